import type { Place } from './diagnostic';

/** Where code first parts from what it is compared with. */
export interface Parting {
  readonly place: Place;
  /** The expression, or the statement that changes a name. */
  readonly text: string;
  /**
   * One element of its value at the witness, as text, and where it stands, counted from 0: no place where there is one element. Null
   * where the witness does not tell it from all that the other side computes; at other values of the variables it is none of that.
   */
  readonly value: string | null;
  readonly element: readonly number[];
  /**
   * Whether all that follows is proved to give what the other side does, if what that has in its place is put there; else it is only
   * known that the other side never computes the value.
   */
  readonly isMended: boolean;
  /** That element of what mends it; null where there is none, or the value is not told. */
  readonly instead: string | null;
}
