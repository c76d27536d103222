import type { Row } from '../../grade/read/submission-row';
import type { Sheet } from '../../grade/sheet';
import type { StudentReporter } from '../../report/grade/reporter';

/** What one student handed in. */
export interface HandedIn {
  readonly student: string;
  /** Some at a time: there may be any number. */
  readonly rows: AsyncIterable<readonly Row[]>;
}

/** A system that runs a grader for one submission: where things lie there, below a root, and whose the submission is. */
export interface GradingSystem {
  /** The folder of what was packed. */
  readonly pack: string;
  /** The file that the system reads. */
  readonly results: string;
  readonly reporter: StudentReporter;
  /** What its results say where nothing was judged, and why that is so. */
  unjudged(reason: string): Readonly<Record<string, unknown>>;
  handedIn(root: string, sheet: Sheet): Promise<HandedIn>;
}
