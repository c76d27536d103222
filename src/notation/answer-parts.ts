import { ExpressionError } from '../language/expression-error';
import { isBox, otherAnswers } from './another-answer';
import type { DecimalSign } from './decimal-sign';
import { arrayNames } from './function-names';
import { isLabel } from './label/is-label';
import type { Names } from './names';
import { readTokens } from './read-tokens';
import { requireElements } from './set-elements';
import { isOneBracket, splitTokens } from './split-tokens';
import type { Token } from './token';
import { visibleText } from './visible-text';
import { requireOneSeparator, requireSeparating, withDecimalCommas } from './with-decimal-commas';

/** A part of an answer, and where it starts in it. */
export interface AnswerPart {
  readonly text: string;
  readonly start: number;
}

const empty =
  /^\s*(?:\u2205|\{\s*\}|\\emptyset|\\varnothing|\$?\\(?:emptyset|varnothing)\$?|none|empty(?: set)?|no (?:real )?solutions?)\s*\.?\s*$/i;

/** Whether several values are meant together and in their order, or as the elements of a set. */
export type Togetherness = 'in order' | 'as a set';

/**
 * The values of an answer that gives several: between commas, semicolons, line breaks and `and`, with or without
 * a bracket around them all; `±a` is two. Elements of a set may be given one by one, with `or` between them.
 * @throws ExpressionError at a character that means nothing, or cannot be seen; and where alternatives, or a set, stand for values in order
 */
export function answerParts(
  written: string,
  names: Names,
  decimal: DecimalSign,
  togetherness: Togetherness,
): readonly AnswerPart[] {
  const text = visibleText(written);
  if (empty.test(text)) return [];
  const read = readTokens(text, names).slice(0, -1);
  const tokens = decimal === 'comma' ? withDecimalCommas(read, true) : read;
  requireApart(withoutEither(tokens), otherAnswers(tokens, text));
  if (togetherness === 'in order') {
    requireOrder(withoutStop(tokens));
    const named = namedTogether(withoutStop(tokens), text);
    if (named !== null) return named;
  }
  const bare = withoutBracket(withoutArray(withoutEither(withoutStop(tokens))), names);
  if (decimal === null) requireOneSeparator(bare);
  if (decimal === 'comma') requireSeparating(bare);
  const apart = withCommas(bare);
  const own = parts(apart, otherAnswers(apart, text));
  if (togetherness === 'as a set') requireElements(own, text);
  return own.flatMap((each) => partsOf(withoutBox(withoutRule(each), text), text));
}

/** @throws ExpressionError for alternatives, of which one is meant, and for a set of numbers, whose elements have no order */
function requireOrder(tokens: readonly Token[]): void {
  const [first] = tokens;
  const either = /^either$/i.test(first?.text ?? '') ? first : undefined;
  const choice = either ?? tokens.find(({ kind, text }) => kind === 'name' && alternatives.test(text));
  if (choice !== undefined) {
    const next = 'Write commas between values that are all meant.';
    const { start, end } = choice;
    throw new ExpressionError('two-readings', 'This may be one value or the other.', next, [], start, end);
  }
  const open = isOneBracket(tokens) ? 0 : tokens.findIndex(({ text }) => text === '=') + 1;
  const set = tokens.slice(open);
  const isNamed = set.some(({ text }) => text === ':' || text === '=' || text === '≈' || text === '->');
  if (first === undefined || set[0]?.text !== '{' || !isOneBracket(set) || isNamed) return;
  const reason = 'In a set, the values have no order.';
  throw new ExpressionError(
    'order',
    reason,
    'Write them in their order, or each with its name.',
    [],
    first.start,
    first.end,
  );
}

/** `(p, q) = (1/4, 3/4)` as `p = 1/4` and `q = 3/4`; null for anything else. */
function namedTogether(tokens: readonly Token[], text: string): readonly AnswerPart[] | null {
  const equals = tokens.findIndex(({ kind, text: sign }) => kind === 'sign' && sign === '=');
  const sides = [tokens.slice(0, Math.max(0, equals)), tokens.slice(equals + 1)];
  if (equals < 0 || !sides.every(isOneBracket)) return null;
  const [names, values] = sides.map((side) =>
    splitTokens(side.slice(1, -1), ({ kind, text: sign }) => kind === 'sign' && /^[,;]$/.test(sign) && 'between'),
  ) as [readonly (readonly Token[])[], readonly (readonly Token[])[]];
  if (names.length !== values.length || names.length < 2 || names.some((name) => name.length !== 1)) return null;
  return values.map((value, i) => {
    const [first, last] = [value[0], value.at(-1)];
    const own = first === undefined || last === undefined ? '' : text.slice(first.start, last.end);
    return { text: `${names[i]?.[0]?.text} = ${own}`, start: first?.start ?? 0 };
  });
}

const alternatives = /^(?:or|oder|ou|xor)$/;

function withoutStop(tokens: readonly Token[]): readonly Token[] {
  const last = tokens.at(-1);
  return last?.kind === 'sign' && /^[.,;]$/.test(last.text) ? tokens.slice(0, -1) : tokens;
}

