import type { Fraction } from '../number/fraction';
import { numberAs } from '../number/whole-number';

/** Whole numbers up to here are exact as numbers. */
const smallLimit = BigInt(2 ** 53);

/** Different for different numbers: of what is small and whole, a number. */
export function numberKey(value: Fraction | number): number | bigint | string {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  const { numerator, denominator } = numberAs(value);
  if (denominator !== 1n) return `${numerator}/${denominator}`;
  return numerator < smallLimit && numerator > -smallLimit ? Number(numerator) : numerator;
}
