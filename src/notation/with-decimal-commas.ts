import { ExpressionError } from '../language/expression-error';
import type { Token } from './token';

/**
 * Numbers such as `1,5` as one. Where commas may separate as well, in calls and lists, they are decimal only beside
 * semicolons, or spaces between elements.
 * @throws ExpressionError where a bracket holds such a number alone, and may be a set or a list of two
 */
export function withDecimalCommas(tokens: readonly Token[], isTensor: boolean): readonly Token[] {
  const read: Token[] = [];
  /** For each open bracket, whether commas separate in it. */
  const separating: boolean[] = [isTensor && !hasOtherSeparator(tokens, 0)];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'open') {
      const isCall = read.at(-1)?.kind === 'function';
      const outer = separating.at(-1) ?? false;
      separating.push((isCall || isTensor) && !(isTensor && !outer) && !hasOtherSeparator(tokens, i + 1));
    }
    if (token.kind === 'close') separating.pop();
    const [comma, decimals] = [tokens[i + 1], tokens[i + 2]];
    if (separating.at(-1) === true || !isDecimal(token, comma, decimals)) read.push(token);
    else {
      requireOneNumber(tokens, i);
      read.push({ ...token, text: `${token.text}.${decimals?.text}`, end: decimals?.end ?? token.end });
      i += 2;
    }
  }
  return read;
}

/** @throws ExpressionError for `max(x; 0,5)`, where semicolons separate and a comma stands in a number, though nothing says that it may */
export function requireNoDecimalCommas(tokens: readonly Token[]): void {
  for (const [i, token] of tokens.entries()) {
    if (token.kind !== 'open' || tokens[i - 1]?.kind !== 'function') continue;
    requireOneSeparator(contentOf(tokens, i));
  }
}

/** @throws ExpressionError for `1; 0,5`, which may be two numbers or three */
export function requireOneSeparator(tokens: readonly Token[]): void {
  if (!tokens.some(({ text }) => text === ';')) return;
  const comma = tokens.findIndex((each, k) => isDecimal(each, tokens[k + 1], tokens[k + 2]));
  const [whole, , decimals] = tokens.slice(Math.max(0, comma));
  if (comma >= 0 && whole !== undefined && decimals !== undefined)
    refuse(`${whole.text}.${decimals.text}`, whole, decimals);
}

const isDecimal = (whole: Token, comma: Token | undefined, decimals: Token | undefined): boolean =>
  whole.kind === 'number' &&
  /^\d+$/.test(whole.text) &&
  comma?.text === ',' &&
  comma.gap === 'none' &&
  decimals?.kind === 'number' &&
  decimals.gap === 'none' &&
  /^\d+(?:[eE][+-]?\d+)?$/.test(decimals.text);

function refuse(number: string, whole: Token, decimals: Token): never {
  throw new ExpressionError(
    'two-readings',
    `This may mean ${number}, or ${whole.text} and ${decimals.text}.`,
    'Write a point before decimals, or a space behind a comma that separates.',
    [],
    whole.start,
    decimals.end,
  );
}

/** `{3,5}` may be a set, and an answer `(3,5)` a pair; `\frac{3,5}{2}` and `2^{3,5}` are none. */
function requireOneNumber(tokens: readonly Token[], at: number): void {
  const [before, open, whole, , decimals, close] = Array.from({ length: 6 }, (_, k) => tokens[at - 2 + k]);
  if (open?.kind !== 'open' || close?.kind !== 'close' || whole === undefined || decimals === undefined) return;
  const isAlone = before === undefined && tokens[at + 4]?.kind === 'end';
  const isArgument = before?.kind === 'command' || before?.kind === 'function' || /^[\^_]$/.test(before?.text ?? '');
  const isSecondArgument = before?.kind === 'close';
  if (isAlone || (open.text === '{' && !isArgument && !isSecondArgument))
    refuse(`${whole.text}.${decimals.text}`, whole, decimals);
}

/** What stands in the bracket that a token opens, and in none inside of it. */
function contentOf(tokens: readonly Token[], open: number): readonly Token[] {
  const content: Token[] = [];
  let depth = 0;
  for (const token of tokens.slice(open)) {
    if (token.kind === 'close' && --depth === 0) break;
    if (depth === 1 && token.kind !== 'open') content.push(token);
    if (token.kind === 'open') depth++;
  }
  return content;
}

/** Whether something else than a comma separates elements in the bracket that starts at `from`. */
function hasOtherSeparator(tokens: readonly Token[], from: number): boolean {
  let depth = 0;
  for (let i = from; i < tokens.length; i++) {
    const { kind, text, gap } = tokens[i] as Token;
    if (kind === 'open') depth++;
    if (kind === 'close' && --depth < 0) return false;
    const isSpaced = kind === 'number' && gap !== 'none' && tokens[i - 1]?.kind === 'number' && i > from;
    if (depth === 0 && (text === ';' || isSpaced)) return true;
  }
  return false;
}
