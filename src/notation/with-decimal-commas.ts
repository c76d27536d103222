import { ExpressionError } from '../language/expression-error';
import { directContents } from './direct-contents';
import type { Token } from './token';

/**
 * Numbers such as `1,5` as one. Where commas may separate as well, in calls and lists, they are decimal only beside
 * semicolons, or spaces between elements.
 * @throws ExpressionError where a bracket holds such a number alone, and may be a set or a list of two
 */
export function withDecimalCommas(tokens: readonly Token[], isTensor: boolean): readonly Token[] {
  const read: Token[] = [];
  const contents = directContents(tokens);
  const hasOther = (open: number): boolean => hasOtherSeparator(contents.get(open) ?? []);
  /** For each open bracket, whether commas separate in it. */
  const separating: boolean[] = [isTensor && !hasOther(-1)];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'open') {
      const isCall = read.at(-1)?.kind === 'function';
      const outer = separating.at(-1) ?? false;
      separating.push((isCall || isTensor) && !(isTensor && !outer) && !hasOther(i));
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
  if (!tokens.some(({ text }) => text === ';')) return;
  for (const [open, content] of directContents(tokens))
    if (tokens[open - 1]?.kind === 'function') requireOneSeparator(content);
}

/** @throws ExpressionError for `1; 0,5`, which may be two numbers or three */
export function requireOneSeparator(tokens: readonly Token[]): void {
  if (!tokens.some(({ text }) => text === ';')) return;
  const comma = tokens.findIndex((each, k) => isDecimal(each, tokens[k + 1], tokens[k + 2]));
  const [whole, , decimals] = tokens.slice(Math.max(0, comma));
  if (comma >= 0 && whole !== undefined && decimals !== undefined)
    refuse(`${whole.text}.${decimals.text}`, whole, decimals);
}

/** @throws ExpressionError for `1,5` and `1,5 and 5`, where a comma may stand before decimals or between elements; `1,2,3` are three */
export function requireSeparating(tokens: readonly Token[]): void {
  const isTight = (comma: Token | undefined, next: Token | undefined): boolean =>
    comma?.text === ',' && comma.gap === 'none' && next?.gap === 'none';
  for (const [i, whole] of tokens.entries()) {
    const [before, comma, decimals, after, next] = [-1, 1, 2, 3, 4].map((k) => tokens[i + k]);
    if (decimals === undefined || !isDecimal(whole, comma, decimals)) continue;
    if (!isTight(before, whole) && !isTight(after, next)) refuse(`${whole.text}.${decimals.text}`, whole, decimals);
  }
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

/** Whether something else than a comma separates elements among the tokens of one bracket. */
const hasOtherSeparator = (content: readonly Token[]): boolean =>
  content.some(
    ({ kind, text, gap }, i) =>
      text === ';' || (kind === 'number' && gap !== 'none' && content[i - 1]?.kind === 'number'),
  );
