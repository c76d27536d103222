import { type SubmissionReader, unreadableFile } from './reader';
import { tableRows } from './table-rows';

export const xlsxReader: SubmissionReader = {
  extensions: ['.xlsx'],
  holds: 'the same as `.csv`, in the first sheet of a workbook',
  isOfOne: false,
  read: async function* (content, file) {
    const workbook = await content.workbook();
    if (!workbook.ok) return yield unreadableFile(file, workbook.reason);
    const [titles = [], ...records] = workbook.records;
    const rows = tableRows(titles, file);
    if ('reason' in rows) return yield unreadableFile(file, rows.reason);
    yield records.flatMap((cells, i) =>
      cells.every((cell) => cell === '') ? [] : rows({ place: `${file.path}:${i + 2}`, cells }),
    );
  },
};
