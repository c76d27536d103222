import { hull, type Interval, isBounded } from '../../number/enclosure';
import { interval } from '../../number/interval';
import { type FlatIntervals, flatIntervals } from './flat-intervals';
import { seriesSum } from './series-sum';

/*
 * Taylor series with interval coefficients, in numbered registers. Coefficient 0 is an interval with all that is known of
 * being undefined; the others are plain bounds in arrays, ±Infinity where nothing is known. What is
 * missing at the end is 0.
 */

/** Recurrences between registers. `order` is the highest coefficient. */
export interface SeriesStore {
  /** Coefficients 0. */
  readonly values: FlatIntervals;
  /** How many coefficients there are; 1 for a constant. */
  readonly length: Uint8Array;
  coefficient(r: number, k: number): Interval;
  constant(r: number, value: Interval): void;
  /** A variable: value, and 1. */
  variable(r: number, value: Interval): void;
  copy(r: number, a: number): void;
  negate(r: number, a: number): void;
  sum(r: number, a: number, b: number, sign: 1 | -1): void;
  product(r: number, a: number, b: number): void;
  square(r: number, a: number): void;
  quotient(r: number, a: number, b: number): void;
  exponential(r: number, a: number): void;
  logarithm(r: number, a: number): void;
  root(r: number, a: number): void;
  /** sin a into s and cos a into c. */
  circular(s: number, c: number, a: number): void;
  /** The function with derivative g·a′ and these values. */
  integral(r: number, a: number, g: number, values: Interval): void;
  /** Values and slopes, and nothing else. */
  kinked(r: number, values: Interval, slopes: Interval | null): void;
  /** The slopes of one or the other; null where nothing is known of one. */
  slopesOf(a: number, b: number): Interval | null;
}

