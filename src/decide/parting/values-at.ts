import type { EngineContext } from '../../engine/engine';
import { float64 } from '../../number/float64';
import type { Point } from '../../point/point';
import { evaluate } from '../../tensor/evaluate';
import type { Node } from '../../tensor/node';
import { plan } from '../../tensor/plan';
import { planCost } from '../../tensor/plan-cost';

/** What expressions come to at several points, in doubles: hints only. */
export interface ValuesAt {
  /** Of each element a text for all points, the same for elements that are equal there; null where one has no value. */
  keys(node: Node): readonly string[] | null;
}

/** Digits in which equal values agree, and different ones at random points do not. */
const digits = 9;

/** Null where that takes more scalar operations than are allowed. */
export function valuesAt(
  roots: readonly Node[],
  points: readonly Point[],
  { limit, spend }: { readonly limit: number; readonly spend: EngineContext['spend'] },
): ValuesAt | null {
  const steps = plan(roots);
  const cost = planCost(steps) * points.length;
  if (cost > limit) return null;
  spend?.(cost);
  const all = points.map((point) =>
    evaluate(steps, float64, { input: (symbol) => (point.get(symbol) ?? []).map(({ approx }) => approx) }),
  );
  return {
    keys: (node) => {
      const rows = all.map((elements) => elements(node));
      if (!rows.every((row) => row.every(Number.isFinite))) return null;
      return (rows[0] ?? []).map((_, i) => rows.map((row) => keyOf(row[i] as number)).join(' '));
    },
  };
}

/** What is 0 but for rounding is 0. */
const keyOf = (value: number): string => (Math.abs(value) < 1e-12 ? '0' : value.toPrecision(digits));
