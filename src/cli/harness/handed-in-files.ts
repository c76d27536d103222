import { lstatSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { readerOf, submissionExtensions } from '../../grade/read/readers';
import type { Row } from '../../grade/read/submission-row';
import { namesIn, type Sheet } from '../../grade/sheet';
import { openSubmissions } from '../submissions/read-submissions';
import { isSystemError } from '../system-error';

/** Files that are named where they are no submissions. */
const mostNamed = 10;

/** The answers in a folder of one student, and a row fault for each file that is not read; places are as the student knows them. */
export async function* handedInFiles(folder: string, student: string, sheet: Sheet): AsyncGenerator<readonly Row[]> {
  if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return;
  const context = { student, isCertain: true, question: namesIn(sheet), idOf: null, mayBeEmpty: true };
  for await (const rows of openSubmissions(folder, context).rows())
    yield rows.map((row) => {
      if (row.ok) return row;
      const place = row.fault.place.replaceAll(`${folder}/`, '');
      return { ok: false, fault: { ...row.fault, place } };
    });
  yield othersIn(folder, student);
}

function othersIn(folder: string, student: string): Row[] {
  const others = namesUnder(folder)
    .filter((name) => !name.split('/').some((part) => part.startsWith('.')) && readerOf(extname(name)) === undefined)
    .sort();
  const reason = `This is no file of answers: those end in ${submissionExtensions.join(', ')}.`;
  return others.slice(0, mostNamed).map((place) => ({ ok: false, fault: { place, reason, student, question: null } }));
}

/** How far a folder that is not trusted is looked into. */
const deepest = 4;

/** Paths of files under a folder; what cannot be looked into is left out, and no link is followed. */
function namesUnder(folder: string, inside = '', depth = 0): string[] {
  try {
    return readdirSync(join(folder, inside), { withFileTypes: true }).flatMap((entry) => {
      const name = inside === '' ? entry.name : `${inside}/${entry.name}`;
      if (!entry.isDirectory()) return [name];
      return depth < deepest && !entry.name.startsWith('.') ? namesUnder(folder, name, depth + 1) : [];
    });
  } catch (error) {
    if (isSystemError(error)) return [];
    throw error;
  }
}
