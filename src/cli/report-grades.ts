import { rmSync } from 'node:fs';
import type { ClassList } from '../grade/class/class-list';
import { type Graded, gradedFromLine } from '../grade/graded';
import type { Sheet } from '../grade/sheet';
import { isOpen } from '../report/grade/is-open';
import type { Chosen, GradeReporter, StudentReporter, SummaryQuestion } from '../report/grade/reporter';
import { summary } from '../report/grade/summary';
import { isAnswer } from '../report/grade/whole-sheet';
import type { GradeFlags } from './grade-flags';
import type { GradeFormat } from './grade-format';
import { isFolderPath } from './is-folder-path';
import { replaceFile } from './output/replace-file';
import { requireOwn, requireOwnFolder } from './output/require-own';
import { type BatchResults, linesOfBatch } from './results/batch-results';
import { studentFiles } from './student-files';
import { surfaceOf } from './surface';

/** What there is to report. */
export interface Reported {
  readonly sheet: Sheet;
  readonly results: BatchResults;
  readonly members: ClassList | null;
  readonly assignment: string;
}

/** Writes the results of a batch in the form that was asked for, and a summary where nothing else goes to the terminal. */
export async function reportGrades(
  { sheet, results, members, assignment }: Reported,
  { reporter, out, isHeld, isJournalTemporary, journal, only }: GradeFormat,
  { flags, resumed }: { readonly flags: GradeFlags; readonly resumed: number },
): Promise<void> {
  const questions = sheet.questions.map(({ name, question }) => ({ name, points: question.points }));
  const isChosen = ({ verdict, staleMark }: Graded): boolean =>
    only.has(verdict) || (staleMark !== null && only.has('undecided'));
  const graded = (): Generator<Graded> => gradedOf(results);
  const batch = { graded, questions, members, assignment };
  if (reporter.of === 'answer') {
    if (isHeld && out !== null) deliver([...linesOfBatch(results)].join(''), out);
    if (out === null || only.size > 0) await writeLines(results, only.size === 0 ? null : isChosen);
  }
  if (reporter.of === 'batch') deliver(await reporter.render(batch), out);
  if (reporter.of === 'choice') {
    const chosen = only.size === 0 ? isOpen : isChosen;
    // Whoever fills it in may have gone on meanwhile.
    const before = out === null ? null : requireOwnOutput(out, reporter);
    deliver(reporter.render({ ...batch, graded: () => filtered(graded(), chosen) }, before), out);
  }
  if (reporter.of === 'student') deliverByStudent(results, reporter, questions, out);
  if (isJournalTemporary && journal !== null) rmSync(journal, { force: true });
  if (reporter.of !== 'screen' && (out === null || !process.stdout.isTTY || only.size > 0)) return;
  const { render } = reporter.of === 'screen' ? reporter : summary;
  const surface = surfaceOf(process.stdout, flags.color, process.env);
  process.stdout.write(render(batch, surface, only.size === 0 ? null : isChosen));
  if (resumed > 0) process.stdout.write(`${resumed} of these ${resumed === 1 ? 'was' : 'were'} there already.\n`);
}

/**
 * What is going to be replaced by the document of a form; null where there is nothing.
 * @throws BadInput where this program did not write it in this form
 */
export function requireOwnOutput(out: string, reporter: GradeReporter): Uint8Array | null {
  if (reporter.of === 'answer' || reporter.of === 'screen') return null;
  const kind = { isOwn: reporter.isOwn, name: reporter.gives.replace(/[;:,].*/, '') };
  if (reporter.of !== 'student' || !isFolderPath(out)) return requireOwn(out, kind);
  requireOwnFolder(out, kind);
  return null;
}

function* filtered(graded: Iterable<Graded>, holds: (graded: Graded) => boolean): Generator<Graded> {
  for (const each of graded) if (holds(each)) yield each;
}

function* gradedOf(results: BatchResults): Generator<Graded> {
  for (const line of linesOfBatch(results)) yield gradedFromLine(line);
}

/** Writes lines to standard output, as fast as they are taken. */
async function writeLines(results: BatchResults, isChosen: Chosen): Promise<void> {
  for (const line of linesOfBatch(results)) {
    if (isChosen !== null && !isChosen(gradedFromLine(line))) continue;
    if (!process.stdout.write(line)) await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
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
