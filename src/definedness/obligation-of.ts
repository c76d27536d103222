import type { Condition } from '../operation/operation';
import type { Relation } from '../statement/relation';
import type { Statement } from '../statement/statement';
import type { Graph } from '../tensor/graph';
import type { Obligation } from '../tensor/obligations';

const conditionOf: { readonly [R in Relation]: readonly [Condition, 'left' | 'right'] | null } = {
  '==': null,
  '!=': ['nonzero', 'left'],
  '>': ['positive', 'left'],
  '>=': ['nonnegative', 'left'],
  '<': ['positive', 'right'],
  '<=': ['nonnegative', 'right'],
};

/** A statement as a condition on the difference of its sides; null for an equation. */
export function obligationOf(
  graph: Graph,
  { left, relation, right }: Pick<Statement, 'left' | 'relation' | 'right'>,
): Obligation | null {
  const found = conditionOf[relation];
  if (found === null) return null;
  const [condition, larger] = found;
  return { subject: larger === 'left' ? graph.sub(left, right) : graph.sub(right, left), condition };
}
