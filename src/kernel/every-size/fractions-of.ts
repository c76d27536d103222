import type { Axis } from '../../tensor/axis';
import { isAny, isReversed } from '../../tensor/extent';
import type { Node } from '../../tensor/node';
import { reachable } from '../../tensor/rewrite';
import { isShares } from './depends-on-sizes';
import {
  combined,
  degreeOf,
  type FractionInWeights,
  moved,
  product,
  quotient,
  raised,
  summed,
  withoutWeights,
} from './fractions-in-weights';
import { indicesIn } from './indices';
import { relatedBy } from './opaquely';
import { EverySizeRefusal } from './refusal';
import type { Functions } from './weighted';

/** An argument of a function in which weights of a size occur. */
export interface Argument {
  readonly degree: number;
  readonly divided: number;
  /** The axes along which there is one for each index. */
  readonly axes: readonly Axis[];
  /** How many points of the size an index has to do with. */
  readonly indices: number;
}

/** By what tells two values of functions apart: equal arguments; equal sums of arguments; equal products of them. */
export interface Arguments {
  readonly none: Argument[];
  readonly sums: Argument[];
  readonly products: Argument[];
}

/** What is known of the nodes so far, by their ids, and the ids of those of which something is true. */
interface Reading {
  readonly size: string;
  readonly functions: Functions;
  readonly found: Arguments;
  readonly fractions: Map<number, FractionInWeights>;
  /** Whether weights of the size occur in a node, in an argument of a function perhaps. */
  readonly occurring: Set<number>;
  /** Whether a logarithm or root of what they occur in does. */
  readonly rooted: Set<number>;
  /** Whether a variable of finitely many values along the size does, whose points are not all alike. */
  readonly finite: Set<number>;
}

/**
 * All that roots depend on as fractions in the weights of a size, and the arguments of functions among them.
 * @throws EverySizeRefusal for what is no such fraction
 */
export function fractionsIn(
  roots: readonly Node[],
  size: string,
  functions: Functions,
): { readonly of: (node: Node) => FractionInWeights; readonly found: Arguments } {
  const found: Arguments = { none: [], sums: [], products: [] };
  const sets = { occurring: new Set<number>(), rooted: new Set<number>(), finite: new Set<number>() };
  const reading: Reading = { size, functions, found, fractions: new Map(), ...sets };
  for (const node of reachable(roots)) {
    const isIn = (known: ReadonlySet<number>): boolean => node.args.some(({ id }) => known.has(id));
    const occurs = isSource(node, size) || isIn(reading.occurring);
    if (occurs) reading.occurring.add(node.id);
    if (isIn(reading.rooted) || (occurs && isRoot(node))) reading.rooted.add(node.id);
    if (hasFewValues(node, size) || isIn(reading.finite)) reading.finite.add(node.id);
    takesVectors(reading, node);
    reading.fractions.set(node.id, occurs ? fractionOf(reading, node) : withoutWeights);
  }
  return { of: (node) => fractionAt(reading, node), found };
}

const fractionAt = ({ fractions }: Reading, node: Node): FractionInWeights =>
  fractions.get(node.id) as FractionInWeights;

function fractionOf(reading: Reading, node: Node): FractionInWeights {
  const { size } = reading;
  const of = (arg: Node): FractionInWeights => fractionAt(reading, arg);
  switch (node.kind) {
    case 'input':
      return node.symbol.sizeOf === size ? { ...withoutWeights, degree: 1 } : shareOf(node, size);
    case 'literal':
    case 'named':
      return withoutWeights;
    case 'map':
      return mapped(reading, node);
    case 'power':
      return node.exponent >= 0
        ? raised(of(node.args[0]), node.exponent)
        : raised(quotient(withoutWeights, of(node.args[0]), node.args[0]), -node.exponent);
    case 'reduce': {
      const over = node.args[0].axes.filter(({ name }) => node.over.includes(name));
      if (node.reduction === 'sum') return summed(of(node.args[0]), over, indicesIn(over, size));
      throw new EverySizeRefusal(`${node.reduction} of sums over any number of elements`);
    }
    case 'move':
      return moved(of(node.args[0]), node.movement);
    case 'concat':
      return combined(node.args.map(of));
    case 'apply':
      return applied(reading, node, 'none');
    case 'matrix':
      return matrixOf(reading, node);
    case 'expect':
      return averaged(of(node.args[0]), node);
  }
}

/**
 * Which arguments are equal may depend on the values of variables that have finitely many, so that each of several differences
 * is seen at other points, and all at no small number of them.
 * @throws EverySizeRefusal for functions of these
 */
function note(
  { found, finite, size }: Reading,
  kind: keyof Arguments,
  node: Node,
  { degree, divisors }: FractionInWeights,
  axes: readonly Axis[],
): void {
  if (node.args.some(({ id }) => finite.has(id)))
    throw new EverySizeRefusal('a function of any number of variables that have finitely many values');
  found[kind].push({ degree, divided: degreeOf(divisors), axes, indices: indicesIn(axes, size) });
}

const isRoot = (node: Node): boolean => node.kind === 'map' && relatedBy(node.operation) === 'products';

