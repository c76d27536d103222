import type { Fraction } from '../../../number/fraction';
import type { Radical } from '../../../number/residue/radical';
import type { Signs } from '../../../number/residue/signs';
import type { Form, Term } from './form';

/**
 * A formal expression: its residue at a random point, and (computed when asked for) its form as a sum of products of atoms, through which logarithms, exponentials, roots and
 * absolute values find their arguments' structure.
 */
export interface FormalValue {
  readonly residue: Radical;
  /** What is known of the sign of the real value; facts may be added. */
  signs: Signs;
  /** Null if the expression is too large for one. */
  form(): Form | null;
  /** The value as a product of the factors it was computed from; null if it was not. */
  factors(): Term | null;
  /** How a trace refers to it, if it is a free variable or the result of an application. */
  name: Named | null;
  /** What it is made of in one step, where it has no name: a sum of products of other values. */
  parts(): readonly Part[] | null;
  /** A constant keeps its exact value. */
  readonly constant?: Fraction | undefined;
}

/** The free variable with a number, or the result of the application with one. */
export type Named = { readonly leaf: number } | { readonly value: number };

/** c times values to whole powers. */
export interface Part {
  readonly c: 1 | -1;
  readonly powers: readonly (readonly [value: FormalValue, power: number])[];
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
