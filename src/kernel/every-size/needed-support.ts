import type { Statement } from '../../statement/statement';
import type { Axis } from '../../tensor/axis';
import { sizesIn } from '../../tensor/extent';
import type { Node } from '../../tensor/node';
import { reachable } from '../../tensor/rewrite';
import { isShares } from './depends-on-sizes';
import {
  combined,
  commonDivisors,
  degreeOf,
  type FractionInWeights,
  moved,
  product,
  quotient,
  raised,
  summed,
  withoutWeights,
} from './fractions-in-weights';
import { relatedBy } from './opaquely';
import { EverySizeRefusal } from './refusal';
import type { Functions } from './weighted';

/** An argument of a function in which weights occur, or the integrand of an expectation. */
interface Argument {
  readonly degree: number;
  readonly divided: number;
  /** How many indices of the size it has. */
  readonly indices: number;
}

/** By what tells two values of functions apart: equal arguments; equal sums of arguments; equal products of them. */
interface Arguments {
  readonly none: Argument[];
  readonly sums: Argument[];
  readonly products: Argument[];
}

const indicesIn = (axes: readonly Axis[], size: string): number =>
  axes.reduce((n, axis) => n + sizesIn(axis).filter((name) => name === size).length, 0);

/**
 * How many points of support of a size prove equations for every number of elements.
 *
 * With weights (see `weighted`) the difference of two sides is a fraction D of polynomials in the weights w₁ … w_N of that
 * size; a coefficient is an expression in what belongs to the points whose weights stand in the monomial, and to those of
 * the m free indices, and is the same for every N. So D is 0 for every N if it is for N = m + d, where d is the degree of
 * its numerator. A function of what weights occur in is a variable of its own for each argument; two arguments are equal for
 * every N if they are for as many points as the degree of their difference and their indices. Sums of arguments of exp (of
 * whatever coefficients) have the degree of one over their common denominator; products of powers of arguments of log and
 * √ are constant if Σₖ cₖ ∂vₖ/vₖ is 0, whose degree is at most that of ∏ vₖ, and one more index; of an argument with indices
 * there is one for each choice among the m + d points.
 * @throws EverySizeRefusal where that does not say how many
 */
export function neededSupport(statements: readonly Statement[], size: string, functions: Functions): number {
  const sides = statements.flatMap(({ left, right }) => [left, right]);
  const { of, found } = fractionsIn(sides, size, functions);
  // A pattern of indices is seen where each of them can be another point.
  const patterns = reachable(sides).map((node) => (node.kind === 'literal' ? indicesIn(node.axes, size) : 0));
  let needed = Math.max(1, ...patterns);
  for (const { left, right } of statements) {
    const free = indicesIn(left.axes.length >= right.axes.length ? left.axes : right.axes, size);
    needed = Math.max(needed, free + combined([of(left), of(right)]).degree);
  }
  const most = (all: readonly Argument[], of: (each: Argument) => number): number => Math.max(0, ...all.map(of));
  const total = (all: readonly Argument[], of: (each: Argument) => number): number =>
    all.reduce((n, a) => n + of(a), 0);
  const { none, sums, products } = found;
  const apart = 2 * most(none, ({ indices }) => indices) + most(none, (a) => a.degree) + most(none, (a) => a.divided);
  const ofSums =
    sums.length === 0
      ? 0
      : most(sums, ({ indices }) => indices) + most(sums, (a) => a.degree) + total(sums, (a) => a.divided);
  const ofProducts =
    products.length === 0 ? 0 : 1 + total(products, (a) => needed ** a.indices * (a.degree + a.divided));
  return Math.max(needed, apart) + ofSums + ofProducts;
}

