import { CsvParser, type CsvRecord, holdsFirstLine, separatorIn } from './csv';
import { type SubmissionReader, unreadableFile } from './reader';
import { type TableRows, tableRows } from './table-rows';

export const csvReader: SubmissionReader = {
  extensions: ['.csv', '.tsv'],
  holds:
    'the columns student, question, answer, among others, in any order; or a row a student, and a column a question',
  isOfOne: false,
  read: async function* (content, file) {
    let parser: CsvParser | null = null;
    let rows: TableRows | null = null;
    const understood = (records: readonly CsvRecord[]) => {
      const left = [...records];
      if (rows === null) {
        const first = left.shift();
        if (first === undefined) return [];
        const found = tableRows(first.cells ?? [], file);
        if ('reason' in found) return found;
        rows = found;
      }
      const read = rows;
      return left.flatMap(({ line, cells }) => read({ place: `${file.path}:${line}`, cells }));
    };
    let held = '';
    for await (const part of content.text()) {
      held += part;
      if (parser === null && !holdsFirstLine(held)) continue;
      parser ??= new CsvParser(separatorIn(held));
      const found = understood(parser.take(held));
      held = '';
      if ('reason' in found) return yield unreadableFile(file, found.reason);
      yield found;
    }
    parser ??= new CsvParser(separatorIn(held));
    const found = understood([...parser.take(held), ...parser.end()]);
    if ('reason' in found) return yield unreadableFile(file, found.reason);
    yield rows === null ? unreadableFile(file, 'This file is empty.') : found;
  },
};
