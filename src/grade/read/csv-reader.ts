import { CsvParser, type CsvRecord, holdsFirstLine, separatorIn } from './csv';
import { placeInText } from './place-in-text';
import { type SubmissionFile, type SubmissionReader, unreadableFile } from './reader';
import type { AnswerRecord } from './table';
import { isBlank, type TableRows, tableRows, titlesAlone } from './table-rows';

export const csvReader: SubmissionReader = {
  extensions: ['.csv', '.tsv'],
  holds:
    'the columns student, question, answer, among others, in any order; or a row a student, and a column a question',
  isOfOne: false,
  read: async function* (content, file) {
    let parser: CsvParser | null = null;
    let rows: TableRows | null = null;
    let filled = 0;
    const understood = (records: readonly CsvRecord[]) => {
      const left = [...records];
      if (rows === null) {
        const first = left.shift();
        if (first === undefined) return [];
        const found = tableRows(answerRecord(first, file), file);
        if ('reason' in found) return found;
        rows = found;
      }
      const read = rows;
      const answers = left.map((record) => answerRecord(record, file)).filter((record) => !isBlank(record));
      filled += answers.length;
      return answers.flatMap(read);
    };
    let held = '';
    for await (const part of content.text()) {
      held += part;
      if (parser === null && !holdsFirstLine(held)) continue;
      parser ??= new CsvParser(separatorIn(held));
      const found = understood(parser.take(held));
      held = '';
      if ('reason' in found) return yield unreadableFile(file, found.reason, found.at);
      yield found;
    }
    parser ??= new CsvParser(separatorIn(held));
    const found = understood([...parser.take(held), ...parser.end()]);
    if ('reason' in found) return yield unreadableFile(file, found.reason, found.at);
    if (rows === null) return yield unreadableFile(file, 'This file is empty.');
    yield filled === 0 ? unreadableFile(file, titlesAlone) : found;
  },
};

const answerRecord = ({ line, cells, text, starts, before }: CsvRecord, { path }: SubmissionFile): AnswerRecord => ({
  place: `${path}:${line}`,
  cells,
  before,
  at: (cell) => {
    const start = starts[cell] ?? text.length;
    const length = Math.max(1, (starts[cell + 1] ?? text.length + 1) - 1 - start);
    const place = placeInText(path, text, start, length);
    return { ...place, line: line + place.line - 1 };
  },
});
