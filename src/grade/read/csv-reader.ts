import type { Place } from '../../statement/diagnostic';
import { CsvParser, type CsvRecord, holdsFirstLine, separatorIn, writtenCells } from './csv';
import { placeInText } from './place-in-text';
import { type SubmissionReader, unreadableFile } from './reader';
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
    const understood = (records: readonly CsvRecord[], { separator }: CsvParser) => {
      const table = records.map((record) => new CsvAnswers(record, file.path, separator));
      const head = rows === null ? table.shift() : undefined;
      if (head !== undefined) {
        const found = tableRows(head, file);
        if ('reason' in found) return found;
        rows = found;
      }
      const read = rows;
      if (read === null) return [];
      const answers = table.filter((record) => !isBlank(record));
      filled += answers.length;
      return answers.flatMap(read);
    };
    let held = '';
    for await (const part of content.text()) {
      held += part;
      if (parser === null && !holdsFirstLine(held)) continue;
      parser ??= new CsvParser(separatorIn(held));
      const found = understood(parser.take(held), parser);
      held = '';
      if ('reason' in found) return yield unreadableFile(file, found.reason, found.at);
      yield found;
    }
    parser ??= new CsvParser(separatorIn(held));
    const found = understood([...parser.take(held), ...parser.end()], parser);
    if ('reason' in found) return yield unreadableFile(file, found.reason, found.at);
    if (rows === null) return yield unreadableFile(file, 'This file is empty.');
    yield filled === 0 ? unreadableFile(file, titlesAlone) : found;
  },
};

/** A record of a table of answers in CSV. Where its cells start is found again for the few of which it is asked. */
class CsvAnswers implements AnswerRecord {
  readonly place: string;

  constructor(
    readonly record: CsvRecord,
    readonly path: string,
    readonly separator: string,
  ) {
    this.place = `${path}:${record.line}`;
  }

  get cells(): readonly string[] | null {
    return this.record.cells;
  }

  get before(): readonly string[] {
    return this.cells === null ? writtenCells(this.record.text, this.separator).cells : [];
  }

  at(cell: number): Place {
    const { text, line } = this.record;
    const { starts } = writtenCells(text, this.separator);
    const start = starts[cell] ?? text.length;
    const length = Math.max(1, (starts[cell + 1] ?? text.length + 1) - 1 - start);
    const place = placeInText(this.path, text, start, length);
    return { ...place, line: line + place.line - 1 };
  }
}
