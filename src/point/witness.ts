import type { Witness } from '../statement/witness';
import type { ConcreteClaim } from './concrete-claim';
import type { Failure } from './exact-check';
import type { Point } from './point';
import { showSides } from './show-number';
import { showElement } from './show-tensor';
import { shownValues } from './shown-values';

/** A failure as text that can be checked by hand. */
export function witnessOf(
  sizes: Readonly<Record<string, number>>,
  claim: ConcreteClaim,
  point: Point,
  failure: Failure,
): Witness {
  const [left, right] = showSides(failure.left, failure.right);
  return {
    statement: failure.statement.text,
    sizes,
    values: [...shownValues(claim.inputs, point), ...claim.chosen],
    element: showElement(failure.statement.axes, failure.element),
    left,
    relation: failure.statement.relation,
    right,
    check: failure.check,
  };
}
