import { add, divide, type Fraction, fraction, multiply, negate, subtract, two } from '../number/fraction';
import { type Rational, rational } from '../number/rational';

/** The rational roots of the polynomial of degree ≤ 2 with these values at 0, 1 and −1; none if it vanishes. */
export function quadraticRoots(at0: Fraction, at1: Fraction, atMinus1: Fraction): Fraction[] {
  const a = subtract(divide(add(at1, atMinus1), two), at0);
  const b = divide(subtract(at1, atMinus1), two);
  if (a.numerator === 0n) return b.numerator === 0n ? [] : [negate(divide(at0, b))];
  const discriminant = subtract(multiply(b, b), multiply(fraction(4n), multiply(a, at0)));
  const root: Rational = rational.sqrt(discriminant);
  if (typeof root === 'string') return [];
  const middle = negate(b);
  const scale = multiply(two, a);
  return [divide(add(middle, root), scale), divide(subtract(middle, root), scale)];
}
