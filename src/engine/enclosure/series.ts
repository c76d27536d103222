import { hull, type Interval } from '../../number/enclosure';
import { interval } from '../../number/interval';
import { type FlatIntervals, flatIntervals } from './flat-intervals';

/*
 * Taylor series with interval coefficients, in numbered registers. Coefficient 0 is an interval with all that is known of
 * being undefined; the others are plain bounds in arrays, ±Infinity where nothing is known. What is
 * missing at the end is 0.
 *
 * Sums of products are rounded to nearest and widened once: n products and their sum are wrong by less than
 * (n + 1)·2^-53 of the sum of the magnitudes, and a little more where they underflow.
 */

const unit = 2 ** -52;
const smallest = 2 ** -1060;

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
  /** The function with derivative factor·g·a′ and these values. */
  integral(r: number, a: number, g: number, factor: Interval, values: Interval): void;
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

  // The running sum in an array: a number that is assigned in a closure would be a new object each time.
  const sum = new Float64Array(3);
  let terms = 0;
  let isKnown = true;
  const restart = (): void => {
    sum[0] = sum[1] = sum[2] = 0;
    terms = 0;
    isKnown = true;
  };
  const addTerm = (lo: number, hi: number): void => {
    sum[0] = (sum[0] as number) + lo;
    sum[1] = (sum[1] as number) + hi;
    sum[2] = (sum[2] as number) + Math.max(Math.abs(lo), Math.abs(hi));
    terms++;
    if (!(hi - lo < Infinity)) isKnown = false;
  };
  /** Adds Σ (constant + linear·i)·aᵢ·b₍ₖ₋ᵢ₎ over i from `first` to `last`, as far as there are coefficients. */
  const addProducts = (
    a: number,
    b: number,
    k: number,
    first: number,
    last: number,
    constant: number,
    linear: number,
  ): void => {
    const from = Math.max(first, k - (length[b] as number) + 1);
    const to = Math.min(last, (length[a] as number) - 1);
    let total = sum[0] as number;
    let totalHigh = sum[1] as number;
    let magnitude = sum[2] as number;
    for (let i = from; i <= to; i++) {
      const al = low[a * width + i] as number;
      const ah = high[a * width + i] as number;
      const bl = low[b * width + k - i] as number;
      const bh = high[b * width + k - i] as number;
      if ((al === 0 && ah === 0) || (bl === 0 && bh === 0)) continue;
      const p = al * bl;
      const q = al * bh;
      const r = ah * bl;
      const s = ah * bh;
      const weight = constant + linear * i;
      const lo = weight * (weight > 0 ? Math.min(p, q, r, s) : Math.max(p, q, r, s));
      const hi = weight * (weight > 0 ? Math.max(p, q, r, s) : Math.min(p, q, r, s));
      // Of an unbounded coefficient, or too large a product.
      if (!(ah - al < Infinity && bh - bl < Infinity && hi - lo < Infinity)) {
        isKnown = false;
        return;
      }
      total += lo;
      totalHigh += hi;
      magnitude += Math.max(Math.abs(lo), Math.abs(hi));
      terms++;
    }
    sum[0] = total;
    sum[1] = totalHigh;
    sum[2] = magnitude;
  };
  /** Adds weight·aₖ. */
  const addCoefficient = (a: number, k: number, weight: number): void => {
    if (k >= (length[a] as number)) return;
    const lo = low[a * width + k] as number;
    const hi = high[a * width + k] as number;
    if (lo !== 0 || hi !== 0) addTerm(weight * (weight > 0 ? lo : hi), weight * (weight > 0 ? hi : lo));
  };
  /** The sum so far, widened, over a positive number. */
  const put = (r: number, k: number, divisor: number): void => {
    const at = r * width + k;
    const magnitude = sum[2] as number;
    if (!isKnown || !(magnitude < Infinity)) {
      low[at] = -Infinity;
      high[at] = Infinity;
      return;
    }
    if (terms === 0) {
      low[at] = high[at] = 0;
      return;
    }
    const error = (terms + 3) * unit * magnitude + smallest;
    const lo = ((sum[0] as number) - error) / divisor;
    const hi = ((sum[1] as number) + error) / divisor;
    const slack = divisor === 1 ? 0 : unit;
    low[at] = lo - Math.abs(lo) * slack;
    high[at] = hi + Math.abs(hi) * slack;
  };
  const putInterval = (r: number, k: number, value: Interval): void => {
    const isBounded = value.hi - value.lo < Infinity;
    low[r * width + k] = isBounded ? value.lo : -Infinity;
    high[r * width + k] = isBounded ? value.hi : Infinity;
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
      if (sign === 1) values.add(r, a, b);
      else values.sub(r, a, b);
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
          const middle = interval.power(plain(a, k / 2), 2);
          addTerm(middle.lo, middle.hi);
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
    integral: (r, a, g, factor, value) => {
      if (!beginWith(r, value, fullUnlessConstant(a))) return;
      for (let k = 1; k < width; k++) {
        restart();
        addProducts(a, g, k, 1, k, 0, 1);
        put(r, k, k);
        putInterval(r, k, interval.mul(factor, plain(r, k)));
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
      return x.hi - x.lo < Infinity && y.hi - y.lo < Infinity ? hull(x, y) : null;
    },
  };
  return store;
}
