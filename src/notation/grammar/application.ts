import type { MathNode } from '../../language/math-node';
import { compositions } from '../compositions';
import type { Token } from '../token';
import { written } from '../written';
import { allArguments, argumentsOf } from './arguments-of';
import { composed } from './composed';
import { requireOpen } from './condition';
import { product } from './product';
import { rankOf } from './rank';
import {
  call,
  inBrackets,
  isSecond,
  isSecondAt,
  isSign,
  last,
  operator,
  quotient,
  type Reading,
  refuse,
  take,
  token,
  typed,
} from './reading';
import { startsOperand } from './starts-operand';

/** A function with its argument: `f(x)`, `ln 2a`, `sin^2 x`, `log_b(x)`; one that stands alone is a name. */
export function application(at: Reading): MathNode {
  const name = take(at);
  const exponent = exponentOfName(at, name);
  const applied = appliedTo(at, name);
  if (applied === null) return { type: 'SymbolNode', name: name.text, start: name.start, end: name.end };
  return exponent === null ? applied : operator(at, '^', 'pow', [applied, exponent]);
}

/** `sin^2 x` is (sin x)²; `sin^-1 x` may be an inverse. */
function exponentOfName(at: Reading, name: Token): MathNode | null {
  if (!isSign(at, '^')) return null;
  take(at);
  const isNegative = isSign(at, '-') || (token(at).kind === 'open' && isSign(at, '-', 1));
  if (isNegative)
    refuse(
      'two-readings',
      `A negative power of ${name.text} may be an inverse function or a quotient.`,
      `Write 1/${name.text}(x), or the inverse function by its name.`,
      { start: name.start, end: token(at).end },
    );
  return at.grammar.power(at);
}

function appliedTo(at: Reading, name: Token): MathNode | null {
  const { kind, text, gap } = token(at);
  const composition = compositions.get(name.text);
  if (composition !== undefined && kind === 'open') {
    const given = allArguments(at);
    return composed(name.text, composition, given, { start: name.start, end: last(at).end });
  }
  // `nn.Softplus()(x)` makes a function, and applies it.
  if (kind === 'open' && text === '(' && token(at, 1).kind === 'close' && token(at, 2).text === '(') at.next += 2;
  if (isBound(at, name)) refuseBound(name);
  const args = kind === 'open' ? argumentsOf(at) : kind === 'sign' && text === '|' ? [at.grammar.power(at)] : null;
  if (args !== null) return applied(at, name, raisedInside(at, name, asCalled(at, name, args, text), gap));
  if (!startsArgument(at)) return null;
  if (/^(?:min|max|round|trunc)$/.test(name.text) && !at.listing) refuseBound(name);
  return bare(at, name);
}

/** `minimum (3)`. */
const isBound = (at: Reading, { text }: Token): boolean =>
  /^(?:min|max)$/.test(text) &&
  token(at).kind === 'open' &&
  token(at).gap !== 'none' &&
  token(at, 1).kind === 'number' &&
  token(at, 2).kind === 'close';

/** @throws ExpressionError for `minimum 3`, which may be a bound, or a value near by, in words */
function refuseBound({ text, start, end }: Token): never {
  const near = text === 'min' ? 'at least' : text === 'max' ? 'at most' : 'about';
  const reason = `This may mean ${text}(…), or a number that is ${near} this one.`;
  return refuse('two-readings', reason, `Write ${text}(…) with brackets, or the number alone.`, { start, end });
}

/** `ln (1 + x)^y`: with a space before the bracket, the power may be that of the argument. */
function raisedInside(at: Reading, name: Token, args: readonly MathNode[], gap: Token['gap']): readonly MathNode[] {
  const [only, ...others] = args;
  const mayBeInside = gap !== 'none' && last(at).text === ')' && isSign(at, '^') && !at.listing;
  if (only === undefined || others.length > 0 || !mayBeInside || !isSecond(at, name.start, token(at, 1).end))
    return args;
  take(at);
  const { start, end } = only;
  return [operator(at, '^', 'pow', [inBrackets(at, only, start, end), at.grammar.signed(at)])];
}

/** Bases that logarithms are written to. */
const bases: ReadonlySet<string> = new Set(['2', '10', 'e']);

/**
 * `Log[2, x]` has its base first, as Mathematica has it, and `log(x, 2)` last, as Python and claims have it; `log(2, x)` may be written
 * either way.
 */
function asCalled(at: Reading, name: Token, args: readonly MathNode[], bracket: string): readonly MathNode[] {
  const [first, second, ...others] = args;
  if (name.text !== 'log' || first === undefined || second === undefined || others.length > 0) return args;
  if (bracket === '[') return [second, first];
  const mayBeFirst = bases.has(written(first)) && !bases.has(written(second));
  return mayBeFirst && isSecond(at, name.start, last(at).end) ? [second, first] : args;
}

