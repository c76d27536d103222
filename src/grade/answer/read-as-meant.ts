import { type MappedText, type TextMapper, textMapper, unmapped } from './mapped-text';
import { greekLetters, greekNames, lookalikes, signs, subscript, superscript, vulgarFraction } from './symbols';

/** Characters without a width, or that turn the direction of writing. */
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|[\uFE00-\uFE0F]/;
/** Plain text in which nothing needs reading. */
const plain = /^(?!\s*[=~])(?:(?!\*\*)[\t\n\r -{}~])*$/;

/** What a formula may mention. */
export interface Names {
  /** Variables, functions, constants. */
  isKnown(name: string): boolean;
  /** Variables and constants: what cannot be applied to an argument. */
  isNumber(name: string): boolean;
}

/**
 * A formula as typed, in the signs of the grammar: − as -, · as *, x² as x^(2), ½ as (1/2), √2 as sqrt(2), |x| as
 * abs(x), ln a as ln(a), a(x + 1) and ax as products, σ as sigma where that is the name that is known.
 */
export function readAsMeant(text: string, names: Names): MappedText {
  if (plain.test(text)) return asProducts(withCalls(withNames(unmapped(text), names)), names);
  const original = [...text];
  const out = textMapper();
  let at = 0;
  const leading = /^[\s\u00A0\u200B-\u200F\uFEFF]*[=≈≃~][\s\u00A0]*/.exec(text);
  let i = 0;
  if (leading !== null && text.charAt(leading[0].length) !== '=') {
    while (at < leading[0].length) at += (original[i++] ?? ' ').length;
  }
  while (i < original.length) {
    const run = runOf(original, i, superscript);
    const length = run > 0 ? original.slice(i, i + run).join('').length : (original[i] ?? '').length;
    if (run > 0) putPower(original.slice(i, i + run), at, at + length, out);
    else putCharacter(original[i] ?? '', at, original[i + 1] === '*', out);
    at += length;
    i += Math.max(1, run);
  }
  return asProducts(withBars(withCalls(withRoots(withNames(out.done(text.length), names)))), names);
}

/** The text of `second`, with its places followed back through `first`. */
function chained(first: MappedText, second: MappedText): MappedText {
  return {
    text: second.text,
    origin: (start, end) => {
      const middle = second.origin(start, end);
      return first.origin(middle.start, middle.end);
    },
  };
}

function runOf(characters: readonly string[], from: number, of: ReadonlyMap<string, string>): number {
  let to = from;
  while (of.has(characters[to] ?? '')) to++;
  return to - from;
}

/** `²` as `^(2)`, `⁻¹` as `^(-1)`. */
function putPower(run: readonly string[], start: number, end: number, out: TextMapper): void {
  out.put(`^(${run.map((sign) => superscript.get(sign)).join('')})`, start, end);
}

function putCharacter(given: string, start: number, isDoubled: boolean, out: TextMapper): void {
  const end = start + given.length;
  const code = given.codePointAt(0) ?? 0;
  if (invisible.test(given)) return;
  const isStyled = (code >= 0x1d400 && code <= 0x1d7ff) || (code >= 0xff01 && code <= 0xff5e);
  const styled = isStyled ? given.normalize('NFKC') : given;
  const character = lookalikes.get(styled) ?? styled;
  const part = vulgarFraction.get(character);
  if (part !== undefined) {
    putFraction(part, start, end, out);
    return;
  }
  const low = subscript.get(character);
  if (low !== undefined) {
    out.put(low, start, end);
    return;
  }
  if (character === '*' && isDoubled) {
    out.put('^', start, end);
    return;
  }
  if (character === '*' && out.last() === '^') return;
  if (/\s/.test(character) && character !== '\n') {
    out.put(' ', start, end);
    return;
  }
  out.put(signs.get(character) ?? character, start, end);
}

/** `½` as `(1/2)`, `2½` as `(2+1/2)`. */
function putFraction(part: string, start: number, end: number, out: TextMapper): void {
  const before = out.tail(32);
  const whole = /(?<![\w.])\d+$/.exec(before.text);
  if (whole === null) {
    out.put(`(${part})`, start, end);
    return;
  }
  out.insert(before.start + whole.index, '(');
  out.put(`+${part})`, start, end);
}

const word = /[A-Za-z_\u0370-\u03FF\u00C0-\u02AF][A-Za-z_\u0370-\u03FF\u00C0-\u02AF0-9]*/g;

/** Names as they are known: σ for sigma or the other way round, `2πσ` and `ax` as products. */
function withNames(source: MappedText, names: Names): MappedText {
  return replaced(source, word, ([name]) => {
    const read = knownAs(name, names);
    return read === name ? null : read;
  });
}

/** The text with matches of a pattern replaced, as a whole; null leaves a match as it is. */
function replaced(source: MappedText, pattern: RegExp, by: (match: RegExpExecArray) => string | null): MappedText {
  const { text } = source;
  let out: TextMapper | null = null;
  let at = 0;
  const copy = (to: number): void => {
    for (; at < to; at++) out?.put(text.charAt(at), at, at + 1);
  };
  for (const match of text.matchAll(pattern)) {
    const replacement = by(match);
    if (replacement === null) continue;
    out ??= textMapper();
    copy(match.index);
    at = match.index + match[0].length;
    out.put(replacement, match.index, at);
  }
  if (out === null) return source;
  copy(text.length);
  return chained(source, out.done(text.length));
}

