import { isLiteral } from '../../tensor/literal';
import type { Node } from '../../tensor/node';

/** δᵢⱼ for two indices of one size; at one point of support it could be a matrix of ones as well. */
export function isIdentity(node: Node): boolean {
  if (node.kind !== 'literal') return false;
  const [row, column, another] = node.axes;
  if (row?.extent?.kind !== 'size' || another !== undefined || row.size < 2) return false;
  const { name } = row.extent;
  if (column?.extent?.kind !== 'size' || column.extent.name !== name) return false;
  return node.values.every(
    ({ numerator, denominator }, k) => denominator === 1n && numerator === (k % (row.size + 1) === 0 ? 1n : 0n),
  );
}

/** Of a product; what is 0 but where two indices are the same is one with an identity. */
export function factorsOf(node: Node): readonly Node[] {
  if (node.kind !== 'map') return [node];
  if (node.operation === 'mul') return node.args.flatMap(factorsOf);
  const [condition, chosen, otherwise] = node.args as readonly [Node, Node, Node];
  const isChoice = node.operation === 'select' && isIdentity(condition) && isLiteral(otherwise, 0n);
  return isChoice ? [condition, ...factorsOf(chosen)] : [node];
}
