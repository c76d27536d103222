import { csvRecords, separatorIn } from '../../grade/read/csv';
import { fileText, MixedText } from '../../grade/read/file-text';
import { columnTitle } from '../../grade/read/table';
import { csvText } from './csv-cell';
import { feedbackLine } from './feedback';
import type { GradeReporter } from './reporter';

const titles = ['student', 'question', 'points', 'comment', 'of', 'verdict', 'answer', 'message', 'key'];
const [points, comment, key] = [titles.indexOf('points'), titles.indexOf('comment'), titles.indexOf('key')] as const;

type Row = readonly (string | number)[];

/** The rows beneath the titles of such a table, whatever separates its cells since it was filled in; null for any other. */
function rowsIn(bytes: Uint8Array): readonly (readonly string[])[] | null {
  const text = textIn(bytes);
  if (text === null) return null;
  const rows = csvRecords(text, separatorIn(text)).map(({ cells }) => cells);
  const [head] = rows;
  const isOurs = head?.map(columnTitle).join() === titles.join();
  const read = rows.slice(1).flatMap((cells) => (cells === null || cells.length > titles.length ? [] : [cells]));
  // What cannot be read cannot be kept.
  return isOurs && read.length === rows.length - 1 ? read : null;
}

function textIn(bytes: Uint8Array): string | null {
  try {
    return fileText(bytes);
  } catch (error) {
    if (error instanceof MixedText) return null;
    throw error;
  }
}

const isFilled = (cells: readonly string[]): boolean =>
  [points, comment].some((column) => (cells[column] ?? '').trim() !== '');
const pairIn = ([student, question]: Row): string => `${question}\n${student}`;

/** The rows of a table that somebody has filled in, by what they are of. */
function filledIn(before: Uint8Array | null): Map<string, (readonly string[])[]> {
  const filled = new Map<string, (readonly string[])[]>();
  for (const cells of (before === null ? null : rowsIn(before))?.filter(isFilled) ?? [])
    filled.set(pairIn(cells), [...(filled.get(pairIn(cells)) ?? []), cells]);
  return filled;
}

/** A row anew, with what somebody filled in; the old ones as they are, where they are of another answer. */
function kept(row: Row, old: readonly (readonly string[])[]): readonly Row[] {
  const [only] = old;
  if (only === undefined) return [row];
  const isSame = old.length === 1 && ['', row[key]].includes(only[key] ?? '');
  if (!isSame) return old;
  return [row.map((cell, column) => (column === points || column === comment ? (only[column] ?? '') : cell))];
}

/** A table to fill in. Rows that are filled in already stay, also those of answers that are chosen no more. */
export const marks: GradeReporter = {
  of: 'choice',
  gives: 'a table for `--marks`, to be filled in: what a person must look at, or what `--only` names',
  render: ({ graded }, before) => {
    const filled = filledIn(before);
    const rows: Row[] = [titles];
    for (const each of graded()) {
      const { student, question, maxPoints, verdict, answer, mark, claim } = each;
      if (claim === null) continue;
      const given = mark === null ? ['', ''] : [mark.points, mark.comment];
      const row = [student, question, ...given, maxPoints, verdict, answer, feedbackLine(each), each.key];
      // As they are written.
      const pair = pairIn(csvRecords(csvText([row]), ',')[0]?.cells ?? []);
      rows.push(...kept(row, filled.get(pair) ?? []));
      filled.delete(pair);
    }
    return csvText([...rows, ...[...filled.values()].flat()]);
  },
  isOwn: (bytes) => rowsIn(bytes) !== null,
};
