import { jsonLineRows } from './json-rows';
import { type SubmissionReader, textOf } from './reader';

export const jsonLinesReader: SubmissionReader = {
  extensions: ['.jsonl', '.ndjson'],
  holds: 'one of the objects of `.json` a line',
  read: async (content, { path }) =>
    textOf(content)
      .split('\n')
      .flatMap((line, i) => (line.trim() === '' ? [] : jsonLineRows(line, `${path}:${i + 1}`))),
};
