import type { Choice } from '../../concrete/choices';
import { concretise, rootsOf } from '../../concrete/concretise';
import type { CompiledClaim } from '../../language/compile-claim';
import { declares } from '../../point/domain-membership';
import { checkPoint, type Failure, isFailure } from '../../point/exact-check';
import type { Point } from '../../point/point';
import { settler } from '../../point/settle';
import { shrinkPoint } from '../../point/shrink';
import { witnessOf } from '../../point/witness';
import type { Witness } from '../../statement/witness';
import type { Node } from '../../tensor/node';
import { reachable } from '../../tensor/rewrite';

/** The most points that shrinking looks at. */
const shrinkTries = 200;

const noFunctions: Choice = { functions: new Map(), gaussians: new Map(), steps: new Map() };

/** Whether a model gives all that these sides are made of: it gives numbers, not functions. */
export const isConfirmable = (sides: readonly Node[]): boolean =>
  reachable(sides).every(({ kind }) => kind !== 'apply' && kind !== 'expect');

/**
 * A counterexample near one of the points, checked in fractions or enclosures and made small; null if the claim
 * certainly fails at none of them, or has declared functions, which a model does not give.
 */
export function confirmModel(
  compiled: CompiledClaim,
  sizes: Readonly<Record<string, number>>,
  points: readonly Point[],
): Witness | null {
  if (!isConfirmable(rootsOf(compiled))) return null;
  const claim = concretise(compiled, noFunctions);
  if (claim === null) return null;
  const settle = settler(claim);
  const failureAt = (point: Point): Failure | null => {
    const result = checkPoint(claim, point);
    return isFailure(result) && result.kind === 'fails' ? result : null;
  };
  for (const near of points) {
    const point = failureAt(near) === null ? settle(near) : near;
    if (point === null || failureAt(point) === null) continue;
    const small = shrinkPoint(
      claim.inputs,
      point,
      (candidate) => {
        const settled = declares(claim.inputs, candidate) ? settle(candidate) : null;
        return settled !== null && failureAt(settled) !== null ? settled : null;
      },
      shrinkTries,
    );
    const failure = failureAt(small);
    if (failure !== null) return witnessOf(sizes, claim, small, failure);
  }
  return null;
}
