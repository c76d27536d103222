import { csvRows } from './csv-rows';
import { type SubmissionReader, textOf } from './reader';

export const csvReader: SubmissionReader = {
  extensions: ['.csv', '.tsv'],
  holds: 'the columns student, question, answer, among others, in any order',
  read: async (content, { path }) => {
    const rows = csvRows(textOf(content), path);
    return typeof rows === 'string' ? rows : [...rows];
  },
};
