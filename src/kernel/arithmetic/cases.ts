import { anySign, negative, nonNegative, positive, productSigns, type Signs } from '../../number/residue/signs';
import { type Fact, type Facts, signsOf, withFact } from './facts';
import { onePolynomial, type Polynomial, type PolynomialText, product, readPolynomial, sum } from './polynomial';
import type { Case } from './reader';

/** Why nothing is possible: it is not where a polynomial has one of these signs, nor where it has none of them; or at once. */
export type Cases =
  | { readonly split: PolynomialText; readonly signs: Signs; readonly cases: readonly [Cases, Cases] }
  | { readonly sum: readonly Summand[] };

/** A product of polynomials, each of which has a sign by the facts of the case, and of squares. */
export interface Summand {
  readonly factors: readonly PolynomialText[];
  readonly squares: readonly PolynomialText[];
}

/**
 * Whether an element cannot fail where it has a value: every case is a contradiction, or one in which it has none.
 * @param within the case that facts lead to, null where there is none
 * @param withoutValue told of every case of the second kind
 */
export function isImpossible(
  cases: Cases,
  start: Facts,
  within: (facts: Facts) => Case | null,
  withoutValue: () => void,
): boolean {
  const found = within(start);
  if (found === null) return true;
  if ('sum' in cases) {
    const isFound = isContradiction(cases.sum, found.facts);
    if (!isFound && found.denial === 'undefined') withoutValue();
    return isFound || found.denial === 'undefined';
  }
  const polynomial = readPolynomial(cases.split);
  return [cases.signs, anySign & ~cases.signs].every((signs, i) => {
    const facts = withFact(found.facts, { polynomial, signs });
    return facts === null || isImpossible(cases.cases[i] as Cases, facts, within, withoutValue);
  });
}

/**
 * Whether the products add up to the polynomial 0 although they are all ≥ 0 by the facts, and one of them is > 0. By Farkas'
 * lemma every contradiction between linear inequalities is one of these, by the Positivstellensatz every one between polynomials.
 */
function isContradiction(summands: readonly Summand[], facts: Facts): boolean {
  const terms = summands.map(({ factors, squares }) =>
    [
      ...factors.map(readPolynomial).map((polynomial): Fact => ({ polynomial, signs: signsOf(facts, polynomial) })),
      ...squares.map(readPolynomial).map((root): Fact => ({ polynomial: product(root, root), signs: nonNegative })),
    ].reduce(times, { polynomial: onePolynomial, signs: positive }),
  );
  const total = terms.map(({ polynomial }) => polynomial).reduce((a, b) => sum(a, b), new Map() as Polynomial);
  const isStrict = terms.some(({ signs }) => signs === positive);
  return isStrict && terms.every(({ signs }) => (signs & negative) === 0) && total.size === 0;
}

const times = (a: Fact, b: Fact): Fact => ({
  polynomial: product(a.polynomial, b.polynomial),
  signs: productSigns(a.signs, b.signs),
});
