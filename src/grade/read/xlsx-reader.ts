import { type SubmissionReader, unreadableFile } from './reader';
import type { AnswerRecord, Cell } from './table';
import { isBlank, tableRows, titlesAlone } from './table-rows';

export const xlsxReader: SubmissionReader = {
  extensions: ['.xlsx'],
  holds: 'the same as `.csv`, in the first sheet of a workbook',
  isOfOne: false,
  read: async function* (content, file) {
    const workbook = await content.workbook();
    if (!workbook.ok) return yield unreadableFile(file, workbook.reason);
    const [titles = [], ...others] = workbook.records;
    const record = (cells: readonly Cell[], row: number): AnswerRecord => ({
      place: `${file.path}:${row}`,
      cells,
      before: [],
      at: (cell) => ({ file: file.path, line: row, column: cell + 1, length: 1, excerpt: '' }),
    });
    const rows = tableRows(record(titles, 1), file);
    if ('reason' in rows) return yield unreadableFile(file, rows.reason, rows.at);
    const records = others.map((cells, i) => record(cells, i + 2)).filter((each) => !isBlank(each));
    yield records.length === 0 ? unreadableFile(file, titlesAlone) : records.flatMap(rows);
  },
};
