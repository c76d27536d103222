import { tailCount } from './tail-index';

/** The largest deviations from a fixed centre among all values seen, in descending order. */
export interface Largest {
  feed(values: Float64Array, count: number): void;
  values(): Float64Array;
}

/**
 * What may still be among the largest waits; when the room for as much again is filled, the smaller ones go.
 * @param total the most values that will be fed
 */
export function largestDeviations(centre: number, total: number): Largest {
  const wanted = tailCount(total) + 1;
  const waiting = new Float64Array(2 * wanted);
  let size = 0;
  /** The least that is among the largest so far. */
  let floor = -1;
  const take = (deviation: number): void => {
    if (!(deviation > floor)) return;
    waiting[size++] = deviation;
    if (size < waiting.length) return;
    floor = putLargestFirst(waiting, wanted);
    size = wanted;
  };
  return {
    feed(values, count) {
      let i = 0;
      // Four at a time: hardly any is among the largest.
      for (; i + 3 < count; i += 4) {
        const a = Math.abs((values[i] as number) - centre);
        const b = Math.abs((values[i + 1] as number) - centre);
        const c = Math.abs((values[i + 2] as number) - centre);
        const d = Math.abs((values[i + 3] as number) - centre);
        if (!(a > floor || b > floor || c > floor || d > floor)) continue;
        for (const deviation of [a, b, c, d]) take(deviation);
      }
      for (; i < count; i++) take(Math.abs((values[i] as number) - centre));
    },
    values: () => waiting.slice(0, size).sort().reverse().slice(0, wanted),
  };
}

/** Puts the `count` largest values first, and gives the least of them. Hoare, Algorithm 65: find, 1961. */
function putLargestFirst(values: Float64Array, count: number): number {
  const place = count - 1;
  let from = 0;
  let to = values.length - 1;
  while (from < to) {
    const pivot = values[place] as number;
    let i = from;
    let j = to;
    while (i <= j) {
      while ((values[i] as number) > pivot) i++;
      while ((values[j] as number) < pivot) j--;
      if (i > j) break;
      const kept = values[i] as number;
      values[i++] = values[j] as number;
      values[j--] = kept;
    }
    if (place > j) from = i;
    if (place < i) to = j;
  }
  return values[place] as number;
}
