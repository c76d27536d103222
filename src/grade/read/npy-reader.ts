import { npyAnswer, npyRow } from './npy';
import type { SubmissionReader } from './reader';
import { identify } from './whose';

export const npyReader: SubmissionReader = {
  extensions: ['.npy'],
  holds: 'an array of NumPy, in a file named after the question; the student is `--student`, or the name of the folder',
  isOfOne: false,
  read: async function* (content, { path, stem, whose }) {
    yield [npyRow(npyAnswer(await content.bytes()), identify(whose, null), stem, path)];
  },
};
