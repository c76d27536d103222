import type { Outcome } from '../../grade/outcome';
import type { GradeReporter } from './reporter';

/** Characters at the start of a cell that a spreadsheet takes for a formula, or strips before looking for one. */
const formulaStart = /^[\s]*[=+\-@\t\r\n|%＝＋－＠]/;
const plainNumber = /^-?\d+(?:\.\d+)?$/;

/**
 * A cell that no spreadsheet runs and no terminal obeys: one that might start a formula gets an apostrophe in front, control
 * characters are shown by their pictures, and all is quoted as needed.
 */
export function csvCell(value: string | number): string {
  const text = visible(String(value));
  const isSafe = typeof value === 'number' || plainNumber.test(text) || !formulaStart.test(text);
  const guarded = isSafe ? text : `'${text}`;
  return /[",;\r\n\t']|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** Control characters other than tabs and line breaks as pictures, those that turn the direction of text as nothing. */
const visible = (text: string): string => text.replace(/[^\P{Cc}\t\n\r]/gu, picture).replace(/\p{Bidi_Control}/gu, '');

function picture(control: string): string {
  const code = control.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '␡' : '�';
}

/** One row a student: the points for each question, empty where there is no answer, and their sum. The last answer counts. */
export function gradebookCsv(outcomes: Iterable<Outcome>, questions: readonly string[]): string {
  const students = new Map<string, Map<string, Outcome>>();
  for (const outcome of outcomes) {
    const own = students.get(outcome.student) ?? new Map<string, Outcome>();
    own.set(outcome.question, outcome);
    students.set(outcome.student, own);
  }
  const rows = [...students]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([student, own]) => {
      const graded = questions.map((question) => own.get(question));
      const total = graded.reduce((sum, each) => sum + (each?.points ?? 0), 0);
      const open = graded.filter((each) => each?.verdict === 'undecided').length;
      return [
        student,
        ...graded.map((each) => (each === undefined ? '' : each.points)),
        Math.round(total * 1e6) / 1e6,
        open,
      ];
    });
  return [['student', ...questions, 'total', 'to be looked at'], ...rows]
    .map((cells) => `${cells.map(csvCell).join(',')}\r\n`)
    .join('');
}

export const csv: GradeReporter = {
  of: 'batch',
  gives: 'a gradebook, a row for each student',
  render: (outcomes, questions) =>
    gradebookCsv(
      outcomes,
      questions.map(({ name }) => name),
    ),
};
