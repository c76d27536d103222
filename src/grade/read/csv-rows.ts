import { csvRecords } from './csv';
import { type Row, rowOf } from './submission-row';

const columns = ['student', 'question', 'answer'] as const;

/**
 * The answers in a CSV text with the columns student, question and answer, in any order and among others. The separator
 * is that of the first line: comma, semicolon or tab.
 * @returns what is wrong with the first line, if these columns are not there
 */
export function csvRows(text: string, file: string): Iterable<Row> | string {
  const head = text.slice(0, 2000).split(/[\r\n]/)[0] ?? '';
  const separator = [',', ';', '\t'].reduce((best, each) =>
    head.split(each).length > head.split(best).length ? each : best,
  );
  const records = csvRecords(text, separator);
  const first = records.next();
  const names = first.done === true ? [] : (first.value.cells ?? []).map((cell) => cell.trim().toLowerCase());
  const places = columns.map((column) => names.indexOf(column));
  const missing = columns.filter((_, i) => (places[i] ?? -1) < 0);
  if (missing.length > 0) return `The first line has no column ${missing.join(' and ')}.`;
  const [student = 0, question = 0, answer = 0] = places;
  return (function* rows(): Generator<Row> {
    for (const { line, cells } of records) {
      const place = `${file}:${line}`;
      if (cells === null)
        yield {
          ok: false,
          fault: {
            place,
            reason: 'A quotation mark is not closed, or a cell is too long.',
            student: null,
            question: null,
          },
        };
      else yield rowOf(cells[student], cells[question], cells[answer] ?? '', place);
    }
  })();
}
