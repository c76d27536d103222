import { type Dirent, readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { readerOf } from '../../grade/read/readers';
import { explained, isSystemError } from '../system-error';
import { isOwnFile } from './own-file';

/** Something in a folder of submissions. */
export interface Found {
  readonly path: string;
  /** The folders it lies in, from the outermost. */
  readonly folders: readonly string[];
  /** Why what it holds is not known, if that is so. */
  readonly refusal: string | null;
}

/** Folders this deep hold no submissions. */
const deepest = 16;
/** What archives of a Mac leave beside the files. */
const ignored = new Set(['__MACOSX', 'node_modules', 'Thumbs.db', 'desktop.ini']);

/** The files of submissions in a folder and the folders in it, by name. What cannot be read spoils nothing else. */
export function* findSubmissions(folder: string): Generator<Found> {
  for (const found of filesIn(folder, [])) if (found.isSubmission) yield found;
}

/** The files in such a folder that are of no kind that is read, but for those that this program writes. */
export function* findPassedOver(folder: string): Generator<Found> {
  for (const found of filesIn(folder, [])) if (!found.isSubmission && !isOwnFile(found.path)) yield found;
}

interface FoundFile extends Found {
  readonly isSubmission: boolean;
}

function* filesIn(folder: string, folders: readonly string[]): Generator<FoundFile> {
  for (const entry of entriesOf(folder)) {
    const path = join(folder, entry.name);
    const isRead = isSubmission(entry.name);
    if (entry.isSymbolicLink()) {
      // Bytes of another file, or of another student, must not come back in a message.
      if (isRead || leadsToFolder(path))
        yield { path, folders, refusal: 'This is a symbolic link; links are not followed.', isSubmission: true };
    } else if (entry.isDirectory()) {
      yield* within(path, [...folders, entry.name]);
    } else if (isRead || entry.isFile()) {
      yield { path, folders, refusal: entry.isFile() ? null : 'This is no ordinary file.', isSubmission: isRead };
    }
  }
}

function* within(path: string, folders: readonly string[]): Generator<FoundFile> {
  if (folders.length > deepest) {
    yield { path, folders, refusal: `This lies more than ${deepest} folders deep.`, isSubmission: true };
    return;
  }
  try {
    yield* filesIn(path, folders);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    yield { path, folders, refusal: `This cannot be read: ${explained(error).reason}.`, isSubmission: true };
  }
}

const entriesOf = (folder: string): readonly Dirent[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && !ignored.has(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));

const isSubmission = (name: string): boolean => readerOf(extname(name)) !== undefined;

function leadsToFolder(link: string): boolean {
  try {
    return statSync(link).isDirectory();
  } catch (error) {
    // A link that leads nowhere, or in a circle, is no folder.
    if (isSystemError(error)) return false;
    throw error;
  }
}
