import { accessSync, constants } from 'node:fs';
import { BadInput } from '../bad-input';
import { isSystemError } from '../system-error';
import { type FileText, putInPlace } from './put-in-place';
import { targetOf } from './target';
import { whileWriting } from './while-writing';
import { writeInto } from './write-into';

/**
 * Writes a file, all or nothing, with the folders that it lies in: it is written beside, and put in its place once it is whole, so that
 * no reader sees half of it, and whatever ends the program before leaves what was there. Links are followed. What is no file (a device, a
 * pipe, a descriptor) is written to.
 * @param data parts may be asked for twice
 * @throws BadInput where it cannot be written
 */
export function replaceFile(file: string, data: FileText['data']): void {
  whileWriting(file, () => {
    const target = targetOf(file);
    if (target.kind === 'folder') throw isFolder(file);
    if (target.kind === 'stream') target.stream.write(whole(data));
    else if (target.kind === 'device') writeInto(target.path, 'a', whole(data));
    else if (!target.exists) putInPlace([{ path: target.path, data }], true);
    else replaceOld(target.path, data);
  });
}

export const isFolder = (path: string): BadInput =>
  new BadInput('unusable-file', `${path} cannot be written: it is a folder.`, 'Give the path of a file.');

/** Why a file that may be written cannot be replaced: nothing may be put into its folder, or it is mounted. */
const unreplaceable = ['EACCES', 'EPERM', 'EROFS', 'EBUSY', 'EXDEV'];

/** What is written at once holds no more than memory does. */
const whole = (data: FileText['data']): string | Uint8Array =>
  typeof data === 'string' || data instanceof Uint8Array ? data : [...data].join('');

function replaceOld(path: string, data: FileText['data']): void {
  accessSync(path, constants.W_OK);
  try {
    putInPlace([{ path, data }], true);
  } catch (error) {
    if (!isSystemError(error) || !unreplaceable.includes(error.code)) throw error;
    writeInto(path, 'w', whole(data));
  }
}
