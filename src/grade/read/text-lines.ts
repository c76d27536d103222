/** The longest line that is read, in characters. */
const lineLimit = 64 * 1024 * 1024;

/** The lines of a text that comes in parts, some at a time; null for a line that is too long to be read. */
export async function* textLines(parts: AsyncIterable<string>): AsyncGenerator<readonly (string | null)[]> {
  let held = '';
  let isTooLong = false;
  for await (const part of parts) {
    const lines: (string | null)[] = part.split('\n');
    const last = lines.pop() ?? '';
    if (lines.length > 0) {
      lines[0] = isTooLong ? null : held + lines[0];
      yield lines;
      held = '';
      isTooLong = false;
    }
    if (held.length + last.length > lineLimit) isTooLong = true;
    held = isTooLong ? '' : held + last;
  }
  if (isTooLong) yield [null];
  else if (held !== '') yield [held];
}
