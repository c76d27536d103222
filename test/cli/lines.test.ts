import { Readable } from 'node:stream';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineLimit, linesOf } from '../../src/cli/lines';

async function lines(chunks: readonly string[]): Promise<(string | null)[]> {
  const found: (string | null)[] = [];
  for await (const line of linesOf(
    Readable.from(
      chunks.map((chunk) => Buffer.from(chunk)),
      { objectMode: false },
    ),
  )) {
    found.push(line);
  }
  return found;
}

it('are the same however the stream is cut', async () => {
  const chunk = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '\n') });
  await fc.assert(
    fc.asyncProperty(fc.array(chunk), async (chunks) => {
      const expected = chunks
        .join('')
        .split('\n')
        .filter((line) => line.trim() !== '');
      expect(await lines(chunks)).toEqual(expected);
    }),
  );
});

it('tells of lines that are too long, once each, and reads on', async () => {
  const long = 'x'.repeat(lineLimit + 1);
  const half = 'x'.repeat(lineLimit);
  expect(await lines([`a\n${long}\nb\n`, half, half, half, '\nc\n', long])).toEqual(['a', null, 'b', null, 'c', null]);
});