function applied(at: Reading, name: Token, args: readonly MathNode[]): MathNode {
  const { start, base } = name;
  if (name.text === 'dot' && args.length === 2) return dotOf(at, name, args as [MathNode, MathNode]);
  if (/^(?:root|wurzel)$/i.test(typed(at, name)) && args.length === 2)
    return rootOf(at, name, args as [MathNode, MathNode]);
  const [first] = args;
  if (name.text === 'where' && first !== undefined) requireOpen(first);
  const { end } = last(at);
  if (base === undefined) return call(at, name, args, end);
  const of: MathNode = /^\d/.test(base)
    ? { type: 'ConstantNode', of: 'number', value: base, start, end: start + 1 }
    : { type: 'SymbolNode', name: base, start, end: start + 1 };
  return call(at, name, [...args, of], end);
}

/** `np.dot` multiplies matrices; that of claims sums over all axes. */
function dotOf(at: Reading, name: Token, args: readonly [MathNode, MathNode]): MathNode {
  const { end } = last(at);
  const ranks = args.map((arg) => rankOf(arg, at.names));
  if (at.names.raisesElements || !ranks.some((rank) => rank !== null && rank > 1)) return call(at, name, args, end);
  if (/\./.test(typed(at, name))) return call(at, { ...name, text: 'matmul' }, args, end);
  const [a, b] = args.map(written);
  const [sum, whole] = [`sum(${a} * ${b})`, `${a} @ ${b}`];
  return refuse('two-readings', `This may mean ${sum} or ${whole}.`, 'Write the one that is meant.', name);
}

/** `root(x, 3)` as x^(1/3). */
function rootOf(at: Reading, name: Token, [of, degree]: readonly [MathNode, MathNode]): MathNode {
  if (degree.type !== 'ConstantNode' || of.type === 'ConstantNode')
    return refuse('two-readings', 'Which of the two is the degree of this root is not told.', 'Write x^(1/n).', name);
  const one: MathNode = { type: 'ConstantNode', of: 'number', value: '1', start: name.start, end: name.end };
  return operator(at, '^', 'pow', [of, quotient(at, one, degree)], false, name.start);
}

const startsArgument = (at: Reading): boolean =>
  startsOperand(at) ||
  (isSign(at, '-') && token(at, 1).gap === 'none' && token(at).gap !== 'none' && token(at, 1).kind !== 'end');

/**
 * An argument without brackets: `ln 2a` takes the product, `sin x cos y` ends before the second function; of `ln x y`,
 * `ln x(1 - x)`, `ln x/y`, `ln 2·3`, `sqrt 2x` and `sin x^2` there are two readings.
 */
function bare(at: Reading, name: Token): MathNode {
  const first = at.next;
  let argument = at.grammar.signed(at);
  const exponent = exponentOutside(argument, name, at, first);
  if (exponent !== null) return exponent;
  let before = last(at);
  while (!at.listing && startsOperand(at) && token(at).kind !== 'function') {
    const { kind, gap } = token(at);
    const isPart = gap === 'none' && kind === 'name' && before.kind !== 'close' && !/^(?:sqrt|cbrt)$/.test(name.text);
    if (!isPart && !isSecond(at, name.start, token(at).end)) break;
    argument = product(at, argument, at.grammar.power(at));
    before = last(at);
  }
  const sign = token(at).kind === 'sign' ? token(at).text : '';
  const isTight = token(at).gap === 'none' && token(at, 1).gap === 'none';
  const mayGoOn = (sign === '/' && isTight) || (sign === '*' && token(at, 1).kind !== 'function');
  if (mayGoOn && isSecond(at, name.start, token(at, 1).end)) {
    take(at);
    const next = at.grammar.power(at);
    argument = sign === '/' ? quotient(at, argument, next) : product(at, argument, next);
  }
  return applied(at, name, [argument]);
}

/** `sin x^2` as (sin x)^2 where that reading is taken; of a logarithm or a root nobody means that. */
function exponentOutside(argument: MathNode, name: Token, at: Reading, first: number): MathNode | null {
  if (/^(?:ln|log\d*|sqrt|exp|abs)$/.test(name.text) || argument.type !== 'OperatorNode' || argument.fn !== 'pow')
    return null;
  if (!isSecondAt(at, first, name.start, argument.end)) return null;
  const [base, exponent] = argument.args as [MathNode, MathNode];
  return operator(at, '^', 'pow', [applied(at, name, [base]), exponent]);
}
