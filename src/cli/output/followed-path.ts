import { lstatSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, parse, sep } from 'node:path';

/** As many symbolic links as systems follow. */
const mostLinks = 40;
const descriptorFolder = /^\/(?:proc\/[^/]+(?:\/task\/[^/]+)?|dev)\/fd$/;

/**
 * Where a path leads, through all links, though nothing may be there yet: `realpath` for what is to be written. The name of an
 * open descriptor is kept.
 * @throws SystemError for links in a circle, and where nobody may look
 */
export function followedPath(path: string): string {
  const full = isAbsolute(path) ? path : `${realpathSync('.')}${sep}${path}`;
  let { root: at } = parse(full);
  const left = namesIn(full.slice(at.length));
  for (let links = 0; left.length > 0; ) {
    const name = left.shift() ?? '';
    if (name === '..') at = dirname(at);
    if (name === '..' || name === '.' || name === '') continue;
    const next = join(at, name);
    const isLast = left.length === 0;
    if ((isLast && isDescriptor(next)) || lstatSync(next, { throwIfNoEntry: false })?.isSymbolicLink() !== true) {
      at = next;
      continue;
    }
    // Asked once more, the system says what is wrong with so many.
    if (++links > mostLinks) statSync(path);
    const link = readlinkSync(next);
    const { root } = parse(link);
    if (root !== '') at = root;
    left.unshift(...namesIn(link.slice(root.length)));
  }
  return at;
}

/** Whether a path, without links, is the number of what some process has open: a link that leads there by no name. */
export const isDescriptor = (path: string): boolean => descriptorFolder.test(dirname(path));

const namesIn = (path: string): string[] => path.split(sep === '/' ? '/' : /[\\/]/);
