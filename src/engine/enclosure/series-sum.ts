import type { FlatIntervals } from './flat-intervals';

const unit = 2 ** -52;
const smallest = 2 ** -1060;

/** The sum that is being made of coefficients and their products. */
export interface SeriesSum {
  restart(): void;
  addTerm(lo: number, hi: number): void;
  /** Adds Σ (constant + linear·i)·aᵢ·b₍ₖ₋ᵢ₎ over i from `first` to `last`, as far as there are coefficients. */
  addProducts(a: number, b: number, k: number, first: number, last: number, constant: number, linear: number): void;
  /** Adds weight·aₖ. */
  addCoefficient(a: number, k: number, weight: number): void;
  /** Coefficient k of r becomes the sum so far, widened, over a positive number. */
  put(r: number, k: number, divisor: number): void;
}

/**
 * Sums of products are rounded to nearest and widened once: n products and their sum are wrong by less than
 * (n + 1)·2^-53 of the sum of the magnitudes, and a little more where they underflow.
 * @param length how many coefficients each register has, `width` at most; coefficient k of r is at r·width + k
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: the innermost loops of enclosures, over arrays that are in reach without an object.
export function seriesSum(
  { low, high }: Pick<FlatIntervals, 'low' | 'high'>,
  length: Uint8Array,
  width: number,
): SeriesSum {
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
  const addCoefficient = (a: number, k: number, weight: number): void => {
    if (k >= (length[a] as number)) return;
    const lo = low[a * width + k] as number;
    const hi = high[a * width + k] as number;
    if (lo !== 0 || hi !== 0) addTerm(weight * (weight > 0 ? lo : hi), weight * (weight > 0 ? hi : lo));
  };
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
  return { restart, addTerm, addProducts, addCoefficient, put };
}
