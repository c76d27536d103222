import { type Bounds, isNegative, isNonPositive, nonNegative, within } from '../../number/bounds';
import { extremeBounds, isZeroEnd, product, sum } from '../../number/bounds-arithmetic';
import { compare, fractionToNumber, zero } from '../../number/fraction';
import type { Node } from '../../tensor/node';
import type { InputSymbol } from '../../tensor/symbol';

/** square·z² + right·z⁺ + left·z⁻ + degree·log(1 + |z|), with coefficients that lie somewhere in these bounds. */
export interface Term {
  readonly square: Bounds;
  /** Of z where z > 0. */
  readonly right: Bounds;
  /** Of |z| where z < 0. */
  readonly left: Bounds;
  readonly degree: number;
}

/** order·log(1 + 1/|a|) for an affine function a of each of the variables `along`, with a slope that is not 0. */
export interface Pole {
  readonly order: number;
  readonly along: ReadonlySet<InputSymbol>;
}

/**
 * A function of integration variables: the sum of a term for every element of each variable, 0 where none is given, and of poles.
 * Coefficients of a variable with axes are never negative: so a bound for one element is one for all elements together.
 */
export interface Exponent {
  readonly terms: ReadonlyMap<InputSymbol, Term>;
  readonly poles: ReadonlyMap<Node, Pole>;
}

export const nothing: Bounds = within(zero, zero);

export const level: Term = { square: nothing, right: nothing, left: nothing, degree: 0 };

export const flat: Exponent = { terms: new Map(), poles: new Map() };

/** What log(1 + |z|) is at most, but for a constant: this multiple of itself, as is log log and every power of it. */
export const slight = 1 / 64;

const larger = (a: Bounds, b: Bounds): Bounds => extremeBounds(a, b);

function termwise(a: Exponent, b: Exponent, of: (a: Term, b: Term) => Term): Map<InputSymbol, Term> {
  const variables = new Set([...a.terms.keys(), ...b.terms.keys()]);
  return new Map([...variables].map((v) => [v, of(a.terms.get(v) ?? level, b.terms.get(v) ?? level)]));
}

function polewise(a: Exponent, b: Exponent, of: (a: number, b: number) => number): Map<Node, Pole> {
  const all = [...a.poles, ...b.poles].map(([node, { along }]): [Node, Pole] => {
    const order = of(a.poles.get(node)?.order ?? 0, b.poles.get(node)?.order ?? 0);
    return [node, { order, along }];
  });
  return new Map(all);
}

const eachRate = (a: Term, b: Term, of: (a: Bounds, b: Bounds) => Bounds): Omit<Term, 'degree'> => ({
  square: of(a.square, b.square),
  right: of(a.right, b.right),
  left: of(a.left, b.left),
});

/** a + b. */
export const plus = (a: Exponent, b: Exponent): Exponent => ({
  terms: termwise(a, b, (x, y) => ({ ...eachRate(x, y, sum), degree: x.degree + y.degree })),
  poles: polewise(a, b, (x, y) => x + y),
});

/** A bound for both. */
export const most = (a: Exponent, b: Exponent): Exponent => ({
  terms: termwise(a, b, (x, y) => ({ ...eachRate(x, y, larger), degree: Math.max(x.degree, y.degree) })),
  poles: polewise(a, b, Math.max),
});

/** The same times a factor that is not negative. */
export function times(e: Exponent, factor: Bounds): Exponent {
  const [low, high] = [factor.low, factor.high].map((end) => (end === null ? null : fractionToNumber(end)));
  const scaled = (degree: number): number => {
    if (degree === 0) return 0;
    return degree > 0 ? degree * (high ?? Number.POSITIVE_INFINITY) : degree * Math.max(0, low ?? 0);
  };
  const rate = (r: Bounds): Bounds => upperProduct(r, factor);
  return {
    terms: new Map(
      [...e.terms].map(([v, { square, right, left, degree }]) => [
        v,
        { square: rate(square), right: rate(right), left: rate(left), degree: scaled(degree) },
      ]),
    ),
    poles: new Map([...e.poles].map(([node, pole]) => [node, { ...pole, order: scaled(pole.order) }])),
  };
}

/** Bounds of the product of a rate and a factor that is not negative: above by the larger ends where the rate may be positive. */
function upperProduct(rate: Bounds, factor: Bounds): Bounds {
  if (isNothing(factor) || isNothing(rate)) return nothing;
  const plain = product(rate, { ...factor, low: factor.low ?? zero });
  if (plain.high !== null || rate.high === null || factor.high === null) return plain;
  const upper = product({ ...nonNegative, high: rate.high, highOpen: rate.highOpen }, factor);
  return { ...plain, high: upper.high, highOpen: upper.highOpen };
}

/** Whether it is bounded near every place. */
const hasNoPoles = ({ poles }: Pick<Exponent, 'poles'>): boolean =>
  [...poles.values()].every(({ order }) => order <= 0);

/** Whether every part of it is at most 0. */
export const isNowherePositive = ({ terms, poles }: Exponent): boolean =>
  hasNoPoles({ poles }) &&
  [...terms.values()].every(
    ({ square, right, left, degree }) => degree <= 0 && [square, right, left].every(isNonPositive),
  );

/** The only variable in them, if it is a number and they have terms of no other. */
export function onlyNumber(...all: readonly Exponent[]): InputSymbol | null {
  const variables = new Set(
    all.flatMap(({ terms, poles }) => [...terms.keys(), ...[...poles.values()].flatMap(({ along }) => [...along])]),
  );
  const [only, another] = variables;
  return only !== undefined && another === undefined && only.axes.length === 0 ? only : null;
}

const isNothing = ({ low, high }: Bounds): boolean => isZeroEnd(low) && isZeroEnd(high);

export const hasNoSquare = ({ square }: Term): boolean => isNothing(square);

/** An exponent e with min(a, b) ≤ e: in one number the smaller to each side, else one of the two. */
export function least(a: Exponent, b: Exponent): Exponent {
  const variable = onlyNumber(a, b);
  if (variable === null) return isNowherePositive(b) && !isNowherePositive(a) ? b : a;
  const [x, y] = [a.terms.get(variable) ?? level, b.terms.get(variable) ?? level];
  if (!hasNoSquare(x) || !hasNoSquare(y)) {
    if (isNegative(x.square)) return a;
    return isNegative(y.square) || isNowherePositive(b) ? b : a;
  }
  const [right, left] = (['right', 'left'] as const).map((side) => lesserSide(x, y, side)) as [Side, Side];
  const term: Term = {
    square: nothing,
    right: right.rate,
    left: left.rate,
    degree: Math.max(right.degree, left.degree),
  };
  // Near a pole of one the other is bounded.
  const poles = hasNoPoles(a) || hasNoPoles(b) ? flat.poles : a.poles;
  return { terms: new Map([[variable, term]]), poles };
}

interface Side {
  readonly rate: Bounds;
  readonly degree: number;
}

/** One of two terms far out on one side: the smaller, as far as the upper ends of their bounds tell. */
function lesserSide(a: Term, b: Term, side: 'right' | 'left'): Side {
  const [high, other] = [a[side].high, b[side].high];
  const order = high === null ? (other === null ? 0 : 1) : other === null ? -1 : compare(high, other);
  const isOther = order > 0 || (order === 0 && (b.degree < a.degree || (b[side].highOpen && !a[side].highOpen)));
  const term = isOther ? b : a;
  return { rate: term[side], degree: term.degree };
}
