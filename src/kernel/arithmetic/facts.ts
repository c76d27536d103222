import { fraction, reciprocal } from '../../number/fraction';
import { anySign, flipped, positive, type Signs, zero } from '../../number/residue/signs';
import { keyOf, onePolynomial, type Polynomial, scaled, zeroPolynomial } from './polynomial';

/** A polynomial that has one of these signs. */
export interface Fact {
  readonly polynomial: Polynomial;
  readonly signs: Signs;
}

/** What is known of polynomials, by the key of the multiple that `oriented` gives. Facts are only ever added to a copy. */
export type Facts = ReadonlyMap<string, Fact>;

/** That 0 = 0 and 1 > 0. */
export const nothingKnown: Facts = new Map([
  [keyOf(zeroPolynomial), { polynomial: zeroPolynomial, signs: zero }],
  [keyOf(onePolynomial), { polynomial: onePolynomial, signs: positive }],
]);

/** The multiple with the coefficient 1 at the last monomial, and the signs that it has where the polynomial has these. */
function oriented({ polynomial, signs }: Fact): Fact {
  const last = [...polynomial.keys()].reduce((a, b) => (a > b ? a : b), '');
  const coefficient = polynomial.get(last) ?? fraction(1n);
  return {
    polynomial: scaled(polynomial, reciprocal(coefficient)),
    signs: coefficient.numerator < 0n ? flipped(signs) : signs,
  };
}

export function signsOf(facts: Facts, polynomial: Polynomial): Signs {
  const multiple = oriented({ polynomial, signs: positive });
  const signs = facts.get(keyOf(multiple.polynomial))?.signs ?? anySign;
  return multiple.signs === positive ? signs : flipped(signs);
}

/** The facts and one more; null where that contradicts them, the same object where it says nothing new. */
export function withFact(facts: Facts, fact: Fact): Facts | null {
  const { polynomial, signs } = oriented(fact);
  const key = keyOf(polynomial);
  const before = facts.get(key)?.signs ?? anySign;
  const now = before & signs;
  if (now === 0) return null;
  return now === before ? facts : new Map(facts).set(key, { polynomial, signs: now });
}
