import type { Axis } from '../../tensor/axis';
import { type Span, sizesIn } from '../../tensor/extent';
import type { Node } from '../../tensor/node';
import { reachable } from '../../tensor/rewrite';

/**
 * Sizes that occur together alone, as the channels, rows and columns of an image that is only summed over as a whole: their
 * indices are one index, whose weights are products, and the number of its elements is any that their product can be. What
 * is shown with enough points of support of one of them, and one point of each other, holds for all.
 * @returns groups of at least two sizes
 */
export function bundlesIn(sides: readonly Node[], sizes: readonly string[]): string[][] {
  const nodes = reachable(sides);
  const groups: string[][] = [];
  for (const size of sizes) {
    const group = groups.find((known) => known.every((other) => areTogether(nodes, [other, size])));
    if (group === undefined) groups.push([size]);
    else group.push(size);
  }
  return groups.filter((group) => group.length > 1 && isOneNumber(nodes, group));
}

function areTogether(nodes: readonly Node[], pair: readonly [string, string]): boolean {
  const [a, b] = pair;
  const orders = new Set<string>();
  const isBoth = (axes: readonly Axis[]): boolean => {
    const own = axes.filter((axis) => sizesIn(axis).some((name) => pair.includes(name)));
    const named = own.flatMap(sizesIn).filter((name) => pair.includes(name));
    if (named.length === 0) return true;
    if (!own.every(isProduct)) return false;
    if (own.length === 1) orders.add(named.join());
    return named.length === 2 && named.includes(a) && named.includes(b);
  };
  return nodes.every((node) => isBoth(node.axes) && partsOf(node).every(isBoth)) && orders.size <= 1;
}

/** Whether the elements of an axis are all pairs of elements along sizes, and no row of them. */
const isProduct = ({ extent }: Span): boolean =>
  extent === undefined || extent.kind === 'size' || (extent.kind === 'merged' && extent.parts.every(isProduct));

/** The axes that a node treats in one way, of those of its arguments. */
function partsOf(node: Node): readonly (readonly Axis[])[] {
  const named = (axes: readonly Axis[], names: readonly string[]): Axis[] =>
    axes.filter(({ name }) => names.includes(name));
  switch (node.kind) {
    case 'reduce':
      return [named(node.args[0].axes, node.over)];
    case 'apply':
      return node.args.map(({ axes }) => named(axes, node.batch));
    case 'matrix':
      return [named(node.args[0].axes, [node.rows]), named(node.args[0].axes, [node.columns])];
    case 'expect':
      return [node.variable.axes];
    case 'concat':
      return [named(node.axes, [node.axis])];
    case 'move':
      return movedParts(node);
    case 'input':
    case 'literal':
    case 'named':
    case 'map':
    case 'power':
      return [];
  }
}

function movedParts({ movement, args }: Node<'move'>): readonly (readonly Axis[])[] {
  const named = (names: readonly string[]): Axis[] => args[0].axes.filter(({ name }) => names.includes(name));
  switch (movement.move) {
    case 'rename':
    case 'permute':
      return [];
    case 'expand':
      return [[movement.axis]];
    case 'merge':
      return [named(movement.axes)];
    case 'split':
      return [movement.into];
    case 'slice':
    case 'segments':
    case 'reverse':
    case 'at':
    case 'pad':
    case 'window':
      return [named([movement.axis])];
    case 'diagonal':
      return movement.axes.map((name) => named([name]));
  }
}

/** Whether the numbers of elements occur in their product alone. */
function isOneNumber(nodes: readonly Node[], group: readonly string[]): boolean {
  /** The numbers of a group that a node is the product of; null for what is none. */
  const factors = new Map<number, readonly string[] | null>();
  for (const node of nodes) factors.set(node.id, factorsOf(node));
  return nodes.every((node) => {
    const isPartial = node.args.some(({ id }) => {
      const some = factors.get(id);
      return some != null && some.length > 0 && some.length < group.length;
    });
    return !isPartial || (factors.get(node.id)?.length ?? 0) > 0;
  });

  function factorsOf(node: Node): readonly string[] | null {
    if (node.kind === 'input') {
      const { sizeOf } = node.symbol;
      return sizeOf !== undefined && group.includes(sizeOf) ? [sizeOf] : null;
    }
    if (node.kind !== 'map' || node.operation !== 'mul') return null;
    const [a, b] = node.args.map(({ id }) => factors.get(id) ?? null);
    if (a == null || b == null) return null;
    const all = [...a, ...b];
    return new Set(all).size === all.length ? all : null;
  }
}
