import { greekLetters, greekNames } from './characters';
import { compositions } from './compositions';
import { functionNames } from './function-names';
import type { Names } from './names';
import { spokenSign } from './spoken-sign';
import type { Token } from './token';

/** Longer words are not read as products. */
const longestProduct = 24;

/**
 * The tokens with names as they are known: σ for sigma, x_1 for x1, `2πσ` and `ax` as products, `lnx` as ln of x; what
 * is applied to arguments is a function. A name that is not known stays as it is.
 */
export function withKnownNames(tokens: readonly Token[], names: Names): readonly Token[] {
  const read: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const allowed = token.kind === 'name' ? spelledAs(token.text, names.isAllowed) : null;
    if (token.kind !== 'name') read.push(token);
    else if (allowed !== null) read.push(named(token, allowed, names));
    else for (const known of asKnown(token, read.at(-1), tokens, i + 1, names)) read.push(known);
  }
  return read;
}

/**
 * What a name is that the answer may not use as it stands.
 * @param behind where the next token stands
 */
function asKnown(
  token: Token,
  before: Token | undefined,
  tokens: readonly Token[],
  behind: number,
  names: Names,
): readonly Token[] {
  const { text } = token;
  const next = tokens[behind] as Token;
  const called = calledElsewhere(text, behindExponent(tokens, behind), names);
  if (called !== null) return [{ ...token, kind: 'function', text: called }];
  const sign = spokenSign(token, before, tokens, behind, names);
  if (sign !== null) return sign;
  const logarithm = /^(?:log|ln)_(\w+)$/.exec(text);
  if (logarithm !== null && names.isKnown('log') && isBase(logarithm[1] ?? '', names))
    return [ofBase(token, logarithm[1] ?? '', names)];
  const known = spelledAs(text, names.isKnown);
  const other = inOtherCase(text, next, names, known);
  if (other !== null) return [named(token, other, names)];
  if (known !== null) return [named(token, known, names)];
  return ofNumber(token, names) ?? asProduct(token, next, names) ?? [token];
}

/** Pi, E, X as phones and other programs write them, where they are no names of their own. */
function inOtherCase(name: string, next: Token, names: Names, known: string | null): string | null {
  const isEuler = name === 'E' && next.kind !== 'open';
  // T stands for a transpose, too.
  if ((known !== null && !isEuler) || name === 'T') return null;
  const small = name.toLowerCase();
  const [first, rest] = [name.charAt(0), name.slice(1)];
  const spellings = [small, first.toLowerCase() + rest, first.toUpperCase() + rest];
  return (
    spellings.map((each) => spelledAs(each, names.isAllowed)).find((each) => each !== null && names.isNumber(each)) ??
    null
  );
}

/** `sqrt2` and `ln10` as functions of a number. */
function ofNumber(token: Token, names: Names): readonly Token[] | null {
  const [, name = '', number = ''] = /^([A-Za-z]+)(\d+)$/.exec(token.text) ?? [];
  if (name === '' || !names.isAllowed(name) || names.isNumber(name)) return null;
  return [
    { ...token, kind: 'function', text: name },
    { ...token, kind: 'number', text: number, gap: 'none', start: token.end - number.length },
  ];
}

const named = (token: Token, text: string, names: Names): Token => ({
  ...token,
  kind: names.isNumber(text) ? 'name' : 'function',
  text,
});

/** The name by which what is written so goes: in Greek or Latin letters, with its index set low or not. */
function spelledAs(name: string, isName: (name: string) => boolean): string | null {
  if (isName(name)) return name;
  return spellings(name).find(isName) ?? null;
}

function spellings(name: string): readonly string[] {
  const [, base = name, index = ''] = /^(.*?[^_\d])_?(\d+|_.*|)$/.exec(name) ?? [];
  const bare = index.replace(/^_+/, '');
  const bases = [base, ...inOtherLetters(base)];
  if (bare === '') return bases;
  return bases.flatMap((each) => [`${each}_${bare}`, `${each}${bare}`]);
}

