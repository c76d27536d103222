import type { Place } from '../../statement/diagnostic';
import type { SubmissionFile } from './reader';
import { faultyRow, type Row, rowOf } from './submission-row';
import { type AnswerRecord, type Cell, cellText, columnTitle, identityTitles } from './table';
import { filedAs, isTooLong, nameOf } from './whose';

/** The answers in the records of a table, once its first record has been understood. */
export type TableRows = (record: AnswerRecord) => readonly Row[];

/** What is wrong with the titles of a table. */
export interface TitleFault {
  readonly reason: string;
  readonly at: Place;
}

export const titlesAlone = 'There is no row of answers beneath the first line.';

/** A row of which all cells were left blank says nothing of anybody. */
export const isBlank = ({ cells }: AnswerRecord): boolean =>
  cells?.every((cell) => typeof cell === 'string' && cell.trim() === '') === true;

/**
 * Understands the titles of a table of answers: the columns student, question and answer, among others; or a row a student and
 * a column for each question, named after it, where other columns are left alone. A column for the student is not needed where
 * the place of the file says whose it is.
 */
export function tableRows(head: AnswerRecord, file: SubmissionFile): TableRows | TitleFault {
  const titles = head.cells ?? [];
  const named = titles.map(columnTitle);
  const student = studentColumn(named);
  const fault = (reason: string, column = 0): TitleFault => ({ reason, at: head.at(column) });
  if (head.cells === null) return fault(unclosed, head.before.length);
  const twice = named.find((title, i) => title !== '' && named.indexOf(title) !== i && isRead(title, file));
  if (twice !== undefined) return fault(`Two columns are named ${twice}.`, named.lastIndexOf(twice));
  const [question, answer] = [named.indexOf('question'), named.indexOf('answer')];
  if (question >= 0 && answer >= 0) {
    if (student < 0 && file.whose.kind !== 'one') return fault('The first line has no column student.');
    return longRows({ student, question, answer }, titles.length, file);
  }
  const questions = titles.flatMap((title, column) => {
    const name = cellText(title).trim();
    return column !== student && file.question(name).isOne ? [{ name, column }] : [];
  });
  const misspelt = titles.map(cellText).flatMap((title, column) => {
    const { isOne, meant } = file.question(title.trim());
    return isOne || meant === null || isTitle(named[column] ?? '')
      ? []
      : [{ column, text: `${title.trim()} (for ${meant}?)` }];
  });
  if (questions.length === 0 || misspelt.length > 0)
    return fault(noQuestions(misspelt.map(({ text }) => text)), misspelt[0]?.column);
  if (student < 0 && file.whose.kind !== 'one') return fault('The first line has no column student.');
  return wideRows(student, questions, titles.length, file);
}

const isTitle = (title: string): boolean => identityTitles.some((known) => known === title);
const isRead = (title: string, file: SubmissionFile): boolean =>
  ['student', 'question', 'answer'].includes(title) || file.question(title).isOne;

function noQuestions(misspelt: readonly string[]): string {
  if (misspelt.length > 0) return `There is no question of the name of a column: ${misspelt.join(', ')}.`;
  return 'The first line has neither the columns student, question and answer, nor a column that is named after a question.';
}

/** The column that says whose an answer is: the one named student, else the surest of those that name somebody. */
function studentColumn(titles: readonly string[]): number {
  const title = ['student', ...identityTitles].find((known) => titles.includes(known));
  return title === undefined ? -1 : titles.indexOf(title);
}

interface LongColumns {
  readonly student: number;
  readonly question: number;
  readonly answer: number;
}

function longRows({ student, question, answer }: LongColumns, width: number, file: SubmissionFile): TableRows {
  return (record) => {
    const cells = cellsOf(record, width, file, student);
    if (!Array.isArray(cells)) return [cells as Row];
    const [who, which, value] = [cells[student], cells[question], cells[answer] ?? ''] as const;
    for (const cell of [who, which, value])
      if (typeof cell === 'object')
        return [faultyRow(record.place, cell.unclear, ownerOf(who, file), record.at(cells.indexOf(cell)))];
    return [
      rowOf({ student: who, question: which, answer: value }, record.place, file.whose, () => record.at(question)),
    ];
  };
}

function wideRows(
  student: number,
  questions: readonly { readonly name: string; readonly column: number }[],
  width: number,
  file: SubmissionFile,
): TableRows {
  return (record) => {
    const cells = cellsOf(record, width, file, student);
    if (!Array.isArray(cells)) return [cells as Row];
    const who = cells[student];
    if (typeof who === 'object') return [faultyRow(record.place, who.unclear, filedAs(file.whose), record.at(student))];
    return questions.flatMap(({ name, column }): Row[] => {
      const value: Cell = cells[column] ?? '';
      const at = (): Place => record.at(column);
      if (typeof value === 'string')
        // What was left blank was not handed in.
        return value.trim() === ''
          ? []
          : [rowOf({ student: who, question: name, answer: value }, record.place, file.whose, at)];
      const row = rowOf({ student: who, question: name, answer: '' }, record.place, file.whose, at);
      if (!row.ok) return [row];
      return [
        {
          ok: false,
          fault: { place: record.place, at: at(), reason: value.unclear, student: row.row.student, question: name },
        },
      ];
    });
  };
}

/** The cells of a record, or a fault: no cell may stand to the right of the titles, where nobody knows what it means. */
function cellsOf(record: AnswerRecord, width: number, file: SubmissionFile, student: number): readonly Cell[] | Row {
  const { place, cells, before } = record;
  if (cells === null) return faultyRow(place, unclosed, ownerOf(before[student], file), record.at(before.length));
  if (cells.slice(width).every((cell) => cell === '' || cellText(cell).trim() === '')) return cells;
  const reason = `This row has ${cells.length} cells, and the first line ${width}; an answer with a separator in it stands in quotation marks.`;
  return faultyRow(place, reason, ownerOf(cells[student], file), record.at(width));
}

/** Under which name a row is filed that is no answer. */
function ownerOf(cell: Cell | undefined, { whose }: SubmissionFile): string | null {
  const named = nameOf(cellText(cell));
  const isOthers = whose.kind === 'one' || named === null || isTooLong(named);
  return isOthers ? filedAs(whose) : (whose.idOf?.(named) ?? named);
}

const unclosed = 'A quotation mark is not closed, or a cell is too long.';
