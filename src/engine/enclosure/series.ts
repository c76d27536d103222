import { hull, type Interval, isBounded } from '../../number/enclosure';
import { interval } from '../../number/interval';
import { type FlatIntervals, flatIntervals } from './flat-intervals';
import { type SeriesSum, seriesSum } from './series-sum';

/*
 * Taylor series with interval coefficients, in numbered registers. Coefficient 0 is an interval with all that is known of
 * being undefined; the others are plain bounds in arrays, ±Infinity where nothing is known. What is
 * missing at the end is 0.
 */

/** Coefficients of series in registers, and the sum that is being made of some. */
export interface Series {
  /** Coefficients 0. */
  readonly values: FlatIntervals;
  /** Coefficient k of register r is at r·width + k. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly width: number;
  /** How many coefficients there are; 1 for a constant. */
  readonly length: Uint8Array;
  readonly sum: SeriesSum;
}

/** @param order the highest coefficient */
export function seriesIn(registers: number, order: number): Series {
  const width = order + 1;
  const values = flatIntervals(registers, width);
  const { low, high } = values;
  const length = new Uint8Array(registers).fill(1);
  return { values, low, high, width, length, sum: seriesSum(values, length, width) };
}

const putInterval = (series: Series, r: number, k: number, value: Interval): void => {
  const isKnown = isBounded(value);
  series.low[r * series.width + k] = isKnown ? value.lo : -Infinity;
  series.high[r * series.width + k] = isKnown ? value.hi : Infinity;
};
/** The value of what has been put, over an interval. */
const divideBy = (series: Series, r: number, k: number, divisor: Interval): void =>
  putInterval(series, r, k, interval.div(plain(series, r, k), divisor));

const plain = (series: Series, r: number, k: number): Interval =>
  k < (series.length[r] as number)
    ? {
        lo: series.low[r * series.width + k] as number,
        hi: series.high[r * series.width + k] as number,
        maybeUndefined: false,
      }
    : { lo: 0, hi: 0, maybeUndefined: false };

/** Gives a register, whose value is known, `count` coefficients; false where it is constant or certainly undefined. */
const begin = (series: Series, r: number, count: number): boolean => {
  series.length[r] = series.values.isUndefined(r) ? 1 : Math.min(count, series.width);
  return (series.length[r] as number) > 1;
};

const beginWith = (series: Series, r: number, value: Interval, count: number): boolean => {
  series.values.set(r, value);
  return begin(series, r, count);
};

const copyCoefficients = (series: Series, r: number, a: number): void => {
  for (let k = 1; k < (series.length[r] as number); k++) {
    series.low[r * series.width + k] = series.low[a * series.width + k] as number;
    series.high[r * series.width + k] = series.high[a * series.width + k] as number;
  }
};

const negateCoefficients = (series: Series, r: number, a: number): void => {
  for (let k = 1; k < (series.length[r] as number); k++) {
    const lo = series.low[a * series.width + k] as number;
    series.low[r * series.width + k] = 0 - (series.high[a * series.width + k] as number);
    series.high[r * series.width + k] = 0 - lo;
  }
};

const fullUnlessConstant = (series: Series, a: number): number =>
  (series.length[a] as number) === 1 ? 1 : series.width;

export function coefficient(series: Series, r: number, k: number): Interval {
  return k === 0 ? series.values.get(r) : plain(series, r, k);
}

export function constant(series: Series, r: number, value: Interval): void {
  beginWith(series, r, value, 1);
}

/** A variable: value, and 1. */
export function variable(series: Series, r: number, value: Interval): void {
  if (!beginWith(series, r, value, 2)) return;
  series.low[r * series.width + 1] = series.high[r * series.width + 1] = 1;
}

export function copy(series: Series, r: number, a: number): void {
  series.values.copy(r, a);
  if (begin(series, r, series.length[a] as number)) copyCoefficients(series, r, a);
}

export function negate(series: Series, r: number, a: number): void {
  series.values.neg(r, a);
  if (begin(series, r, series.length[a] as number)) negateCoefficients(series, r, a);
}

export function sum(series: Series, r: number, a: number, b: number, sign: 1 | -1): void {
  series.values.sum(r, a, b, sign);
  if (!begin(series, r, Math.max(series.length[a] as number, series.length[b] as number))) return;
  if (series.length[b] === 1) copyCoefficients(series, r, a);
  else if (series.length[a] === 1) {
    if (sign === 1) copyCoefficients(series, r, b);
    else negateCoefficients(series, r, b);
  } else {
    for (let k = 1; k < (series.length[r] as number); k++) {
      series.sum.restart();
      series.sum.addCoefficient(a, k, 1);
      series.sum.addCoefficient(b, k, sign);
      series.sum.put(r, k, 1);
    }
  }
}

