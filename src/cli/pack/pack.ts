import type { Sheet } from '../../grade/sheet';
import type { PackedFile } from './packed-file';
import type { PackedSheet } from './packed-sheet';

/** What a grader is made of, whatever the system. */
export interface PackContents {
  readonly sheet: Sheet;
  readonly packed: PackedSheet;
  /** How the sheets were named, for the next step. */
  readonly patterns: readonly string[];
  /** The program, the sheet, and what is said where nothing was judged. */
  readonly files: readonly PackedFile[];
}

/** Whether each student has other numbers. */
export const isDrawn = ({ questions }: Sheet): boolean =>
  questions.some(({ question }) => Object.keys(question.draw).length > 0);

/** A grader to be handed to a system that runs it. */
export interface Pack {
  /** What it is, for help and guide. */
  readonly gives: string;
  /** Refuses a place that it cannot be written to. */
  requirePlace(out: string): void;
  /** The files that `write` writes or takes away. */
  written(out: string, contents: PackContents): readonly string[];
  /** Writes it, and says what to do with it. */
  write(out: string, contents: PackContents): string;
}
