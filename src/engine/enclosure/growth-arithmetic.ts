import { point } from '../../number/enclosure';
import { interval } from '../../number/interval';
import { logUp } from '../../number/logarithm-bounds';
import * as growth from './growth';
import { productBounds, squareBelow } from './growth-products';
import {
  both,
  constant,
  constantBound,
  constantOf,
  directionOf,
  finite,
  type Growth,
  type GrowthSpace,
  hullAbove,
  infimum,
  known,
  larger,
  lost,
  rangeOf,
  smaller,
  supremum,
} from './growth-space';

export function negate(a: Growth): Growth {
  if (a.lost) return lost;
  const { shape: _, ...bounds } = a;
  const sign = a.sign === 0 ? 0 : a.sign === 1 ? -1 : 1;
  return { ...bounds, low: a.high && growth.negated(a.high), high: a.low && growth.negated(a.low), sign };
}

export function add(space: GrowthSpace, a: Growth, b: Growth): Growth {
  if (a.lost || b.lost) return lost;
  const quotient = conjugated(space, a, b) ?? conjugated(space, b, a);
  if (quotient !== null) return quotient;
  const sum = plainSum(space, a, b);
  const shape = raised(a, b) ?? raised(b, a);
  return shape === undefined ? sum : { ...sum, shape };
}

/** a + √(a² + c) = c/(√(a² + c) − a) for a ≤ 0 < c: positive, though both terms grow. */
function conjugated(space: GrowthSpace, a: Growth, { shape, ...root }: Growth): Growth | null {
  if (shape?.kind !== 'root' || shape.of !== a || !(shape.plus.lo > 0) || directionOf(space, a) > -1) return null;
  return multiply(space, constant(space, shape.plus), reciprocal(space, plainSum(space, root, negate(a))));
}

/** a² + c and another number. */
function raised({ shape }: Growth, b: Growth): Growth['shape'] {
  const range = rangeOf(b);
  if (shape?.kind !== 'square' || range === null) return undefined;
  return { ...shape, plus: interval.add(shape.plus, range) };
}

function plainSum(space: GrowthSpace, a: Growth, b: Growth): Growth {
  const joined = both(a.size, b.size, (x, y) => growth.sumUp(hullAbove(space)(x, y), constantBound(space, logUp(2))));
  const isPositive = (a.sign === 1 && directionOf(space, b) === 1) || (b.sign === 1 && directionOf(space, a) === 1);
  const isNegative = (a.sign === -1 && directionOf(space, b) === -1) || (b.sign === -1 && directionOf(space, a) === -1);
  // Neither takes from the other: at least the larger.
  const least = isPositive || isNegative ? larger(space, a.least, b.least) : null;
  return known(space, {
    low: both(a.low, b.low, growth.sumDown),
    high: both(a.high, b.high, growth.sumUp),
    size: joined,
    least,
    sign: isPositive ? 1 : isNegative ? -1 : 0,
  });
}

export function multiply(space: GrowthSpace, a: Growth, b: Growth): Growth {
  if (a.lost || b.lost) return lost;
  if (a === b) return power(space, a, 2);
  if (constantOf(a) === 0) return a;
  if (constantOf(b) === 0) return b;
  const sign = (a.sign * b.sign) as 1 | -1 | 0;
  const [low, high] = productBounds(space, a, b);
  const direction = directionOf(space, a) * directionOf(space, b);
  return known(space, {
    low: direction > 0 ? larger(space, low, constantBound(space, 0)) : low,
    high: direction < 0 ? smaller(space, high, constantBound(space, 0)) : high,
    size: both(a.size, b.size, growth.sumUp),
    least: both(a.least, b.least, growth.sumDown),
    sign,
  });
}

export function reciprocal(space: GrowthSpace, a: Growth): Growth {
  if (a.lost || a.sign === 0) return lost;
  const range = rangeOf(a);
  if (range !== null) return constant(space, interval.div(interval.rational(1n, 1n), range));
  return known(space, {
    size: a.least && growth.negated(a.least),
    least: a.size && growth.negated(a.size),
    sign: a.sign,
  });
}

export function power(space: GrowthSpace, a: Growth, exponent: number): Growth {
  if (a.lost) return lost;
  if (exponent === 0) return constant(space, interval.rational(1n, 1n));
  if (exponent === 1) return a;
  if (exponent < 0) return reciprocal(space, power(space, a, -exponent));
  return exponent === 2 ? square(space, a) : higherPower(space, a, exponent);
}

function square(space: GrowthSpace, a: Growth): Growth {
  const [low, high] = productBounds(space, a, a);
  const below = larger(space, low, squareBelow(space, a));
  const grows = space.tactic.bold && (below?.some((term, k) => k > 0 && k % 2 === 0 && term > 0) ?? false);
  const bounds = known(space, {
    low: grows ? below : larger(space, below, constantBound(space, 0)),
    high,
    size: a.size && finite(growth.scaledUp(a.size, 2)),
    least: a.least && finite(growth.scaledDown(a.least, 2)),
    sign: a.sign === 0 ? 0 : 1,
  });
  return { ...bounds, shape: { kind: 'square', of: a, plus: point(0) } };
}

/** |a|ⁿ ≥ mⁿ⁻²·a² where |a| ≥ m. */
function higherPower(space: GrowthSpace, a: Growth, exponent: number): Growth {
  const isEven = exponent % 2 === 0;
  const direction = directionOf(space, a);
  const least = direction > 0 ? infimum(space, a.low) : direction < 0 ? -supremum(space, a.high) : 0;
  const squared = squareBelow(space, a);
  const factor = interval.power({ lo: least, hi: least, maybeUndefined: false }, exponent - 2).lo;
  const below = squared !== null && least > 0 && factor < Infinity ? finite(growth.scaledDown(squared, factor)) : null;
  return known(space, {
    low: isEven ? larger(space, below, constantBound(space, 0)) : direction > 0 ? below : null,
    high: !isEven && direction < 0 && below !== null ? growth.negated(below) : null,
    size: a.size && finite(growth.scaledUp(a.size, exponent)),
    least: a.least && finite(growth.scaledDown(a.least, exponent)),
    sign: a.sign === -1 && isEven ? 1 : a.sign,
  });
}
