import type { Interval } from '../number/enclosure';
import { compare } from '../number/fraction';
import type { Rational } from '../number/rational';
import type { Real, RealNumbers } from '../number/real';
import type { Relation } from './relation';

/** Whether a relation between two numbers holds, as far as it can be decided. */
export type Decision = 'holds' | 'fails' | 'undefined' | 'open';

const decided = (holds: boolean): Decision => (holds ? 'holds' : 'fails');

/** Decides exactly; `open` where a side is no fraction. */
export function decideRational(relation: Relation, left: Rational, right: Rational): Decision {
  if (left === 'undefined' || right === 'undefined') return 'undefined';
  if (left === 'unknown' || right === 'unknown') return 'open';
  return ofOrder(relation, compare(left, right));
}

/** Decides by the sign of the difference of real numbers. */
export function decideReal(relation: Relation, { sign, sub }: RealNumbers, left: Real, right: Real): Decision {
  const order = sign(sub(left, right));
  return order === null ? 'open' : order === 'undefined' ? order : ofOrder(relation, order);
}

/** For a negative, zero or positive difference of the sides. */
function ofOrder(relation: Relation, order: -1 | 0 | 1): Decision {
  switch (relation) {
    case '==':
      return decided(order === 0);
    case '!=':
      return decided(order !== 0);
    case '<':
      return decided(order < 0);
    case '<=':
      return decided(order <= 0);
    case '>':
      return decided(order > 0);
    case '>=':
      return decided(order >= 0);
  }
}

/** Decides if the enclosures leave no doubt. */
export function decideInterval(relation: Relation, left: Interval, right: Interval): Decision {
  if (Number.isNaN(left.lo) || Number.isNaN(right.lo)) return 'undefined';
  if (left.maybeUndefined || right.maybeUndefined) return 'open';
  const same = left.lo === left.hi && right.lo === right.hi && left.lo === right.lo;
  switch (relation) {
    case '==':
      return same ? 'holds' : apart(left, right) ? 'fails' : 'open';
    case '!=':
      return same ? 'fails' : apart(left, right) ? 'holds' : 'open';
    case '<':
      return less(left, right, false);
    case '<=':
      return less(left, right, true);
    case '>':
      return less(right, left, false);
    case '>=':
      return less(right, left, true);
  }
}

const apart = (a: Interval, b: Interval): boolean => a.hi < b.lo || b.hi < a.lo;

function less(a: Interval, b: Interval, orEqual: boolean): Decision {
  if (a.hi < b.lo || (orEqual && a.hi <= b.lo)) return 'holds';
  return a.lo > b.hi || (!orEqual && a.lo >= b.hi) ? 'fails' : 'open';
}
