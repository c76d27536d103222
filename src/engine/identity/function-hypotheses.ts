import type { Node } from '../../tensor/node';
import { reachable } from '../../tensor/rewrite';

/** What a proof takes for granted of functions, densities and expectations. */
export function functionHypotheses(roots: readonly Node[]): string[] {
  const hypotheses = new Set<string>();
  for (const node of reachable(roots)) {
    if (node.kind === 'expect') hypotheses.add('every expectation and integral exists');
    if (node.kind === 'apply' && node.symbol.kind === 'density')
      hypotheses.add(`${node.symbol.name} is positive and has mass 1`);
    if (node.kind === 'apply' && node.derivatives.length > 0) hypotheses.add(`${node.symbol.name} is differentiable`);
  }
  return [...hypotheses];
}
