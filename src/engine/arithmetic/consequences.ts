import { type Algebra, unit } from '../../normal-form/algebra';
import { scaled, sum } from '../../normal-form/polynomial';
import { fraction } from '../../number/fraction';
import type { Inequality } from './is-contradiction';

/** Inequalities of which products are formed, and variables of which squares are. */
const limits = { factors: 14, variables: 5 } as const;

/**
 * Inequalities with what follows from them: products of any two, equations times variables; and squares of sums and
 * differences of two variables.
 */
export function consequences(known: readonly Inequality[], { product, factors, power }: Algebra): Inequality[] {
  const multiplied = known.slice(-limits.factors);
  const products = multiplied.flatMap((a, i) =>
    multiplied.slice(i).map(
      (b): Inequality => ({
        polynomial: product(a.polynomial, b.polynomial),
        relation: relationOfProduct(a.relation, b.relation),
      }),
    ),
  );
  const atoms = new Set(
    known.flatMap(({ polynomial }) => [...polynomial.keys()].flatMap((monomial) => factors(monomial).map(([a]) => a))),
  );
  const variables = [...atoms].slice(0, limits.variables).map((atom) => power([[atom, unit]]));
  const multiples = multiplied
    .filter(({ relation }) => relation === '=')
    .flatMap(({ polynomial }) =>
      variables.map((variable): Inequality => ({ polynomial: product(polynomial, variable), relation: '=' })),
    );
  const squares = variables
    .flatMap((a, i) => variables.slice(i).flatMap((b) => [sum(a, b), sum(a, scaled(b, fraction(-1n)))]))
    .map((each): Inequality => ({ polynomial: product(each, each), relation: '>=' }));
  return [...known, ...products, ...multiples, ...squares];
}

function relationOfProduct(a: Inequality['relation'], b: Inequality['relation']): Inequality['relation'] {
  if (a === '=' || b === '=') return '=';
  return a === '>' && b === '>' ? '>' : '>=';
}
