import { addDown, addUp, divDown, divUp, mulDown, mulUp } from '../../number/directed-rounding';
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
  add(r: number, a: number, b: number): void;
  sub(r: number, a: number, b: number): void;
  mul(r: number, a: number, b: number): void;
  square(r: number, a: number): void;
  div(r: number, a: number, b: number): void;
  exp(r: number, a: number): void;
  log(r: number, a: number): void;
}

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

  /** By the signs of the operands, as number/interval-arithmetic.ts. */
  const product = (r: number, al: number, ah: number, bl: number, bh: number, either: number): void => {
    if (al >= 0) {
      if (bl >= 0) put(r, mulDown(al, bl), mulUp(ah, bh), either);
      else if (bh <= 0) put(r, mulDown(ah, bl), mulUp(al, bh), either);
      else put(r, mulDown(ah, bl), mulUp(ah, bh), either);
    } else if (ah <= 0) {
      if (bl >= 0) put(r, mulDown(al, bh), mulUp(ah, bl), either);
      else if (bh <= 0) put(r, mulDown(ah, bh), mulUp(al, bl), either);
      else put(r, mulDown(al, bh), mulUp(al, bl), either);
    } else if (bl >= 0) put(r, mulDown(al, bh), mulUp(ah, bh), either);
    else if (bh <= 0) put(r, mulDown(ah, bl), mulUp(al, bl), either);
    else put(r, Math.min(mulDown(al, bh), mulDown(ah, bl)), Math.max(mulUp(al, bl), mulUp(ah, bh)), either);
  };

  const flat: FlatIntervals = {
    low,
    high,
    isUndefined,
    get: (r) => (isUndefined(r) ? undefinedInterval : { lo: lo(r), hi: hi(r), maybeUndefined: doubt(r) === 1 }),
    set: (r, value) => put(r, value.lo, value.hi, value.maybeUndefined ? 1 : 0),
    copy: (r, a) => put(r, lo(a), hi(a), doubt(a)),
    neg: (r, a) => put(r, 0 - hi(a), 0 - lo(a), doubt(a)),
    add: (r, a, b) => {
      if (isUndefined(a) || isUndefined(b)) lose(r);
      else put(r, addDown(lo(a), lo(b)), addUp(hi(a), hi(b)), doubt(a) | doubt(b));
    },
    sub: (r, a, b) => {
      if (isUndefined(a) || isUndefined(b)) lose(r);
      else put(r, addDown(lo(a), -hi(b)), addUp(hi(a), -lo(b)), doubt(a) | doubt(b));
    },
    mul: (r, a, b) => {
      if (isUndefined(a) || isUndefined(b)) lose(r);
      else product(r, lo(a), hi(a), lo(b), hi(b), doubt(a) | doubt(b));
    },
    square: (r, a) => {
      const al = lo(a);
      const ah = hi(a);
      if (isUndefined(a)) lose(r);
      else if (al >= 0) put(r, mulDown(al, al), mulUp(ah, ah), doubt(a));
      else if (ah <= 0) put(r, mulDown(ah, ah), mulUp(al, al), doubt(a));
      else put(r, 0, Math.max(mulUp(al, al), mulUp(ah, ah)), doubt(a));
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
