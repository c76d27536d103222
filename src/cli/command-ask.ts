import { basename } from 'node:path';
import { type AskedSheet, ask } from '../grade/ask-sheet';
import { isAskedSheet, sheetJson, sheetMarkdown } from '../report/sheet-markdown';
import { BadInput } from './bad-input';
import { fileNames } from './file-names';
import { filesRead } from './files-read';
import { courseFlag, type Flags } from './flags';
import { isFolderPath } from './is-folder-path';
import { replaceFile } from './output/replace-file';
import { requireApart } from './output/require-apart';
import { requireOwn, requireOwnFolder } from './output/require-own';
import { readClass } from './read-class';
import { openSheet } from './sheet-files';

export interface AskFlags extends Flags {
  readonly student?: string;
  /** The list of those who are asked. */
  readonly class?: string;
  /** A file, or a folder for a file for each. */
  readonly out?: string;
}

/**
 * `verify ask <sheet> --student S [--seed course]`: the sheet with that student's numbers, in Markdown or JSON; with `--class FILE`
 * those of all in a list, one after the other, or each in a file of its own in the folder `--out`.
 */
export async function askCommand(pattern: string, flags: AskFlags): Promise<void> {
  const students = await studentsOf(flags);
  const course = courseFlag(flags);
  const opened = await openSheet([pattern], flags, { course, seed: course });
  if (opened === null) return;
  const asked = (student: string): AskedSheet => ask(opened.sheet, { student, course });
  const isJson = flags.json === true;
  const { out } = flags;
  const isEach = out !== undefined && isFolderPath(out);
  const files = isEach
    ? eachIn(out, students, isJson ? '.json' : '.md')
    : new Map(out === undefined ? [] : [['', out]]);
  requireApart(
    [
      ...filesRead(opened.known, flags),
      ...(flags.class === undefined ? [] : [{ path: flags.class, as: 'the list of --class' }]),
    ],
    [...files.values()].map((path) => ({ path, as: '--out' })),
  );
  const kind = { isOwn: isAskedSheet, name: 'the questions of students' };
  if (out !== undefined && isEach) requireOwnFolder(out, kind);
  else if (out !== undefined) requireOwn(out, kind);
  if (isEach) {
    for (const [student, path] of files)
      replaceFile(path, isJson ? sheetJson(asked(student)) : sheetMarkdown(asked(student)));
    return;
  }
  const text = isJson ? allJson(students.map(asked), flags) : students.map(asked).map(sheetMarkdown).join(pageBreak);
  if (out === undefined) process.stdout.write(text);
  else replaceFile(out, text);
}

/** What sets one sheet apart from the next: printed, it begins a page. */
const pageBreak = '\n<div style="break-after: page"></div>\n\n';

/** One sheet as an object, those of a class as a list. */
function allJson(sheets: readonly AskedSheet[], flags: AskFlags): string {
  const [only] = sheets;
  return flags.class === undefined && only !== undefined ? sheetJson(only) : `${JSON.stringify(sheets, null, 2)}\n`;
}

/** A file for each student in a folder. */
const eachIn = (folder: string, students: readonly string[], extension: string): ReadonlyMap<string, string> =>
  new Map(
    [...fileNames(students)].map(([student, name]) => [
      student,
      `${folder.replace(/[\\/]+$/, '')}/${name}${extension}`,
    ]),
  );

async function studentsOf({ student, class: list }: AskFlags): Promise<readonly string[]> {
  if (list !== undefined && student !== undefined)
    throw new BadInput('bad-flag', '--student and --class both say who is asked.', 'Give one of them.');
  if (list !== undefined) {
    const { members } = await readClass(list);
    if (members.length > 0) return members.map(({ id }) => id);
    throw new BadInput('bad-class', `There is nobody in ${basename(list)}.`, 'Give a list with a row for each.');
  }
  if (student !== undefined && student.trim() !== '') return [student.trim()];
  throw new BadInput(
    'missing-flag',
    'For which student?',
    'Give the name after --student, or a list after --class: it decides about the numbers.',
  );
}
