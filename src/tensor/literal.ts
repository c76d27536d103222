import type { Node } from './node';

/** Whether a node is this whole number, or a tensor of which all elements are. */
export const isLiteral = (node: Node, value: bigint): boolean =>
  node.kind === 'literal' &&
  node.values.every(({ numerator, denominator }) => numerator === value && denominator === 1n);
