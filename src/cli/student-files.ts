import { join } from 'node:path';
import { BadInput } from './bad-input';
import { fileNames } from './file-names';
import { isFolderPath } from './is-folder-path';

/**
 * Where the document of each student goes: one into the file that was named, several into a folder.
 * @throws BadInput for a file, where there are several
 */
export function studentFiles(
  students: readonly string[],
  extension: string,
  out: string | null,
): ReadonlyMap<string, string | null> {
  if (out !== null && isFolderPath(out))
    return new Map([...fileNames(students)].map(([student, name]) => [student, join(out, `${name}${extension}`)]));
  // Where nobody answered, the document says so.
  if (students.length <= 1) return new Map([[students[0] ?? '', out]]);
  throw new BadInput(
    'several-students',
    `These are the answers of ${students.length} students, one file holds one of them.`,
    'Give a folder: --out results/',
  );
}
