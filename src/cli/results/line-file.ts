import { readSync } from 'node:fs';
import { using } from '../system-error';
import type { Span } from './spans';

const partSize = 1024 * 1024;
/** The longest line of which the text is read. */
const lineLimit = 64 * 1024 * 1024;

/** A line of a file. */
export interface FileLine {
  /** Empty where it is too long to be read. */
  readonly text: string;
  /** With its end, if it has one. */
  readonly span: Span;
  /** Whether it ends; the last may be cut short. */
  readonly isComplete: boolean;
}

/**
 * The lines of a file from its start; there may be more than memory holds.
 * @param size bytes that are read at once
 */
export function* linesOf(file: string, descriptor: number, size = partSize): Generator<FileLine> {
  const part = Buffer.alloc(size);
  let held: Buffer[] = [];
  let [offset, length] = [0, 0];
  const line = (isComplete: boolean): FileLine => {
    const text = length > lineLimit ? '' : Buffer.concat(held).toString('utf8', 0, isComplete ? length - 1 : length);
    return { text, span: { offset, length }, isComplete };
  };
  const hold = (bytes: Buffer): void => {
    length += bytes.length;
    if (length > lineLimit) held = [];
    else held.push(Buffer.from(bytes));
  };
  for (let at = 0; ; ) {
    const read = using(file, () => readSync(descriptor, part, 0, size, at));
    if (read === 0) break;
    at += read;
    let from = 0;
    for (let end = part.indexOf(10, from); end >= 0 && end < read; end = part.indexOf(10, from)) {
      hold(part.subarray(from, end + 1));
      yield line(true);
      offset += length;
      [held, length] = [[], 0];
      from = end + 1;
    }
    if (from < read) hold(part.subarray(from, read));
  }
  if (length > 0) yield line(false);
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
