/** An error of the operating system: something outside of the program is not as it was taken for. */
export interface SystemError extends Error {
  readonly code: string;
  readonly syscall: string;
  readonly path?: string;
}

export function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string';
}

interface Explanation {
  readonly reason: string;
  readonly next: string;
}

/** What the codes of the operating system mean to whoever gave a path. */
const explanations: Readonly<Record<string, Explanation>> = {
  ENOENT: { reason: 'it does not exist', next: 'Check the path.' },
  ENOTDIR: { reason: 'a part of its path is no folder', next: 'Check the path.' },
  EISDIR: { reason: 'it is a folder', next: 'Give the path of a file.' },
  EEXIST: { reason: 'something of that name is there', next: 'Give another path.' },
  EACCES: { reason: 'permission is denied', next: 'Check its permissions.' },
  EPERM: { reason: 'permission is denied', next: 'Check its permissions.' },
  EROFS: { reason: 'it lies where nothing can be written', next: 'Give a path elsewhere.' },
  ENOSPC: { reason: 'no space is left', next: 'Make room, or give a path elsewhere.' },
  EDQUOT: { reason: 'no more space is granted to you', next: 'Make room, or give a path elsewhere.' },
  EFBIG: { reason: 'it would be too large', next: 'Give a path elsewhere.' },
  ELOOP: { reason: 'symbolic links lead in a circle', next: 'Check where the links lead.' },
  ENAMETOOLONG: { reason: 'its name is too long', next: 'Give a shorter path.' },
  EMFILE: { reason: 'too many files are open', next: 'Allow more, with ulimit -n.' },
  ENFILE: { reason: 'too many files are open', next: 'End other programs.' },
};

/** Why, and what to do about it. */
export function explained({ code, message }: SystemError): Explanation {
  return explanations[code] ?? { reason: message, next: 'Check the path.' };
}

const written = ['write', 'mkdir', 'rename', 'copyfile', 'ftruncate', 'truncate', 'unlink', 'symlink', 'fsync'];
const read = ['read', 'scandir', 'stat', 'lstat', 'realpath', 'access'];

/** What could not be done. */
export function attempted({ syscall }: SystemError): string {
  if (written.includes(syscall)) return 'written';
  return read.includes(syscall) ? 'read' : 'used';
}

/** What goes wrong while a file is used is told with its name, which the operating system does not always say. */
export function using<T>(file: string, use: () => T): T {
  try {
    return use();
  } catch (error) {
    throw about(file, error);
  }
}

/** What went wrong while a file was used, with its name if it has none. */
export const about = (file: string, error: unknown): unknown =>
  isSystemError(error) && error.path === undefined ? Object.assign(error, { path: file }) : error;
