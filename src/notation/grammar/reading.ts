import { expressionBudget } from '../../language/expression-budget';
import { ExpressionError } from '../../language/expression-error';
import type { MathNode } from '../../language/math-node';
import type { Names } from '../names';
import type { Token } from '../token';

/** A place that may be meant in two ways, by the token it was met at. */
export interface Doubt {
  readonly at: number;
  readonly start: number;
  readonly end: number;
}

/** The parts of the grammar that stand inside others. */
export interface Grammar {
  /** Anything: a condition, a relation, a sum. */
  expression(at: Reading): MathNode;
  sum(at: Reading): MathNode;
  products(at: Reading): MathNode;
  /** A number, name, call or bracket with its exponent. */
  power(at: Reading): MathNode;
  /** The same with signs before it. */
  signed(at: Reading): MathNode;
}

/** How far the tokens have been read, and what is meant by them. */
export interface Reading {
  /** What the tokens were read from. */
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly names: Names;
  readonly grammar: Grammar;
  /** Doubts of which the second reading is taken. */
  readonly second: ReadonlySet<number>;
  readonly doubts: Doubt[];
  /** Whether a tensor is asked for, so that brackets are lists. */
  readonly isTensor: boolean;
  next: number;
  /** Whether no bracket is open. */
  isTop: boolean;
  /** Whether spaces stand between elements. */
  listing: boolean;
  /** How many bars are open. */
  bars: number;
  depth: number;
  count: number;
}

const depthLimit = 200;

export const token = (at: Reading, ahead = 0): Token =>
  at.tokens[Math.min(at.next + ahead, at.tokens.length - 1)] as Token;

export const isSign = (at: Reading, text: string, ahead = 0): boolean => {
  const { kind, text: own } = token(at, ahead);
  return kind === 'sign' && own === text;
};

export const take = (at: Reading): Token => at.tokens[at.next++] as Token;

/** What was typed for a token, where that says more than it means: `**` and `*` are signs of programs, `np.dot` a function of one. */
export const typed = (at: Reading, { start, end }: Token): string => at.text.slice(start, end);

/** The token before the next one. */
export const last = (at: Reading): Token => at.tokens[at.next - 1] as Token;

/**
 * Whether the second of two readings is taken of what was met here.
 * @param end of the part that may be meant in two ways
 */
export const isSecond = (at: Reading, start: number, end: number): boolean => isSecondAt(at, at.next, start, end);

/** As `isSecond`, of what was met at an earlier token. */
export function isSecondAt(at: Reading, key: number, start: number, end: number): boolean {
  if (!at.doubts.some((doubt) => doubt.at === key)) at.doubts.push({ at: key, start, end });
  return at.second.has(key);
}

export function refuse(
  code: string,
  reason: string,
  next: string,
  { start, end }: { readonly start: number; readonly end: number },
): never {
  throw new ExpressionError(code, reason, next, [], start, Math.max(end, start + 1));
}

const splitIt = 'Write a shorter formula.';

/** Counts a node against the budget of one formula. */
export function made<N extends MathNode>(at: Reading, node: N): N {
  if (++at.count > expressionBudget.nodes)
    refuse('expression-too-large', `This expression has more than ${expressionBudget.nodes} parts.`, splitIt, node);
  return node;
}

/** Reads something a level deeper. */
export function deeper(at: Reading, read: (at: Reading) => MathNode): MathNode {
  if (++at.depth > depthLimit) refuse('nesting-too-deep', 'This expression is nested too deeply.', splitIt, token(at));
  const node = read(at);
  at.depth--;
  return node;
}

/** Reads what stands inside of a bracket, where spaces and bars have a new beginning. */
export function within<T>(at: Reading, listing: boolean, read: () => T): T {
  const { listing: before, bars, isTop } = at;
  at.listing = listing;
  at.isTop = false;
  at.bars = 0;
  if (++at.depth > depthLimit) refuse('nesting-too-deep', 'This expression is nested too deeply.', splitIt, token(at));
  const result = read();
  at.depth--;
  at.listing = before;
  at.bars = bars;
  at.isTop = isTop;
  return result;
}

export const operator = (
  at: Reading,
  op: string,
  fn: string,
  args: readonly MathNode[],
  implicit = false,
  start = args[0]?.start ?? 0,
): MathNode => {
  const end = args.at(-1)?.end ?? start;
  return made(at, { type: 'OperatorNode', op, fn, args, implicit, start, end: Math.max(start, end) });
};

/** A formula in brackets, from and to where these stand. */
export const inBrackets = (at: Reading, content: MathNode, start: number, end: number): MathNode =>
  made(at, { type: 'ParenthesisNode', content, start, end });

export const quotient = (at: Reading, left: MathNode, right: MathNode): MathNode =>
  operator(at, '/', 'divide', [left, right]);

/** A call of the function whose name stands where `fn` says. */
export const call = (
  at: Reading,
  fn: { readonly text: string; readonly start: number; readonly end: number },
  args: readonly MathNode[],
  end: number,
): MathNode => {
  const { text: name, start } = fn;
  return made(at, {
    type: 'FunctionNode',
    fn: { type: 'SymbolNode', name, start, end: fn.end },
    name,
    args,
    start,
    end,
  });
};

export const constant = (at: Reading, value: string, { start, end }: Token): MathNode =>
  made(at, { type: 'ConstantNode', of: 'number', value, start, end });
