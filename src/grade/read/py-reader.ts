import { fileText } from './file-text';
import { type SubmissionReader, unreadableFile } from './reader';
import { rowOf } from './submission-row';

/** Larger files are no answer, and are cut: how large one is, is told where it is judged. */
const largest = 1_000_000;

export const pyReader: SubmissionReader = {
  extensions: ['.py'],
  holds:
    'code of Python, in a file named after the question, where `_` may stand for `-`; the student is `--student`, or the name of the folder',
  isOfOne: false,
  read: async function* (content, file) {
    const { path, stem, whose, question } = file;
    const dashed = stem.replaceAll('_', '-');
    const isNamed = question(stem).isOne || question(dashed).isOne;
    // Scripts lie about; code that is no student's and answers no question is one.
    if (whose.kind === 'unsaid' && !isNamed) {
      const isMembers = (whose.idOf?.(stem) ?? null) !== null;
      if (isMembers) yield unreadableFile(file, 'This is code, in a file that is named after no question.');
      return;
    }
    const bytes = await content.bytes();
    let end = Math.min(bytes.length, largest);
    // No character is cut in two.
    while (end < bytes.length && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--;
    const text = fileText(bytes.subarray(0, end));
    const name = !question(stem).isOne && question(dashed).isOne ? dashed : stem;
    yield [rowOf({ student: undefined, question: name, answer: text }, path, whose)];
  },
};
