import { addUp } from '../../number/directed-rounding';
import type { Interval } from '../../number/enclosure';
import { expDown, expUp } from '../../number/exponential-bounds';
import { interval } from '../../number/interval';
import { logDown, logUp } from '../../number/logarithm-bounds';
import type { NumberSystem } from '../../number/number-system';
import * as growth from './growth';
import type { Quadratic, Region } from './growth';

/**
 * What is known of a function everywhere in a region, by bounds that are quadratic in the distances tᵢ. A bound that is
 * not known is null.
 */
export interface Growth {
  readonly low: Quadratic | null;
  readonly high: Quadratic | null;
  /** log |f| is at most this. */
  readonly size: Quadratic | null;
  /** log |f| is at least this; then f is nowhere 0. */
  readonly least: Quadratic | null;
  /** 1 or −1 if f is certainly positive or negative everywhere. */
  readonly sign: 1 | -1 | 0;
  /** f may be undefined somewhere. */
  readonly lost: boolean;
}

const lost: Growth = { low: null, high: null, size: null, least: null, sign: 0, lost: true };

/** Where bounds are compared and logarithms are replaced by tangents. */
const reach = 8;
/** log 0, as a bound of a size. */
const nothing = -Number.MAX_VALUE;

type Bound = Quadratic | null;

