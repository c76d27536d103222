import { type Cell, cellText, columnTitle, type TableRecord } from '../read/table';
import { nameOf } from '../read/whose';
import { questionNamed, type Sheet } from '../sheet';
import type { Mark } from './mark';

/** Marks by what they are of (`pairOf`). */
export type Marks = ReadonlyMap<string, Mark & { readonly student: string; readonly question: string }>;

/** A student and a question as one text. */
export const pairOf = (student: string, question: string): string => `${question}\n${student}`;

export interface MarkFault {
  readonly place: string;
  readonly reason: string;
}

const needed = ['student', 'question', 'points'] as const;

/**
 * The marks in a table with the columns student, question and points, and perhaps comment and key, among others. Rows without
 * points are not marked yet.
 * @param idOf under which name a student is filed
 */
export function marksIn(
  records: readonly TableRecord[],
  sheet: Sheet,
  idOf: (student: string) => string,
): { readonly marks: Marks; readonly faults: readonly MarkFault[] } {
  const [head, ...others] = records;
  const titles = (head?.cells ?? []).map(columnTitle);
  const missing = needed.filter((title) => !titles.includes(title));
  if (missing.length > 0) {
    const fault = { place: head?.place ?? '', reason: `The first line has no column ${missing.join(' and ')}.` };
    return { marks: new Map(), faults: [fault] };
  }
  const marks = new Map<string, Mark & { readonly student: string; readonly question: string }>();
  const faults: MarkFault[] = [];
  for (const { place, cells } of others) {
    const row = markIn(rowOf(titles, cells ?? []), sheet, idOf);
    if (cells === null || row === 'blank') continue;
    if (typeof row === 'string') faults.push({ place, reason: row });
    else if (marks.has(pairOf(row.student, row.question)))
      faults.push({ place, reason: `${row.student} has two marks for ${row.question}.` });
    else marks.set(pairOf(row.student, row.question), row);
  }
  return { marks, faults };
}

const rowOf = (titles: readonly string[], cells: readonly Cell[]): ReadonlyMap<string, string> =>
  new Map(titles.map((title, i) => [title, cellText(cells[i]).trim()]));

function markIn(
  row: ReadonlyMap<string, string>,
  sheet: Sheet,
  idOf: (student: string) => string,
): (Mark & { readonly student: string; readonly question: string }) | string {
  const text = (row.get('points') ?? '').replace(',', '.');
  const comment = row.get('comment') ?? '';
  if (text === '') return comment === '' ? 'blank' : 'This row has a comment and no points.';
  const student = nameOf(unguarded(row.get('student') ?? ''));
  if (student === null) return 'The student is missing.';
  const name = row.get('question') ?? '';
  const found = questionNamed(sheet, name);
  if (!('part' in found))
    return `There is no question ${name}.${found.meant === null ? '' : ` Did you mean ${found.meant}?`}`;
  const points = /^\d*\.?\d+$/.test(text) ? Number(text) : Number.NaN;
  const most = found.question.points;
  if (!(points <= most)) return `${text} are no points of ${found.name}, for which there are 0 to ${most}.`;
  const key = row.get('key') ?? '';
  return {
    student: idOf(student),
    question: found.name,
    points,
    comment: unguarded(comment),
    key: key === '' ? null : key,
  };
}

/** A cell without the apostrophe that keeps a spreadsheet from taking it for a formula. */
const unguarded = (text: string): string => text.replace(/^'(?=[\s]*[=+\-@|%＝＋－＠])/, '');
