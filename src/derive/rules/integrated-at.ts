import type { Pointwise } from '../../integral/pointwise';
import { integrated } from '../../kernel/rules/integrated';
import type { Theorem } from '../../kernel/theorem';

/** From a theorem about a point that of the integrals; null where there are integrals over several spaces. */
export function integratedAt(points: Pointwise['points'], theorems: readonly (Theorem | null)[]): Theorem | null {
  const [[point, ...others], [theorem = null]] = [points, theorems];
  if (point === undefined || others.length > 0 || theorem === null) return null;
  return integrated(theorem, point.at, point.variable);
}
