import type { Fraction } from '../fraction';
import type { Degree } from './degree';
import type { Form, Term } from './form';
import type { Radical } from './radical';

/** Which signs a real value may have: bit 0 negative, bit 1 zero, bit 2 positive. */
export type Signs = number;
export const negative = 1;
export const zero = 2;
export const positive = 4;
export const nonNegative = 6;
export const anySign: Signs = 7;

/**
 * A formal expression: its residue at a random point, a bound on its degree, and (computed when
 * asked for) its form as a sum of products of atoms, through which logarithms, exponentials, roots and
 * absolute values find their arguments' structure.
 */
export interface FormalValue {
  readonly residue: Radical;
  readonly degree: Degree;
  /** What is known of the sign of the real value; facts may be added. */
  signs: Signs;
  /** Null if the expression is too large for one. */
  form(): Form | null;
  /** The value as a product of the factors it was computed from; null if it was not. */
  factors(): Term | null;
  /** A constant keeps its exact value. */
  readonly constant?: Fraction | undefined;
}

/** A formal expression, or one of the two bottoms. */
export type Formal = FormalValue | 'undefined' | 'unknown';

export const isValue = (a: Formal): a is FormalValue => typeof a !== 'string';

export const worseBottom = (...args: readonly Formal[]): Formal =>
  args.includes('undefined') ? 'undefined' : 'unknown';
