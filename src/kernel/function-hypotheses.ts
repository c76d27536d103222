import type { Node } from '../tensor/node';
import { reachable } from '../tensor/rewrite';

/** That there is something to compare: what is not worked out. */
export const integralsExist = 'every expectation and integral exists';

const times = ['', 'once', 'twice', 'three times'];

/** The derivatives of a function that its declaration does not grant: those of densities, and second ones, which commute where they are continuous. */
function smoothness({ symbol, derivatives }: Node<'apply'>): string[] {
  const order = derivatives.length;
  if (order > 1) return [`${symbol.name} is ${times[order] ?? `${order} times`} continuously differentiable`];
  return order === 1 && !symbol.differentiable ? [`${symbol.name} is differentiable`] : [];
}

/** What a proof takes for granted of functions, densities and expectations. */
export function functionHypotheses(roots: readonly Node[]): string[] {
  const hypotheses = new Set<string>();
  for (const node of reachable(roots)) {
    if (node.kind === 'expect') hypotheses.add(integralsExist);
    if (node.kind === 'apply' && node.symbol.kind === 'density')
      hypotheses.add(`${node.symbol.name} is positive and has mass 1`);
    if (node.kind === 'apply') for (const text of smoothness(node)) hypotheses.add(text);
  }
  return [...hypotheses];
}
