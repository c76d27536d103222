import type { Place } from './chart';

/** How far a place may lie from the line through its neighbours and be left out. */
const tolerance = 0.06;

/** A polyline without the places that lie on the line between what is kept before and behind them. */
export function straightened(places: readonly Place[]): Place[] {
  const kept: Place[] = [];
  let waiting: Place[] = [];
  for (const place of places) {
    const last = kept.at(-1);
    if (last === undefined || !isOnLine(last, waiting, place)) {
      const before = waiting.at(-1);
      if (before !== undefined) kept.push(before);
      waiting = [];
      if (last === undefined) {
        kept.push(place);
        continue;
      }
    }
    waiting.push(place);
  }
  return [...kept, ...waiting.slice(-1)];
}

/** Whether all that waits between two places lies on the line through them; a gap lies on none. */
function isOnLine([x0, y0]: Place, between: readonly Place[], [x1, y1]: Place): boolean {
  if (between.length === 0) return true;
  if (Number.isNaN(y0) || Number.isNaN(y1)) return false;
  return between.every(([x, y]) => Math.abs(y - (y0 + ((y1 - y0) * (x - x0)) / (x1 - x0))) <= tolerance);
}
