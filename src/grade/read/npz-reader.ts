import type { SubmissionReader } from './reader';

export const npzReader: SubmissionReader = {
  extensions: ['.npz'],
  holds: 'arrays of NumPy, named after the questions; the student is `--student`, or the name of the folder or file',
  isOfOne: true,
  read: async function* (content, { path, whose }) {
    yield (await import('./npz-rows')).npzRows(await content.bytes(), whose, path);
  },
};
