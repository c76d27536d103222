import { whereDistributionsExist } from '../../definedness/where-distributions-exist';
import type { Problem } from '../engine';
import { firstInstances } from './first-instance';
import { objective } from './objective';

/** Differences, relative to the sides, that no error of a quadrature explains. */
const clear = 0.01;

/**
 * Whether a claim seems to fail on the instance that comes first to mind. This establishes nothing: it is a reason not to
 * try to prove what need not hold.
 */
export function failsAtFirst({ cases }: Problem): boolean {
  const [sized] = cases;
  if (sized === undefined) return false;
  const compiled = whereDistributionsExist(sized.compiled());
  const different = firstInstances(compiled).at(-1);
  const goal = different === undefined ? null : objective(compiled, different.open, different.shape);
  return different !== undefined && goal !== null && goal.at(different.values) > clear;
}
