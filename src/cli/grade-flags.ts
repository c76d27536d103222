import type { Flags } from './flags';

/** The flags of `verify grade`. */
export interface GradeFlags extends Flags {
  readonly student?: string;
  readonly out?: string;
  readonly resume?: string;
}
