import { atomOf, onePolynomial, scaled, sum } from '../../kernel/arithmetic/polynomial';
import { fraction } from '../../number/fraction';
import { type Inequality, productOf, square, writePolynomial } from './inequality';

/** Inequalities of which products are formed, and variables of which squares are. */
const limits = { factors: 14, variables: 5 } as const;

/**
 * Inequalities with what follows from them: products of any two, equations times variables; and squares of sums and
 * differences of two variables, or of one and 1.
 */
export function consequences(known: readonly Inequality[]): Inequality[] {
  const multiplied = known.slice(-limits.factors);
  const products = multiplied.flatMap((a, i) => multiplied.slice(i).map((b) => productOf(a, b)));
  const atoms = new Set(known.flatMap(({ polynomial }) => [...polynomial.keys()].flatMap(atomsIn)));
  const variables = [...atoms].slice(0, limits.variables).map(atomOf);
  const multiples = multiplied
    .filter(({ relation }) => relation === '=')
    .flatMap((equation) =>
      variables.map((variable) =>
        productOf(equation, { polynomial: variable, relation: '=', factors: [writePolynomial(variable)], squares: [] }),
      ),
    );
  const rooted = [...variables, onePolynomial];
  const squares = rooted
    .flatMap((a, i) => rooted.slice(i).flatMap((b) => [sum(a, b), sum(a, scaled(b, fraction(-1n)))]))
    .map(square);
  return [...known, ...products, ...multiples, ...squares];
}

const atomsIn = (monomial: string): number[] => monomial.split(' ').slice(1).map(Number);
