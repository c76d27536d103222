import type { Place } from '../../statement/diagnostic';
import { startOf } from './place-in-text';
import type { SubmissionExtension } from './submission-extensions';
import { faultyRow, type Row } from './submission-row';
import type { Cell } from './table';
import { filedAs, type Whose } from './whose';

/** A table, or why there is none. */
export type Workbook =
  | { readonly ok: true; readonly records: readonly (readonly Cell[])[] }
  | { readonly ok: false; readonly reason: string };

/** What is in a file: as a whole, or its text in parts. */
export interface FileContent {
  bytes(): Promise<Uint8Array>;
  /** Parts of the text, without a byte order mark. */
  text(): AsyncIterable<string>;
  /** The records of the first sheet, if it is a workbook. */
  workbook(): Promise<Workbook>;
}

/** A file of submissions, and what its place says of it. */
export interface SubmissionFile {
  readonly path: string;
  /** Its name without folder and extension. */
  readonly stem: string;
  readonly whose: Whose;
  /** Whether there is a question of that name; else the name of one that was perhaps meant. */
  readonly question: (name: string) => { readonly isOne: boolean; readonly meant: string | null };
}

/** A kind of files of submissions. */
export interface SubmissionReader {
  /** How the names of such files end, in small letters, the usual one first. */
  readonly extensions: readonly [SubmissionExtension, ...SubmissionExtension[]];
  /** What is in them. */
  readonly holds: string;
  /** Whether such a file is one student's, and named after that student where nothing else says whose it is. */
  readonly isOfOne: boolean;
  /** The answers in a file, some at a time; what cannot be read among them. */
  read(content: FileContent, file: SubmissionFile): AsyncIterable<readonly Row[]>;
}

/**
 * A file as a whole that cannot be read, or what of it may hold anybody's answers. Where a class is known, a file that bears the name
 * of a member is that member's.
 */
export const unreadableFile = (
  { path, stem, whose }: Pick<SubmissionFile, 'path' | 'stem' | 'whose'>,
  reason: string,
  at: Place = startOf(path),
): readonly Row[] => [faultyRow(path, reason, filedAs(whose) ?? whose.idOf?.(stem) ?? null, at)];