function knownAs(name: string, names: Names): string {
  if (names.isKnown(name)) return name;
  const letter = greekLetters.get(name);
  if (letter !== undefined && names.isKnown(letter)) return letter;
  if (!/[\u0370-\u03FF]/.test(name)) return asLetters(name, names);
  const spelled = name.replace(/[\u0370-\u03FF]/g, (each) => greekNames.get(each)?.[0] ?? each);
  if (names.isKnown(spelled)) return spelled;
  const parts = name.match(/[\u0370-\u03FF]\d*|[A-Za-z_\u00C0-\u02AF][A-Za-z_\u00C0-\u02AF0-9]*/g) ?? [name];
  const read = parts.map((part) => spelling(part, names));
  return parts.length > 1 ? ` ${read.join(' ')} ` : (read[0] ?? name);
}

/** `ax` as `a x`, if both are variables of one letter; `e` is none, as `ex` may be a misspelt `exp`. */
function asLetters(name: string, names: Names): string {
  const letters = [...name];
  const isProduct =
    letters.length > 1 && letters.length <= 4 && letters.every((each) => each !== 'e' && names.isNumber(each));
  return isProduct ? ` ${letters.join(' ')} ` : name;
}

function spelling(part: string, names: Names): string {
  if (names.isKnown(part)) return part;
  const rest = part.slice(1);
  const spelled = (greekNames.get(part.charAt(0)) ?? []).map((name) => name + rest);
  return spelled.find(names.isKnown) ?? asLetters(part, names);
}

/** `√2`, `√x`, `√f(x)` and `√(…)` as calls of sqrt. */
function withRoots(source: MappedText): MappedText {
  const { text } = source;
  if (!text.includes('√')) return source;
  const out = textMapper();
  const closes: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text.charAt(at) === '√') {
      const end = operandEnd(text, at + 1);
      if (
        end > at + 1 &&
        text
          .slice(at + 1, end)
          .trimStart()
          .charAt(0) !== '('
      ) {
        out.put('sqrt(', at, at + 1);
        closes.push(end);
      } else out.put('sqrt', at, at + 1);
    } else out.put(text.charAt(at), at, at + 1);
    while (closes.includes(at + 1)) {
      closes.splice(closes.indexOf(at + 1), 1);
      out.put(')', at, at + 1);
    }
  }
  return chained(source, out.done(text.length));
}

/** The end of the number, name, call or bracket that starts at `at`, spaces aside. */
function operandEnd(text: string, at: number): number {
  const rest = text.slice(at);
  const head = /^\s*(?:√\s*)*(?:\d+(?:\.\d+)?|[A-Za-z_\u0370-\u03FF]\w*)?/.exec(rest)?.[0].length ?? 0;
  if (rest.charAt(head) !== '(') return at + head;
  let open = 0;
  for (let end = head; end < rest.length; end++) {
    if (rest.charAt(end) === '(') open++;
    if (rest.charAt(end) === ')' && --open === 0) return at + end + 1;
  }
  return at;
}

const bareCall =
  /\b(log|ln|log2|log10|exp|sqrt|sin|cos|tan|tanh|erf|abs)[ \t]+((?:\d+(?:\.\d+)?|[A-Za-z_\u0370-\u03FF]\w*)(?:\^(?:\d+|[A-Za-z]\w*|\([^()]{1,20}\)))?)(?=\s*(?:$|[-+*/,)\]=<>;|]))/g;

/** `ln a` and `ln a^2` as calls, unless more follows that might belong to it, as in `ln 2 x`. */
const withCalls = (source: MappedText): MappedText =>
  replaced(source, bareCall, ([, name, operand]) => `${name}(${operand})`);

/** A number in front of a bracket, and what stands before it up to the last sign. */
const beforeBracket = /([A-Za-z_\u0370-\u03FF][\w\u0370-\u03FF]*)(\s*)(?=\()/g;

/**
 * `b(a - b)` as a product where b is a number. Behind a quotient it stays as it is, since `1/b(a - b)` may mean either
 * of two things.
 */
function asProducts(source: MappedText, names: Names): MappedText {
  return replaced(source, beforeBracket, (match) => {
    const [, name = '', space = ''] = match;
    if (!names.isNumber(name)) return null;
    const before = source.text.slice(Math.max(0, match.index - 40), match.index);
    return /\/[\s\w.]*$/.test(before) ? null : `${name}${space}*`;
  });
}

/** `|x|` as `abs(x)`: a bar opens where an operand may start, else it closes the last one open. */
function withBars(source: MappedText): MappedText {
  const { text } = source;
  if (!text.includes('|')) return source;
  const out = textMapper();
  /** For each open bar, how many brackets closing it takes. */
  const open: string[] = [];
  let before = '';
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character !== '|') {
      out.put(character, at, at + 1);
      if (character.trim() !== '') before = character;
      continue;
    }
    const name = /[A-Za-z]\w*\s*$/.exec(text.slice(Math.max(0, at - 12), at))?.[0].trim() ?? '';
    const isAfterOperand = /[\w)\]\u0370-\u03FF]/.test(before);
    const isFunction = /^(?:log|ln|log2|log10|log1p|exp|sqrt|sin|cos|tan|tanh|erf)$/.test(name);
    if (open.length > 0 && isAfterOperand && !isFunction) {
      out.put(open.pop() ?? ')', at, at + 1);
      before = ')';
    } else {
      out.put(isFunction ? '(abs(' : 'abs(', at, at + 1);
      open.push(isFunction ? '))' : ')');
      before = '(';
    }
  }
  return chained(source, out.done(text.length));
}
