import { createHash } from 'node:crypto';
import { replaceFile } from '../output/replace-file';
import type { PartFoot, PartHead } from './part';

/**
 * Writes a part, all or nothing: where it is, it is whole.
 * @param lines with their ends; memory need not hold all of them
 * @throws BadInput where it cannot be written
 */
export function writePart(
  file: string,
  head: PartHead,
  lines: () => Iterable<string>,
  times: Pick<PartFoot, 'began' | 'seconds'>,
): void {
  replaceFile(file, { [Symbol.iterator]: () => linesOfPart(head, lines(), times) });
}

function* linesOfPart(
  head: PartHead,
  lines: Iterable<string>,
  times: Pick<PartFoot, 'began' | 'seconds'>,
): Generator<string> {
  const hash = createHash('sha256');
  const hashed = (text: string): string => {
    hash.update(text);
    return text;
  };
  yield hashed(`${JSON.stringify(head)}\n`);
  for (const line of lines) yield hashed(line);
  yield `${JSON.stringify({ ...times, sha256: hash.digest('hex') } satisfies PartFoot)}\n`;
}
