import type { Fraction } from '../fraction';
import type { Degree } from './degree';
import type { Form, Term } from './form';
import type { Radical } from './radical';
import type { Signs } from './signs';

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

/** An operation on values, with the bottoms passed through. */
export const lift1 =
  (operation: (a: FormalValue) => Formal) =>
  (a: Formal): Formal =>
    isValue(a) ? operation(a) : a;

export const lift2 =
  (operation: (a: FormalValue, b: FormalValue) => Formal) =>
  (a: Formal, b: Formal): Formal =>
    isValue(a) && isValue(b) ? operation(a, b) : worseBottom(a, b);
