import { writeSync } from 'node:fs';

/** Writes all of it: the system may take a part of what it is given, as on a disk that is nearly full. */
export function writeWhole(descriptor: number, data: string | Uint8Array): void {
  const bytes = typeof data === 'string' ? Buffer.from(data) : data;
  for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
}
