import type { Calculus, Change } from './calculus';

/** 0, undefined where a = b. */
export function comparisonTangent<T extends object>(
  c: Calculus<T>,
  { args: [a, b], tangents: [da, db] }: Change<'less' | 'lessEqual' | 'equal', T>,
): T | null {
  const gap = c.sub(a, b);
  const tangent = da ?? db;
  return tangent && c.mul(c.sub(c.div(gap, gap), c.constant(1)), tangent);
}
