import { addDown, addUp, divDown, divUp, mulDown, mulUp, spread, sumError, tiny } from '../../number/directed-rounding';
import { type Interval, undefinedInterval } from '../../number/enclosure';
import { expDown, expUp } from '../../number/exponential-bounds';
import { interval } from '../../number/interval';
import { logDown, logUp } from '../../number/logarithm-bounds';

/**
 * Intervals in arrays, the same as those of the interval system, without an object for each: element r of the arrays
 * is at r·stride. NaN bounds stand for the certainly undefined number.
 */
export interface FlatIntervals {
  readonly low: Float64Array;
  readonly high: Float64Array;
  isUndefined(r: number): boolean;
  get(r: number): Interval;
  set(r: number, value: Interval): void;
  copy(r: number, a: number): void;
  neg(r: number, a: number): void;
  /** a + sign·b. */
  sum(r: number, a: number, b: number, sign: 1 | -1): void;
  mul(r: number, a: number, b: number): void;
  square(r: number, a: number): void;
  div(r: number, a: number, b: number): void;
  exp(r: number, a: number): void;
  log(r: number, a: number): void;
}

// biome-ignore lint/complexity/noExcessiveLinesPerFunction: sums and products are written out beside the arrays they are compiled for.
export function flatIntervals(registers: number, stride: number): FlatIntervals {
  const low = new Float64Array(registers * stride);
  const high = new Float64Array(registers * stride);
  const doubtful = new Uint8Array(registers);

  const put = (r: number, lo: number, hi: number, doubt: number): void => {
    low[r * stride] = lo;
    high[r * stride] = hi;
    doubtful[r] = doubt;
  };
  const lo = (r: number): number => low[r * stride] as number;
  const hi = (r: number): number => high[r * stride] as number;
  const doubt = (r: number): number => doubtful[r] as number;
  const isUndefined = (r: number): boolean => Number.isNaN(lo(r));
  const lose = (r: number): void => put(r, NaN, NaN, 1);

  // Sums and products are written out with the rounding of number/directed-rounding.ts: a number that is handed to a
  // function which is not compiled in place becomes an object. What is not ordinary goes to those functions: what is not
  // finite or has no value, and factors so short that their product may be exact.
  const flat: FlatIntervals = {
    low,
    high,
    isUndefined,
    get: (r) => (isUndefined(r) ? undefinedInterval : { lo: lo(r), hi: hi(r), maybeUndefined: doubt(r) === 1 }),
    set: (r, value) => put(r, value.lo, value.hi, value.maybeUndefined ? 1 : 0),
    copy: (r, a) => put(r, lo(a), hi(a), doubt(a)),
    neg: (r, a) => put(r, 0 - hi(a), 0 - lo(a), doubt(a)),
    sum: (r, a, b, sign) => {
      const al = low[a * stride] as number;
      const ah = high[a * stride] as number;
      const bl = sign === 1 ? (low[b * stride] as number) : -(high[b * stride] as number);
      const bh = sign === 1 ? (high[b * stride] as number) : -(low[b * stride] as number);
      const least = al + bl;
      const most = ah + bh;
      low[r * stride] = sumError(al, bl, least) >= 0 ? least : least - (spread * Math.abs(least) + tiny);
      high[r * stride] = sumError(ah, bh, most) <= 0 ? most : most + (spread * Math.abs(most) + tiny);
      doubtful[r] = (doubtful[a] as number) | (doubtful[b] as number);
      if (!(most - least < Infinity)) put(r, addDown(al, bl), addUp(ah, bh), doubt(r));
    },
    mul: (r, a, b) => {
      const al = low[a * stride] as number;
      const ah = high[a * stride] as number;
      const bl = low[b * stride] as number;
      const bh = high[b * stride] as number;
      // By the signs of the operands (number/interval-arithmetic.ts): the least is x·y, the most z·w.
      const x = bl >= 0 ? al : bh <= 0 ? ah : al >= 0 ? ah : al;
      const y = al >= 0 ? bl : ah <= 0 ? bh : bl >= 0 ? bh : bl;
      const z = bl >= 0 ? ah : bh <= 0 ? al : al >= 0 ? ah : al;
      const w = al >= 0 ? bh : ah <= 0 ? bl : bl >= 0 ? bh : bl;
      const least = x * y;
      const most = z * w;
      const isLong = Math.fround(x) !== x && Math.trunc(x) !== x && Math.fround(z) !== z && Math.trunc(z) !== z;
      const isMixed = al < 0 && ah > 0 && bl < 0 && bh > 0;
      doubtful[r] = (doubtful[a] as number) | (doubtful[b] as number);
      if (isLong && !isMixed && least !== 0 && most !== 0 && most - least < Infinity) {
        low[r * stride] = least - (spread * Math.abs(least) + tiny);
        high[r * stride] = most + (spread * Math.abs(most) + tiny);
      } else if (isMixed)
        put(r, Math.min(mulDown(al, bh), mulDown(ah, bl)), Math.max(mulUp(al, bl), mulUp(ah, bh)), doubt(r));
      else if (isUndefined(a) || isUndefined(b)) lose(r);
      else put(r, mulDown(x, y), mulUp(z, w), doubt(r));
    },
    square: (r, a) => {
      const al = low[a * stride] as number;
      const ah = high[a * stride] as number;
      const x = al >= 0 ? al : ah <= 0 ? ah : 0;
      const z = -al > ah ? al : ah;
      const least = x * x;
      const most = z * z;
      doubtful[r] = doubtful[a] as number;
      const isLong = Math.fround(x) !== x && Math.trunc(x) !== x && Math.fround(z) !== z && Math.trunc(z) !== z;
      if (isLong && least !== 0 && most - least < Infinity) {
        low[r * stride] = least - (spread * Math.abs(least) + tiny);
        high[r * stride] = most + (spread * Math.abs(most) + tiny);
      } else if (isUndefined(a)) lose(r);
      else put(r, mulDown(x, x), mulUp(z, z), doubt(r));
    },
    div: (r, a, b) => {
      const al = lo(a);
      const ah = hi(a);
      const bl = lo(b);
      const bh = hi(b);
      if (bl > 0 && !isUndefined(a))
        put(r, divDown(al, al >= 0 ? bh : bl), divUp(ah, ah >= 0 ? bl : bh), doubt(a) | doubt(b));
      else flat.set(r, interval.div(flat.get(a), flat.get(b)));
    },
    exp: (r, a) => {
      if (isUndefined(a)) lose(r);
      else put(r, expDown(lo(a)), expUp(hi(a)), doubt(a));
    },
    log: (r, a) => {
      if (lo(a) > 0) put(r, logDown(lo(a)), logUp(hi(a)), doubt(a));
      else flat.set(r, interval.log(flat.get(a)));
    },
  };
  return flat;
}