/** What stands in one bracket, with or without a name before it: `S = {1, 2}`. */
function withoutBracket(tokens: readonly Token[], names: Names): readonly Token[] {
  const element = tokens.findIndex(({ text }) => text === '∈');
  if (element >= 0 && tokens[element + 1]?.text !== '{') refuseInterval(tokens[element] as Token);
  const equals = tokens.findIndex(({ kind, text }) => kind === 'sign' && (text === '=' || text === '∈'));
  const hasSeparator = tokens.slice(0, Math.max(0, equals)).some(({ text }) => text === ',' || text === ';');
  const open = isOneBracket(tokens)
    ? 0
    : equals >= 0 && !hasSeparator && isLabel(tokens.slice(0, equals), names) && isOneBracket(tokens.slice(equals + 1))
      ? equals + 1
      : -1;
  if (open < 0) return tokens;
  const brackets = `${tokens[open]?.text}${tokens.at(-1)?.text}`;
  if (!/^(?:\(\)|\[\]|\{\})$/.test(brackets)) refuseInterval(tokens[open] as Token);
  return tokens.slice(open + 1, -1);
}

/** `either 1 or 2` without its first word. */
const withoutEither = (tokens: readonly Token[]): readonly Token[] =>
  /^either$/i.test(tokens[0]?.text ?? '') ? tokens.slice(1) : tokens;

/** `array([1., 3.])` and `tensor([1., 3.])` as their list. */
function withoutArray(tokens: readonly Token[]): readonly Token[] {
  const [head, ...rest] = tokens;
  const isArray =
    (head?.kind === 'name' || head?.kind === 'function') && arrayNames.has(head.text) && isOneBracket(rest);
  if (!isArray) return tokens;
  const inner = rest.slice(1, -1);
  return isOneBracket(inner) ? inner : tokens;
}

/** Numbers side by side with commas between them, as NumPy prints them: `1. 3.`. */
function withCommas(tokens: readonly Token[]): readonly Token[] {
  const isNumber = (token: Token | undefined): boolean => token?.kind === 'number';
  const isSigned = tokens.every(
    (token, i) => isNumber(token) || (token.text === '-' && isNumber(tokens[i + 1]) && tokens[i + 1]?.gap === 'none'),
  );
  if (!isSigned || tokens.length < 2) return tokens;
  return tokens.flatMap((token, i) =>
    i > 0 && token.gap !== 'none' && isNumber(tokens[i - 1])
      ? [{ ...token, kind: 'sign', text: ',', end: token.start } as const, token]
      : [token],
  );
}

/** `{x -> 1}` as Mathematica writes a solution. */
const withoutRule = (part: readonly Token[]): readonly Token[] =>
  isOneBracket(part) && part.some(({ text }) => text === '->') ? part.slice(1, -1) : part;

/** `\boxed{1}` as 1. */
const withoutBox = (part: readonly Token[], text: string): readonly Token[] =>
  part[0] !== undefined && isOneBracket(part) && isBox(part[0], text) ? part.slice(1, -1) : part;

function refuseInterval({ start, end }: Token): never {
  throw new ExpressionError(
    'two-readings',
    'This may be an interval.',
    'Write a set in braces: {1, 2}.',
    [],
    start,
    end,
  );
}

/** @throws ExpressionError for `1 -2`, which may be one number or two */
function requireApart(tokens: readonly Token[], others: ReadonlySet<Token>): void {
  for (const [i, token] of tokens.entries()) {
    if (others.has(token)) continue;
    const { kind, text, gap, start, end } = token;
    const [before, next] = [tokens[i - 1], tokens[i + 1]];
    const isName = before?.kind === 'name' && !words.test(before.text);
    const isOperand = before?.kind === 'number' || isName || before?.kind === 'close';
    const isSign = kind === 'sign' && (text === '+' || text === '-') && gap === 'space' && next?.gap === 'none';
    if (isOperand && isSign)
      throw new ExpressionError(
        'two-readings',
        'This may be one number or two.',
        'Write commas between elements.',
        [],
        start,
        end,
      );
  }
}

const words = /^(?:and|or|und|oder|et|ou)$/;

/** Between separators and words, from line to line, and where another answer begins. */
const parts = (tokens: readonly Token[], others: ReadonlySet<Token>): readonly (readonly Token[])[] =>
  splitTokens(tokens, (token) => {
    const { kind, text, gap } = token;
    const isSign = kind === 'sign' && /^(?:[,;&]|\\\\)$/.test(text);
    return isSign || (kind === 'name' && words.test(text))
      ? 'between'
      : (gap === 'line' || others.has(token)) && 'before';
  }).filter((part) => part.length > 0);

/** The text of a part; both of them where it has a ±. */
function partsOf(tokens: readonly Token[], text: string): readonly AnswerPart[] {
  const [first, last] = [tokens[0] as Token, tokens.at(-1) as Token];
  const { start } = first;
  const both = tokens.filter((token) => token.text === '±');
  const [sign] = both;
  if (sign === undefined || both.length > 1) return [{ text: text.slice(start, last.end), start }];
  return ['+', '-'].map((one) => ({
    text: `${text.slice(start, sign.start)}${one}${text.slice(sign.end, last.end)}`,
    start,
  }));
}
