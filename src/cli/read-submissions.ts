import { readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { readerOf, submissionExtensions } from '../grade/read/readers';
import type { Row } from '../grade/read/submission-row';
import { BadInput } from './bad-input';

const submissionFiles = `Submissions are files ending in ${submissionExtensions.join(', ')}.`;
/** The largest file that is read as a whole. */
const sizeLimit = 512 * 1024 * 1024;

/**
 * The answers in a file of one of the kinds that are read (`readers.ts`), or in a folder of these.
 * A file of arrays is of one student: the one given, else the one it (or, for an `.npy`, its folder) is named after.
 * Throws BadInput where there is nothing to read.
 */
export async function readSubmissions(path: string, student: string | null): Promise<readonly Row[]> {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined)
    throw new BadInput(
      'no-such-file',
      `There is no file ${path}.`,
      'Give a file or folder of submissions, or - for JSON lines from standard input.',
    );
  if (!stats.isDirectory()) return readOne(path, student, null);
  const files = filesUnder(path);
  if (files.length === 0) throw new BadInput('no-submissions', `There are no submissions in ${path}.`, submissionFiles);
  const rows: Row[] = [];
  for (const { file, folder } of files) rows.push(...(await readOne(file, student, folder)));
  return rows;
}

/** Files of submissions, at most one folder deep, with the name of that folder. */
function filesUnder(folder: string): { readonly file: string; readonly folder: string | null }[] {
  const isSubmission = (name: string): boolean => !name.startsWith('.') && readerOf(extname(name)) !== undefined;
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry): { readonly file: string; readonly folder: string | null }[] => {
      const path = join(folder, entry.name);
      if (!entry.isDirectory()) return isSubmission(entry.name) ? [{ file: path, folder: null }] : [];
      return readdirSync(path)
        .filter(isSubmission)
        .sort()
        .map((name) => ({ file: join(path, name), folder: entry.name }));
    });
}

async function readOne(path: string, student: string | null, folder: string | null): Promise<readonly Row[]> {
  const unreadable = (reason: string): Row[] => [
    { ok: false, fault: { place: path, reason, student, question: null } },
  ];
  if (statSync(path).size > sizeLimit)
    return unreadable('This file is larger than 512 MiB; hand it in as JSON lines on standard input.');
  const reader = readerOf(extname(path));
  if (reader === undefined) throw new BadInput('unknown-format', `${path} is no file of submissions.`, submissionFiles);
  const file = { path, stem: basename(path, extname(path)), student: student ?? folder };
  try {
    const rows = await reader.read(await readFile(path), file);
    return typeof rows === 'string' ? unreadable(rows) : rows;
  } catch (error) {
    if (error instanceof RangeError) return unreadable('This is nested too deeply.');
    throw error;
  }
}
