import { anything } from '../../number/bounds';
import { type Interval, point } from '../../number/enclosure';
import { expDown, expUp } from '../../number/exponential-bounds';
import { interval } from '../../number/interval';
import { logUp } from '../../number/logarithm-bounds';
import type { NumberSystem } from '../../number/number-system';
import { forEachFunction } from '../../operation/axiomatised';
import type { ScalarFunction } from '../../operation/operation';
import type { Quadratic, Region } from './growth';
import * as growth from './growth';
import { growthProducts } from './growth-products';
import { type Bound, type Growth, growthSpace, lost, type Tactic } from './growth-space';

/** A number system of functions on a region, for bounds of integrals far out. */
export function growthSystem(
  region: Region,
  tactic: Tactic = { tilt: 1, bold: false },
): NumberSystem<Growth> & {
  /** tᵢ or −tᵢ. */
  variable(i: number, sign: 1 | -1): Growth;
  constant(value: Interval): Growth;
} {
  const space = growthSpace(region, tactic);
  const { constantBound, supremum, infimum, finite, smaller, larger, both, known, constant } = space;
  const hullAbove = (a: Quadratic, b: Quadratic): Quadratic => growth.hullAbove(a, b, region);
  const hullBelow = (a: Quadratic, b: Quadratic): Quadratic => growth.hullBelow(a, b, region);
  const { isLinear, rangeOf, constantOf, directionOf } = space;
  const { productBounds, linearProductAbove, squareBelow } = growthProducts(space);
  const one = constant(interval.rational(1n, 1n));
  const ranged =
    (operation: (x: Interval) => Interval, general: (a: Growth) => Growth) =>
    (a: Growth): Growth => {
      const x = rangeOf(a);
      return x === null ? general(a) : constant(operation(x));
    };
  const rangedPair =
    (operation: (x: Interval, y: Interval) => Interval, general: (a: Growth, b: Growth) => Growth) =>
    (a: Growth, b: Growth): Growth => {
      const [x, y] = [rangeOf(a), rangeOf(b)];
      return x === null || y === null ? general(a, b) : constant(operation(x, y));
    };
  function negate(a: Growth): Growth {
    if (a.lost) return lost;
    const { shape: _, ...bounds } = a;
    const sign = a.sign === 0 ? 0 : a.sign === 1 ? -1 : 1;
    return { ...bounds, low: a.high && growth.negated(a.high), high: a.low && growth.negated(a.low), sign };
  }

  function add(a: Growth, b: Growth): Growth {
    if (a.lost || b.lost) return lost;
    const quotient = conjugated(a, b) ?? conjugated(b, a);
    if (quotient !== null) return quotient;
    const sum = plainSum(a, b);
    const shape = raised(a, b) ?? raised(b, a);
    return shape === undefined ? sum : { ...sum, shape };
  }

  /** a + √(a² + c) = c/(√(a² + c) − a) for a ≤ 0 < c: positive, though both terms grow. */
  function conjugated(a: Growth, { shape, ...root }: Growth): Growth | null {
    if (shape?.kind !== 'root' || shape.of !== a || !(shape.plus.lo > 0) || directionOf(a) > -1) return null;
    return multiply(constant(shape.plus), reciprocal(plainSum(root, negate(a))));
  }

  /** a² + c and another number. */
  function raised({ shape }: Growth, b: Growth): Growth['shape'] {
    const range = rangeOf(b);
    if (shape?.kind !== 'square' || range === null) return undefined;
    return { ...shape, plus: interval.add(shape.plus, range) };
  }

  function plainSum(a: Growth, b: Growth): Growth {
    const joined = both(a.size, b.size, (x, y) => growth.sumUp(hullAbove(x, y), constantBound(logUp(2))));
    const isPositive = (a.sign === 1 && directionOf(b) === 1) || (b.sign === 1 && directionOf(a) === 1);
    const isNegative = (a.sign === -1 && directionOf(b) === -1) || (b.sign === -1 && directionOf(a) === -1);
    // Neither takes from the other: at least the larger.
    const least = isPositive || isNegative ? larger(a.least, b.least) : null;
    return known({
      low: both(a.low, b.low, growth.sumDown),
      high: both(a.high, b.high, growth.sumUp),
      size: joined,
      least,
      sign: isPositive ? 1 : isNegative ? -1 : 0,
    });
  }

  function multiply(a: Growth, b: Growth): Growth {
    if (a.lost || b.lost) return lost;
    if (a === b) return power(a, 2);
    if (constantOf(a) === 0) return a;
    if (constantOf(b) === 0) return b;
    const sign = (a.sign * b.sign) as 1 | -1 | 0;
    const [low, high] = productBounds(a, b);
    const direction = directionOf(a) * directionOf(b);
    return known({
      low: direction > 0 ? larger(low, constantBound(0)) : low,
      high: direction < 0 ? smaller(high, constantBound(0)) : high,
      size: both(a.size, b.size, growth.sumUp),
      least: both(a.least, b.least, growth.sumDown),
      sign,
    });
  }

  function reciprocal(a: Growth): Growth {
    if (a.lost || a.sign === 0) return lost;
    const range = rangeOf(a);
    if (range !== null) return constant(interval.div(interval.rational(1n, 1n), range));
    return known({ size: a.least && growth.negated(a.least), least: a.size && growth.negated(a.size), sign: a.sign });
  }

  function power(a: Growth, exponent: number): Growth {
    if (a.lost) return lost;
    if (exponent === 0) return one;
    if (exponent === 1) return a;
    if (exponent < 0) return reciprocal(power(a, -exponent));
    return exponent === 2 ? square(a) : higherPower(a, exponent);
  }

  function square(a: Growth): Growth {
    const [low, high] = productBounds(a, a);
    const below = larger(low, squareBelow(a));
    const grows = tactic.bold && (below?.some((term, k) => k > 0 && k % 2 === 0 && term > 0) ?? false);
    const bounds = known({
      low: grows ? below : larger(below, constantBound(0)),
      high,
      size: a.size && finite(growth.scaledUp(a.size, 2)),
      least: a.least && finite(growth.scaledDown(a.least, 2)),
      sign: a.sign === 0 ? 0 : 1,
    });
    return { ...bounds, shape: { kind: 'square', of: a, plus: point(0) } };
  }

  /** |a|ⁿ ≥ mⁿ⁻²·a² where |a| ≥ m. */
  function higherPower(a: Growth, exponent: number): Growth {
    const isEven = exponent % 2 === 0;
    const direction = directionOf(a);
    const least = direction > 0 ? infimum(a.low) : direction < 0 ? -supremum(a.high) : 0;
    const squared = squareBelow(a);
    const factor = interval.power({ lo: least, hi: least, maybeUndefined: false }, exponent - 2).lo;
    const below =
      squared !== null && least > 0 && factor < Infinity ? finite(growth.scaledDown(squared, factor)) : null;
    return known({
      low: isEven ? larger(below, constantBound(0)) : direction > 0 ? below : null,
      high: !isEven && direction < 0 && below !== null ? growth.negated(below) : null,
      size: a.size && finite(growth.scaledUp(a.size, exponent)),
      least: a.least && finite(growth.scaledDown(a.least, exponent)),
      sign: a.sign === -1 && isEven ? 1 : a.sign,
    });
  }

  /** e^q ≥ e^m·(1 + s + s²/2) for a linear q that is at least m, s = q − m ≥ 0. */
  function exponentialBelow(low: Bound): Bound {
    if (low === null || !isLinear(low)) return null;
    // A little lower, so that rounding does not make s negative.
    const least = infimum(low) - 2 ** -20;
    if (!(Math.abs(least) < 700)) return null;
    const s = growth.sumDown(low, constantBound(-least));
    if (!(infimum(s) >= 0)) return null;
    const square = growth.negated(linearProductAbove(growth.negated(s), s));
    const sum = growth.sumDown(growth.sumDown(constantBound(1), s), growth.scaledDown(square, 0.5));
    return finite(growth.scaledDown(sum, expDown(least)));
  }

  function exponential(a: Growth): Growth {
    if (a.lost) return lost;
    const [most, least] = [supremum(a.high), infimum(a.low)];
    return known({
      size: a.high,
      least: a.low,
      sign: 1,
      low: larger(constantBound(least > -700 ? expDown(Math.min(least, 700)) : 0), exponentialBelow(a.low)),
      high: most < 700 ? constantBound(expUp(most)) : null,
    });
  }

  function logarithm(a: Growth): Growth {
    return a.lost || a.sign !== 1 ? lost : known({ low: a.least, high: a.size });
  }

  function squareRoot(a: Growth): Growth {
    if (a.lost || !(a.sign === 1 || infimum(a.low) >= 0)) return lost;
    const halved = (bound: Bound): Bound => bound && growth.scaledUp(bound, 0.5);
    const bounds = known({ low: constantBound(0), size: halved(a.size), least: halved(a.least), sign: a.sign });
    return a.shape?.kind === 'square' ? { ...bounds, shape: { ...a.shape, kind: 'root' } } : bounds;
  }

  function absolute(a: Growth): Growth {
    if (a.lost || a.sign === 1) return a;
    if (a.sign === -1) return negate(a);
    const high = both(a.high, a.low && growth.negated(a.low), hullAbove);
    return known({ ...a, low: constantBound(0), high, sign: a.least === null ? 0 : 1 });
  }

  function maximum(a: Growth, b: Growth): Growth {
    if (a.lost || b.lost) return lost;
    const gap = compared(a, b);
    if (gap === 'above') return a;
    if (gap === 'below') return b;
    const isPositive = a.sign === 1 || b.sign === 1;
    // A positive maximum is at least whichever is positive.
    const least = isPositive ? larger(a.sign === 1 ? a.least : null, b.sign === 1 ? b.least : null) : null;
    return known({
      low: larger(a.low, b.low),
      high: both(a.high, b.high, hullAbove),
      size: both(a.size, b.size, hullAbove),
      least,
      sign: isPositive ? 1 : a.sign === -1 && b.sign === -1 ? -1 : 0,
    });
  }

  const minimum = (a: Growth, b: Growth): Growth => {
    const opposite = negate(maximum(negate(a), negate(b)));
    const isPositive = a.sign === 1 && b.sign === 1;
    if (opposite.lost || !isPositive) return opposite;
    // Between positive functions: at most either, at least the smaller.
    return known({
      ...opposite,
      size: smaller(a.size, b.size),
      least: both(a.least, b.least, hullBelow),
      sign: 1,
    });
  };

  /** How a stands to b everywhere. */
  function compared(a: Growth, b: Growth): 'above' | 'below' | null {
    const above = both(a.low, b.high && growth.negated(b.high), growth.sumDown);
    if (infimum(above) > 0) return 'above';
    const below = both(a.high, b.low && growth.negated(b.low), growth.sumUp);
    return supremum(below) < 0 ? 'below' : null;
  }

  const truth = (holds: boolean | null): Growth =>
    constant({ lo: holds === true ? 1 : 0, hi: holds === false ? 0 : 1, maybeUndefined: false });
  const relation =
    (decide: (gap: 'above' | 'below') => boolean) =>
    (a: Growth, b: Growth): Growth => {
      if (a.lost || b.lost) return lost;
      const gap = compared(a, b);
      return truth(gap === null ? null : decide(gap));
    };

  function select(condition: Growth, a: Growth, b: Growth): Growth {
    if (condition.lost) return lost;
    const decided = constantOf(condition);
    if (decided === 1) return a;
    if (decided === 0) return b;
    if (a.lost || b.lost) return lost;
    return known({
      low: both(a.low, b.low, hullBelow),
      high: both(a.high, b.high, hullAbove),
      size: both(a.size, b.size, hullAbove),
      least: both(a.least, b.least, hullBelow),
      sign: a.sign === b.sign ? a.sign : 0,
    });
  }

  /** Of any other function nothing but its bounds, where it has a value everywhere. */
  const bounded = ({ asks: [asked], bounds }: ScalarFunction): ((a: Growth) => Growth) => {
    const { low, high } = bounds(anything);
    if (asked !== 'nothing' || low === null || high === null) return () => lost;
    const [least, most] = [low, high].map(({ numerator, denominator }) =>
      interval.rational(numerator, denominator),
    ) as [Interval, Interval];
    return (a) => (a.lost ? lost : constant({ lo: least.lo, hi: most.hi, maybeUndefined: false }));
  };

  return {
    name: 'growth',
    variable: (i, sign) => {
      const bound = constantBound(0).map((term, k) => (k === 2 * i + 1 ? sign : term));
      return known({ low: bound, high: bound });
    },
    constant,
    neg: negate,
    abs: absolute,
    ...forEachFunction(bounded),
    exp: ranged(interval.exp, exponential),
    log: ranged(interval.log, logarithm),
    sqrt: ranged(interval.sqrt, squareRoot),
    add: rangedPair(interval.add, add),
    sub: rangedPair(interval.sub, (a, b) => add(a, negate(b))),
    mul: rangedPair(interval.mul, multiply),
    div: rangedPair(interval.div, (a, b) => multiply(a, reciprocal(b))),
    max: maximum,
    min: minimum,
    less: relation((gap) => gap === 'below'),
    lessEqual: relation((gap) => gap === 'below'),
    equal: relation(() => false),
    select,
    rational: (numerator, denominator) => constant(interval.rational(numerator, denominator)),
    named: (name) => constant(interval.named(name)),
    power,
    standing: (a) => (a.lost ? 'unknown' : 'value'),
    isZero: (a) => constantOf(a) === 0,
    pivotQuality: (a) => (a.sign === 0 ? 0 : 1),
  };
}
