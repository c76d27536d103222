import { join } from 'node:path';
import type { Row } from '../../grade/read/submission-row';
import { namesIn, type Sheet } from '../../grade/sheet';
import { prairielearn } from '../../report/grade/prairielearn';
import { openSubmissions } from '../submissions/read-submissions';
import type { GradingSystem } from './grading-system';
import { handedInFiles } from './handed-in-files';

/** PrairieLearn, where `/grade` is the root: a form in `data.json`, and files that were uploaded besides. */
export const prairielearnSystem: GradingSystem = {
  pack: 'tests',
  results: 'results/results.json',
  reporter: prairielearn,
  // An attempt that PrairieLearn does not take for one costs the student nothing.
  unjudged: (reason) => ({ gradable: false, message: reason, format_errors: [reason] }),
  handedIn: async (root, sheet) => {
    const form = await formIn(join(root, 'data/data.json'), sheet);
    const student = form.find((row) => row.ok)?.row.student ?? 'student';
    return {
      student,
      rows: (async function* () {
        yield form;
        yield* handedInFiles(join(root, 'student'), student, sheet);
      })(),
    };
  },
};

/** The answers in the form; what is wrong with one is told by its question. */
async function formIn(file: string, sheet: Sheet): Promise<readonly Row[]> {
  const context = { student: null, question: namesIn(sheet), idOf: null, mayBeEmpty: true };
  const rows: Row[] = [];
  for await (const some of openSubmissions(file, context).rows()) rows.push(...some);
  return rows.map((row) =>
    row.ok ? row : { ok: false, fault: { ...row.fault, place: row.fault.question ?? 'the form' } },
  );
}
