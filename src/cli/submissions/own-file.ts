import { closeSync, openSync, readSync } from 'node:fs';
import { extname } from 'node:path';
import { askedHeading } from '../../report/asked-heading';
import { generatedMark } from '../../site/generator';
import { isSystemError } from '../system-error';

/** How the pages and sheets start that this program writes, by how their files end. */
const isOwn: Readonly<Record<string, (head: string) => boolean>> = {
  '.md': (head) => head.startsWith(askedHeading),
  '.html': (head) => head.includes(generatedMark),
};
const headSize = 2000;

/** Whether a file is one that this program writes for people to read: the questions of a student, a page of a report. */
export function isOwnFile(path: string): boolean {
  return isOwn[extname(path).toLowerCase()]?.(headOf(path)) === true;
}

/** The first characters of a file; none where it cannot be read. */
function headOf(path: string): string {
  try {
    const descriptor = openSync(path, 'r');
    try {
      const bytes = Buffer.alloc(headSize);
      return bytes.toString('utf8', 0, readSync(descriptor, bytes, 0, headSize, 0));
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    if (isSystemError(error)) return '';
    throw error;
  }
}
