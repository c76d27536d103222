import type { Interval } from '../../src/number/enclosure';
import { compare, type Fraction } from '../../src/number/fraction';
import { fractionOfNumber } from '../../src/number/fraction-of-number';

/** Whether the exact number x lies between the bounds. */
export const containsFraction = (a: Interval, x: Fraction): boolean =>
  (a.lo === -Infinity || compare(fractionOfNumber(a.lo), x) <= 0) &&
  (a.hi === Infinity || compare(x, fractionOfNumber(a.hi)) <= 0);

/** True only if both numbers are defined and certainly differ. */
export const enclosureDisjoint = (a: Interval, b: Interval): boolean =>
  !a.maybeUndefined && !b.maybeUndefined && (a.hi < b.lo || b.hi < a.lo);
