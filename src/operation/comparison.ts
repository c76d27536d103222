import { truth } from '../number/bounds';
import type { Calculus, Change } from './calculus';

/** 0, undefined where a = b. */
function tangent<T extends object>(c: Calculus<T>, { args: [a, b], tangents: [da, db] }: Change<2, T>): T | null {
  const gap = c.sub(a, b);
  const tangent = da ?? db;
  return tangent && c.mul(c.sub(c.div(gap, gap), c.constant(1)), tangent);
}

/** What is true of <, ≤ and = alike. */
export const comparison = {
  theory: 'order',
  asks: ['nothing', 'nothing'],
  singular: { at: 'tie', kind: 'jump' },
  meets: () => [],
  bounds: () => truth,
  tangent,
} as const;
