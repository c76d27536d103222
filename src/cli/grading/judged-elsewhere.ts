import type { OpenedSheet } from '../sheet-files';
import type { Submissions } from '../submissions/read-submissions';
import type { GradePool } from '../worker/grade-pool';

/** Answers that were judged before, by others: a batch of which only what concerns all answers is still to be done. */
export interface JudgedElsewhere {
  /** @throws BadInput where it is another batch that was judged */
  readonly open: (
    opened: OpenedSheet,
    submissions: Submissions,
  ) => {
    /** The same answers, each handed out right before its judgement is asked for. */
    readonly submissions: Submissions;
    readonly pool: GradePool;
  };
}
