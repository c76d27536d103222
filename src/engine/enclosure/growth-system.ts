import { anything } from '../../number/bounds';
import type { Interval } from '../../number/enclosure';
import { interval } from '../../number/interval';
import type { NumberSystem } from '../../number/number-system';
import { forEachFunction } from '../../operation/axiomatised';
import type { ScalarFunction } from '../../operation/operation';
import type { Region } from './growth';
import { add, multiply, negate, power, reciprocal } from './growth-arithmetic';
import { absolute, exponential, logarithm, squareRoot } from './growth-functions';
import { maximum, minimum, relation, select } from './growth-order';
import {
  constant,
  constantBound,
  constantOf,
  type Growth,
  type GrowthSpace,
  growthSpace,
  known,
  lost,
  rangeOf,
  type Tactic,
} from './growth-space';

/** A number system of functions on a region, for bounds of integrals far out. */
export interface GrowthSystem extends NumberSystem<Growth> {
  /** tᵢ or −tᵢ. */
  variable(i: number, sign: 1 | -1): Growth;
  constant(value: Interval): Growth;
}

export function growthSystem(region: Region, tactic: Tactic = { tilt: 1, bold: false }): GrowthSystem {
  const space = growthSpace(region, tactic);
  const inSpace =
    <A extends readonly Growth[]>(operation: (space: GrowthSpace, ...args: A) => Growth) =>
    (...args: A): Growth =>
      operation(space, ...args);
  const ranged =
    (operation: (x: Interval) => Interval, general: (space: GrowthSpace, a: Growth) => Growth) =>
    (a: Growth): Growth => {
      const x = rangeOf(a);
      return x === null ? general(space, a) : constant(space, operation(x));
    };
  const rangedPair =
    (
      operation: (x: Interval, y: Interval) => Interval,
      general: (space: GrowthSpace, a: Growth, b: Growth) => Growth,
    ) =>
    (a: Growth, b: Growth): Growth => {
      const [x, y] = [rangeOf(a), rangeOf(b)];
      return x === null || y === null ? general(space, a, b) : constant(space, operation(x, y));
    };
  return {
    name: 'growth',
    variable: (i, sign) => {
      const bound = constantBound(space, 0).map((term, k) => (k === 2 * i + 1 ? sign : term));
      return known(space, { low: bound, high: bound });
    },
    constant: (value) => constant(space, value),
    neg: negate,
    abs: inSpace(absolute),
    ...forEachFunction((operation) => bounded(space, operation)),
    exp: ranged(interval.exp, exponential),
    log: ranged(interval.log, logarithm),
    sqrt: ranged(interval.sqrt, squareRoot),
    add: rangedPair(interval.add, add),
    sub: rangedPair(interval.sub, (_, a, b) => add(space, a, negate(b))),
    mul: rangedPair(interval.mul, multiply),
    div: rangedPair(interval.div, (_, a, b) => multiply(space, a, reciprocal(space, b))),
    max: inSpace(maximum),
    min: inSpace(minimum),
    less: (a, b) => relation(space, a, b, (gap) => gap === 'below'),
    lessEqual: (a, b) => relation(space, a, b, (gap) => gap === 'below'),
    equal: (a, b) => relation(space, a, b, () => false),
    select: inSpace(select),
    rational: (numerator, denominator) => constant(space, interval.rational(numerator, denominator)),
    named: (name) => constant(space, interval.named(name)),
    power: (a, exponent) => power(space, a, exponent),
    standing: (a) => (a.lost ? 'unknown' : 'value'),
    isZero: (a) => constantOf(a) === 0,
    pivotQuality: (a) => (a.sign === 0 ? 0 : 1),
  };
}

/** Of a function nothing but its bounds, where it has a value everywhere. */
function bounded(space: GrowthSpace, { asks: [asked], bounds }: ScalarFunction): (a: Growth) => Growth {
  const { low, high } = bounds(anything);
  if (asked !== 'nothing' || low === null || high === null) return () => lost;
  const least = interval.rational(low.numerator, low.denominator).lo;
  const most = interval.rational(high.numerator, high.denominator).hi;
  return (a) => (a.lost ? lost : constant(space, { lo: least, hi: most, maybeUndefined: false }));
}
