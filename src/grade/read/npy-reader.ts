import { npyAnswer, npyRow } from './npy';
import type { SubmissionReader } from './reader';

export const npyReader: SubmissionReader = {
  extensions: ['.npy'],
  holds: 'an array of NumPy, in a file named after the question; the student is `--student`, or the name of the folder',
  read: async (content, { path, stem, student }) => [npyRow(npyAnswer(content), student ?? 'unknown', stem, path)],
};
