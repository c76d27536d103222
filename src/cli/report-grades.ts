import { rmSync } from 'node:fs';
import { type Graded, gradedFromLine } from '../grade/graded';
import type { Sheet } from '../grade/sheet';
import type { StudentReporter, SummaryQuestion } from '../report/grade/reporter';
import { summary } from '../report/grade/summary';
import { isAnswer } from '../report/grade/whole-sheet';
import type { GradeFlags } from './grade-flags';
import type { GradeFormat } from './grade-format';
import { replaceFile } from './output/replace-file';
import { type BatchResults, linesOfBatch } from './results/batch-results';
import { studentFiles } from './student-files';
import { surfaceOf } from './surface';

/** Writes the results of a batch in the form that was asked for, and a summary where nothing else goes to the terminal. */
export async function reportGrades(
  sheet: Sheet,
  results: BatchResults,
  format: GradeFormat,
  { flags, resumed }: { readonly flags: GradeFlags; readonly resumed: number },
): Promise<void> {
  const { reporter, out } = format;
  const questions = sheet.questions.map(({ name, question }) => ({ name, points: question.points }));
  if (reporter.of === 'answer' && format.isHeld) await writeLines(results, out);
  if (reporter.of === 'batch') deliver(await reporter.render(gradedOf(results), questions), out);
  if (reporter.of === 'student') deliverByStudent(results, reporter, questions, out);
  if (format.isJournalTemporary && format.journal !== null) rmSync(format.journal, { force: true });
  if (reporter.of !== 'screen' && (out === null || !process.stdout.isTTY)) return;
  const { render } = reporter.of === 'screen' ? reporter : summary;
  process.stdout.write(render(gradedOf(results), questions, surfaceOf(process.stdout, flags.color, process.env)));
  if (resumed > 0) process.stdout.write(`${resumed} of these ${resumed === 1 ? 'was' : 'were'} there already.\n`);
}

function* gradedOf(results: BatchResults): Generator<Graded> {
  for (const line of linesOfBatch(results)) yield gradedFromLine(line);
}

/** Writes all lines to standard output, as fast as they are taken, or to what is no file. */
async function writeLines(results: BatchResults, out: string | null): Promise<void> {
  if (out !== null) return deliver([...linesOfBatch(results)].join(''), out);
  for (const line of linesOfBatch(results))
    if (!process.stdout.write(line)) await new Promise((resolve) => process.stdout.once('drain', resolve));
}

function deliver(data: string | Uint8Array, out: string | null): void {
  if (out === null) process.stdout.write(data);
  else replaceFile(out, data);
}

/** One document for one student; a folder with a document for each of several. */
function deliverByStudent(
  results: BatchResults,
  { render, extension }: StudentReporter,
  questions: readonly SummaryQuestion[],
  out: string | null,
): void {
  const byStudent = placesByStudent(results);
  const rendered = (places: Iterable<number>): string =>
    render(
      [...places].map((place) => gradedFromLine(results.at(place))),
      questions,
    );
  for (const [student, file] of studentFiles([...byStudent.keys()], extension, out))
    deliver(rendered(byStudent.get(student)?.values() ?? []), file);
}

/** Where the results of each student stand, by what they are of. */
function placesByStudent(results: BatchResults): Map<string, Map<string, number>> {
  const byStudent = new Map<string, Map<string, number>>();
  let place = 0;
  for (const graded of gradedOf(results)) {
    const own = byStudent.get(graded.student) ?? new Map<string, number>();
    // The last answer to a question counts; what is no answer takes the place of none.
    const key = isAnswer(graded) ? `answer ${graded.question}` : `fault ${graded.message}`;
    own.delete(key);
    own.set(key, place++);
    byStudent.set(graded.student, own);
  }
  return byStudent;
}
