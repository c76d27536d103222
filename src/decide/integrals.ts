import { existence } from '../definedness/growth/integrals';
import type { Problem } from '../engine/engine';
import { integralsExist } from '../kernel/function-hypotheses';
import type { Node } from '../tensor/node';
import { reachable } from '../tensor/rewrite';
import { showNode } from '../tensor/show-node';
import { standsForMore } from './exchanges';

/** Whether hypotheses are there that integrals exist. */
export const restOnIntegrals = (hypotheses: readonly string[]): boolean =>
  hypotheses.some((text) => text === integralsExist || text.endsWith(' exists'));

/**
 * The integrals of a problem of which is neither shown that they exist, nor left to what its unknown functions are, in words: an integral in
 * which nothing is unknown exists or does not, and is no hypothesis.
 * @param isAsked of which integrals this is asked
 */
export function openIntegrals(problem: Problem, isAsked: (integral: Node<'expect'>) => boolean = () => true): string[] {
  const open = new Set<string>();
  for (const { compiled } of problem.cases) {
    const { graph, statements, assumptions } = compiled();
    const roots = [...statements, ...assumptions].flatMap(({ left, right }) => [left, right]);
    for (const node of reachable(roots))
      if (node.kind === 'expect' && isAsked(node) && existence(graph, node, standsForMore(problem)) === 'open')
        open.add(existing(node));
  }
  return [...open];
}

const existing = (integral: Node<'expect'>): string => {
  const sign = integral.variable.measure?.kind === 'lebesgue' ? 'integral' : 'expectation';
  return `the ${sign} ${showNode(integral).replace(/∫(\w*?)\d+|(\w+)~\d+/g, '$1$2')} exists`;
};
