import { readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { csvRows } from '../grade/read/csv-rows';
import { jsonLineRows, jsonRows } from '../grade/read/json-rows';
import { npyAnswer } from '../grade/read/npy';
import { npyRow, npzRows } from '../grade/read/npz-rows';
import type { Row } from '../grade/read/submission-row';
import { BadInput } from './bad-input';

const kinds = ['.json', '.jsonl', '.ndjson', '.csv', '.tsv', '.npz', '.npy'];
/** The largest file that is read as a whole. */
const sizeLimit = 512 * 1024 * 1024;

/**
 * The answers in a file or folder: one JSON, JSON lines, CSV, `.npz` or `.npy` of NumPy, or a folder of these.
 * A file of arrays is of one student: the one given, else the one it (or, for an `.npy`, its folder) is named after.
 * Throws BadInput where there is nothing to read.
 */
export async function readSubmissions(path: string, student: string | null): Promise<Row[]> {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined)
    throw new BadInput(
      'no-such-file',
      `There is no file ${path}.`,
      'Give a file or folder of submissions, or - for JSON lines from standard input.',
    );
  if (!stats.isDirectory()) return readOne(path, student, null);
  const files = filesUnder(path);
  if (files.length === 0)
    throw new BadInput(
      'no-submissions',
      `There are no submissions in ${path}.`,
      `Submissions are files ending in ${kinds.join(', ')}.`,
    );
  const rows: Row[] = [];
  for (const { file, folder } of files) rows.push(...(await readOne(file, student, folder)));
  return rows;
}

/** Files of submissions, at most one folder deep, with the name of that folder. */
function filesUnder(folder: string): { readonly file: string; readonly folder: string | null }[] {
  const isSubmission = (name: string): boolean => !name.startsWith('.') && kinds.includes(extname(name).toLowerCase());
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

async function readOne(file: string, student: string | null, folder: string | null): Promise<Row[]> {
  const stem = basename(file, extname(file));
  const unreadable = (reason: string): Row[] => [
    { ok: false, fault: { place: file, reason, student, question: null } },
  ];
  if (statSync(file).size > sizeLimit)
    return unreadable('This file is larger than 512 MiB; hand it in as JSON lines on standard input.');
  try {
    switch (extname(file).toLowerCase()) {
      case '.json':
        return jsonRows(JSON.parse(await textOf(file)), file, student ?? folder ?? stem);
      case '.jsonl':
      case '.ndjson':
        return (await textOf(file))
          .split('\n')
          .flatMap((line, i) => (line.trim() === '' ? [] : jsonLineRows(line, `${file}:${i + 1}`)));
      case '.csv':
      case '.tsv': {
        const rows = csvRows(await textOf(file), file);
        return typeof rows === 'string' ? unreadable(rows) : [...rows];
      }
      case '.npz':
        return npzRows(await readFile(file), student ?? folder ?? stem, file);
      case '.npy':
        return [npyRow(npyAnswer(await readFile(file)), student ?? folder ?? 'unknown', stem, file)];
      default:
        throw new BadInput(
          'unknown-format',
          `${file} is no file of submissions.`,
          `Submissions are files ending in ${kinds.join(', ')}.`,
        );
    }
  } catch (error) {
    if (error instanceof SyntaxError) return unreadable(`This is no JSON: ${error.message}.`);
    if (error instanceof RangeError) return unreadable('This is nested too deeply.');
    throw error;
  }
}

const textOf = async (file: string): Promise<string> => (await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
