import {
  anything,
  type Bounds,
  isNegative,
  isNonNegative,
  isNonPositive,
  isNonzero,
  isPositive,
  meet,
  negated,
  nonNegative,
  positive,
  within,
} from '../number/bounds';
import { hull, powerBounds } from '../number/bounds-arithmetic';
import { compare, type Fraction, fraction, multiply, zero } from '../number/fraction';
import { operations } from '../operation/table';
import { elementCount } from './axis';
import { domainBounds } from './domain-bounds';
import type { Node } from './node';
import { reachable } from './rewrite';
import { isVariance } from './variance';

/** Fractions of larger numbers are dropped for a bound of 0 (or none): bounds are for signs. */
const limit = 2n ** 256n;

/**
 * Bounds of all nodes that `roots` depend on.
 * @param known what else is known of a node, given the bounds of its arguments; null if nothing is
 */
export function boundsOf(
  roots: readonly Node[],
  known: (node: Node, of: (arg: Node) => Bounds) => Bounds | null = () => null,
): ReadonlyMap<number, Bounds> {
  const bounds = new Map<number, Bounds>();
  const of = (arg: Node): Bounds => bounds.get(arg.id) as Bounds;
  for (const node of reachable(roots)) {
    bounds.set(node.id, boundsOfNode(node, of, known(node, of)));
  }
  return bounds;
}

/** Bounds of the last node alone. */
export const rootBounds = (root: Node): Bounds => boundsOf([root]).get(root.id) as Bounds;

/** Bounds of one node, given those of its arguments and what else is known of it. */
export function boundsOfNode(node: Node, of: (arg: Node) => Bounds, more: Bounds | null = null): Bounds {
  const own = nodeBounds(node, of);
  return tidy(more === null ? own : meet(own, more));
}

function tidy(b: Bounds): Bounds {
  const long = (f: Fraction | null): boolean =>
    f !== null && (f.numerator >= limit || f.numerator < -limit || f.denominator >= limit);
  const low = long(b.low) ? (compare(b.low as Fraction, zero) > 0 ? zero : null) : b.low;
  const high = long(b.high) ? (compare(b.high as Fraction, zero) < 0 ? zero : null) : b.high;
  const nonzero = isNonzero(b);
  return { low, lowOpen: b.lowOpen || low !== b.low, high, highOpen: b.highOpen || high !== b.high, nonzero };
}

function nodeBounds(node: Node, of: (arg: Node) => Bounds): Bounds {
  switch (node.kind) {
    case 'input':
      return domainBounds(node.symbol.domain);
    case 'literal':
      return domainBounds({ kind: 'finite', values: node.values });
    case 'named':
      return node.constant === 'pi' ? within(fraction(3n, 1n), fraction(4n, 1n)) : anything;
    case 'map': {
      const own = mapBounds(node, of);
      return node.operation === 'sub' && isVariance(...node.args) ? meet(own, nonNegative) : own;
    }
    case 'power':
      return powerBounds(of(node.args[0]), node.exponent);
    case 'reduce':
      return reduceBounds(node, of(node.args[0]));
    case 'move':
      return node.movement.move === 'pad' ? hull(of(node.args[0]), within(zero, zero)) : of(node.args[0]);
    case 'concat':
      return node.args.map(of).reduce(hull);
    case 'apply':
      if (node.derivatives.length === 0) return domainBounds(node.symbol.range);
      return {
        ...anything,
        nonzero: isFlowJacobian(node) && node.axes.every((axis) => node.batch.includes(axis.name)),
      };
    case 'matrix':
      return { ...anything, nonzero: node.operation === 'det' && isFlowJacobian(unmoved(node.args[0])) };
    case 'expect':
      return expectBounds(node, of(node.args[0]));
  }
}

/** A mean of a probability measure keeps bounds; an integral over the line keeps only the sign. */
function expectBounds({ variable }: Node<'expect'>, a: Bounds): Bounds {
  if (variable.measure?.kind !== 'lebesgue') return { ...a, nonzero: isPositive(a) || isNegative(a) };
  return ofSign(a);
}

/** What has the sign of a value, and may be of any size. */
function ofSign(a: Bounds): Bounds {
  if (isPositive(a)) return positive;
  if (isNegative(a)) return negated(positive);
  return isNonNegative(a) ? nonNegative : isNonPositive(a) ? negated(nonNegative) : anything;
}

/** The first derivative of a differentiable bijection: its inverse is differentiable too, so the derivative is invertible. */
const isFlowJacobian = (node: Node): boolean =>
  node.kind === 'apply' &&
  node.symbol.kind === 'bijection' &&
  node.symbol.differentiable &&
  node.derivatives.length === 1;

/** A node behind renamings and permutations of its axes. */
function unmoved(node: Node): Node {
  const renames = node.kind === 'move' && (node.movement.move === 'rename' || node.movement.move === 'permute');
  return renames ? unmoved(node.args[0]) : node;
}

function reduceBounds(node: Node<'reduce'>, a: Bounds): Bounds {
  const along = node.args[0].axes.filter((axis) => node.over.includes(axis.name));
  switch (node.reduction) {
    case 'sum': {
      if (along.some(({ extent }) => extent !== undefined)) return ofSign(a);
      const nonzero = isPositive(a) || isNegative(a);
      const times = fraction(BigInt(elementCount(along)), 1n);
      return { ...a, low: a.low && multiply(a.low, times), high: a.high && multiply(a.high, times), nonzero };
    }
    case 'prod':
      return isPositive(a) ? positive : isNonNegative(a) ? nonNegative : { ...anything, nonzero: isNonzero(a) };
    case 'max':
    case 'min':
      return a;
  }
}

function mapBounds({ operation, args }: Node<'map'>, of: (arg: Node) => Bounds): Bounds {
  if (operation === 'mul' && args[0] === args[1]) return powerBounds(of(args[0]), 2);
  const apply: (...bounds: Bounds[]) => Bounds = operations[operation].bounds;
  return apply(...args.map(of));
}
