import type { Parting } from './parting';

/** A point at which a claim fails (or has no value), small enough to read. */
export interface Witness {
  /** The relation that fails, as it was written; left out where it is clear which that is. */
  readonly statement?: string;
  /** The sizes at which it fails. */
  readonly sizes: Readonly<Record<string, number>>;
  /** The values of the variables, as printed text: a number, the nonzero elements of a tensor, a formula for a function. */
  readonly values: readonly { readonly name: string; readonly value: string }[];
  /** The first place at which the sides differ, or null for scalars. */
  readonly element: string | null;
  readonly left: string;
  readonly relation: string;
  readonly right: string;
  /** How the two sides were compared: exactly, by disjoint enclosures, by an identity for all values, or by a confidence sequence that excludes equality. */
  readonly check: 'rational' | 'interval' | 'identity' | 'sampling';
  /** Where code that a side is made of first parts from the other side; left out where that is not clear. */
  readonly parting?: Parting;
}
