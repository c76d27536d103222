import { type Fraction, fraction, negate } from '../number/fraction';
import { type Algebra, type Factors, singleTerm, unit } from './algebra';
import { NoNormalForm, type Polynomial, scaled } from './polynomial';

const minusOne = fraction(-1n);

/** A variable, or a function of a given argument, of which nothing is known but perhaps its sign. */
export const free = (algebra: Algebra, key: string, positive: boolean): Polynomial =>
  algebra.power([[algebra.atomOf(key, () => ({ kind: 'free', positive })), unit]]);

/** A polynomial as coefficient · ∏ factors; several terms become one atom. */
export function termOf(a: Polynomial, algebra: Algebra): { readonly coefficient: Fraction; readonly factors: Factors } {
  if (a.size === 0) throw new NoNormalForm();
  const single = singleTerm(a, algebra);
  if (single !== null) return single;
  const { coefficient, monomial, sum: atom } = algebra.split(a);
  return { coefficient, factors: [...monomial, [atom, unit]] };
}

/** As `termOf`, where a and −a give the same factors. */
export function termUpToSign(a: Polynomial, algebra: Algebra): ReturnType<typeof termOf> {
  if (!isBackwards(a)) return termOf(a, algebra);
  const { coefficient, factors } = termOf(scaled(a, minusOne), algebra);
  return { coefficient: negate(coefficient), factors };
}

/** Whether the first monomial has a negative coefficient. */
export function isBackwards(a: Polynomial): boolean {
  const [first] = [...a].sort(([m], [n]) => m - n);
  return first !== undefined && first[1].numerator < 0n;
}

/** |a|^exponent of an atom a. */
export function magnitudePower(id: number, exponent: number, algebra: Algebra): Polynomial {
  const atom = algebra.atom(id);
  if (atom.positive || atom.kind === 'magnitude' || exponent % (2 * unit) === 0) return algebra.power([[id, exponent]]);
  const magnitude = algebra.atomOf(`|${id}|`, () => ({ kind: 'magnitude', of: id, positive: false }));
  return algebra.power([[magnitude, exponent]]);
}

export const product = (first: Polynomial, rest: readonly Polynomial[], algebra: Algebra): Polynomial =>
  rest.reduce((total, each) => algebra.product(total, each), first);
