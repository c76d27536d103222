import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Graded, gradedFromLine } from '../grade/graded';
import type { Sheet } from '../grade/sheet';
import type { GradeReporter, SummaryQuestion } from '../report/grade/reporter';
import { summary } from '../report/grade/summary';
import { isAnswer } from '../report/grade/whole-sheet';
import { BadInput } from './bad-input';
import { dropJournal, type GradedBatch } from './grade-all';
import type { GradeFlags } from './grade-flags';
import type { GradeFormat } from './grade-format';
import { replaceFile } from './replace-file';
import { surfaceOf } from './surface';

/** Writes the results of a batch in the form that was asked for, and a summary where nothing else goes to the terminal. */
export function reportGrades(sheet: Sheet, batch: GradedBatch, format: GradeFormat, flags: GradeFlags): void {
  const { reporter, out } = format;
  const questions = sheet.questions.map(({ name, question }) => ({ name, points: question.points }));
  if (reporter.of === 'answer' && out === null) process.stdout.write(batch.lines.join(''));
  if (reporter.of === 'batch') deliver(reporter.render(batch.outcomes, questions), out);
  if (reporter.of === 'student') deliverByStudent(batch, reporter, questions, out);
  dropJournal(format);
  if (reporter.of !== 'screen' && (out === null || !process.stdout.isTTY)) return;
  const { render } = reporter.of === 'screen' ? reporter : summary;
  process.stdout.write(render(batch.outcomes, questions, surfaceOf(process.stdout, flags.color, process.env)));
  if (batch.resumed > 0) process.stdout.write(`${batch.resumed} of these were there already.\n`);
}

function deliver(text: string, out: string | null): void {
  if (out === null) process.stdout.write(text);
  else replaceFile(out, text);
}

/** One document for one student; a folder with a document for each of several. */
function deliverByStudent(
  { lines }: GradedBatch,
  { render, extension }: Extract<GradeReporter, { readonly of: 'student' }>,
  questions: readonly SummaryQuestion[],
  out: string | null,
): void {
  const byStudent = new Map<string, Map<string, Graded>>();
  for (const line of lines) {
    const graded = gradedFromLine(line);
    const own = byStudent.get(graded.student) ?? new Map<string, Graded>();
    // The last answer to a question counts; what is no answer takes the place of none.
    const key = isAnswer(graded) ? `answer ${graded.question}` : `fault ${graded.message}`;
    own.delete(key);
    own.set(key, graded);
    byStudent.set(graded.student, own);
  }
  const isFolder = out !== null && (out.endsWith('/') || (existsSync(out) && statSync(out).isDirectory()));
  if (byStudent.size <= 1 && !isFolder) {
    deliver(render([...(byStudent.values().next().value?.values() ?? [])], questions), out);
    return;
  }
  if (out === null || !isFolder) {
    throw new BadInput(
      'several-students',
      `These are the answers of ${byStudent.size} students, one file holds one of them.`,
      'Give a folder: --out results/',
    );
  }
  mkdirSync(out, { recursive: true });
  for (const [student, own] of byStudent)
    replaceFile(join(out, `${fileName(student)}${extension}`), render([...own.values()], questions));
}

/** A name that is a file name everywhere, different for different students. */
export function fileName(student: string): string {
  const safe = student.replace(/[^\w.@-]/g, (character) => `%${(character.codePointAt(0) ?? 0).toString(16)}`);
  return safe.replace(/^\./, '%2e').slice(0, 150) || '%';
}
