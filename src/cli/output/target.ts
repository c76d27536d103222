import { statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { BadInput } from '../bad-input';
import { followedPath, isDescriptor } from './followed-path';

/** What a path that is to be written leads to. */
export type Target =
  /** A file, or none yet, at the end of all links. */
  | { readonly kind: 'file'; readonly path: string; readonly exists: boolean }
  | { readonly kind: 'folder' }
  /** Standard output or error, by one of its names. */
  | { readonly kind: 'stream'; readonly stream: NodeJS.WriteStream }
  /** A device, a pipe, whatever a descriptor was opened for: it is written to, and never replaced. */
  | { readonly kind: 'device'; readonly path: string };

/**
 * @throws SystemError where nobody can tell
 * @throws BadInput for what is no path
 */
export function targetOf(path: string): Target {
  if (path === '' || path.includes('\0'))
    throw new BadInput('bad-path', `${JSON.stringify(path)} is no path.`, 'Give the path of a file.');
  const followed = followedPath(path);
  if (isDescriptor(followed)) {
    const stream = ownStream(followed);
    return stream === undefined ? { kind: 'device', path: followed } : { kind: 'stream', stream };
  }
  const stats = statSync(followed, { throwIfNoEntry: false });
  if (stats?.isDirectory() === true || /[\\/]$/.test(path)) return { kind: 'folder' };
  if (stats !== undefined && !stats.isFile()) return { kind: 'device', path: followed };
  return { kind: 'file', path: followed, exists: stats !== undefined };
}

/** What this process writes to anyway; what others have open is theirs. */
function ownStream(descriptor: string): NodeJS.WriteStream | undefined {
  const isOwn = ['/dev/fd', `/proc/${process.pid}/fd`].includes(dirname(descriptor));
  return isOwn ? { '1': process.stdout, '2': process.stderr }[basename(descriptor)] : undefined;
}
