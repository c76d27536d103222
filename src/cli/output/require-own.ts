import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { BadInput } from '../bad-input';
import { using } from '../system-error';
import { targetOf } from './target';

/** A kind of files that a command writes. */
export interface OwnKind {
  /** Whether a file is one that this program wrote. */
  isOwn(bytes: Uint8Array): boolean;
  /** What it is called. */
  readonly name: string;
}

/** Larger files are not looked into, and are none of ours. */
const sizeLimit = 512 * 1024 * 1024;

/**
 * What a file holds that is going to be replaced: null where nothing is there, it is empty, or it is no file.
 * @throws BadInput where somebody else wrote it: the result of a command goes over nothing but an earlier one
 */
export function requireOwn(path: string, { isOwn, name }: OwnKind): Uint8Array | null {
  const target = using(path, () => targetOf(path));
  if (target.kind !== 'file' || !target.exists) return null;
  const { size } = using(path, () => statSync(target.path));
  if (size === 0) return null;
  const bytes = size > sizeLimit ? null : using(path, () => readFileSync(target.path));
  if (bytes !== null && isOwn(bytes)) return bytes;
  const isResults = bytes !== null && isLineOfResults(bytes);
  throw new BadInput(
    'foreign-file',
    `${path} holds ${isResults ? 'results' : 'something else'}, and would be overwritten by ${name}.`,
    isResults
      ? `Give another path after --out, and --resume ${path} where these results count.`
      : 'Give another path after --out, or move that file away.',
  );
}

const isLineOfResults = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 12)).toString() === '{"student":"';

/**
 * A folder for several such files is a new one, an empty one, or one that holds such files alone. Hidden files do not count.
 * @throws BadInput for any other
 */
export function requireOwnFolder(folder: string, { isOwn, name }: OwnKind): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return;
  const entries = using(folder, () => readdirSync(folder, { withFileTypes: true }));
  const foreign = entries.find((entry) => {
    if (entry.name.startsWith('.')) return false;
    const path = join(folder, entry.name);
    return !entry.isFile() || !using(path, () => isOwn(readFileSync(path)));
  });
  if (foreign === undefined) return;
  throw new BadInput(
    'folder-in-use',
    `${folder} holds other files, such as ${foreign.name}: they are not ${name}.`,
    'Give a new folder after --out, or empty this one.',
  );
}
