import { lstatSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { readerOf } from '../../grade/read/readers';
import { submissionExtensions } from '../../grade/read/submission-extensions';
import { faultyRow, type Row } from '../../grade/read/submission-row';
import { namesIn, type Sheet } from '../../grade/sheet';
import { oneLine, truncate } from '../../report/text-layout';
import { openSubmissions } from '../submissions/read-submissions';
import { isSystemError } from '../system-error';
import { Few } from './few';

/** The largest file that is read as a whole, in MiB: where graders run, memory is scarce. */
const wholeLimit = 16;
/** Files that are named where they are no submissions. */
const mostNamed = 5;

/** The answers in a folder of one student, and a row fault for each file that is not read; places are as the student knows them. */
export async function* handedInFiles(folder: string, student: string, sheet: Sheet): AsyncGenerator<readonly Row[]> {
  if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return;
  const context = { student, isCertain: true, question: namesIn(sheet), idOf: null, mayBeEmpty: true, wholeLimit };
  for await (const rows of openSubmissions(folder, context).rows())
    yield rows.map((row) => {
      if (row.ok) return row;
      const place = row.fault.place.replaceAll(`${folder}/`, '');
      return { ok: false, fault: { ...row.fault, place } };
    });
  yield othersIn(folder, student);
}

/** What lies there besides, in one word: much does that nobody takes for answers. */
function othersIn(folder: string, student: string): Row[] {
  const others = new Few(mostNamed);
  for (const name of namesUnder(folder).sort())
    if (!name.split('/').some((part) => part.startsWith('.')) && readerOf(extname(name)) === undefined)
      others.add(truncate(oneLine(name), 100));
  const reason = `This was not read: answers are in files ending in ${submissionExtensions.join(', ')}.`;
  return others.text === '' ? [] : [faultyRow(others.text, reason, student)];
}

/** How far a folder that is not trusted is looked into. */
const deepest = 4;

/** Paths of files under a folder; what cannot be looked into is left out, and no link is followed. */
function namesUnder(folder: string, inside = '', depth = 0): string[] {
  try {
    return readdirSync(join(folder, inside), { withFileTypes: true }).flatMap((entry) => {
      const name = inside === '' ? entry.name : `${inside}/${entry.name}`;
      if (!entry.isDirectory()) return entry.isFile() ? [name] : [];
      return depth < deepest && !entry.name.startsWith('.') ? namesUnder(folder, name, depth + 1) : [];
    });
  } catch (error) {
    if (isSystemError(error)) return [];
    throw error;
  }
}
