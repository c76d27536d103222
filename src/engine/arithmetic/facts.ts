import { monomialOf, type Polynomial, polynomialKey, scaled } from '../../normal-form/polynomial';
import { divide, type Fraction, fraction } from '../../number/fraction';
import { anySign, flipped, negative, nonNegative, positive, type Signs, zero } from '../../number/residue/signs';
import type { Inequality } from './is-contradiction';

/** What is known of the signs of polynomials. Facts are only ever added to a copy. */
export interface Facts {
  /** The number of the monomial 1. */
  readonly one: number;
  readonly known: ReadonlyMap<string, Fact>;
}

export interface Fact {
  readonly polynomial: Polynomial;
  readonly signs: Signs;
}

export const nothingKnown = (one: number): Facts => ({ one, known: new Map() });

export function signsOf({ one, known }: Facts, polynomial: Polynomial): Signs {
  const oriented = orient(polynomial, one);
  if (typeof oriented === 'number') return oriented;
  const signs = known.get(oriented.key)?.signs ?? anySign;
  return oriented.isTurned ? flipped(signs) : signs;
}

/**
 * The facts and one more: the polynomial has one of these signs. Null where that contradicts them; the same object where
 * it says nothing new.
 */
export function withSigns(facts: Facts, polynomial: Polynomial, signs: Signs): Facts | null {
  const before = signsOf(facts, polynomial);
  const now = before & signs;
  if (now === 0) return null;
  const oriented = orient(polynomial, facts.one);
  if (now === before || typeof oriented === 'number') return facts;
  const own = oriented.isTurned ? flipped(now) : now;
  return { ...facts, known: new Map(facts.known).set(oriented.key, { polynomial: oriented.polynomial, signs: own }) };
}

/** A positive multiple of a polynomial or of its opposite, the same for all of them; the sign of a constant. */
function orient(
  polynomial: Polynomial,
  one: number,
): Signs | { readonly key: string; readonly polynomial: Polynomial; readonly isTurned: boolean } {
  const leading = Math.max(...polynomial.keys());
  const coefficient = polynomial.get(leading);
  if (coefficient === undefined) return zero;
  const isTurned = coefficient.numerator < 0n;
  if (polynomial.size === 1 && leading === one) return isTurned ? negative : positive;
  const primitive = scaled(polynomial, divide(unit, coefficient));
  return { key: polynomialKey(primitive), polynomial: primitive, isTurned };
}

const unit: Fraction = fraction(1n);
/** A polynomial that is known not to be 0, without its sign, and the sign to be asked for. */
export const undecidedSign = ({ known }: Facts): Fact | undefined => {
  const apart = [...known.values()].find(({ signs }) => signs === (negative | positive));
  return apart && { ...apart, signs: positive };
};

/** What is known as polynomials that are > 0, ≥ 0 or = 0, and that 1 > 0. */
export const inequalities = ({ known, one }: Facts): Inequality[] => [
  { polynomial: monomialOf(one), relation: '>' },
  ...[...known.values()].flatMap(inequalityOf),
];

function inequalityOf({ polynomial, signs }: Fact): Inequality[] {
  if ((signs & positive) === 0 && (signs & negative) !== 0)
    return inequalityOf({ polynomial: scaled(polynomial, fraction(-1n)), signs: flipped(signs) });
  switch (signs) {
    case positive:
      return [{ polynomial, relation: '>' }];
    case nonNegative:
      return [{ polynomial, relation: '>=' }];
    case zero:
      return [{ polynomial, relation: '=' }];
    default:
      return [];
  }
}
