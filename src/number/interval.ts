import { forEachFunction } from '../operation/axiomatised';
import type { Asked } from '../operation/operation';
import { nextUp } from './directed-rounding';
import * as elementary from './elementary';
import { contains, hull, type Interval, isUndefined, undefinedInterval, unknownInterval } from './enclosure';
import { absolute, add, divide, multiply, negate, power, subtract } from './interval-arithmetic';
import type { NumberSystem } from './number-system';
import { quotientRoundedDown, quotientRoundedUp } from './quotient-rounding';

const namedEnclosures = {
  pi: { lo: Math.PI, hi: nextUp(Math.PI), maybeUndefined: false },
  indeterminate: unknownInterval,
} as const;

/** The values of a function on the part of an interval where it may have one. */
const within: { readonly [A in Asked]: (values: (a: Interval) => Interval) => (a: Interval) => Interval } = {
  nothing: (values) => (a) => (isUndefined(a) ? a : values(a)),
  nonzero: (values) => (a) => {
    if (isUndefined(a) || (a.lo === 0 && a.hi === 0)) return undefinedInterval;
    return contains(a, 0) ? unknownInterval : values(a);
  },
  positive: (values) => (a) => {
    if (isUndefined(a) || a.hi <= 0) return undefinedInterval;
    return a.lo <= 0 ? values({ lo: 0, hi: a.hi, maybeUndefined: true }) : values(a);
  },
  nonnegative: (values) => (a) => {
    if (isUndefined(a) || a.hi < 0) return undefinedInterval;
    return a.lo < 0 ? values({ lo: 0, hi: a.hi, maybeUndefined: true }) : values(a);
  },
};

function maximum(a: Interval, b: Interval): Interval {
  if (isUndefined(a) || isUndefined(b)) return undefinedInterval;
  return { lo: Math.max(a.lo, b.lo), hi: Math.max(a.hi, b.hi), maybeUndefined: a.maybeUndefined || b.maybeUndefined };
}

function minimum(a: Interval, b: Interval): Interval {
  if (isUndefined(a) || isUndefined(b)) return undefinedInterval;
  return { lo: Math.min(a.lo, b.lo), hi: Math.min(a.hi, b.hi), maybeUndefined: a.maybeUndefined || b.maybeUndefined };
}

/** 1 when certainly true, 0 when certainly false, [0, 1] when not decided. */
function truth(a: Interval, b: Interval, certain: boolean, impossible: boolean): Interval {
  if (isUndefined(a) || isUndefined(b)) return undefinedInterval;
  return { lo: certain ? 1 : 0, hi: impossible ? 0 : 1, maybeUndefined: a.maybeUndefined || b.maybeUndefined };
}

const equal = (a: Interval, b: Interval): Interval =>
  truth(a, b, a.lo === a.hi && b.lo === b.hi && a.lo === b.lo, a.hi < b.lo || b.hi < a.lo);

/** The branch taken where the condition is decided, else the hull of both. */
function select(condition: Interval, a: Interval, b: Interval): Interval {
  if (isUndefined(condition)) return condition;
  const branch = chosenBranch(condition, a, b);
  return condition.maybeUndefined && !branch.maybeUndefined
    ? { lo: branch.lo, hi: branch.hi, maybeUndefined: true }
    : branch;
}

function chosenBranch(condition: Interval, a: Interval, b: Interval): Interval {
  if (condition.lo === 1 && condition.hi === 1) return a;
  if (condition.lo === 0 && condition.hi === 0) return b;
  if (condition.lo === 0 && condition.hi === 1) return hull(a, b);
  return contains(condition, 0) || contains(condition, 1) ? unknownInterval : undefinedInterval;
}

/** Outward-rounded enclosures: the exact result always lies between the bounds. */
export const interval: NumberSystem<Interval> = {
  name: 'interval',
  neg: negate,
  abs: absolute,
  ...forEachFunction(({ asks: [asked], enclosure }) => within[asked](enclosure(elementary))),
  add,
  sub: subtract,
  mul: multiply,
  div: divide,
  max: maximum,
  min: minimum,
  less: (a, b) => truth(a, b, a.hi < b.lo, a.lo >= b.hi),
  lessEqual: (a, b) => truth(a, b, a.hi <= b.lo, a.lo > b.hi),
  equal,
  select,
  rational: (numerator, denominator) => ({
    lo: quotientRoundedDown(numerator, denominator),
    hi: quotientRoundedUp(numerator, denominator),
    maybeUndefined: false,
  }),
  named: (constant) => namedEnclosures[constant],
  power,
  standing: (a) => (isUndefined(a) ? 'undefined' : a.maybeUndefined ? 'unknown' : 'value'),
  isZero: (a) => a.lo === 0 && a.hi === 0 && !a.maybeUndefined,
  pivotQuality: (a) => (a.maybeUndefined ? 0 : Math.max(a.lo, -a.hi, 0)),
};