/** `σ` for `sigma`, `eps` and `epsilon` for `ε`. */
function inOtherLetters(name: string): readonly string[] {
  const letter = greekLetters.get(name);
  if (letter !== undefined) return [letter, ...(greekNames.get(letter) ?? [])];
  if (!/[\u0370-\u03FF]/.test(name)) return [];
  const spelled = [...name].map((each) => greekNames.get(each) ?? [each]);
  return spelled.reduce<string[]>((all, parts) => all.flatMap((start) => parts.map((part) => start + part)), ['']);
}

const isBase = (base: string, names: Names): boolean => /^\d+$/.test(base) || base === 'e' || names.isNumber(base);

/** `log_2` and `log_{10}` by their own names, `log_b` with its base beside. */
function ofBase(token: Token, base: string, names: Names): Token {
  if (base === 'e') return { ...token, kind: 'function', text: 'log' };
  const own = `log${base}`;
  if (names.isKnown(own)) return { ...token, kind: 'function', text: own };
  return { ...token, kind: 'function', text: 'log', base };
}

/** A function by another of its names, where it is applied: `ReLU`, `sgn`, `Exp`, `sech`. */
function calledElsewhere(name: string, next: Token, names: Names): string | null {
  const small = name.toLowerCase();
  const isBracketed = next.kind === 'open' || next.text === '|';
  if (compositions.has(small) && isBracketed && !names.isKnown(name)) return small;
  const alias = functionNames.get(small);
  if (alias === undefined && names.isKnown(name)) return null;
  const known = alias ?? small;
  const isApplied = isBracketed || (small.length > 1 && (next.kind === 'name' || next.kind === 'number'));
  return isApplied && known !== name && names.isAllowed(known) && !names.isNumber(known) ? known : null;
}

/** What stands at a place, or behind the exponent that stands there. */
function behindExponent(tokens: readonly Token[], at: number): Token {
  if (tokens[at]?.text !== '^') return tokens[at] as Token;
  let end = at + 1;
  if (tokens[end]?.kind === 'open') while (end < tokens.length && tokens[end]?.kind !== 'close') end++;
  return tokens[end + 1] ?? (tokens.at(-1) as Token);
}

/**
 * A word as the product of the variables that it is made of, and a function of those behind it, where there is only one
 * way to read it so. `e` counts where it has a power, as `ex` may be a misspelt `exp`.
 */
function asProduct(token: Token, next: Token, names: Names): readonly Token[] | null {
  const { text } = token;
  if (text.length < 2 || text.length > longestProduct) return null;
  const ways = waysToSplit(text, next, names);
  const [only] = ways;
  if (only === undefined || ways.length > 1) return null;
  return only.map((part, i): Token => {
    const known = spelledAs(part, names.isAllowed) ?? functionNames.get(part) ?? part;
    const read = named(token, known, names);
    return i === 0 ? read : { ...read, gap: 'none' };
  });
}

function waysToSplit(word: string, next: Token, names: Names): readonly (readonly string[])[] {
  const ways: (readonly (readonly string[])[])[] = [];
  for (let end = 0; end <= word.length; end++) {
    const found: (readonly string[])[] = end === 0 ? [[]] : [];
    for (let start = 0; start < end; start++) {
      const part = word.slice(start, end);
      if ((ways[start]?.length ?? 0) > 0 && isFactor(part, end === word.length, next, names, word))
        for (const before of ways[start] ?? []) found.push([...before, part]);
    }
    // Two ways are as bad as many.
    ways.push(found.slice(0, 2));
  }
  return (ways[word.length] ?? []).filter((parts) => parts.length > 1);
}

function isFactor(part: string, isLast: boolean, next: Token, names: Names, word: string): boolean {
  if (!/^[A-Za-z\u00C0-\u03FF]/.test(part) || part.endsWith('_')) return false;
  if (part === 'e') return word.includes('π') || (isLast && next.text === '^');
  const alias = isLast && next.kind === 'open' && next.gap === 'none' ? functionNames.get(part) : undefined;
  const known = spelledAs(part, names.isAllowed) ?? alias ?? null;
  if (known === null || !names.isAllowed(known)) return false;
  if (alias === known) return true;
  if (names.isNumber(known)) return true;
  // `log2x` may be of base 2, or of 2x.
  if (/\d$/.test(part) && !isLast) return false;
  return part.length > 1 && (!isLast || (next.kind === 'open' && next.gap === 'none') || next.text === '|');
}
