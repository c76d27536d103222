import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';

/** The name of what becomes a file once it is whole; no two writers, of this or of another program, have the same. */
export const besideName = (path: string): string =>
  join(dirname(path), `${basename(path).slice(0, 40)}.${process.pid}-${randomBytes(4).toString('hex')}`);
