import { expect, it } from 'vitest';
import { hashKey } from '../../../src/number/hash-key';
import { randomStream } from '../../../src/number/random-stream';
import { parted } from './parted';

const random = randomStream(hashKey('one change'));
const pick = <T>(all: readonly T[]): T => all[random.below(all.length)] as T;

/** `v2 = v0 * v1`, … of what stands before, and the sum of the last ones. */
function program(length: number): string[] {
  const names = ['x', 'x.mean()'];
  const lines: string[] = [];
  for (let i = 0; i < length; i++) {
    lines.push(`v${i} = ${written(names)}`);
    names.push(`v${i}`);
  }
  return lines;
}

const written = (names: readonly string[]): string =>
  `${pick(names)} ${pick(['+', '-', '*'])} ${pick(names)} * ${pick(['2', '3', '5', '7'])}`;

const code = (name: string, lines: readonly string[]): string =>
  [`def ${name}(x):`, ...lines, `return ${lines.map((_, i) => `v${i} * ${i + 11}`).join(' + ')}`].join('\n    ');

/** The lines of a program, of which one is another than in the reference, and its number in the file. */
function changed(): { readonly f: string; readonly g: string; readonly line: number } {
  const lines = program(2 + random.below(4));
  const at = random.below(lines.length);
  const names = ['x', 'x.mean()', ...lines.slice(0, at).map((_, i) => `v${i}`)];
  const other = lines.with(at, `v${at} = ${written(names)}`);
  return { f: code('f', other), g: code('g', lines), line: at + 3 };
}

it('parts where the only change is, or behind it where that is not seen', async () => {
  const found: number[] = [];
  for (let i = 0; i < 40; i++) {
    const { f, g, line } = changed();
    const witness = await parted({ f, g, sizes: '{ n: 2 }' }).catch((error) => {
      // Some changes change nothing.
      expect(String(error)).toMatch(/it is proved/);
      return null;
    });
    if (witness === null) continue;
    const { parting } = witness;
    expect(parting?.place.line ?? line, `${f}\n${g}`).toBeGreaterThanOrEqual(line);
    found.push(parting?.place.line === line ? 1 : 0);
  }
  expect(found.length).toBeGreaterThan(30);
  expect(found.filter((each) => each === 1).length / found.length).toBeGreaterThan(0.8);
});
