import { jsonLineRows } from './json-rows';
import type { SubmissionReader } from './reader';
import { textLines } from './text-lines';

export const jsonLinesReader: SubmissionReader = {
  extensions: ['.jsonl', '.ndjson'],
  holds: 'one of the objects of `.json` a line',
  isOfOne: false,
  read: async function* (content, { path, whose }) {
    let number = 0;
    for await (const lines of textLines(content.text()))
      yield lines.flatMap((line) => {
        number++;
        return line?.trim() === '' ? [] : jsonLineRows(line, `${path}:${number}`, whose);
      });
  },
};
