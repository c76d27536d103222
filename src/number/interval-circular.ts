import { circularLimit, type ReducedAngle, reduceAngle, sineDown, sineUp } from './circular-bounds';
import { type Interval, isUndefined } from './enclosure';

const everything = (maybeUndefined: boolean): Interval => ({ lo: -1, hi: 1, maybeUndefined });

export const sine = (a: Interval): Interval => shiftedSine(a, 0);

export const cosine = (a: Interval): Interval =>
  a.lo === 0 && a.hi === 0 ? { lo: 1, hi: 1, maybeUndefined: a.maybeUndefined } : shiftedSine(a, 1);

/**
 * sin(a + turn·π/2): the bounds at both ends, and ±1 where an extremum lies between them; [−1, 1] for angles beyond
 * circularLimit.
 */
function shiftedSine(a: Interval, turn: 0 | 1): Interval {
  if (isUndefined(a)) return a;
  if (a.lo < -circularLimit || a.hi > circularLimit) return everything(a.maybeUndefined);
  const left = reduceAngle(a.lo);
  const right = a.lo === a.hi ? left : reduceAngle(a.hi);
  if (Number.isNaN(left.quarters) || Number.isNaN(right.quarters)) return everything(a.maybeUndefined);
  const lo = crosses(left, right, 3 - turn) ? -1 : Math.min(sineDown(left, turn), sineDown(right, turn));
  const hi = crosses(left, right, 1 - turn) ? 1 : Math.max(sineUp(left, turn), sineUp(right, turn));
  return { lo, hi, maybeUndefined: a.maybeUndefined };
}

/** Whether some m·π/2 with m ≡ place (mod 4) lies between the angles. */
function crosses(left: ReducedAngle, right: ReducedAngle, place: number): boolean {
  const next = left.quarters + 1 + ((place - left.quarters - 1) & 3);
  return next <= right.quarters;
}
