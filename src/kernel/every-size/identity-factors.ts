import { compare, zero } from '../../number/fraction';
import { type Axis, rowMajorStrides } from '../../tensor/axis';
import type { Graph } from '../../tensor/graph';
import { isLiteral } from '../../tensor/literal';
import type { Node } from '../../tensor/node';
import { isConstantPattern } from './constant-pattern';

/** δᵢⱼ for two indices of one size; at one point of support it could be a matrix of ones as well. */
export function isIdentity(node: Node): boolean {
  if (node.kind !== 'literal') return false;
  const isOne = node.values[0]?.numerator === 1n && node.values[0].denominator === 1n;
  return isOne && node.axes.length === 2 && identityPair(node) !== null;
}

/** Of a product; what is 0 but where two indices are the same is one with an identity. */
export function factorsOf(node: Node): readonly Node[] {
  if (node.kind !== 'map') return [node];
  if (node.operation === 'mul') return node.args.flatMap(factorsOf);
  const [condition, chosen, otherwise] = node.args as readonly [Node, Node, Node];
  const isChoice = node.operation === 'select' && isIdentity(condition) && isLiteral(otherwise, 0n);
  return isChoice ? [condition, ...factorsOf(chosen)] : [node];
}

/**
 * An array that is c where two of its indices of one size are equal and 0 elsewhere, whatever the others are: an identity, c, and ones
 * along the other axes. Null for any other.
 */
export function scaledIdentity(graph: Graph, node: Node): readonly Node[] | null {
  const pair = node.kind === 'literal' ? identityPair(node) : null;
  if (node.kind !== 'literal' || pair === null) return null;
  const [row, column] = pair;
  const points = row.size + 1;
  const ones = node.axes
    .filter((axis) => axis !== row && axis !== column)
    .map((axis) => graph.move(graph.constant(1), { move: 'expand', axis }));
  const scale = graph.literal([], [node.values[0] ?? zero]);
  return [graph.table([row, column], (k) => (k % points === 0 ? 1 : 0)), scale, ...ones];
}

/** The two axes, if the array is such a one; at one point of support it could be full of c as well. */
export function identityPair(node: Node<'literal'>): readonly [Axis, Axis] | null {
  const { axes, values } = node;
  const [scale] = values;
  if (scale === undefined || scale.numerator === 0n || !isConstantPattern(node)) return null;
  const strides = rowMajorStrides(axes);
  const indexAt = (place: number, k: number): number =>
    Math.floor(place / (strides[k] as number)) % (axes[k] as Axis).size;
  for (const [i, row] of axes.entries())
    for (const [j, column] of axes.entries()) {
      if (j <= i || !areOfOneSize(row, column)) continue;
      const isSuch = values.every(
        (value, place) => compare(value, indexAt(place, i) === indexAt(place, j) ? scale : zero) === 0,
      );
      if (isSuch) return [row, column];
    }
  return null;
}

const areOfOneSize = ({ extent: row }: Axis, { extent: column }: Axis): boolean =>
  row?.kind === 'size' && column?.kind === 'size' && row.name === column.name;
