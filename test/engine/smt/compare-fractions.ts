import { compare, type Fraction } from '../../../src/number/fraction';

/** The order of two numbers, the first of which must be one. */
export function compareFractions(a: Fraction | boolean, b: Fraction): number {
  if (typeof a === 'boolean') throw new Error('a truth value where a number is expected');
  return compare(a, b);
}
