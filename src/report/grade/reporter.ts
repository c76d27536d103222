import type { Graded } from '../../grade/graded';
import type { Outcome } from '../../grade/outcome';
import type { Surface } from '../palette';

export interface SummaryQuestion {
  readonly name: string;
  readonly points: number;
}

/** What `--format` may name: how judged answers are written. */
export type GradeReporter = {
  /** What it is, for the guide. */
  readonly gives: string;
} & (
  | {
      /** Each answer by itself, as a line of JSON: results as they are kept. */
      readonly of: 'answer';
    }
  | {
      /** All answers, on a terminal. */
      readonly of: 'screen';
      render(graded: Iterable<Outcome>, questions: readonly SummaryQuestion[], surface: Surface): string;
    }
  | {
      /** All answers, as one document. */
      readonly of: 'batch';
      render(graded: Iterable<Graded>, questions: readonly SummaryQuestion[]): string | Promise<Uint8Array>;
    }
  | {
      /** The answers of one student, the last to each question, beside the questions of the sheet, as a document that ends in `extension`. */
      readonly of: 'student';
      readonly extension: string;
      render(graded: readonly Graded[], questions: readonly SummaryQuestion[]): string;
    }
);

/** A form that holds the answers of one student. */
export type StudentReporter = Extract<GradeReporter, { readonly of: 'student' }>;
