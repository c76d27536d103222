import { readSync } from 'node:fs';
import { using } from '../system-error';
import type { Span } from './spans';

const partSize = 1024 * 1024;

/** The complete lines of a file from its start, with where they stand; there may be more than memory holds. */
export function* linesOf(file: string, descriptor: number): Generator<{ readonly text: string; readonly span: Span }> {
  const part = Buffer.alloc(partSize);
  let held: Buffer = Buffer.alloc(0);
  let offset = 0;
  for (let at = 0; ; ) {
    const read = using(file, () => readSync(descriptor, part, 0, partSize, at));
    if (read === 0) return;
    at += read;
    const bytes = held.length === 0 ? part.subarray(0, read) : Buffer.concat([held, part.subarray(0, read)]);
    let from = 0;
    for (let end = bytes.indexOf(10, from); end >= 0; end = bytes.indexOf(10, from)) {
      const length = end + 1 - from;
      yield { text: bytes.toString('utf8', from, end), span: { offset, length } };
      offset += length;
      from = end + 1;
    }
    held = Buffer.from(bytes.subarray(from));
  }
}

/** The line in a span, with its end. */
export function lineAt(file: string, descriptor: number, { offset, length }: Span): string {
  const bytes = Buffer.alloc(length);
  for (let read = 0; read < length; ) {
    const more = using(file, () => readSync(descriptor, bytes, read, length - read, offset + read));
    if (more === 0) break;
    read += more;
  }
  return bytes.toString('utf8');
}