/** A number system of functions on a region, for bounds of integrals far out. */
export function growthSystem(region: Region): NumberSystem<Growth> & {
  /** tᵢ or −tᵢ. */
  variable(i: number, sign: 1 | -1): Growth;
  constant(value: Interval): Growth;
} {
  const dimension = region.length;
  const probe = region.map(({ from, to }) => Math.min(to, Math.max(from, reach)));
  const constantBound = (value: number): Quadratic => growth.constantBound(value, dimension);
  const supremum = (bound: Bound): number => (bound === null ? Infinity : growth.supremum(bound, region));
  const infimum = (bound: Bound): number => (bound === null ? -Infinity : growth.infimum(bound, region));
  const finite = (bound: Bound): Bound => (bound === null || bound.every(Number.isFinite) ? bound : null);

  const smaller = (a: Bound, b: Bound): Bound =>
    a === null || (b !== null && growth.valueAt(b, probe) < growth.valueAt(a, probe)) ? b : a;
  const larger = (a: Bound, b: Bound): Bound =>
    a === null || (b !== null && growth.valueAt(b, probe) > growth.valueAt(a, probe)) ? b : a;
  const both = (a: Bound, b: Bound, join: (x: Quadratic, y: Quadratic) => Quadratic): Bound =>
    a === null || b === null ? null : finite(join(a, b));

  /** log P ≤ log A − 1 + P/A for every A > 0, here the value at the probe; for P with terms ≥ 0. */
  function logarithmAbove(polynomial: Quadratic): Quadratic {
    const positive = polynomial.map((term) => Math.max(term, 0));
    const at = growth.valueAt(positive, probe);
    if (!(at > 0)) return constantBound(nothing);
    const tangent = growth.dividedUp(positive, at);
    return growth.sumUp(tangent, constantBound(addUp(logUp(at), -1)));
  }

  /** Fills in what follows from the rest. */
  function known(partial: Partial<Growth>): Growth {
    let { low = null, high = null, size = null, least = null, sign = 0 } = partial;
    if (sign === 0 && infimum(low) > 0) sign = 1;
    if (sign === 0 && supremum(high) < 0) sign = -1;
    if (low !== null && high !== null) size = smaller(size, logarithmAbove(growth.upperHull(growth.upperHull(high, growth.negated(low)), constantBound(0))));
    const least0 = Math.max(infimum(low), -supremum(high));
    if (least0 > 0) least = larger(least, constantBound(logDown(Math.min(least0, Number.MAX_VALUE))));
    const most = supremum(size);
    if (most < 700) {
      const bound = expUp(most);
      high = smaller(high, constantBound(bound));
      low = larger(low, constantBound(0 - bound));
    }
    if (sign === 1) low = larger(low, constantBound(0));
    if (sign === -1) high = smaller(high, constantBound(0));
    return { low: finite(low), high: finite(high), size: finite(size), least: finite(least), sign, lost: false };
  }

  const constant = ({ lo, hi, maybeUndefined }: Interval): Growth => {
    if (maybeUndefined || Number.isNaN(lo)) return lost;
    const [low, high] = [finite(constantBound(lo)), finite(constantBound(hi))];
    const most = Math.max(Math.abs(lo), Math.abs(hi));
    const size = most < Infinity ? constantBound(most === 0 ? nothing : logUp(most)) : null;
    const isClear = lo > 0 || hi < 0;
    return {
      low,
      high,
      size,
      least: isClear ? constantBound(logDown(Math.min(Math.abs(lo), Math.abs(hi)))) : null,
      sign: lo > 0 ? 1 : hi < 0 ? -1 : 0,
      lost: false,
    };
  };
  const one = constant(interval.rational(1n, 1n));
  const isConstant = (bound: Bound): bound is Quadratic => bound?.slice(1).every((term) => term === 0) ?? false;
  const isLinear = (bound: Bound): bound is Quadratic => bound?.every((term, k) => k === 0 || k % 2 === 1 || term === 0) ?? false;
  const sizesOf = (bound: Quadratic): Quadratic => bound.map(Math.abs);
  /** What is known of a function, if that is no more than bounds of its values. */
  const rangeOf = ({ low, high, size, least, sign, lost: isLost }: Growth): Interval | null => {
    if (isLost || low === null || high === null) return null;
    const isSigned = sign !== 0 && !((low[0] as number) > 0 || (high[0] as number) < 0);
    const isPlain = !isSigned && [low, high, size, least].every((bound) => bound === null || isConstant(bound));
    return isPlain ? { lo: low[0] as number, hi: high[0] as number, maybeUndefined: false } : null;
  };
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
  const valueOf = (a: Growth): number | null =>
    a.low !== null && isConstant(a.low) && a.high !== null && isConstant(a.high) && a.low[0] === a.high[0] ? (a.low[0] as number) : null;

  function negate(a: Growth): Growth {
    if (a.lost) return lost;
    const sign = a.sign === 0 ? 0 : a.sign === 1 ? -1 : 1;
    return { ...a, low: a.high && growth.negated(a.high), high: a.low && growth.negated(a.low), sign };
  }

  function add(a: Growth, b: Growth): Growth {
    if (a.lost || b.lost) return lost;
    const joined = both(a.size, b.size, (x, y) => growth.sumUp(growth.upperHull(x, y), constantBound(logUp(2))));
    const isPositive = (a.sign === 1 && (b.sign === 1 || infimum(b.low) >= 0)) || (b.sign === 1 && infimum(a.low) >= 0);
    const isNegative = (a.sign === -1 && (b.sign === -1 || supremum(b.high) <= 0)) || (b.sign === -1 && supremum(a.high) <= 0);
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
    const sign = (a.sign * b.sign) as 1 | -1 | 0;
    const [low, high] = productBounds(a, b);
    return known({
      low,
      high,
      size: both(a.size, b.size, growth.sumUp),
      least: both(a.least, b.least, growth.sumDown),
      sign,
    });
  }

  function productBounds(a: Growth, b: Growth): readonly [Bound, Bound] {
    if (a.low === null || a.high === null || b.low === null || b.high === null) return [null, null];
    if (isConstant(a.low) && isConstant(a.high)) return scaledBounds(a.low[0] as number, a.high[0] as number, b.low, b.high);
    if (isConstant(b.low) && isConstant(b.high)) return scaledBounds(b.low[0] as number, b.high[0] as number, a.low, a.high);
    if (![a.low, a.high, b.low, b.high].every(isLinear)) return [null, null];
    // a = a.low + δ, b = b.low + ε: ab = a.low·b.low + a.low·ε + δ·b, with the last two at most products of sizes.
    const [gapA, gapB] = [sizesOf(growth.sumUp(a.high, growth.negated(a.low))), sizesOf(growth.sumUp(b.high, growth.negated(b.low)))];
    const largestB = growth.upperHull(sizesOf(b.low), sizesOf(b.high));
    const rest = growth.sumUp(linearProductAbove(sizesOf(a.low), gapB), linearProductAbove(gapA, largestB));
    const high = growth.sumUp(linearProductAbove(a.low, b.low), rest);
    const low = growth.sumUp(linearProductAbove(growth.negated(a.low), b.low), rest);
    return [finite(growth.negated(low)), finite(high)];
  }

  /** [lo, hi]·[low, high] */
  function scaledBounds(lo: number, hi: number, low: Quadratic, high: Quadratic): readonly [Bound, Bound] {
    const above = [lo, hi].flatMap((factor) => [growth.scaledUp(low, factor), growth.scaledUp(high, factor)]);
    const below = [lo, hi].flatMap((factor) => [growth.scaledDown(low, factor), growth.scaledDown(high, factor)]);
    if (lo === hi) return lo >= 0 ? [finite(below[0] as Quadratic), finite(above[1] as Quadratic)] : [finite(below[1] as Quadratic), finite(above[0] as Quadratic)];
    return [finite(below.reduce(growth.lowerHull)), finite(above.reduce(growth.upperHull))];
  }

  /** (a₀ + Σ aᵢtᵢ)(b₀ + Σ bᵢtᵢ), with k·tᵢtⱼ ≤ k(tᵢ² + tⱼ²)/2 for k > 0 and ≤ 0 for k < 0. */
  function linearProductAbove(a: Quadratic, b: Quadratic): Quadratic {
    const up = (x: number, y: number): number => growth.scaledUp([x], y)[0] as number;
    const plus = (x: number, y: number): number => growth.sumUp([x], [y])[0] as number;
    const slope = (q: Quadratic, i: number): number => q[2 * i + 1] as number;
    const [a0, b0] = [a[0] as number, b[0] as number];
    const result = [...constantBound(up(a0, b0))];
    for (let i = 0; i < dimension; i++) {
      result[2 * i + 1] = plus(up(a0, slope(b, i)), up(b0, slope(a, i)));
      result[2 * i + 2] = plus(result[2 * i + 2] as number, up(slope(a, i), slope(b, i)));
      for (let j = 0; j < i; j++) {
        const mixed = Math.max(0, plus(up(slope(a, i), slope(b, j)), up(slope(a, j), slope(b, i)))) / 2;
        for (const at of [2 * i + 2, 2 * j + 2]) result[at] = plus(result[at] as number, mixed);
      }
    }
    return result;
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
    if (exponent < 0) return reciprocal(power(a, -exponent));
    const isEven = exponent % 2 === 0;
    const [low, high] = exponent === 2 ? productBounds(a, a) : [null, null];
    return known({
      low: isEven ? larger(low, constantBound(0)) : low,
      high,
      size: a.size && finite(growth.scaledUp(a.size, exponent)),
      least: a.least && finite(growth.scaledDown(a.least, exponent)),
      sign: a.sign === -1 && isEven ? 1 : a.sign,
    });
  }

  function exponential(a: Growth): Growth {
    if (a.lost) return lost;
    const [most, least] = [supremum(a.high), infimum(a.low)];
    return known({
      size: a.high,
      least: a.low,
      sign: 1,
      low: constantBound(least > -700 ? expDown(Math.min(least, 700)) : 0),
      high: most < 700 ? constantBound(expUp(most)) : null,
    });
  }

  function logarithm(a: Growth): Growth {
    return a.lost || a.sign !== 1 ? lost : known({ low: a.least, high: a.size });
  }

  function squareRoot(a: Growth): Growth {
    if (a.lost || !(a.sign === 1 || infimum(a.low) >= 0)) return lost;
    const halved = (bound: Bound): Bound => bound && growth.scaledUp(bound, 0.5);
    return known({ low: constantBound(0), size: halved(a.size), least: halved(a.least), sign: a.sign });
  }

  function absolute(a: Growth): Growth {
    if (a.lost || a.sign === 1) return a;
    if (a.sign === -1) return negate(a);
    const high = both(a.high, a.low && growth.negated(a.low), growth.upperHull);
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
      high: both(a.high, b.high, growth.upperHull),
      size: both(a.size, b.size, growth.upperHull),
      least,
      sign: isPositive ? 1 : a.sign === -1 && b.sign === -1 ? -1 : 0,
    });
  }

  const minimum = (a: Growth, b: Growth): Growth => {
    const opposite = negate(maximum(negate(a), negate(b)));
    const isPositive = a.sign === 1 && b.sign === 1;
    if (opposite.lost || !isPositive) return opposite;
    // Between positive functions: at most either, at least the smaller.
    return known({ ...opposite, size: smaller(a.size, b.size), least: both(a.least, b.least, growth.lowerHull), sign: 1 });
  };

  /** How a stands to b everywhere. */
  function compared(a: Growth, b: Growth): 'above' | 'below' | null {
    const above = both(a.low, b.high && growth.negated(b.high), growth.sumDown);
    if (infimum(above) > 0) return 'above';
    const below = both(a.high, b.low && growth.negated(b.low), growth.sumUp);
    return supremum(below) < 0 ? 'below' : null;
  }

  const truth = (holds: boolean | null): Growth => constant({ lo: holds === true ? 1 : 0, hi: holds === false ? 0 : 1, maybeUndefined: false });
  const relation =
    (decide: (gap: 'above' | 'below') => boolean) =>
    (a: Growth, b: Growth): Growth => {
      if (a.lost || b.lost) return lost;
      const gap = compared(a, b);
      return truth(gap === null ? null : decide(gap));
    };

  function select(condition: Growth, a: Growth, b: Growth): Growth {
    if (condition.lost) return lost;
    const decided = valueOf(condition);
    if (decided === 1) return a;
    if (decided === 0) return b;
    if (a.lost || b.lost) return lost;
    return known({
      low: both(a.low, b.low, growth.lowerHull),
      high: both(a.high, b.high, growth.upperHull),
      size: both(a.size, b.size, growth.upperHull),
      least: both(a.least, b.least, growth.lowerHull),
      sign: a.sign === b.sign ? a.sign : 0,
    });
  }

  const between = (a: Growth): Growth => (a.lost ? lost : constant({ lo: -1, hi: 1, maybeUndefined: false }));

  return {
    name: 'growth',
    variable: (i, sign) => {
      const bound = constantBound(0).map((term, k) => (k === 2 * i + 1 ? sign : term));
      return known({ low: bound, high: bound });
    },
    constant,
    neg: negate,
    abs: absolute,
    exp: ranged(interval.exp, exponential),
    log: ranged(interval.log, logarithm),
    sqrt: ranged(interval.sqrt, squareRoot),
    sin: between,
    cos: between,
    erf: between,
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
    isZero: (a) => valueOf(a) === 0,
    pivotQuality: (a) => (a.sign === 0 ? 0 : 1),
  };
}
