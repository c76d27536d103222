import { statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { MixedText } from '../../grade/read/file-text';
import { type SubmissionFile, unreadableFile } from '../../grade/read/reader';
import { readerOf } from '../../grade/read/readers';
import { submissionExtensions } from '../../grade/read/submission-extensions';
import type { Row } from '../../grade/read/submission-row';
import { filedAs, unsaid, type Whose } from '../../grade/read/whose';
import type { Place } from '../../statement/diagnostic';
import { BadInput } from '../bad-input';
import { explained, isSystemError } from '../system-error';
import { type Found, findPassedOver, findSubmissions } from './find-submissions';
import { openContent, UnusableContent } from './open-content';

const whatIsRead = `Submissions are files ending in ${submissionExtensions.join(', ')}.`;

/** Answers that can be gone through again and again: there may be more than memory holds. */
export interface Submissions {
  /** Some at a time, in an order that depends on the names of the files alone. */
  rows(): AsyncIterable<readonly Row[]>;
  /** The same file by file, in that order. Of a file nothing is read before its rows are asked for. */
  files(): Iterable<SubmittedFile>;
  /** The files that are not read, for their kind is none that is. */
  passedOver(): Iterable<PassedOver>;
}

export interface PassedOver {
  readonly path: string;
  /** Whose it is, where its folder or the list of a class says so. */
  readonly student: string | null;
}

export interface SubmittedFile {
  readonly path: string;
  /** Bytes; 0 for what is not read. */
  readonly size: number;
  rows(): AsyncIterable<readonly Row[]>;
}

/** The files that are read as submissions. */
export const submissionFiles = (path: string): string[] =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
    ? [...findSubmissions(path)].map((found) => found.path)
    : [path];

export interface SubmissionContext {
  /** Whose answers they are, or null. */
  readonly student: string | null;
  /** Whether that is known of whoever handed them in, so that it does not matter whom a file names. */
  readonly isCertain?: boolean;
  readonly question: SubmissionFile['question'];
  /** Under which name somebody of the class is filed, or null for a stranger; null where there is no list. */
  readonly idOf: ((name: string) => string | null) | null;
  /** Whether there may be no files at all. */
  readonly mayBeEmpty: boolean;
  /** The largest file that is read as a whole, in MiB, where that is less than usual. */
  readonly wholeLimit?: number;
}

/**
 * The answers in a file of one of the kinds that are read (`readers.ts`), or in a folder of these.
 * @throws BadInput where there is nothing to read, unless it may be empty
 */
export function openSubmissions(path: string, context: SubmissionContext): Submissions {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined)
    throw new BadInput(
      'no-such-file',
      `There is no file ${path}.`,
      'Give a file or folder of submissions, or - for JSON lines from standard input.',
    );
  if (!stats.isDirectory()) {
    if (readerOf(extname(path)) === undefined)
      throw new BadInput('unknown-format', `${path} is no file of submissions.`, whatIsRead);
    return {
      ...inFiles(function* () {
        yield submittedFile({ path, folders: [], refusal: null }, context, true);
      }),
      passedOver: () => [],
    };
  }
  if (findSubmissions(path).next().done === true && !context.mayBeEmpty)
    throw new BadInput('no-submissions', `There are no submissions in ${path}.`, whatIsRead);
  return {
    ...inFiles(function* () {
      for (const found of findSubmissions(path)) yield submittedFile(found, context, false);
    }),
    passedOver: function* () {
      for (const found of findPassedOver(path)) yield { path: found.path, student: ownerOf(found, context) };
    },
  };
}

/** Whose a file is of which nothing is read. */
function ownerOf(found: Found, context: SubmissionContext): string | null {
  const { idOf } = context;
  const whose = whoseIs(found, context, false);
  return (
    filedAs(idOf === null ? whose : { ...whose, idOf }) ?? idOf?.(stemOf(found.path).trim().normalize('NFC')) ?? null
  );
}

const inFiles = (files: () => Iterable<SubmittedFile>): Pick<Submissions, 'files' | 'rows'> => ({
  files,
  rows: async function* () {
    for (const file of files()) yield* file.rows();
  },
});

const submittedFile = (found: Found, context: SubmissionContext, isFollowed: boolean): SubmittedFile => ({
  path: found.path,
  get size() {
    return found.refusal === null ? (statSync(found.path, { throwIfNoEntry: false })?.size ?? 0) : 0;
  },
  rows: () => rowsIn(found, context, isFollowed),
});

/** The rows of a file; what cannot be read is one of them. */
async function* rowsIn(found: Found, context: SubmissionContext, isFollowed: boolean): AsyncGenerator<readonly Row[]> {
  const { path, refusal } = found;
  const reader = readerOf(extname(path));
  const byPlace = whoseIs(found, context, reader?.isOfOne === true);
  const whose: Whose = context.idOf === null ? byPlace : { ...byPlace, idOf: context.idOf };
  const file = { path, stem: stemOf(path), whose };
  const refuse = (reason: string, at?: Place): readonly Row[] => unreadableFile(file, reason, at);
  if (refusal !== null || reader === undefined) return yield refuse(refusal ?? 'This is no file of submissions.');
  const { question, wholeLimit } = context;
  try {
    yield* reader.read(openContent(path, isFollowed, wholeLimit), { ...file, question });
  } catch (error) {
    if (error instanceof RangeError) yield refuse('This is nested too deeply.');
    else if (error instanceof MixedText) yield refuse(error.message, placeOf(path, error));
    else if (error instanceof UnusableContent) yield refuse(error.message);
    else if (isSystemError(error)) yield refuse(`This cannot be read: ${explained(error).reason}.`);
    else throw error;
  }
}

const placeOf = (file: string, { stray: { line, column } }: MixedText): Place => ({
  file,
  line,
  column,
  length: 1,
  excerpt: '',
});

const stemOf = (path: string): string => basename(path, extname(path));

/** What the place of a file says of whose it is. */
function whoseIs({ path, folders }: Found, context: SubmissionContext, isOfOne: boolean): Whose {
  const { student, isCertain = false, idOf } = context;
  if (student !== null) return { kind: 'one', student, isCertain };
  const [first, ...inner] = folders;
  if (first === undefined) return isOfOne ? { kind: 'unsaid', stem: stemOf(path) } : unsaid;
  if (inner.length === 0) return { kind: 'one', student: first };
  const known = folders.filter((folder) => (idOf?.(folder.trim().normalize('NFC')) ?? null) !== null);
  const [only] = known;
  return only !== undefined && known.length === 1
    ? { kind: 'one', student: only }
    : { kind: 'among', folders: [first, ...inner] };
}
