/** How the names of files of submissions end, apart from their readers: the help says them, and reads nothing. */
export const submissionExtensions = [
  '.json',
  '.jsonl',
  '.ndjson',
  '.csv',
  '.tsv',
  '.xlsx',
  '.npz',
  '.npy',
  '.yaml',
  '.yml',
  '.tex',
  '.py',
] as const;

export type SubmissionExtension = (typeof submissionExtensions)[number];
