import { type Axis, axisNames } from '../../tensor/axis';
import { isAny } from '../../tensor/extent';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { rewrite } from '../../tensor/rewrite';
import { lengthOf } from '../../tensor/sizes-in-formulas';
import { factorsOf, isIdentity } from './identity-factors';

/**
 * Sums over an index that an identity matrix sets equal to another one, Σⱼ δᵢⱼ t(i, j) = t(i, i), which holds at every size.
 * To find the identity, sums are taken over the terms of a sum, and constants (in j) out of products and quotients.
 */
export function contracted(graph: Graph, roots: readonly Node[]): Node[] {
  return rewrite(graph, roots, (node, now) => {
    if (node.kind !== 'reduce' || node.reduction !== 'sum') return null;
    const arg = now(node.args[0]);
    const along = arg.axes.filter((axis) => node.over.includes(axis.name));
    if (!along.some(isAny) || !hasIdentity(arg, new Map())) return null;
    return graph.orderedLike(
      along.reduce((body: Node, axis) => sumOver(graph, body, axis), arg),
      node,
    );
  });
}

/** Σ over one axis; over one that the node does not have, as often as that is long. */
function sumOver(graph: Graph, node: Node, along: Axis): Node {
  const { name: axis } = along;
  if (!node.axes.some(({ name }) => name === axis)) return graph.mul(lengthOf(graph, along), node);
  const plain = (): Node => graph.sum(node, [axis]);
  if (node.kind === 'move') return movedSum(graph, node, along) ?? plain();
  if (node.kind !== 'map') return plain();
  const has = (arg: Node): boolean => arg.axes.some(({ name }) => name === axis);
  const [a, b] = node.args as readonly [Node, Node];
  switch (node.operation) {
    case 'neg':
      return graph.neg(sumOver(graph, a, along));
    case 'add':
    case 'sub':
      return graph.binary(node.operation, sumOver(graph, a, along), sumOver(graph, b, along));
    case 'div':
      return has(b) ? plain() : graph.div(sumOver(graph, a, along), b);
    case 'mul':
    case 'select':
      return productSum(graph, factorsOf(node), along) ?? plain();
    default:
      return plain();
  }
}

/** Σ over an axis commutes with names and orders of axes, and with repetition along others. */
function movedSum(graph: Graph, { movement, args }: Node<'move'>, along: Axis): Node | null {
  const { name: axis } = along;
  const [arg] = args as readonly [Node];
  switch (movement.move) {
    case 'rename': {
      const own = Object.entries(movement.names).find(([, name]) => name === axis)?.[0] ?? axis;
      const names = Object.fromEntries(Object.entries(movement.names).filter(([name]) => name !== own));
      return graph.rename(sumOver(graph, arg, { ...along, name: own }), names);
    }
    case 'permute': {
      const { becomes, order } = movement;
      const rest = { move: 'permute', order: order.filter((name) => name !== axis) } as const;
      return graph.move(sumOver(graph, arg, along), becomes === undefined ? rest : { ...rest, becomes });
    }
    case 'expand':
      return movement.axis.name === axis ? null : graph.move(sumOver(graph, arg, along), movement);
    default:
      return null;
  }
}

function productSum(graph: Graph, factors: readonly Node[], along: Axis): Node | null {
  const { name: axis } = along;
  const identity = factors.find((factor) => isIdentity(factor) && factor.axes.some(({ name }) => name === axis));
  if (identity === undefined) return distributed(graph, factors, along);
  const other = axisNames(identity.axes).find((name) => name !== axis) as string;
  const rest = factors.filter((factor) => factor !== identity).reduce(graph.mul, graph.constant(1));
  const names = axisNames(rest.axes);
  if (!names.includes(axis)) {
    const own = identity.axes.find(({ name }) => name === other);
    return names.includes(other) || own === undefined ? rest : graph.move(rest, { move: 'expand', axis: own });
  }
  return names.includes(other)
    ? graph.move(rest, { move: 'diagonal', axes: [other, axis], into: other })
    : graph.rename(rest, { [axis]: other });
}

/** One factor that is a sum with an identity in it is multiplied out. */
function distributed(graph: Graph, factors: readonly Node[], along: Axis): Node | null {
  const sum = factors.find((factor) => isSum(factor) && hasIdentity(factor, new Map()));
  if (sum?.kind !== 'map') return null;
  const rest = factors.filter((factor) => factor !== sum).reduce(graph.mul, graph.constant(1));
  const terms = sum.args.map((term) => graph.mul(rest, term));
  const [a, b] = terms.map((term) => sumOver(graph, term, along)) as [Node, Node];
  return sum.operation === 'neg' ? graph.neg(a) : graph.map(sum.operation, a, b);
}

const isSum = (node: Node): boolean =>
  node.kind === 'map' && (node.operation === 'add' || node.operation === 'sub' || node.operation === 'neg');

function hasIdentity(node: Node, known: Map<number, boolean>): boolean {
  const before = known.get(node.id);
  if (before !== undefined) return before;
  const isSeenThrough = node.kind === 'map' || node.kind === 'move';
  const found = isIdentity(node) || (isSeenThrough && node.args.some((arg) => hasIdentity(arg, known)));
  known.set(node.id, found);
  return found;
}
