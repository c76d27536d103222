import type { Summand } from '../../kernel/arithmetic/cases';
import type { Facts } from '../../kernel/arithmetic/facts';
import { type Polynomial, type PolynomialText, product, scaled } from '../../kernel/arithmetic/polynomial';
import { fraction } from '../../number/fraction';
import { flipped, negative, nonNegative, positive, type Signs, zero } from '../../number/residue/signs';

/** A polynomial that is > 0, ≥ 0 or = 0 at the points in question, and as what product of facts and squares. */
export interface Inequality extends Summand {
  readonly polynomial: Polynomial;
  readonly relation: '>' | '>=' | '=';
}

/** A polynomial as plain data. */
export const writePolynomial = (a: Polynomial): PolynomialText =>
  Object.fromEntries([...a].map(([monomial, { numerator, denominator }]) => [monomial, `${numerator}/${denominator}`]));

/** What is known as polynomials that are > 0, ≥ 0 or = 0. */
export const inequalities = (facts: Facts): Inequality[] =>
  [...facts.values()].flatMap(({ polynomial, signs }) => {
    const isTurned = (signs & positive) === 0 && (signs & negative) !== 0;
    const own = isTurned ? scaled(polynomial, fraction(-1n)) : polynomial;
    const relation = relations.get(isTurned ? flipped(signs) : signs);
    return relation === undefined || own.size === 0
      ? []
      : [{ polynomial: own, relation, factors: [writePolynomial(own)], squares: [] }];
  });

const relations: ReadonlyMap<Signs, Inequality['relation']> = new Map([
  [positive, '>'],
  [nonNegative, '>='],
  [zero, '='],
]);

export const productOf = (a: Inequality, b: Inequality): Inequality => ({
  polynomial: product(a.polynomial, b.polynomial),
  relation: a.relation === '=' || b.relation === '=' ? '=' : a.relation === '>' ? b.relation : a.relation,
  factors: [...a.factors, ...b.factors],
  squares: [...a.squares, ...b.squares],
});

export const square = (root: Polynomial): Inequality => ({
  polynomial: product(root, root),
  relation: '>=',
  factors: [],
  squares: [writePolynomial(root)],
});
