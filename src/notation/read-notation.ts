import { ExpressionError } from '../language/expression-error';
import type { MathNode } from '../language/math-node';
import { requireOneAnswer } from './another-answer';
import { answerTokens } from './answer-tokens';
import type { DecimalSign } from './decimal-sign';
import { unexpected } from './grammar/closed';
import { conditional } from './grammar/condition';
import { rowsOf } from './grammar/list';
import { power, signed } from './grammar/power';
import { products } from './grammar/products';
import { type Doubt, type Grammar, made, type Reading, token } from './grammar/reading';
import { sum } from './grammar/sum';
import { isLabel } from './label/is-label';
import type { Names } from './names';
import { readTokens } from './read-tokens';
import { tensorTokens } from './tensor-tokens';
import type { Token } from './token';
import { requireNoDecimalCommas, withDecimalCommas } from './with-decimal-commas';
import { withGroupedDigits, withoutCommaBraces } from './with-grouped-digits';
import { withoutUnit } from './without-unit';
import { written } from './written';

/** What is asked for, as far as that tells how it is written. */
export interface Asked {
  /** A tensor: brackets are lists, and spaces and lines stand between elements. */
  readonly isTensor: boolean;
  /** Nothing but the value itself is right. */
  readonly isExact: boolean;
  /** Units that may stand behind it, without spaces; and those of the reference, of which a name before it may speak too. */
  readonly units: ReadonlySet<string>;
  readonly ownUnits: ReadonlySet<string>;
  readonly decimal: DecimalSign;
}

/** What is asked for where nothing is said: a formula. */
export const aFormula: Asked = { isTensor: false, isExact: true, units: new Set(), ownUnits: new Set(), decimal: null };

/** A value, and others that the answer says it is: `1/3 = 0.333`. */
export interface Notation {
  readonly value: Value;
  readonly also: readonly Value[];
}

export interface Value {
  readonly node: MathNode;
  /** The unit behind it; null where there is none. */
  readonly unit: string | null;
}

const grammar: Grammar = { expression: conditional, sum, products, power, signed };

/**
 * Reads mathematics as people write it: LaTeX, Python, plain text, in the signs and names that are at hand.
 * @throws ExpressionError where it cannot be read, or may be meant in two ways
 */
export function readNotation(text: string, names: Names, asked: Asked): Notation {
  const read = readTokens(text, names);
  requireUnitBehind(read, names, asked);
  const numbers = withNumbers(read, asked);
  const tokens = asked.isTensor ? tensorTokens(numbers, names, asked, text) : numbers;
  const values = answerTokens(tokens, names, asked).map((segment): Value => {
    const { tokens: own, unit } = withoutUnit(segment, asked.units);
    if (!asked.isTensor) requireOneAnswer(own, text);
    return { node: readOne(text, own, names, asked), unit };
  });
  const [value, ...also] = values as [Value, ...Value[]];
  return { value, also };
}

/**
 * Reads one formula, with no words around it; or a relation, in which = stands between two sides.
 * @throws ExpressionError where it cannot be read, or may be meant in two ways
 */
export function readTerm(text: string, names: Names, form: 'formula' | 'relation' = 'formula'): MathNode {
  const tokens = readTokens(text, names);
  if (form === 'formula') return readOne(text, tokens, names, aFormula);
  const bare = withoutArgument(tokens);
  const isEqual = ({ kind, text: sign }: Token): boolean => kind === 'sign' && sign === '=';
  return readOne(
    text,
    bare.map((token) => (isEqual(token) ? { ...token, text: '==' } : token)),
    names,
    aFormula,
  );
}

/** The tokens with numbers as the grammar has them, whatever stands before their decimals and between their thousands. */
function withNumbers(read: readonly Token[], { decimal, isTensor }: Asked): readonly Token[] {
  const grouped = withGroupedDigits(withoutCommaBraces(read), decimal, isTensor);
  if (decimal === 'comma') return withDecimalCommas(grouped, isTensor);
  if (!isTensor) requireNoDecimalCommas(grouped);
  return grouped;
}

/** @throws ExpressionError where another unit than that of the reference stands in the name before a value: `bits = 2` */
function requireUnitBehind(tokens: readonly Token[], names: Names, { units, ownUnits, isTensor }: Asked): void {
  const equals = tokens.findIndex(({ kind, text }) => kind === 'sign' && standsBehindName(text));
  if (equals <= 0) return;
  const label = tokens.slice(0, equals);
  const named = label.find(({ text }) => (units.has(text) && !ownUnits.has(text)) || text === '%');
  if (
    named === undefined ||
    !isLabel(
      label.filter(({ text }) => text !== '%'),
      names,
      isTensor,
    )
  )
    return;
  throw new ExpressionError(
    'unit',
    'A unit stands before this value.',
    'Write it behind the value.',
    [],
    named.start,
    named.end,
  );
}

const standsBehindName = (sign: string): boolean => sign === '=' || sign === '≈' || sign === ':' || sign === '->';

/** `y(x) = …` as `y = …`. */
function withoutArgument(tokens: readonly Token[]): readonly Token[] {
  const [name, open, argument, close, equals] = tokens;
  const isFunction = name?.kind === 'name' && open?.text === '(' && argument?.kind === 'name' && close?.text === ')';
  return isFunction && open.gap === 'none' && equals?.text === '=' ? [name, ...tokens.slice(4)] : tokens;
}

const none: ReadonlySet<number> = new Set();

/** One formula, in tokens of a text. */
function readOne(text: string, tokens: readonly Token[], names: Names, asked: Asked): MathNode {
  const first = parsed(text, tokens, names, asked, none);
  for (const { at, start, end } of first.doubts) {
    const second = parsed(text, tokens, names, asked, new Set([at]));
    const [one, other] = [first, second].map(({ node }) => written(node));
    if (one === other) continue;
    const reason = `This may mean ${one} or ${other}.`;
    throw new ExpressionError('two-readings', reason, 'Write the one that is meant.', [], start, end);
  }
  return first.node;
}

function parsed(
  text: string,
  tokens: readonly Token[],
  names: Names,
  { isTensor }: Asked,
  second: ReadonlySet<number>,
): { readonly node: MathNode; readonly doubts: readonly Doubt[] } {
  const at: Reading = {
    text,
    tokens: [...tokens],
    names,
    grammar,
    second,
    doubts: [],
    isTensor,
    next: 0,
    isTop: true,
    listing: false,
    bars: 0,
    depth: 0,
    count: 0,
  };
  const node = isTensor ? tensor(at) : conditional(at);
  if (token(at).kind !== 'end') unexpected(at);
  return { node, doubts: at.doubts };
}

/** A formula, or rows of elements without brackets around them. */
function tensor(at: Reading): MathNode {
  at.listing = true;
  const rows = rowsOf(at);
  const [row = [], ...others] = rows;
  const [only] = row;
  if (only === undefined) return unexpected(at);
  if (others.length === 0 && row.length === 1) return only;
  const array = (items: readonly MathNode[]): MathNode =>
    made(at, { type: 'ArrayNode', items, start: items[0]?.start ?? 0, end: items.at(-1)?.end ?? 0 });
  return array(others.length === 0 ? row : rows.map(array));
}
