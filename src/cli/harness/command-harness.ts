import { join } from 'node:path';
import { type Graded, gradedFault, gradedFromLine, unlookedAt } from '../../grade/graded';
import { loadSheet, readerFor } from '../../grade/load-sheet';
import { startOf } from '../../grade/read/place-in-text';
import type { Row, RowFault, SubmissionRow } from '../../grade/read/submission-row';
import { questionNamed, type Sheet, type SheetQuestion } from '../../grade/sheet';
import { BadInput } from '../bad-input';
import { earlierAnswers } from '../grade-submission';
import { replaceFile } from '../output/replace-file';
import { readPackedSheet } from '../pack/packed-sheet';
import { openGradePool } from '../worker/grade-pool';
import { Few } from './few';
import type { HandedIn } from './grading-system';
import type { GradingSystemName } from './grading-system-names';
import { gradingSystems } from './grading-systems';

/** Megabytes for the judge: where graders run, less than a gigabyte is granted to all. */
const megabytes = 256;
const late = 'There was no time to judge this answer; a person must look at it.';
/** Milliseconds between two writings of what is there so far. */
const pause = 1000;

/**
 * `verify harness <system> <root>`: judges the one submission below a root, as the scripts of a pack ask for it. Results are on disk
 * from the first judgement on, with the others as undecided, so that whatever ends the program loses none.
 */
export async function harnessCommand(system: GradingSystemName, root: string): Promise<void> {
  const { pack, results, reporter, handedIn } = gradingSystems[system];
  const { files, course, ...limits } = readPackedSheet(join(root, pack));
  const options = { course, seed: course };
  const loaded = loadSheet(files, options, true, await readerFor(files));
  if (!loaded.ok) throw BadInput.of(loaded.diagnostics);
  const { sheet } = loaded;
  const questions = sheet.questions.map(({ name, question }) => ({ name, points: question.points }));
  const file = join(root, results);
  const handed = await handedIn(root, sheet);
  const { answers, faults } = await sorted(sheet, handed);
  const graded: Graded[] = answers.map(({ question }) => unlookedAt(question, handed.student, late));
  const write = (): void => replaceFile(file, reporter.render([...graded, ...faults.map(gradedFault)], questions));

  const pool = openGradePool({ files, sheet, ...options, ...limits, jobs: 1, megabytes });
  try {
    const earlier = earlierAnswers(sheet);
    for (const { row } of answers) earlier.note(row);
    let written = performance.now();
    for (const [i, { row }] of answers.entries()) {
      graded[i] = gradedFromLine((await pool.grade(earlier.submission(row))).line);
      if (performance.now() - written < pause) continue;
      write();
      written = performance.now();
    }
    write();
  } finally {
    await pool.close();
  }
}

/** What is said of at most: a submission may hold any number of rows. */
const most = { faults: 20, names: 5 } as const;

interface Sorted {
  readonly answers: readonly { readonly row: SubmissionRow; readonly question: SheetQuestion }[];
  readonly faults: readonly RowFault[];
}

/** One answer to each question, the last, and what is to be said of all else. */
async function sorted(sheet: Sheet, { student, rows }: HandedIn): Promise<Sorted> {
  const answers = new Map<string, Sorted['answers'][number]>();
  const faults: RowFault[] = [];
  let unsaid = 0;
  const [unknown, repeated] = [new Few(most.names), new Few(most.names)];
  for await (const row of each(rows)) {
    if (!row.ok) {
      if (faults.length < most.faults) faults.push(row.fault);
      else unsaid++;
      continue;
    }
    const question = questionNamed(sheet, row.row.question);
    if (!('part' in question)) unknown.add(row.row.question);
    else {
      if (answers.has(question.name)) repeated.add(question.name);
      answers.set(question.name, { question, row: row.row });
    }
  }
  const said: readonly (readonly [string, string])[] = [
    [unsaid === 0 ? '' : 'and more', `${unsaid} more ${unsaid === 1 ? 'is no answer' : 'are no answers'}.`],
    [unknown.text, 'There is no question of that name.'],
    [repeated.text, 'This is answered more than once: the last counts.'],
  ];
  const about = said.filter(([place]) => place !== '');
  return {
    answers: [...answers.values()],
    faults: [
      ...faults,
      ...about.map(([place, reason]) => ({ place, reason, student, question: null, at: startOf(place) })),
    ],
  };
}

async function* each(rows: AsyncIterable<readonly Row[]>): AsyncGenerator<Row> {
  for await (const some of rows) yield* some;
}
