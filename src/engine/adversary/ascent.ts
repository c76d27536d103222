import type { Value } from '../../point/point';
import { between, type Coordinate } from './coordinate';

/** Evaluations that may still be made. */
export interface Allowance {
  left: number;
}

export interface Ascended {
  readonly values: readonly Value[];
  readonly height: number;
}

/** Rounds through all coordinates, and rounds between the values that are listed. */
const sweeps = 3;
const refinements = 4;
/** What is gained by less is no gain. */
const rounding = 1e-12;

/**
 * Climbs by one coordinate at a time, each to the best of its values, then to readable values in between.
 * @param enough a height at which there is no need to climb on
 */
export function ascend(
  at: (values: readonly Value[]) => number,
  coordinates: readonly Coordinate[],
  start: readonly Value[],
  enough: number,
  allowance: Allowance,
): Ascended {
  let best: Ascended = { values: start, height: at(start) };
  allowance.left--;
  const climb = (candidates: (k: number) => readonly Value[]): boolean => {
    const before = best.height;
    for (let k = 0; k < coordinates.length; k++) {
      for (const value of candidates(k)) {
        if (allowance.left <= 0 || best.height >= enough) return false;
        if (value === best.values[k]) continue;
        allowance.left--;
        const values = best.values.with(k, value);
        const height = at(values);
        if (height > best.height) best = { values, height };
      }
    }
    return best.height > before + rounding * (1 + Math.abs(before));
  };
  for (let sweep = 0; sweep < sweeps; sweep++) if (!climb((k) => coordinates[k]?.values ?? [])) break;
  const tried = coordinates.map(({ values }) => [...values]);
  for (let round = 0; round < refinements && best.height > -1; round++) {
    const isBetter = climb((k) => {
      const { isContinuous } = coordinates[k] as Coordinate;
      const own = tried[k] as Value[];
      const fresh = isContinuous ? between(own, best.values[k] as Value) : [];
      own.push(...fresh);
      return fresh;
    });
    if (!isBetter && best.height > 0) break;
  }
  return best;
}

/** The same height, about, at simpler values: those that come earlier in the lists. */
export function simplified(
  at: (values: readonly Value[]) => number,
  coordinates: readonly Coordinate[],
  { values, height }: Ascended,
  least: number,
): Ascended {
  let best: Ascended = { values, height };
  for (const [k, coordinate] of coordinates.entries()) {
    for (const value of coordinate.values) {
      if (value === best.values[k]) break;
      const candidate = best.values.with(k, value);
      const own = at(candidate);
      if (own < least) continue;
      best = { values: candidate, height: own };
      break;
    }
  }
  return best;
}
