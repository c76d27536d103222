import { tailCount } from './tail-index';

/** The largest deviations from a fixed centre among all values seen, in descending order. */
export interface Largest {
  feed(values: Float64Array, count: number): void;
  values(): Float64Array;
}

/**
 * @param total the most values that will be fed
 */
export function largestDeviations(centre: number, total: number): Largest {
  const room = tailCount(total) + 1;
  let kept = new Float64Array(0);
  return {
    feed(values, count) {
      const floor = kept.length < room ? -1 : (kept[room - 1] as number);
      const fresh: number[] = [];
      for (let i = 0; i < count; i++) {
        const deviation = Math.abs((values[i] as number) - centre);
        if (deviation > floor) fresh.push(deviation);
      }
      const all = new Float64Array(kept.length + fresh.length);
      all.set(kept);
      all.set(fresh, kept.length);
      kept = all.sort().reverse().slice(0, room);
    },
    values: () => kept,
  };
}
