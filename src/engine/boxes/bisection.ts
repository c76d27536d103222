import { type Interval, midpoint, point } from '../../number/enclosure';
import { interval } from '../../number/interval';
import type { InputSymbol } from '../../tensor/symbol';
import type { Box } from './box';
import type { Difference } from './difference';

export type Sign = 'positive' | 'nonnegative';

/** Boxes that are looked at. */
const boxLimit = 20_000;
/** A side that is shorter, relative to its ends, is not halved. */
const least = 1e-12;

/**
 * Whether a difference is positive, or not negative, at all points of a box, which is covered by smaller ones: how many were needed;
 * null where that is not seen.
 */
export function isPositiveOn(box: Box, difference: Difference, sign: Sign, spend: () => void): number | null {
  const waiting: Box[] = [box];
  let looked = 0;
  let needed = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (++looked > boxLimit) return null;
    spend();
    if (isShownOn(next, difference, sign)) {
      needed++;
      continue;
    }
    // At a point at which it is certainly negative no smaller box helps.
    const halves = failsAt(middleOf(next), difference) ? null : halved(next);
    if (halves === null) return null;
    waiting.push(...halves);
  }
  return needed;
}

const isShown = ({ lo, maybeUndefined }: Interval, sign: Sign): boolean =>
  !maybeUndefined && (sign === 'positive' ? lo > 0 : lo >= 0);

/** By the enclosure over the box, or by the mean value form: f(x) = f(m) + Σ f′ᵢ(ξ)(xᵢ − mᵢ) for a ξ in it. */
function isShownOn(box: Box, { values, slopes }: Difference, sign: Sign): boolean {
  const natural = values(box);
  const open = natural.flatMap((each, i) => (isShown(each, sign) ? [] : [i]));
  if (open.length === 0) return true;
  // What may have no value over the box is none that the theorem speaks of.
  if (slopes === null || natural.some(({ maybeUndefined }) => maybeUndefined)) return false;
  const tangents = slopes(box);
  return open.every((i) => {
    const own = [...tangents].map(([symbol, all]) => [symbol, all[i] as Interval] as const);
    return own.every(([, slope]) => !slope.maybeUndefined) && isShown(lowestOf(box, own, values, i), sign);
  });
}

/** Enclosure by slopes; a variable in which it certainly rises or falls is taken at the end at which it is least. */
function lowestOf(
  box: Box,
  slopes: readonly (readonly [InputSymbol, Interval])[],
  values: Difference['values'],
  element: number,
): Interval {
  const from = new Map<InputSymbol, Interval>();
  let rest: Interval = point(0);
  for (const [symbol, slope] of slopes) {
    const own = box.get(symbol) as Interval;
    if (slope.lo >= 0 || slope.hi <= 0) from.set(symbol, point(slope.lo >= 0 ? own.lo : own.hi));
    else {
      const middle = point(midpoint(own));
      from.set(symbol, middle);
      rest = interval.add(rest, interval.mul(slope, interval.sub(own, middle)));
    }
  }
  return interval.add(values(from)[element] as Interval, rest);
}

const middleOf = (box: Box): Box => new Map([...box].map(([symbol, own]) => [symbol, point(midpoint(own))]));

const failsAt = (at: Box, { values }: Difference): boolean =>
  values(at).some(({ hi, maybeUndefined }) => !maybeUndefined && hi < 0);

/** The halves of a box across its longest side, which share the plane between them; null where it is too small. */
function halved(box: Box): readonly [Box, Box] | null {
  const width = (own: Interval): number => (own.hi - own.lo) / Math.max(1, Math.abs(own.lo), Math.abs(own.hi));
  const [longest] = [...box].sort(([, a], [, b]) => width(b) - width(a));
  if (longest === undefined || width(longest[1]) < least) return null;
  const [symbol, own] = longest;
  const middle = midpoint(own);
  return [new Map([...box, [symbol, { ...own, hi: middle }]]), new Map([...box, [symbol, { ...own, lo: middle }]])];
}
