import { type Graded, gradedFromLine } from '../grade/graded';
import type { Sheet } from '../grade/sheet';
import type { GradeReporter, SummaryQuestion } from '../report/grade/reporter';
import { summary } from '../report/grade/summary';
import { isAnswer } from '../report/grade/whole-sheet';
import { dropJournal, type GradedBatch } from './grade-all';
import type { GradeFlags } from './grade-flags';
import type { GradeFormat } from './grade-format';
import { replaceFile } from './output/replace-file';
import { studentFiles } from './student-files';
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
  if (batch.resumed > 0)
    process.stdout.write(`${batch.resumed} of these ${batch.resumed === 1 ? 'was' : 'were'} there already.\n`);
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
  for (const [student, file] of studentFiles([...byStudent.keys()], extension, out))
    deliver(render([...(byStudent.get(student)?.values() ?? [])], questions), file);
}