export function seriesStore(registers: number, order: number): SeriesStore {
  const width = order + 1;
  const values = flatIntervals(registers, width);
  const { low, high } = values;
  const length = new Uint8Array(registers).fill(1);

  const { restart, addTerm, addProducts, addCoefficient, put } = seriesSum(values, length, width);
  const putInterval = (r: number, k: number, value: Interval): void => {
    const isKnown = isBounded(value);
    low[r * width + k] = isKnown ? value.lo : -Infinity;
    high[r * width + k] = isKnown ? value.hi : Infinity;
  };
  /** The value of what has been put, over an interval. */
  const divideBy = (r: number, k: number, divisor: Interval): void =>
    putInterval(r, k, interval.div(plain(r, k), divisor));
  const plain = (r: number, k: number): Interval =>
    k < (length[r] as number)
      ? { lo: low[r * width + k] as number, hi: high[r * width + k] as number, maybeUndefined: false }
      : { lo: 0, hi: 0, maybeUndefined: false };

  /** Gives a register, whose value is known, `count` coefficients; false where it is constant or certainly undefined. */
  const begin = (r: number, count: number): boolean => {
    length[r] = values.isUndefined(r) ? 1 : Math.min(count, width);
    return (length[r] as number) > 1;
  };
  const beginWith = (r: number, value: Interval, count: number): boolean => {
    values.set(r, value);
    return begin(r, count);
  };
  const copyCoefficients = (r: number, a: number): void => {
    for (let k = 1; k < (length[r] as number); k++) {
      low[r * width + k] = low[a * width + k] as number;
      high[r * width + k] = high[a * width + k] as number;
    }
  };
  const negateCoefficients = (r: number, a: number): void => {
    for (let k = 1; k < (length[r] as number); k++) {
      const lo = low[a * width + k] as number;
      low[r * width + k] = 0 - (high[a * width + k] as number);
      high[r * width + k] = 0 - lo;
    }
  };
  const fullUnlessConstant = (a: number): number => ((length[a] as number) === 1 ? 1 : width);

  const store: SeriesStore = {
    values,
    length,
    coefficient: (r, k) => (k === 0 ? values.get(r) : plain(r, k)),
    constant: (r, value) => {
      beginWith(r, value, 1);
    },
    variable: (r, value) => {
      if (!beginWith(r, value, 2)) return;
      low[r * width + 1] = high[r * width + 1] = 1;
    },
    copy: (r, a) => {
      values.copy(r, a);
      if (begin(r, length[a] as number)) copyCoefficients(r, a);
    },
    negate: (r, a) => {
      values.neg(r, a);
      if (begin(r, length[a] as number)) negateCoefficients(r, a);
    },
    sum: (r, a, b, sign) => {
      values.sum(r, a, b, sign);
      if (!begin(r, Math.max(length[a] as number, length[b] as number))) return;
      if (length[b] === 1) copyCoefficients(r, a);
      else if (length[a] === 1) {
        if (sign === 1) copyCoefficients(r, b);
        else negateCoefficients(r, b);
      } else {
        for (let k = 1; k < (length[r] as number); k++) {
          restart();
          addCoefficient(a, k, 1);
          addCoefficient(b, k, sign);
          put(r, k, 1);
        }
      }
    },
    product: (r, a, b) => {
      values.mul(r, a, b);
      if (!begin(r, (length[a] as number) + (length[b] as number) - 1)) return;
      for (let k = 1; k < (length[r] as number); k++) {
        restart();
        addProducts(a, b, k, 0, k, 1, 0);
        put(r, k, 1);
      }
    },
    square: (r, a) => {
      values.square(r, a);
      if (!begin(r, 2 * (length[a] as number) - 1)) return;
      for (let k = 1; k < (length[r] as number); k++) {
        restart();
        addProducts(a, a, k, 0, Math.ceil(k / 2) - 1, 2, 0);
        if (k % 2 === 0 && k / 2 < (length[a] as number)) {
          const lo = low[a * width + k / 2] as number;
          const hi = high[a * width + k / 2] as number;
          addTerm(lo > 0 ? lo * lo : hi < 0 ? hi * hi : 0, Math.max(lo * lo, hi * hi));
        }
        put(r, k, 1);
      }
    },
    quotient: (r, a, b) => {
      const isConstant = (length[b] as number) === 1;
      values.div(r, a, b);
      if (!begin(r, isConstant ? (length[a] as number) : width)) return;
      const divisor = values.get(b);
      for (let k = 1; k < (length[r] as number); k++) {
        restart();
        addCoefficient(a, k, 1);
        addProducts(b, r, k, 1, k, -1, 0);
        put(r, k, 1);
        divideBy(r, k, divisor);
      }
    },
    exponential: (r, a) => {
      values.exp(r, a);
      if (!begin(r, fullUnlessConstant(a))) return;
      for (let k = 1; k < width; k++) {
        restart();
        addProducts(a, r, k, 1, k, 0, 1);
        put(r, k, k);
      }
    },
    logarithm: (r, a) => {
      values.log(r, a);
      if (!begin(r, fullUnlessConstant(a))) return;
      const divisor = values.get(a);
      for (let k = 1; k < width; k++) {
        // k·aₖ = Σ i·lᵢ·a₍ₖ₋ᵢ₎
        restart();
        addProducts(r, a, k, 1, k - 1, 0, -1);
        addCoefficient(a, k, k);
        put(r, k, k);
        divideBy(r, k, divisor);
      }
    },
    root: (r, a) => {
      if (!beginWith(r, interval.sqrt(values.get(a)), fullUnlessConstant(a))) return;
      const divisor = interval.add(values.get(r), values.get(r));
      for (let k = 1; k < width; k++) {
        restart();
        addCoefficient(a, k, 1);
        addProducts(r, r, k, 1, k - 1, -1, 0);
        put(r, k, 1);
        divideBy(r, k, divisor);
      }
    },
    circular: (s, c, a) => {
      const isVarying = beginWith(s, interval.sin(values.get(a)), fullUnlessConstant(a));
      beginWith(c, interval.cos(values.get(a)), fullUnlessConstant(a));
      for (let k = 1; isVarying && k < width; k++) {
        restart();
        addProducts(a, c, k, 1, k, 0, 1);
        put(s, k, k);
        restart();
        addProducts(a, s, k, 1, k, 0, -1);
        put(c, k, k);
      }
    },
    integral: (r, a, g, value) => {
      if (!beginWith(r, value, fullUnlessConstant(a))) return;
      for (let k = 1; k < width; k++) {
        restart();
        addProducts(a, g, k, 1, k, 0, 1);
        put(r, k, k);
      }
    },
    kinked: (r, value, slopes) => {
      if (!beginWith(r, value, width)) return;
      for (let k = 1; k < width; k++) {
        low[r * width + k] = k === 1 && slopes !== null ? slopes.lo : -Infinity;
        high[r * width + k] = k === 1 && slopes !== null ? slopes.hi : Infinity;
      }
    },
    slopesOf: (a, b) => {
      const [x, y] = [plain(a, 1), plain(b, 1)];
      return isBounded(x) && isBounded(y) ? hull(x, y) : null;
    },
  };
  return store;
}
