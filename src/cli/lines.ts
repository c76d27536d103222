import type { Readable } from 'node:stream';

/** The longest line that is read. */
export const lineLimit = 64 * 1024;

/**
 * The lines of a stream that are not blank, as they come; null for a line that is too long to be read.
 * @param limit its most characters
 */
export async function* linesOf(stream: Readable, limit = lineLimit): AsyncGenerator<string | null> {
  stream.setEncoding('utf8');
  let held = '';
  let isTooLong = false;
  for await (const chunk of stream) {
    const parts = String(chunk).split('\n');
    const last = parts.pop() ?? '';
    for (const part of parts) {
      const line = held + part;
      if (isTooLong || line.length > limit) yield null;
      else if (line.trim() !== '') yield line;
      held = '';
      isTooLong = false;
    }
    held = isTooLong ? '' : held + last;
    if (held.length > limit) {
      isTooLong = true;
      held = '';
    }
  }
  if (isTooLong) yield null;
  else if (held.trim() !== '') yield held;
}
