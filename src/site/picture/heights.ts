import type { Chart } from './chart';

/** How far beyond the middle half of the values a picture reaches, where some values lie far out. */
const reach = 25;

/** The heights that a picture shows: all that is drawn, unless few values lie far beyond the others. */
export function heightsOf({ curves, areas, boxes, marks, levels, whiskers }: Chart): readonly [number, number] {
  const drawn = curves.flatMap(({ places }) => places.map(([, y]) => y)).filter(Number.isFinite);
  const certain = [
    ...areas.flatMap(({ places }) => places.flatMap(([, low, high]) => [low, high])),
    ...boxes.flatMap(({ low, high }) => [low, high]),
    ...marks.map(({ at }) => at[1]),
    ...levels.map(({ at }) => at),
    ...whiskers.flatMap(({ low, high }) => [low, high]),
  ].filter(Number.isFinite);
  const [low, high] = hull([...within(drawn), ...certain]);
  const margin = (high - low || Math.abs(high) || 1) * 0.1;
  return [low - margin, high + margin];
}

/** The values, without the few that lie far out. */
function within(values: readonly number[]): readonly number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  const middle = at(0.75) - at(0.25);
  if (middle === 0) return values;
  const [low, high] = [at(0.25) - reach * middle, at(0.75) + reach * middle];
  return values.filter((value) => value >= low && value <= high);
}

const hull = (values: readonly number[]): readonly [number, number] =>
  values.length === 0 ? [0, 1] : [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
