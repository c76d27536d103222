import type { Row } from './submission-row';

/** A file of submissions, and what its place says of it. */
export interface SubmissionFile {
  readonly path: string;
  /** Its name without folder and extension. */
  readonly stem: string;
  /** Whose answers it holds where it does not say: who was given, or the folder in which it lies. */
  readonly student: string | null;
}

/** A kind of files of submissions. */
export interface SubmissionReader {
  /** How the names of such files end, in small letters, the usual one first. */
  readonly extensions: readonly [string, ...string[]];
  /** What is in them. */
  readonly holds: string;
  /** The answers in a file, or why there are none. */
  read(content: Uint8Array, file: SubmissionFile): Promise<readonly Row[] | string>;
}

/** The text of a file, without a byte order mark. */
export const textOf = (content: Uint8Array): string => new TextDecoder().decode(content);
