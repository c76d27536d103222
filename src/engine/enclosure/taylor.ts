import { hull, type Interval, isUndefined, point, undefinedInterval } from '../../number/enclosure';
import { interval } from '../../number/interval';
import type { NumberSystem } from '../../number/number-system';

/**
 * A function of one variable on an interval: element k encloses f⁽ᵏ⁾/k! there; what is missing at the end is 0.
 *
 * - Element 0 encloses the values.
 * - Element 1, if bounded, encloses every difference quotient: f is Lipschitz continuous, with kinks perhaps.
 * - Elements 2 and above, if bounded, enclose derivatives: f is that often continuously differentiable.
 */
export type Taylor = readonly Interval[];

const zero = point(0);
const nothingKnown: Interval = { lo: -Infinity, hi: Infinity, maybeUndefined: false };
const { add, sub, mul, div } = interval;

export const coefficient = (f: Taylor, k: number): Interval => f[k] ?? zero;

/** False also where nothing is known. */
export const isBounded = (a: Interval): boolean => a.hi - a.lo < Infinity;

/**
 * Taylor coefficients up to the given order, by the recurrences of automatic differentiation
 * (Moore, Kearfott, Cloud, Introduction to Interval Analysis, section 9.3).
 */
export function taylorSystem(order: number): NumberSystem<Taylor> {
  /** Coefficients 0 to `last` by a rule that sees the earlier ones. */
  const series = (
    last: number,
    first: Interval,
    next: (k: number, earlier: readonly Interval[]) => Interval,
  ): Taylor => {
    if (isUndefined(first)) return [undefinedInterval];
    const coefficients = [first];
    for (let k = 1; k <= last; k++) coefficients.push(next(k, coefficients));
    return coefficients;
  };
  /** The degree to which a function of these must be expanded: constants stay constants. */
  const degreeOf = (...args: readonly Taylor[]): number => (args.every((arg) => arg.length === 1) ? 0 : order);
  const kinked = (values: Interval, slopes: Interval, constant: boolean): Taylor =>
    constant
      ? [values]
      : Array.from({ length: order + 1 }, (_, k) => (k === 0 ? values : k === 1 ? slopes : nothingKnown));
  const broken = (values: Interval, constant: boolean): Taylor => kinked(values, nothingKnown, constant);
  /** Slopes of one or the other; nothing is known if nothing is known of one. */
  const either = (a: Interval, b: Interval): Interval => (isBounded(a) && isBounded(b) ? hull(a, b) : nothingKnown);
  const isDecided = (condition: Interval): boolean => condition.lo === condition.hi;

  /** Σ aᵢ·b₍ₖ₋ᵢ₎ for first ≤ i ≤ last. */
  const convolution = (a: Taylor, b: readonly Interval[], k: number, first: number, last: number): Interval => {
    let sum = zero;
    for (let i = first; i <= last; i++) {
      const [x, y] = [a[i], b[k - i]];
      if (x !== undefined && y !== undefined) sum = add(sum, mul(x, y));
    }
    return sum;
  };
  /** (1/k) Σ i·aᵢ·b₍ₖ₋ᵢ₎ for 1 ≤ i ≤ last. */
  const weighted = (a: Taylor, b: readonly Interval[], k: number, last: number): Interval => {
    let sum = zero;
    for (let i = 1; i <= last; i++) {
      const [x, y] = [a[i], b[k - i]];
      if (x !== undefined && y !== undefined) sum = add(sum, mul(point(i), mul(x, y)));
    }
    return div(sum, point(k));
  };

  const negated = (a: Taylor): Taylor => a.map(interval.neg);
  const termwise = (a: Taylor, b: Taylor, operation: (x: Interval, y: Interval) => Interval): Taylor => {
    if (isUndefined(a[0] as Interval) || isUndefined(b[0] as Interval)) return [undefinedInterval];
    return Array.from({ length: Math.max(a.length, b.length) }, (_, k) =>
      operation(coefficient(a, k), coefficient(b, k)),
    );
  };

  function multiply(a: Taylor, b: Taylor): Taylor {
    if (a === b) return square(a);
    const degree = Math.min(order, a.length + b.length - 2);
    return series(degree, mul(coefficient(a, 0), coefficient(b, 0)), (k) => convolution(a, b, k, 0, k));
  }

  /** Each mixed product once, doubled. */
  function square(a: Taylor): Taylor {
    const degree = Math.min(order, 2 * a.length - 2);
    return series(degree, interval.power(coefficient(a, 0), 2), (k) => {
      const pairs = convolution(a, a, k, 0, Math.ceil(k / 2) - 1);
      const doubled = add(pairs, pairs);
      return k % 2 === 0 ? add(doubled, interval.power(coefficient(a, k / 2), 2)) : doubled;
    });
  }

  function divide(a: Taylor, b: Taylor): Taylor {
    const denominator = coefficient(b, 0);
    if (b.length === 1) {
      const each = a.map((x) => div(x, denominator));
      return isUndefined(each[0] as Interval) ? [undefinedInterval] : each;
    }
    return series(order, div(coefficient(a, 0), denominator), (k, q) =>
      div(sub(coefficient(a, k), convolution(b, q, k, 1, k)), denominator),
    );
  }

  const exponential = (a: Taylor): Taylor =>
    series(degreeOf(a), interval.exp(coefficient(a, 0)), (k, e) => weighted(a, e, k, k));

  const logarithm = (a: Taylor): Taylor =>
    series(degreeOf(a), interval.log(coefficient(a, 0)), (k, l) =>
      // k·aₖ = Σ i·lᵢ·a₍ₖ₋ᵢ₎
      div(sub(coefficient(a, k), weighted(l, a, k, k - 1)), coefficient(a, 0)),
    );

  const squareRoot = (a: Taylor): Taylor =>
    series(degreeOf(a), interval.sqrt(coefficient(a, 0)), (k, s) =>
      div(sub(coefficient(a, k), convolution(s, s, k, 1, k - 1)), mul(point(2), s[0] as Interval)),
    );

  function sineAndCosine(a: Taylor): readonly [Taylor, Taylor] {
    const first = coefficient(a, 0);
    if (isUndefined(first)) return [[undefinedInterval], [undefinedInterval]];
    const [s, c] = [[interval.sin(first)], [interval.cos(first)]];
    for (let k = 1; k <= degreeOf(a); k++) {
      const [next, opposite] = [weighted(a, c, k, k), weighted(a, s, k, k)];
      s.push(next);
      c.push(interval.neg(opposite));
    }
    return [s, c];
  }

  /** erf′(a) = 2/√π·e^(−a²)·a′ */
  function errorFunction(a: Taylor): Taylor {
    if (a.length === 1) return [interval.erf(coefficient(a, 0))];
    const bell = exponential(negated(square(a)));
    const factor = div(point(2), interval.sqrt(interval.named('pi')));
    return series(order, interval.erf(coefficient(a, 0)), (k) => mul(factor, weighted(a, bell, k, k)));
  }

  function power(a: Taylor, exponent: number): Taylor {
    if (exponent < 0) return divide([point(1)], power(a, -exponent));
    const first = interval.power(coefficient(a, 0), exponent);
    if (exponent === 0 || a.length === 1) return [first];
    if (exponent === 2) return square(a);
    let result: Taylor | null = null;
    let base = a;
    for (let n = exponent; n > 0; n = Math.floor(n / 2)) {
      if (n % 2 === 1) result = result === null ? base : multiply(result, base);
      if (n > 1) base = square(base);
    }
    return [first, ...(result ?? a).slice(1)];
  }

  function absolute(a: Taylor): Taylor {
    const first = coefficient(a, 0);
    if (first.lo >= 0) return a;
    if (first.hi <= 0) return negated(a);
    const slope = coefficient(a, 1);
    return kinked(interval.abs(first), either(slope, interval.neg(slope)), a.length === 1);
  }

  function larger(a: Taylor, b: Taylor): Taylor {
    const [x, y] = [coefficient(a, 0), coefficient(b, 0)];
    if (isUndefined(x) || isUndefined(y)) return [undefinedInterval];
    const clear = !x.maybeUndefined && !y.maybeUndefined;
    if (clear && x.lo >= y.hi) return a;
    if (clear && y.lo >= x.hi) return b;
    return kinked(interval.max(x, y), either(coefficient(a, 1), coefficient(b, 1)), a.length === 1 && b.length === 1);
  }

  const compared =
    (relation: 'less' | 'lessEqual' | 'equal') =>
    (a: Taylor, b: Taylor): Taylor => {
      const decision = interval[relation](coefficient(a, 0), coefficient(b, 0));
      const constant = (a.length === 1 && b.length === 1) || (isDecided(decision) && !decision.maybeUndefined);
      return broken(decision, constant || isUndefined(decision));
    };

  function select(condition: Taylor, a: Taylor, b: Taylor): Taylor {
    const decision = coefficient(condition, 0);
    if (isUndefined(decision)) return [undefinedInterval];
    if (isDecided(decision) && !decision.maybeUndefined)
      return decision.lo === 1 ? a : decision.lo === 0 ? b : [undefinedInterval];
    const value = interval.select(decision, coefficient(a, 0), coefficient(b, 0));
    return broken(value, isUndefined(value) || (condition.length === 1 && a.length === 1 && b.length === 1));
  }

  return {
    name: `Taylor series of order ${order}`,
    neg: negated,
    abs: absolute,
    exp: exponential,
    log: logarithm,
    sqrt: squareRoot,
    sin: (a) => sineAndCosine(a)[0],
    cos: (a) => sineAndCosine(a)[1],
    erf: errorFunction,
    add: (a, b) => termwise(a, b, add),
    sub: (a, b) => termwise(a, b, sub),
    mul: multiply,
    div: divide,
    max: larger,
    min: (a, b) => negated(larger(negated(a), negated(b))),
    less: compared('less'),
    lessEqual: compared('lessEqual'),
    equal: compared('equal'),
    select,
    rational: (numerator, denominator) => [interval.rational(numerator, denominator)],
    named: (constant) => [interval.named(constant)],
    power,
    standing: (a) => interval.standing(coefficient(a, 0)),
    isZero: (a) => a.every(interval.isZero),
    pivotQuality: (a) => interval.pivotQuality(coefficient(a, 0)),
  };
}
