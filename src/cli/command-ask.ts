import { ask } from '../grade/ask-sheet';
import { sheetJson, sheetMarkdown } from '../report/sheet-markdown';
import { BadInput } from './bad-input';
import { courseFlag, type Flags } from './flags';
import { openSheet } from './sheet-files';

export interface AskFlags extends Flags {
  readonly student?: string;
}

/** `verify ask <sheet> --student S [--seed course]`: the sheet with that student's numbers, in Markdown or JSON. */
export async function askCommand(pattern: string, flags: AskFlags): Promise<void> {
  if (flags.student === undefined || flags.student.trim() === '') {
    throw new BadInput(
      'missing-flag',
      'For which student?',
      'Give the name after --student: it decides about the numbers.',
    );
  }
  const course = courseFlag(flags);
  const opened = await openSheet([pattern], flags, { course, seed: course });
  if (opened === null) return;
  const asked = ask(opened.sheet, { student: flags.student.trim(), course });
  process.stdout.write(flags.json === true ? sheetJson(asked) : sheetMarkdown(asked));
}
