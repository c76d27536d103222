import type { Problem } from '../engine';
import { openNames } from '../instances/read-instance';
import { rootsOf } from '../search/concretise';
import type { Value } from '../search/point';
import { whereDistributionsExist } from '../where-distributions-exist';
import { objective } from './objective';
import { shapesOf } from './shapes';

/** Differences, relative to the sides, that no error of a quadrature explains. */
const clear = 0.01;

/**
 * Whether a claim seems to fail on the instance that comes first to mind, different things for different names. This
 * establishes nothing: it is a reason not to try to prove what need not hold.
 */
export function seemsFalse({ cases }: Problem): boolean {
  const [sized] = cases;
  if (sized === undefined) return false;
  const compiled = whereDistributionsExist(sized.compiled());
  const open = openNames([...rootsOf(compiled), ...(compiled.names?.masses.values() ?? [])]);
  const [shape] = shapesOf(compiled, open);
  const goal = shape === undefined ? null : objective(compiled, open, shape);
  if (shape === undefined || goal === null) return false;
  const values = shape.flatMap(({ coordinates }, k) =>
    coordinates.map(({ values: listed }) => listed[(k + 1) % listed.length] as Value),
  );
  return goal.at(values) > clear;
}
