import type { Flags } from './flags';
import type { GradingSystemName } from './harness/grading-system-names';

/** The flags of `verify grade`. */
export interface GradeFlags extends Flags {
  readonly student?: string;
  readonly out?: string;
  readonly resume?: string;
  /** The system that a grader is made for. */
  readonly pack?: GradingSystemName;
}
