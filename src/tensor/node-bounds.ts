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

function mapBounds(node: Node<'map'>, of: (arg: Node) => Bounds): Bounds {
  const apply: (...bounds: Bounds[]) => Bounds = operations[node.operation].bounds;
  const own = apply(...node.args.map(of));
  return node.operation === 'mul' ? meet(own, productBounds(node, of)) : own;
}

/** Of a product, with factors that are the same node as one power: a g g is a g². */
function productBounds(node: Node, of: (arg: Node) => Bounds): Bounds {
  const factors = factorsOf(node, mostFactors);
  const powers = new Map<Node, number>();
  for (const [base, exponent] of factors) powers.set(base, (powers.get(base) ?? 0) + exponent);
  if (powers.size === factors.length) return anything;
  return [...powers].map(([base, exponent]) => powerBounds(of(base), exponent)).reduce(operations.mul.bounds);
}

/** A product is looked into as far as it has this many factors: in a long one each is a factor of many products. */
const mostFactors = 8;

/** The factors of a product, with their exponents. */
function factorsOf(node: Node, most: number): (readonly [Node, number])[] {
  if (node.kind === 'power' && node.exponent > 0) return [[node.args[0], node.exponent]];
  if (most === 1 || node.kind !== 'map' || node.operation !== 'mul') return [[node, 1]];
  const left = factorsOf(node.args[0] as Node, most - 1);
  return [...left, ...factorsOf(node.args[1] as Node, Math.max(1, most - left.length))];
}
