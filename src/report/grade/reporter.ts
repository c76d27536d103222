import type { ClassList } from '../../grade/class/class-list';
import type { Graded } from '../../grade/graded';
import type { Surface } from '../palette';

export interface SummaryQuestion {
  readonly name: string;
  readonly points: number;
}

/** All judged answers. There may be more than memory holds. */
export interface ReportedBatch {
  /** In the order of the submissions; gone through from the start each time. */
  readonly graded: () => Iterable<Graded>;
  readonly questions: readonly SummaryQuestion[];
  /** Those who are expected to hand something in, or null where nobody says who they are. */
  readonly members: ClassList | null;
  /** What the sheet is called in a gradebook. */
  readonly assignment: string;
}

/**
 * What `--format` may name: how judged answers are written. `isOwn` tells a file that was written so from any other: no other is
 * ever overwritten.
 */
export type GradeReporter = {
  /** What it is, for the guide. */
  readonly gives: string;
} & (
  | {
      /** Each answer by itself, as a line of JSON: results as they are kept. */
      readonly of: 'answer';
    }
  | {
      /** All answers, on a terminal; those of `chosen`, if there are any, one by one. */
      readonly of: 'screen';
      render(batch: Pick<ReportedBatch, 'graded' | 'questions'>, surface: Surface, chosen: Chosen): string;
    }
  | {
      /** All answers, as one document. */
      readonly of: 'batch';
      render(batch: ReportedBatch): string | Promise<Uint8Array>;
      isOwn(bytes: Uint8Array): boolean;
    }
  | {
      /** The answers that `--only` chooses, as a document that somebody goes on with: what was written into the one before is kept. */
      readonly of: 'choice';
      /** @param before what `isOwn`, where it is going to be replaced */
      render(batch: ReportedBatch, before: Uint8Array | null): string;
      isOwn(bytes: Uint8Array): boolean;
    }
  | {
      /** The answers of one student, the last to each question, beside the questions of the sheet, as a document that ends in `extension`. */
      readonly of: 'student';
      readonly extension: string;
      render(graded: readonly Graded[], questions: readonly SummaryQuestion[]): string;
      isOwn(bytes: Uint8Array): boolean;
    }
);

/** A form that holds the answers of one student. */
export type StudentReporter = Extract<GradeReporter, { readonly of: 'student' }>;

/** Which results are shown one by one, or null for none. */
export type Chosen = ((graded: Graded) => boolean) | null;
