import type { Problem } from '../engine';
import { whereDistributionsExist } from '../where-distributions-exist';
import { firstInstance } from './first-instance';
import { objective } from './objective';

/** Differences, relative to the sides, that no error of a quadrature explains. */
const clear = 0.01;

/**
 * Whether a claim seems to fail on the instance that comes first to mind. This establishes nothing: it is a reason not to
 * try to prove what need not hold.
 */
export function seemsFalse({ cases }: Problem): boolean {
  const [sized] = cases;
  if (sized === undefined) return false;
  const compiled = whereDistributionsExist(sized.compiled());
  const first = firstInstance(compiled);
  const goal = first === null ? null : objective(compiled, first.open, first.shape);
  return first !== null && goal !== null && goal.at(first.values) > clear;
}
