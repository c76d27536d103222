import { csvReader } from './csv-reader';
import { jsonLinesReader } from './json-lines-reader';
import { jsonReader } from './json-reader';
import { npyReader } from './npy-reader';
import { npzReader } from './npz-reader';
import { pyReader } from './py-reader';
import type { SubmissionReader } from './reader';
import { texReader } from './tex-reader';
import { xlsxReader } from './xlsx-reader';
import { yamlReader } from './yaml-reader';

/** The kinds of files of submissions. */
export const submissionReaders: readonly SubmissionReader[] = [
  jsonReader,
  jsonLinesReader,
  csvReader,
  xlsxReader,
  npzReader,
  npyReader,
  yamlReader,
  texReader,
  pyReader,
];

/** Who reads files with names that end so, if anybody does. */
export const readerOf = (extension: string): SubmissionReader | undefined =>
  submissionReaders.find(({ extensions }) => extensions.some((each) => each === extension.toLowerCase()));
