import { anything, type Bounds, meet, negated, nonNegative, positive } from '../number/bounds';
import type { Relation } from '../statement/relation';
import type { Statement } from '../statement/statement';
import { isLiteral } from '../tensor/literal';
import type { Node } from '../tensor/node';

/** What is known of a value that stands in this relation to 0. */
export const boundsWhere: { readonly [R in Relation]: Bounds } = {
  '==': { ...nonNegative, high: nonNegative.low, highOpen: false },
  '!=': { ...anything, nonzero: true },
  '<': negated(positive),
  '<=': negated(nonNegative),
  '>': positive,
  '>=': nonNegative,
};

/** What assumptions say of the nodes that they compare with 0, at all their elements. */
export function assumedBounds(assumptions: readonly Statement[]): (node: Node) => Bounds | null {
  const known = new Map<Node, Bounds>();
  for (const { left, relation, right } of assumptions) {
    if (isLiteral(right, 0n)) known.set(left, meet(known.get(left) ?? anything, boundsWhere[relation]));
  }
  return (node) => known.get(node) ?? null;
}
