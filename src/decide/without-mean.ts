import { divergesAt, divergesSomewhere } from '../definedness/diverges';
import type { Problem } from '../engine/engine';
import { hasIntegral } from '../integral/linear-combination';
import { type Evidence, undefinedAt } from '../kernel/evidence';
import { fractionToNumber } from '../number/fraction';
import { showSizes } from '../statement/show-sizes';
import { alwaysTaken, takenArguments } from '../tensor/always-taken';
import type { Node } from '../tensor/node';
import { showNode } from '../tensor/show-node';

/** That a side has no value, whatever its variables are, where an integral in it does not exist because of a pole; null if none is seen. */
export function withoutMean({ cases }: Problem): Evidence | null {
  for (const { sizes, compiled } of cases) {
    const { graph, statements, assumptions } = compiled();
    // What is assumed need not hold anywhere.
    if (assumptions.length > 0) continue;
    for (const node of alwaysTaken(
      statements.flatMap(({ left, right }) => [left, right]),
      askedBy,
    )) {
      if (node.kind !== 'expect') continue;
      const root = divergesAt(graph, node);
      if (root === null && !divergesSomewhere(graph, node)) continue;
      const what = node.variable.measure?.kind === 'lebesgue' ? 'integral' : 'expectation';
      const pole = root === null ? '' : ` at ${fractionToNumber(root)}`;
      const summary = `the ${what} of ${showNode(node.args[0])} does not exist: the integrand has a pole${pole}`;
      return undefinedAt({ engine: 'poles', summary, scope: showSizes([sizes]) }, null);
    }
  }
  return null;
}

/**
 * What must have a value for a node to have one. Factors of a product of expectations need not: E(1/S)·E(Z) may be what became of
 * E(E(Z/S | S)), in which the inner mean is 0 for every S.
 */
const askedBy = (node: Node): readonly Node[] =>
  node.kind === 'map' && node.operation === 'mul' && node.args.every(hasIntegral) ? [] : takenArguments(node);
