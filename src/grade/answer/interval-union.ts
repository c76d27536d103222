import type { Node } from '../../tensor/node';
import type { Quantity } from './quantity';

/** A number, and the formula for it. */
export interface Bound {
  readonly quantity: Quantity;
  readonly node: Node;
}

/** An end of an interval; null for infinity. */
export interface End {
  readonly value: Bound | null;
  readonly isClosed: boolean;
}

export interface Interval {
  readonly from: End;
  readonly to: End;
}

/** −1, 0, 1 as the first number is smaller than, equal to or larger than the second; null where that cannot be told. */
export type Order = (a: Bound, b: Bound) => -1 | 0 | 1 | null;

/** Whether an interval is empty by the order of its ends. */
export const endsBefore = ({ from, to }: Interval, order: Order): boolean =>
  from.value !== null && to.value !== null && order(from.value, to.value) === 1;

/** Whether one of two intervals holds all numbers of the other. */
export function isWithin(a: Interval, b: Interval, order: Order): boolean {
  const [union] = united([a, b], order) ?? [];
  if (union === undefined || united([a, b], order)?.length !== 1) return false;
  return sameUnion([union], [a], order) === true || sameUnion([union], [b], order) === true;
}

/** Whether an interval holds no number though its ends are one. */
const isEmpty = ({ from, to }: Interval, order: Order): boolean =>
  from.value !== null && to.value !== null && !(from.isClosed && to.isClosed) && order(from.value, to.value) === 0;

/** The same set as intervals apart from one another, from left to right; null where that cannot be told. */
export function united(intervals: readonly Interval[], order: Order): readonly Interval[] | null {
  const start = ({ from }: Interval): number => from.value?.quantity.approx ?? Number.NEGATIVE_INFINITY;
  const done: Interval[] = [];
  for (const next of intervals.filter((each) => !isEmpty(each, order)).sort((a, b) => start(a) - start(b))) {
    const before = done.at(-1);
    const gap = before === undefined ? 'apart' : gapBetween(before, next, order);
    if (gap === null) return null;
    if (before === undefined || gap === 'apart') done.push(next);
    else {
      const to = further(before.to, next.to, order);
      if (to === null) return null;
      done[done.length - 1] = { from: firstOf(before.from, next.from, order), to };
    }
  }
  return done;
}

/** Whether the second of two intervals begins behind the end of the first, with a number between them. */
function gapBetween({ to }: Interval, { from }: Interval, order: Order): 'apart' | 'together' | null {
  if (to.value === null || from.value === null) return 'together';
  const found = order(to.value, from.value);
  if (found === null) return null;
  if (found === 0) return to.isClosed || from.isClosed ? 'together' : 'apart';
  return found < 0 ? 'apart' : 'together';
}

function further(a: End, b: End, order: Order): End | null {
  if (a.value === null || b.value === null) return a.value === null ? a : b;
  const found = order(a.value, b.value);
  if (found === null) return null;
  if (found === 0) return { value: a.value, isClosed: a.isClosed || b.isClosed };
  return found > 0 ? a : b;
}

function firstOf(a: End, b: End, order: Order): End {
  if (a.value === null || b.value === null) return a;
  return order(a.value, b.value) === 0 ? { value: a.value, isClosed: a.isClosed || b.isClosed } : a;
}

/** Whether two unions of intervals apart from one another are one set; null where that cannot be told. */
export function sameUnion(a: readonly Interval[], b: readonly Interval[], order: Order): boolean | null {
  if (a.length !== b.length) return false;
  const found = a.flatMap(({ from, to }, i) => {
    const other = b[i] as Interval;
    return [sameEnd(from, other.from, order), sameEnd(to, other.to, order)];
  });
  if (found.includes(false)) return false;
  return found.includes(null) ? null : true;
}

function sameEnd(a: End, b: End, order: Order): boolean | null {
  if (a.value === null || b.value === null) return a.value === b.value;
  if (a.isClosed !== b.isClosed) return false;
  const found = order(a.value, b.value);
  return found === null ? null : found === 0;
}
