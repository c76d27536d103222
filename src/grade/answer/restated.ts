import { fraction } from '../../number/fraction';
import type { Evaluated } from './quantity';
import { within } from './within';

/**
 * Whether a number that an answer gives once more is the same: exactly, or rounded to the decimals it has. What
 * enclosures cannot tell apart counts as the same.
 * @param decimals the digits behind the point of a decimal number; null for anything else
 */
export function isRestated(first: Evaluated, again: Evaluated, decimals: number | null): boolean {
  if (typeof first === 'string' || typeof again === 'string') return first === again;
  const none = fraction(0n);
  const abs = decimals === null || decimals === 0 ? none : fraction(1n, 2n * 10n ** BigInt(decimals));
  return within(again, first, { kind: 'band', abs, rel: none }) !== 'outside';
}

export const twoValues = {
  code: 'two-values',
  reason: 'This answer gives two values that differ.',
  next: 'Give one answer.',
} as const;
