import type { Statement } from '../../statement/statement';
import { unionAxes } from '../../tensor/axis';
import type { Node } from '../../tensor/node';
import { reachable } from '../../tensor/rewrite';
import { combined } from './fractions-in-weights';
import { type Argument, fractionsIn } from './fractions-of';
import { choicesIn, indicesIn } from './indices';
import type { Functions } from './weighted';

/**
 * How many points of support of a size prove equations for every number of elements.
 *
 * With weights (see `weighted`) the difference of two sides is a fraction D of polynomials in the weights w₁ … w_N of that
 * size; a coefficient is an expression in what belongs to the points whose weights stand in the monomial, and to those of
 * the m free indices, and is the same for every N. So D is 0 for every N if it is for N = m + d, where d is the degree of
 * its numerator. A function of what weights occur in is a variable of its own for each argument; two arguments are equal for
 * every N if they are for as many points as the degree of their difference and their indices, of vectors also those along
 * them. Sums of arguments of exp (of whatever coefficients) have the degree of one over their common denominator; products
 * of powers of arguments of log and √ are constant if Σₖ cₖ ∂vₖ/vₖ is 0, whose degree is at most that of ∏ vₖ, and an index
 * for each derivative; of an argument with indices there is one for each choice among the m + d points. (So many points also
 * give the vₖ the rank that they have at all others, so that the ideals of all relations between them, one within the other,
 * are of one dimension, and one.)
 * @throws EverySizeRefusal where that does not say how many
 */
export function neededSupport(statements: readonly Statement[], size: string, functions: Functions): number {
  const sides = statements.flatMap(({ left, right }) => [left, right]);
  const { of, found } = fractionsIn(sides, size, functions);
  let needed = patternSupport(sides, size);
  for (const { left, right } of statements) {
    const free = indicesIn(unionAxes([left, right]), size);
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
      : most(sums, ({ indices }) => indices) +
        most(sums, (a) => a.degree) +
        total(sums, (a) => choicesIn(a.axes, size, needed) * a.divided);
  const ofProducts =
    products.length === 0
      ? 0
      : 1 + total(products, (a) => choicesIn(a.axes, size, needed) * (a.degree + a.divided + 1));
  return Math.ceil(Math.max(needed, apart) + ofSums + ofProducts);
}

/** So many points of support show which indices a pattern, as the identity matrix, is about: each can be another point. */
export function patternSupport(sides: readonly Node[], size: string): number {
  const patterns = reachable(sides).map((node) => (node.kind === 'literal' ? indicesIn(node.axes, size) : 0));
  return Math.max(1, ...patterns);
}
