/**
 * What is known of a real number: if it is defined, it lies between `lo` and `hi`; unless
 * `maybeUndefined`, it is defined. lo ≤ hi, lo < +Infinity, hi > −Infinity. The certainly undefined
 * number is the one with NaN bounds.
 */
export interface Interval {
  readonly lo: number;
  readonly hi: number;
  readonly maybeUndefined: boolean;
}

export const undefinedInterval: Interval = { lo: NaN, hi: NaN, maybeUndefined: true };

/** Nothing is known, not even whether there is a value. */
export const unknownInterval: Interval = { lo: -Infinity, hi: Infinity, maybeUndefined: true };

/** The number x itself; x is finite. */
export const point = (x: number): Interval => ({ lo: x, hi: x, maybeUndefined: false });

export const isUndefined = (a: Interval): boolean => Number.isNaN(a.lo);

/** False also where nothing is known. */
export const isBounded = (a: Interval): boolean => a.hi - a.lo < Infinity;

/** About the middle of the bounds; exact where it is a double. */
export const midpoint = ({ lo, hi }: Pick<Interval, 'lo' | 'hi'>): number => lo + (hi - lo) / 2;

/** Whether x lies between the bounds. */
export const contains = (a: Interval, x: number): boolean => a.lo <= x && x <= a.hi;

/** The least interval that holds whatever either holds; undefined only if both are. */
export function hull(a: Interval, b: Interval): Interval {
  if (isUndefined(a)) return isUndefined(b) ? a : { lo: b.lo, hi: b.hi, maybeUndefined: true };
  if (isUndefined(b)) return { lo: a.lo, hi: a.hi, maybeUndefined: true };
  return { lo: Math.min(a.lo, b.lo), hi: Math.max(a.hi, b.hi), maybeUndefined: a.maybeUndefined || b.maybeUndefined };
}
