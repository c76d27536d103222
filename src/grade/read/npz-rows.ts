import { unzipSync } from 'fflate/browser';
import { npyAnswer, npyRow } from './npy';
import { faultyRow, type Row } from './submission-row';
import { filedAs, identify, type Whose } from './whose';

/** What an archive may unpack to. */
const budget = { bytes: 64 * 1024 * 1024, files: 1000 } as const;

/** The arrays in an `.npz` file of one student: each is the answer to the question it is named after. */
export function npzRows(bytes: Uint8Array, whose: Whose, file: string): Row[] {
  const refuse = (reason: string): Row[] => [faultyRow(file, reason, filedAs(whose))];
  let total = 0;
  let count = 0;
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        total += originalSize;
        count++;
        return total <= budget.bytes && count <= budget.files && name.endsWith('.npy');
      },
    });
  } catch (error) {
    return refuse(`This .npz file cannot be unpacked: ${error instanceof Error ? error.message : String(error)}.`);
  }
  if (total > budget.bytes || count > budget.files)
    return refuse(`This .npz file unpacks to more than ${budget.bytes / 1024 / 1024} MiB or ${budget.files} arrays.`);
  const identity = identify(whose, null);
  return Object.entries(files).map(([name, content]) =>
    npyRow(npyAnswer(content), identity, name.replace(/\.npy$/, ''), `${file}, ${name}`),
  );
}
