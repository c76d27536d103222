import type { Node } from '../../tensor/node';
import { reachable } from '../../tensor/rewrite';
import { showNode } from '../../tensor/show-node';

/** That each integral of the expressions exists, by name. */
export function integralsExist(roots: readonly Node[]): string[] {
  const integrals = reachable(roots).filter(({ kind }) => kind === 'expect');
  return [...new Set(integrals.map((node) => `${showNode(node).replace(/∫(\w*?)\d+/g, '$1')} exists`))];
}
