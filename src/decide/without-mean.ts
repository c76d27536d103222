import { divergesAt, divergesSomewhere } from '../definedness/diverges';
import type { Problem } from '../engine/engine';
import { type Evidence, undefinedAt } from '../kernel/evidence';
import { fractionToNumber } from '../number/fraction';
import { showSizes } from '../statement/show-sizes';
import type { Node } from '../tensor/node';
import { reachable } from '../tensor/rewrite';
import { showNode } from '../tensor/show-node';

/** That a side has no value, whatever its variables are, where an integral in it does not exist because of a pole; null if none is seen. */
export function withoutMean({ cases }: Problem): Evidence | null {
  for (const { sizes, compiled } of cases) {
    const { graph, statements, assumptions } = compiled();
    // What is assumed need not hold anywhere.
    if (assumptions.length > 0) continue;
    for (const node of alwaysAsked(statements.flatMap(({ left, right }) => [left, right]))) {
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
 * All that must have a value for these to have one: branches of case distinctions need not, nor factors of a product of expectations, as
 * E(1/S)·E(Z) may be what became of E(E(Z/S | S)), in which the inner mean is 0 for every S.
 */
function alwaysAsked(roots: readonly Node[]): ReadonlySet<Node> {
  const seen = new Set<Node>();
  const waiting = [...roots];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    waiting.push(...askedBy(node));
  }
  return seen;
}

function askedBy(node: Node): readonly Node[] {
  if (node.kind !== 'map') return node.args;
  if (node.operation === 'select') return node.args.slice(0, 1);
  return node.operation === 'mul' && node.args.every(hasMean) ? [] : node.args;
}

const hasMean = (node: Node): boolean => reachable([node]).some(({ kind }) => kind === 'expect');
