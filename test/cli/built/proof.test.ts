import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { folderWith, verify } from './verify';

const cwd = folderWith({});
afterAll(() => rmSync(cwd, { recursive: true }));

function written(name: string, text: string): string {
  writeFileSync(join(cwd, name), text);
  return name;
}

const right = written(
  'right.yaml',
  `title: A product is at most the mean of the squares
given: { x: real, y: real }
lines:
  - x * y
  - "== (x^2 + y^2) / 2 - (x - y)^2 / 2"
  - "<= (x^2 + y^2) / 2"
goal: x * y <= (x^2 + y^2) / 2
`,
);
const wrong = written(
  'wrong.yaml',
  `given: { a: real, b: real }
assume: a == b
lines: [a == b, => a^2 == a * b, => (a + b) * (a - b) == b * (a - b), => a + b == b]
goal: 1 == 2
`,
);
const lost = written('lost.yaml', 'given: { a: real != 0 }\nlines: [log(a^2), == 2 * log(a)]\n');
const unreadable = written('unreadable.yaml', 'given: { a: real }\nlines: [a, == a by magic]\n');

describe('verify proof', () => {
  it('accepts a right derivation', async () => {
    const { code, out, err } = await verify(['proof', right, '--seed', '1'], { cwd });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(`A product is at most the mean of the squares
1     x * y
2  ✓  == (x^2 + y^2) / 2 - (x - y)^2 / 2
        identity, ${/identity, (α 2\^-\d+)/.exec(out)?.[1]}
3  ✓  <= (x^2 + y^2) / 2
        smt

✓ every line is established (proved, ${/proved, (α 2\^-\d+)/.exec(out)?.[1]})
shown: x * y <= (x^2 + y^2) / 2
goal, reached: x * y <= (x^2 + y^2) / 2
seed 1
`);
  });

  it('shows where a wrong one breaks, and at what values', async () => {
    const { code, out } = await verify(['proof', wrong, '--seed', '1'], { cwd });
    expect(code).toBe(1);
    expect(out).toContain('4  ⇐ only  => a + b == b\n');
    expect(out).toContain('this line does not follow from the one before\n');
    expect(out).toMatch(/a {5}= 1\n +b {5}= 1\n/);
    expect(out).toContain('✗ line 4 is not established\ngoal, not reached: 1 == 2\n');
  });

  it('shows the values that a line loses', async () => {
    const { code, out } = await verify(['proof', lost], { cwd });
    expect(code).toBe(1);
    expect(out).toContain('values are lost');
    expect(out).toMatch(/a {5}= -1\n +left {2}= 0\n +right = undefined\n/);
  });

  it('writes JSON, the same bytes for the same seed', async () => {
    const run = async () => (await verify(['proof', wrong, '--json', '--seed', '7'], { cwd })).out;
    const [first, second] = [await run(), await run()];
    expect(first).toBe(second);
    expect(JSON.parse(first)).toMatchObject({
      seed: '7',
      accepted: false,
      firstBad: 4,
      goals: [{ text: '1 == 2', reached: 'no' }],
      lines: [{ mark: 'start' }, { mark: 'holds' }, { mark: 'holds' }, { mark: 'backward', verdict: 'refuted' }],
    });
  });

  it('tells what is wrong with a file, and exits with 2', async () => {
    const { code, out, err } = await verify(['proof', unreadable], { cwd });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('error[unknown-rule] unreadable.yaml:2:20');
    const missing = await verify(['proof', 'missing.yaml', '--json'], { cwd });
    expect(missing.code).toBe(2);
    expect(JSON.parse(missing.out).diagnostics).toHaveLength(1);
  });
});
