import type { BinaryOperation, ScalarOperation } from '../number/scalar-operation';
import type { Node, Reduction } from './node';

/** The operation that a reduction applies again and again. */
export const combinedBy = {
  sum: 'add',
  prod: 'mul',
  max: 'max',
  min: 'min',
} as const satisfies { readonly [R in Reduction]: BinaryOperation };

/** The scalar operation that a node applies, element by element or along axes; null for other nodes. */
export const appliedOperation = (node: Node): ScalarOperation | null =>
  node.kind === 'map' ? node.operation : node.kind === 'reduce' ? combinedBy[node.reduction] : null;
