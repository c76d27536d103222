import type { Interval } from './enclosure';

/** The values of an increasing function on an interval, by its bounds at both ends. */
export const increasing =
  (down: (x: number) => number, up: (x: number) => number) =>
  (a: Interval): Interval => ({ lo: down(a.lo), hi: up(a.hi), maybeUndefined: a.maybeUndefined });
