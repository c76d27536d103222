import type { Flags } from './flags';
import type { GradingSystemName } from './harness/grading-system-names';

/** The flags of `verify grade`. */
export interface GradeFlags extends Flags {
  readonly student?: string;
  readonly out?: string;
  readonly resume?: string;
  /** The system that a grader is made for. */
  readonly pack?: GradingSystemName;
  /** The list of those who should have handed something in. */
  readonly class?: string;
  /** What persons gave. */
  readonly marks?: string;
  /** Kinds of results that are shown, and that are found again. */
  readonly only?: string;
  readonly again?: string;
  /** The folder for a page of what the class got wrong, and whether it says who gave which answers. */
  readonly report?: string;
  readonly names?: boolean;
  /** What the sheet is called in a gradebook. */
  readonly assignment?: string;
}
