import { readSync } from 'node:fs';
import { using } from '../system-error';

const partSize = 1024 * 1024;
/** The longest line of which the text is read. */
const lineLimit = 64 * 1024 * 1024;

/** A line of a file. */
export interface FileLine {
  /** Without its end; empty where it is too long to be read. */
  readonly text: string;
  /** Where it starts, and where the next one does, in bytes. */
  readonly offset: number;
  readonly next: number;
  /** Whether it ends; the last may be cut short. */
  readonly isComplete: boolean;
}

/**
 * The lines of a file from its start; there may be more than memory holds.
 * @param size bytes that are read at once
 */
export function* linesOf(file: string, descriptor: number, size = partSize): Generator<FileLine> {
  const part = Buffer.alloc(size);
  /** What was read of a line that goes on in the next part. */
  let held: Buffer[] = [];
  let [offset, length] = [0, 0];
  const line = (last: Buffer, isComplete: boolean): FileLine => {
    const next = offset + length + last.length + (isComplete ? 1 : 0);
    const isLong = length + last.length > lineLimit;
    const text = isLong ? '' : (held.length === 0 ? last : Buffer.concat([...held, last])).toString('utf8');
    return { text, offset, next, isComplete };
  };
  for (let at = 0; ; ) {
    const read = using(file, () => readSync(descriptor, part, 0, size, at));
    if (read === 0) break;
    at += read;
    let from = 0;
    for (let end = part.indexOf(10, from); end >= 0 && end < read; end = part.indexOf(10, from)) {
      const found = line(part.subarray(from, end), true);
      yield found;
      offset = found.next;
      [held, length] = [[], 0];
      from = end + 1;
    }
    length += read - from;
    if (length > lineLimit) held = [];
    else if (from < read) held.push(Buffer.from(part.subarray(from, read)));
  }
  if (length > 0) yield line(Buffer.alloc(0), false);
}
