import type { Witness } from '../statement/witness';
import type { ConcreteClaim } from './concrete-claim';
import type { Failure } from './exact-check';
import type { Point } from './point';
import { showSides } from './show-number';
import { showElement, showTensor } from './show-tensor';

/** A failure as text that can be checked by hand. */
export function witnessOf(
  sizes: Readonly<Record<string, number>>,
  claim: ConcreteClaim,
  point: Point,
  failure: Failure,
): Witness {
  const inputs = claim.inputs.map((symbol) => ({
    name: symbol.name,
    value: showTensor(symbol.name, symbol.axes, point.get(symbol) ?? []),
  }));
  const [left, right] = showSides(failure.left, failure.right);
  return {
    statement: failure.statement.text,
    sizes,
    values: [...inputs, ...claim.chosen],
    element: showElement(failure.statement.axes, failure.element),
    left,
    relation: failure.statement.relation,
    right,
    check: failure.check,
  };
}
