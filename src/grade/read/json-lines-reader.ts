import { jsonLineRows } from './json-rows';
import { type SubmissionReader, unreadableFile } from './reader';
import { textLines } from './text-lines';

export const jsonLinesReader: SubmissionReader = {
  extensions: ['.jsonl', '.ndjson'],
  holds: 'one of the objects of `.json` a line',
  isOfOne: false,
  read: async function* (content, file) {
    const { path, whose } = file;
    let [number, filled] = [0, 0];
    for await (const lines of textLines(content.text()))
      yield lines.flatMap((line) => {
        number++;
        if (line?.trim() === '') return [];
        filled++;
        const at = { file: path, line: number, column: 1, length: 1, excerpt: line ?? '' };
        return jsonLineRows(line, `${path}:${number}`, whose, at);
      });
    if (filled === 0) yield unreadableFile(file, 'This file is empty.');
  },
};
