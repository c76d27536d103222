import type { Interval } from '../number/enclosure';
import { compare } from '../number/fraction';
import type { Rational } from '../number/rational';
import type { Relation } from './relation';

/** Whether a relation between two numbers holds, as far as it can be decided. */
export type Decision = 'holds' | 'fails' | 'undefined' | 'open';

const decided = (holds: boolean): Decision => (holds ? 'holds' : 'fails');

/** Decides exactly; `open` where a side is no fraction. */
export function decideRational(relation: Relation, left: Rational, right: Rational): Decision {
  if (left === 'undefined' || right === 'undefined') return 'undefined';
  if (left === 'unknown' || right === 'unknown') return 'open';
  const order = compare(left, right);
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
