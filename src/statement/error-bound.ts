import { addUp, nextUp } from '../number/directed-rounding';
import { powerOfTwo } from '../number/power-of-two';

/**
 * A bound on the probability that any of several verdicts is wrong: the sum of theirs (the union bound), rounded up.
 * Null stands for a verdict that is exact.
 */
export function sumOfErrors(bounds: readonly (number | null)[]): number | null {
  const inexact = bounds.filter((bound) => bound !== null);
  return inexact.length === 0 ? null : inexact.reduce(addUp);
}

/** The probability 2^-bits, rounded up; `bits` may be off in its last places. */
export const errorOfBits = (bits: number): number => nextUp(2 ** -bits * (1 + 2 ** -40));

/** Smaller probabilities are shown as powers of two. */
const smallestDecimal = 2 ** -40;

/** A probability as text, never less than it is: `2^-85`, `1.0e-8`. */
export function showErrorBound(bound: number): string {
  return bound < smallestDecimal ? `2^${exponentAbove(bound)}` : twoDigitsAbove(bound);
}

/** A distance as text, never less than it is: `0.01`, `2.5e-8`. */
export const showAtMost = (distance: number): string => String(Number(twoDigitsAbove(distance)));

function twoDigitsAbove(value: number): string {
  const shown = value.toExponential(1);
  if (Number(shown) >= value) return shown;
  const unit = Number(`1${shown.slice(shown.indexOf('e'))}`) / 10;
  return (Number(shown) + unit).toExponential(1);
}

/** The same in a report: null for what is exact. */
export const errorText = (bound: number | null): string | null => (bound === null ? null : showErrorBound(bound));

/** The least k with bound ≤ 2^k. */
function exponentAbove(bound: number): number {
  let exponent = Math.max(-1074, Math.floor(Math.log2(bound)) - 1);
  while (powerOfTwo(exponent) < bound) exponent++;
  return exponent;
}
