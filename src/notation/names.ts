import type { Subject } from './label/subject';

/** What a formula may mention. */
export interface Names {
  /** Variables, functions, constants: also those that this formula may not use. */
  isKnown(name: string): boolean;
  /** What this formula may use. */
  isAllowed(name: string): boolean;
  /** Variables and constants: what cannot be applied to an argument. */
  isNumber(name: string): boolean;
  /** What is asked for, by the names that the question gives it, in the form of `plainLabel`; null where it gives none. */
  readonly asked: ReadonlySet<string> | null;
  /** What the text of a question says of it; null where there is none. */
  readonly subject: Subject | null;
  /** Variables that have axes: `x[1]` is an element of one. */
  isTensor(name: string): boolean;
  /** How many axes a variable has; 0 for what is none. */
  rank(name: string): number;
  /** Whether `A^2` of a matrix is taken element by element, as claims have it. */
  readonly raisesElements: boolean;
}