/**
 * Elements in the opposite order are those at the same points, by other names, as long as nothing but what is in that
 * order meets them: a function of them as a vector, f(xₙ, …, x₁), is not the function of the points that f(x₁, …, xₙ) is.
 */
function takesReversed(node: Node): boolean {
  if (node.kind === 'expect') return node.variable.axes.some(isReversed);
  if (node.kind !== 'apply' && node.kind !== 'matrix') return false;
  const kept = node.kind === 'apply' ? node.batch : [];
  return node.args.some(({ axes }) => axes.some((axis) => isReversed(axis) && !kept.includes(axis.name)));
}

/** Whether two vectors of any length are equal is seen at as many points as they have indices, and one more for their elements. */
function takesVectors(reading: Reading, node: Node): void {
  const { size } = reading;
  if (takesReversed(node)) throw new EverySizeRefusal('a function of elements in the opposite order');
  if (node.kind === 'expect') {
    const { axes } = node.variable;
    if (indicesIn(axes, size) > 0) note(reading, 'none', node, withoutWeights, [...axes, ...node.axes]);
  }
  if (node.kind !== 'apply' && node.kind !== 'matrix') return;
  const kept =
    node.kind === 'apply'
      ? node.batch
      : node.args[0].axes.map(({ name }) => name).filter((name) => name !== node.rows && name !== node.columns);
  for (const { axes } of node.args)
    if (
      indicesIn(
        axes.filter(({ name }) => !kept.includes(name)),
        size,
      ) > 0
    )
      note(reading, 'none', node, withoutWeights, axes);
}

/** A value of a function is a variable of its own. */
function applied(reading: Reading, node: Node, kind: keyof Arguments): FractionInWeights {
  for (const arg of node.args)
    if (reading.occurring.has(arg.id) === true) note(reading, kind, node, fractionAt(reading, arg), arg.axes);
  return withoutWeights;
}

/** A share of a sum over all its elements. */
function shareOf(node: Node<'input'>, size: string): FractionInWeights {
  const divisor = { node, degree: indicesIn(node.axes, size), power: 1, axes: new Map<string, string>() };
  return { degree: 0, divisors: new Map([[`${node.id} `, divisor]]) };
}

/** The operations as `opaquely` has them. */
function mapped(reading: Reading, node: Node<'map'>): FractionInWeights {
  const all = node.args.map((arg) => fractionAt(reading, arg));
  const [a = withoutWeights, b = withoutWeights, c = withoutWeights] = all;
  switch (node.operation) {
    case 'add':
    case 'sub':
    case 'neg':
      return combined(all);
    case 'mul':
      return product(a, b);
    case 'div':
      return quotient(a, b, node.args[1]);
    case 'select':
      return combined([product(a, b), product(a, c), c]);
    case 'abs':
    case 'max':
    case 'min': {
      // An unknown function of the square of an argument, or of a difference.
      const whole = combined(all);
      note(reading, 'none', node, raised(whole, 2), node.axes);
      return node.operation === 'abs' ? withoutWeights : whole;
    }
    default: {
      const related = relatedBy(node.operation);
      if (related === 'field') throw new EverySizeRefusal(`${node.operation} of sums over any number of elements`);
      if (reading.functions === 'unknown') return applied(reading, node, 'none');
      if (related === 'sums' && node.args.some(({ id }) => reading.rooted.has(id)))
        throw new EverySizeRefusal(`${node.operation} of logarithms or roots of sums`);
      const value = applied(reading, node, related);
      return node.operation === 'sqrt' ? rootOf(a) : value;
    }
  }
}

/** √(P/Q) = √(PQ)/Q, of which the square has the degree of PQ over that of Q². */
const rootOf = ({ degree, divisors }: FractionInWeights): FractionInWeights => ({
  degree: (degree + degreeOf(divisors)) / 2,
  divisors,
});

/** Of a matrix of any size an unknown function. */
function matrixOf(reading: Reading, node: Node<'matrix'>): FractionInWeights {
  const square = node.args[0].axes.filter(({ name }) => name === node.rows || name === node.columns);
  if (square.some(isAny)) return applied(reading, node, 'none');
  throw new EverySizeRefusal(`${node.operation} of a matrix of sums over any number of elements`);
}

/** A functional is a sum with unknown weights. */
function averaged(a: FractionInWeights, { variable }: Node<'expect'>): FractionInWeights {
  if ([...a.divisors.values()].some((divisor) => divisor.node.free.has(variable)))
    throw new EverySizeRefusal('an expectation of fractions whose denominators are sums of random variables');
  return a;
}

const hasFewValues = (node: Node, size: string): boolean =>
  node.kind === 'input' && node.symbol.domain.kind === 'finite' && indicesIn(node.axes, size) > 0;

function isSource(node: Node, size: string): boolean {
  if (node.kind === 'input') return node.symbol.sizeOf === size || (isShares(node) && indicesIn(node.axes, size) > 0);
  if (node.kind !== 'reduce') return false;
  const over = node.args[0].axes.filter(({ name }) => node.over.includes(name));
  return indicesIn(over, size) > 0;
}