export function product(series: Series, r: number, a: number, b: number): void {
  series.values.mul(r, a, b);
  if (!begin(series, r, (series.length[a] as number) + (series.length[b] as number) - 1)) return;
  for (let k = 1; k < (series.length[r] as number); k++) {
    series.sum.restart();
    series.sum.addProducts(a, b, k, 0, k, 1, 0);
    series.sum.put(r, k, 1);
  }
}

export function square(series: Series, r: number, a: number): void {
  series.values.square(r, a);
  if (!begin(series, r, 2 * (series.length[a] as number) - 1)) return;
  for (let k = 1; k < (series.length[r] as number); k++) {
    series.sum.restart();
    series.sum.addProducts(a, a, k, 0, Math.ceil(k / 2) - 1, 2, 0);
    if (k % 2 === 0 && k / 2 < (series.length[a] as number)) {
      const lo = series.low[a * series.width + k / 2] as number;
      const hi = series.high[a * series.width + k / 2] as number;
      series.sum.addTerm(lo > 0 ? lo * lo : hi < 0 ? hi * hi : 0, Math.max(lo * lo, hi * hi));
    }
    series.sum.put(r, k, 1);
  }
}

export function quotient(series: Series, r: number, a: number, b: number): void {
  const isConstant = (series.length[b] as number) === 1;
  series.values.div(r, a, b);
  if (!begin(series, r, isConstant ? (series.length[a] as number) : series.width)) return;
  const divisor = series.values.get(b);
  for (let k = 1; k < (series.length[r] as number); k++) {
    series.sum.restart();
    series.sum.addCoefficient(a, k, 1);
    series.sum.addProducts(b, r, k, 1, k, -1, 0);
    series.sum.put(r, k, 1);
    divideBy(series, r, k, divisor);
  }
}

export function exponential(series: Series, r: number, a: number): void {
  series.values.exp(r, a);
  if (!begin(series, r, fullUnlessConstant(series, a))) return;
  for (let k = 1; k < series.width; k++) {
    series.sum.restart();
    series.sum.addProducts(a, r, k, 1, k, 0, 1);
    series.sum.put(r, k, k);
  }
}

export function logarithm(series: Series, r: number, a: number): void {
  series.values.log(r, a);
  if (!begin(series, r, fullUnlessConstant(series, a))) return;
  const divisor = series.values.get(a);
  for (let k = 1; k < series.width; k++) {
    // k·aₖ = Σ i·lᵢ·a₍ₖ₋ᵢ₎
    series.sum.restart();
    series.sum.addProducts(r, a, k, 1, k - 1, 0, -1);
    series.sum.addCoefficient(a, k, k);
    series.sum.put(r, k, k);
    divideBy(series, r, k, divisor);
  }
}

export function root(series: Series, r: number, a: number): void {
  if (!beginWith(series, r, interval.sqrt(series.values.get(a)), fullUnlessConstant(series, a))) return;
  const divisor = interval.add(series.values.get(r), series.values.get(r));
  for (let k = 1; k < series.width; k++) {
    series.sum.restart();
    series.sum.addCoefficient(a, k, 1);
    series.sum.addProducts(r, r, k, 1, k - 1, -1, 0);
    series.sum.put(r, k, 1);
    divideBy(series, r, k, divisor);
  }
}

/** sin a into s and cos a into c. */
export function circular(series: Series, s: number, c: number, a: number): void {
  const isVarying = beginWith(series, s, interval.sin(series.values.get(a)), fullUnlessConstant(series, a));
  beginWith(series, c, interval.cos(series.values.get(a)), fullUnlessConstant(series, a));
  for (let k = 1; isVarying && k < series.width; k++) {
    series.sum.restart();
    series.sum.addProducts(a, c, k, 1, k, 0, 1);
    series.sum.put(s, k, k);
    series.sum.restart();
    series.sum.addProducts(a, s, k, 1, k, 0, -1);
    series.sum.put(c, k, k);
  }
}

/** The function with derivative g·a′ and these values. */
export function integral(series: Series, r: number, a: number, g: number, value: Interval): void {
  if (!beginWith(series, r, value, fullUnlessConstant(series, a))) return;
  for (let k = 1; k < series.width; k++) {
    series.sum.restart();
    series.sum.addProducts(a, g, k, 1, k, 0, 1);
    series.sum.put(r, k, k);
  }
}

/** Values and slopes, and nothing else. */
export function kinked(series: Series, r: number, value: Interval, slopes: Interval | null): void {
  if (!beginWith(series, r, value, series.width)) return;
  for (let k = 1; k < series.width; k++) {
    series.low[r * series.width + k] = k === 1 && slopes !== null ? slopes.lo : -Infinity;
    series.high[r * series.width + k] = k === 1 && slopes !== null ? slopes.hi : Infinity;
  }
}

/** The slopes of one or the other; null where nothing is known of one. */
export function slopesOf(series: Series, a: number, b: number): Interval | null {
  const [x, y] = [plain(series, a, 1), plain(series, b, 1)];
  return isBounded(x) && isBounded(y) ? hull(x, y) : null;
}
