import { type Axis, axisNames } from '../../tensor/axis';
import { isAny } from '../../tensor/extent';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { rewrite } from '../../tensor/rewrite';
import { lengthOf } from '../../tensor/sizes-in-formulas';
import { factorsOf, identityPair, isIdentity, scaledIdentity } from './identity-factors';
import { movedInside } from './moved-inside';

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
  if (node.kind === 'literal') return productSum(graph, [node], along) ?? plain();
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
      return has(b) ? (productSum(graph, [node], along) ?? plain()) : graph.div(sumOver(graph, a, along), b);
    case 'mul':
    case 'select':
      return productSum(graph, factorsOf(node), along) ?? plain();
    default:
      return plain();
  }
}

/** Σ over an axis commutes with names and orders of axes, and with repetition along others. */
function movedSum(graph: Graph, node: Node<'move'>, along: Axis): Node | null {
  const { name: axis } = along;
  const { movement } = node;
  const [arg] = node.args;
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
    case 'diagonal': {
      const inside = movedInside(graph, node);
      return inside === null ? null : sumOver(graph, inside, along);
    }
    default:
      return null;
  }
}

function productSum(graph: Graph, product: readonly Node[], along: Axis): Node | null {
  const { name: axis } = along;
  const factors = product.flatMap((factor) => opened(graph, factor));
  const identity = factors.find((factor) => isIdentity(factor) && factor.axes.some(({ name }) => name === axis));
  if (identity === undefined) return distributed(graph, factors, along) ?? takenOut(graph, factors, along);
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

/** The factors of one that is moved, a multiple or a quotient, with identities among them in whatever place. */
function opened(graph: Graph, factor: Node): readonly Node[] {
  if (factor.kind === 'literal' && !isIdentity(factor)) return scaledIdentity(graph, factor) ?? [factor];
  if (!hasIdentity(factor, new Map())) return [factor];
  const inner = (node: Node): readonly Node[] => factorsOf(node).flatMap((each) => opened(graph, each));
  if (factor.kind === 'map' && factor.operation === 'div') {
    const [above, below] = factor.args as readonly [Node, Node];
    return [...inner(above), graph.div(graph.constant(1), below)];
  }
  if (factor.kind !== 'move') return [factor];
  const { movement, args } = factor;
  if (movement.move === 'expand') return [...inner(args[0]), graph.move(graph.constant(1), movement)];
  const inside = movedInside(graph, factor);
  return inside === null ? [factor] : inner(inside);
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

/** Identities that do not have the index are constants of the sum; sums over others find them then. */
function takenOut(graph: Graph, factors: readonly Node[], along: Axis): Node | null {
  const isInside = ({ axes }: Node): boolean => axes.some(({ name }) => name === along.name);
  const outside = factors.filter((factor) => !isInside(factor));
  if (!outside.some((factor) => hasIdentity(factor, new Map()))) return null;
  const inside = factors.filter(isInside).reduce(graph.mul);
  return outside.reduce(graph.mul, graph.sum(inside, [along.name]));
}

const isSum = (node: Node): boolean =>
  node.kind === 'map' && (node.operation === 'add' || node.operation === 'sub' || node.operation === 'neg');

function hasIdentity(node: Node, known: Map<number, boolean>): boolean {
  const before = known.get(node.id);
  if (before !== undefined) return before;
  const isSeenThrough = node.kind === 'map' || node.kind === 'move';
  const found =
    (node.kind === 'literal' && identityPair(node) !== null) ||
    (isSeenThrough && node.args.some((arg) => hasIdentity(arg, known)));
  known.set(node.id, found);
  return found;
}
