import { type Fraction, fraction } from './fraction';

const small = Array.from({ length: 256 }, (_, n) => fraction(BigInt(n), 1n));

/** A whole number as a fraction; small ones are one object each. */
export const wholeNumber = (n: number | bigint): Fraction =>
  n >= 0 && n < 256 ? (small[Number(n)] as Fraction) : fraction(BigInt(n), 1n);

/** The same number, as one object where it is small and whole. */
export const numberAs = (value: Fraction | number): Fraction =>
  typeof value === 'number' ? wholeNumber(value) : value.denominator === 1n ? wholeNumber(value.numerator) : value;
