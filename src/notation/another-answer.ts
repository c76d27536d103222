import { ExpressionError } from '../language/expression-error';
import { vulgarFraction } from './characters';
import type { Token } from './token';

/** What ends an answer between two pieces of a text: a span of mathematics, a paragraph, a line, a wide gap, a box that opens. */
const ending =
  /\$|\\[()[\]]|\\(?:quad|qquad|hfill|hspace|enspace|par|newline|boxed|fbox)(?![A-Za-z])|[\n\r\u2028\u2029\u0085]/;
const lineAlone = /^[^$\\]*$/;
/** A box around a name alone. */
const boxed = /^\\(?:boxed|fbox)(?![A-Za-z])/;
const box = /\\(?:boxed|fbox)\s*$/;
/** Words that go on with a sentence. */
const words = /^(?:and|or|und|oder|et|ou|if|for|when|where|otherwise|else|with|since|because|as|in|per)$/i;

/**
 * The tokens that begin another answer than what stands before them. A box, a span of mathematics, a paragraph, a line and a wide gap
 * end an answer: `$4$ $-6$`, `\boxed{1/2}\boxed{2/3}`, `4 \quad -6` are no product and no difference. Signs with blanks
 * around them go on with it: `$x$ = $3$`, `a \quad + \quad b`. So do two fractions that are one character each, `½⅔`, and numbers
 * in square brackets, `[1/2][2/3]`.
 * @param text that the tokens were read from
 */
export function otherAnswers(tokens: readonly Token[], text: string): ReadonlySet<Token> {
  const found = new Set<Token>();
  const opens: Token[] = [];
  let environments = 0;
  for (const [i, token] of tokens.entries()) {
    const before = tokens[i - 1];
    if (before !== undefined && environments === 0 && isNext(before, token, text)) {
      const isOuter = opens.length === 0;
      if (isApart(before, token, tokens, i, text, isOuter)) found.add(token);
    }
    if (token.kind === 'open') opens.push(token);
    if (token.kind === 'close') opens.pop();
    if (token.kind === 'command' && token.text.startsWith('begin')) environments++;
    if (token.kind === 'command' && token.text.startsWith('end')) environments--;
  }
  return found;
}

/** @throws ExpressionError where another answer stands behind one */
export function requireOneAnswer(tokens: readonly Token[], text: string): void {
  const [other] = otherAnswers(tokens, text);
  if (other === undefined) return;
  const next = 'Give one answer; write * between factors, and one formula in one line.';
  throw new ExpressionError('several-values', 'Another value begins here.', next, [], other.start, other.end);
}

/** The text before an opening bracket says that it is a box. */
export const isBox = ({ text: sign, start }: Token, text: string): boolean =>
  sign === '{' && box.test(text.slice(Math.max(0, start - 16), start));

function isApart(
  before: Token,
  token: Token,
  tokens: readonly Token[],
  i: number,
  text: string,
  isOuter: boolean,
): boolean {
  const between = text.slice(before.end, token.start);
  if (ending.test(between)) return isOuter || !lineAlone.test(between);
  if ([before, token].some(({ start, end }) => boxed.test(text.slice(start, end)))) return true;
  if (before.kind !== 'close') return isFraction(before, text) && (token.kind === 'number' || isFraction(token, text));
  if (isFraction(before, text)) return token.kind === 'number' || isFraction(token, text);
  const open = openOf(tokens, i - 1);
  if (open < 0) return false;
  if (isBox(tokens[open] as Token, text)) return true;
  return before.text === ']' && token.text === '[' && isNumeric(tokens, open) && isNumeric(tokens, i);
}

const isFraction = ({ start, end }: Token, text: string): boolean => vulgarFraction.has(text.slice(start, end));

/** Whether the bracket that opens at a token holds no names. */
function isNumeric(tokens: readonly Token[], open: number): boolean {
  for (let at = open + 1; at < tokens.length; at++) {
    const { kind } = tokens[at] as Token;
    if (kind === 'close') return true;
    if (kind !== 'number' && kind !== 'sign') return false;
  }
  return false;
}

function openOf(tokens: readonly Token[], close: number): number {
  let depth = 0;
  for (let at = close; at >= 0; at--) {
    const { kind } = tokens[at] as Token;
    depth += kind === 'close' ? 1 : kind === 'open' ? -1 : 0;
    if (depth === 0) return at;
  }
  return -1;
}

/** Whether a value may end at one token, and begin at the next. */
function isNext(before: Token, token: Token, text: string): boolean {
  const { kind, text: own } = before;
  const isWord = (each: Token): boolean => each.kind === 'name' && words.test(each.text);
  const isEnd =
    kind === 'number' ||
    (kind === 'name' && !isWord(before)) ||
    kind === 'close' ||
    (kind === 'command' && own.startsWith('end')) ||
    (kind === 'sign' && /^['!|%°⊤]$/.test(own));
  if (!isEnd || before.end > token.start) return false;
  if (token.kind === 'sign') {
    if (/^[√∑∏∫|]$/.test(token.text)) return true;
    return /^[-+±]$/.test(token.text) && !/\s/.test(text.charAt(token.end));
  }
  if (token.kind === 'command') return !token.text.startsWith('end') && !token.text.startsWith('unknown');
  return (
    token.kind === 'number' ||
    token.kind === 'function' ||
    token.kind === 'open' ||
    (token.kind === 'name' && !isWord(token))
  );
}
