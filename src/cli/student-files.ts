import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { BadInput } from './bad-input';

/**
 * Where the document of each student goes: one into the file that was named, several into a folder.
 * @throws BadInput for a file, where there are several
 */
export function studentFiles(
  students: readonly string[],
  extension: string,
  out: string | null,
): ReadonlyMap<string, string | null> {
  const isFolder =
    out !== null && (/[\\/]$/.test(out) || statSync(out, { throwIfNoEntry: false })?.isDirectory() === true);
  if (out !== null && isFolder)
    return new Map(students.map((student) => [student, join(out, `${fileName(student)}${extension}`)]));
  // Where nobody answered, the document says so.
  if (students.length <= 1) return new Map([[students[0] ?? '', out]]);
  throw new BadInput(
    'several-students',
    `These are the answers of ${students.length} students, one file holds one of them.`,
    'Give a folder: --out results/',
  );
}

/** A name that is a file name everywhere, different for different students. */
export function fileName(student: string): string {
  const safe = student
    .replace(/[^\w.@-]/g, (character) => `%${(character.codePointAt(0) ?? 0).toString(16)}`)
    .replace(/^\./, '%2e');
  const digest = (): string => createHash('sha256').update(student).digest('hex').slice(0, 12);
  return (safe.length <= 150 ? safe : `${safe.slice(0, 137)}-${digest()}`) || '%';
}
