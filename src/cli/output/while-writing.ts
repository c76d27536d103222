import { BadInput } from '../bad-input';
import { explained, isSystemError, type SystemError } from '../system-error';

/**
 * What goes wrong while a file or folder is written is told with the path that was given.
 * @throws BadInput where it cannot be written
 */
export function whileWriting<T>(path: string, use: () => T): T {
  try {
    return use();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const { reason, next } = explainedOfWriting(error);
    throw new BadInput('unusable-file', `${path} cannot be written: ${reason}.`, next);
  }
}

/** What is missing is never the file that is to be written, but where it would lie. */
const explainedOfWriting = (error: SystemError) =>
  error.code === 'ENOENT'
    ? { reason: 'no file or folder can be made there', next: 'Give a path elsewhere.' }
    : explained(error);
