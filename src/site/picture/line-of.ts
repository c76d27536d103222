import { float64 } from '../../number/float64';
import { evaluate } from '../../tensor/evaluate';
import type { Node } from '../../tensor/node';
import { plan } from '../../tensor/plan';
import type { InputSymbol } from '../../tensor/symbol';
import type { Place } from './chart';

/** Where the line is looked at, and how finely. */
const farthest = 40;
const grid = 1601;
/** Shares of the greatest value below which nothing is to be seen. */
const visible = 0.004;

/** Values of a function of one number at evenly spaced places. */
export function valuesOn(root: Node, variable: InputSymbol, [from, to]: Place, count: number): Place[] {
  const steps = plan([root]);
  return Array.from({ length: count }, (_, i): Place => {
    const x = from + ((to - from) * i) / (count - 1);
    return [
      x,
      evaluate(steps, float64, { input: (symbol) => [symbol === variable ? x : Number.NaN] })(root)[0] ?? Number.NaN,
    ];
  });
}

/** The part of the line on which functions are not nearly 0. */
export function visiblePart(roots: readonly Node[], variable: InputSymbol): Place {
  const ends = roots.flatMap((root) => {
    const values = valuesOn(root, variable, [-farthest, farthest], grid).filter(([, y]) => Number.isFinite(y));
    const most = Math.max(...values.map(([, y]) => Math.abs(y)));
    return values.filter(([, y]) => Math.abs(y) > visible * most).map(([x]) => x);
  });
  if (ends.length === 0) return [-1, 1];
  const [low, high] = [ends.reduce((a, b) => Math.min(a, b)), ends.reduce((a, b) => Math.max(a, b))];
  const margin = 0.04 * (high - low);
  return [low - margin, high + margin];
}

/** Riemann's sum over the places, which are evenly spaced. */
export const sumOver = (places: readonly Place[]): number =>
  places.reduce((sum, [, y]) => sum + (Number.isFinite(y) ? y : 0), 0) *
  ((places[1]?.[0] ?? 0) - (places[0]?.[0] ?? 0));