function fractionsIn(roots: readonly Node[], size: string, functions: Functions) {
  const found: Arguments = { none: [], sums: [], products: [] };
  const known = new Map<number, FractionInWeights>();
  const occurring = new Map<number, boolean>();
  const of = (node: Node): FractionInWeights => known.get(node.id) as FractionInWeights;
  const occursIn = (node: Node): boolean => occurring.get(node.id) as boolean;
  const note = (kind: keyof Arguments, { degree, divisors }: FractionInWeights, indices: number): void => {
    found[kind].push({ degree, divided: degreeOf(divisors), indices });
  };
  const applied = (node: Node, kind: keyof Arguments): FractionInWeights => {
    for (const arg of node.args.filter(occursIn)) {
      note(kind, of(arg), indicesIn(arg.axes, size));
    }
    return withoutWeights;
  };
  for (const node of reachable(roots)) {
    occurring.set(node.id, isSource(node, size) || node.args.some(occursIn));
    known.set(node.id, occursIn(node) ? fractionOf(node) : withoutWeights);
  }
  return { of, found };

  function fractionOf(node: Node): FractionInWeights {
    const parts = node.args.map(of);
    const [a = withoutWeights, b = withoutWeights] = parts;
    switch (node.kind) {
      case 'input':
        return node.symbol.sizeOf === size ? { ...withoutWeights, degree: 1 } : shareOf(node);
      case 'literal':
      case 'named':
        return withoutWeights;
      case 'map':
        return mapped(node, a, b);
      case 'power':
        return node.exponent >= 0
          ? raised(a, node.exponent)
          : quotient(withoutWeights, raised(a, -node.exponent), node.args[0]);
      case 'reduce': {
        const over = node.args[0].axes.filter(({ name }) => node.over.includes(name));
        if (node.reduction === 'sum') return summed(a, over, indicesIn(over, size));
        throw new EverySizeRefusal(`${node.reduction} of sums over any number of elements`);
      }
      case 'move':
        return moved(a, node.movement);
      case 'concat':
        return combined(parts);
      case 'apply':
        return applied(node, 'none');
      case 'matrix':
        return matrixOf(node);
      case 'expect':
        if ([...commonDivisors([a]).values()].some((divisor) => divisor.node.free.has(node.variable)))
          throw new EverySizeRefusal('an expectation of fractions whose denominators are sums of random variables');
        return a;
    }
  }

  /** A share of a sum over all its elements. */
  function shareOf(node: Node<'input'>): FractionInWeights {
    const divisor = { node, degree: indicesIn(node.axes, size), power: 1, axes: new Map() };
    return { degree: 0, divisors: new Map([[`${node.id} `, divisor]]) };
  }

  function mapped(node: Node<'map'>, a: FractionInWeights, b: FractionInWeights): FractionInWeights {
    if (node.operation === 'abs' || node.operation === 'max' || node.operation === 'min') {
      // As `opaquely` has it: an unknown function of the square of an argument, or of a difference.
      const whole = combined(node.args.map(of));
      note('none', raised(whole, 2), indicesIn(node.axes, size));
      return node.operation === 'abs' ? withoutWeights : whole;
    }
    if (node.operation === 'select') {
      const [condition, chosen, otherwise] = node.args.map(of) as [
        FractionInWeights,
        FractionInWeights,
        FractionInWeights,
      ];
      return combined([product(condition, chosen), product(condition, otherwise), otherwise]);
    }
    const related = relatedBy(node.operation);
    if (related !== 'field') return applied(node, functions === 'unknown' ? 'none' : related);
    switch (node.operation) {
      case 'mul':
        return product(a, b);
      case 'div':
        return quotient(a, b, node.args[1] as Node);
      case 'add':
      case 'sub':
      case 'neg':
        return combined(node.args.map(of));
      default:
        throw new EverySizeRefusal(`${node.operation} of sums over any number of elements`);
    }
  }

  /** Of a matrix of any size an unknown function; of a small one a polynomial of its elements, over its determinant. */
  function matrixOf(node: Node<'matrix'>): FractionInWeights {
    const square = node.args[0].axes.filter(({ name }) => name === node.rows || name === node.columns);
    if (square.some((axis) => sizesIn(axis).length > 0)) return applied(node, 'none');
    throw new EverySizeRefusal(`${node.operation} of a matrix of sums over any number of elements`);
  }
}

function isSource(node: Node, size: string): boolean {
  if (node.kind === 'input') return node.symbol.sizeOf === size || (isShares(node) && indicesIn(node.axes, size) > 0);
  if (node.kind !== 'reduce') return false;
  return (
    indicesIn(
      node.args[0].axes.filter(({ name }) => node.over.includes(name)),
      size,
    ) > 0
  );
}
