import type { SubmissionReader } from './reader';

export const npzReader: SubmissionReader = {
  extensions: ['.npz'],
  holds: 'arrays of NumPy, named after the questions; the student is `--student`, or the name of the folder or file',
  read: async (content, { path, stem, student }) =>
    (await import('./npz-rows')).npzRows(content, student ?? stem, path),
};
