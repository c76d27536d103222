import { fraction } from '../number/fraction';

/** The nearest whole number; of two, the even one. */
export function roundedToEven(numerator: bigint, denominator: bigint): bigint {
  const doubled = fraction(2n * numerator + denominator, 2n * denominator);
  const floor =
    doubled.numerator / doubled.denominator -
    (doubled.numerator < 0n && doubled.numerator % doubled.denominator !== 0n ? 1n : 0n);
  const isTie = doubled.denominator === 1n;
  return isTie && floor % 2n !== 0n ? floor - 1n : floor;
}
