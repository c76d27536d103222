import { closeSync, openSync } from 'node:fs';
import { writeWhole } from './write-whole';

/**
 * Writes to a file or device as it stands, with no other name in between.
 * @throws SystemError
 */
export function writeInto(path: string, flags: string | number, data: string | Uint8Array): void {
  const descriptor = openSync(path, flags);
  try {
    writeWhole(descriptor, data);
  } finally {
    closeSync(descriptor);
  }
}
