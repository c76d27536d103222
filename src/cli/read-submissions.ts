import { readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { readerOf, submissionExtensions } from '../grade/read/readers';
import type { Row } from '../grade/read/submission-row';
import { BadInput } from './bad-input';
import { explained, isSystemError, type SystemError } from './system-error';

const whatIsRead = `Submissions are files ending in ${submissionExtensions.join(', ')}.`;
/** The largest file that is read as a whole. */
const sizeLimit = 512 * 1024 * 1024;

/**
 * The answers in a file of one of the kinds that are read (`readers.ts`), or in a folder of these.
 * A file of arrays is of one student: the one given, else the one it (or, for an `.npy`, its folder) is named after.
 * Throws BadInput where there is nothing to read, unless it may be empty.
 */
export async function readSubmissions(
  path: string,
  student: string | null,
  mayBeEmpty: boolean,
): Promise<readonly Row[]> {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined)
    throw new BadInput(
      'no-such-file',
      `There is no file ${path}.`,
      'Give a file or folder of submissions, or - for JSON lines from standard input.',
    );
  if (!stats.isDirectory()) return readOne(path, student, null);
  const found = submissionsUnder(path);
  if (found.length === 0 && !mayBeEmpty)
    throw new BadInput('no-submissions', `There are no submissions in ${path}.`, whatIsRead);
  const rows: Row[] = [];
  for (const { file, folder, refusal } of found)
    rows.push(
      ...(refusal === null ? await readOne(file, student, folder) : [refused(file, refusal, student ?? folder)]),
    );
  return rows;
}

/** The files that `readSubmissions` reads. */
export const submissionFiles = (path: string): string[] =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
    ? submissionsUnder(path).map(({ file }) => file)
    : [path];

interface Found {
  readonly file: string;
  /** The name of the folder it lies in, at most one deep. */
  readonly folder: string | null;
  /** Why what it holds is not known. */
  readonly refusal: string | null;
}

/** Files of submissions, at most one folder deep. A folder that cannot be read spoils no other. */
function submissionsUnder(folder: string): Found[] {
  const isSubmission = (name: string): boolean => !name.startsWith('.') && readerOf(extname(name)) !== undefined;
  return readdirSync(folder)
    .sort()
    .flatMap((name): Found[] => {
      const path = join(folder, name);
      if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true)
        return isSubmission(name) ? [{ file: path, folder: null, refusal: null }] : [];
      try {
        const inside = readdirSync(path).filter(isSubmission).sort();
        return inside.map((each) => ({ file: join(path, each), folder: name, refusal: null }));
      } catch (error) {
        if (!isSystemError(error)) throw error;
        return [{ file: path, folder: name, refusal: unreadable(error) }];
      }
    });
}

const refused = (place: string, reason: string, student: string | null): Row => ({
  ok: false,
  fault: { place, reason, student, question: null },
});

const unreadable = (error: SystemError): string => `This cannot be read: ${explained(error).reason}.`;

async function readOne(path: string, student: string | null, folder: string | null): Promise<readonly Row[]> {
  const refuse = (reason: string): Row[] => [refused(path, reason, student)];
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > sizeLimit)
    return refuse('This file is larger than 512 MiB; hand it in as JSON lines on standard input.');
  const reader = readerOf(extname(path));
  if (reader === undefined) throw new BadInput('unknown-format', `${path} is no file of submissions.`, whatIsRead);
  const file = { path, stem: basename(path, extname(path)), student: student ?? folder };
  try {
    const rows = await reader.read(await readFile(path), file);
    return typeof rows === 'string' ? refuse(rows) : rows;
  } catch (error) {
    if (error instanceof RangeError) return refuse('This is nested too deeply.');
    if (isSystemError(error)) return refuse(unreadable(error));
    throw error;
  }
}
