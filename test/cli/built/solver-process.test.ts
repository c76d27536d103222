import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { folderWith, square, verify } from './verify';

const program = fileURLToPath(new URL('../../../bin/verify.js', import.meta.url));

const ordered = `title: The hinge objective at its ends
given: { a: real >= 0, b: real >= 0, y: real }
let: { "h(y)": a * relu(1 - y) + b * relu(1 + y) }
claim: h(y) is minimised over y at -1 or 1
`;

const hard = `title: A square of a cube
given: { x: real }
claim: x^6 >= 2 * x^3 - 1
`;

/** Too hard for the solver's limit, and asked for at many sizes. */
const slow = `title: An inequality of high degree
given: { a: real > 0, b: real > 0, c: real > 0, d: real > 0 }
claim: a^9 * b + b^9 * c + c^9 * d + d^9 * a + 1 >= a * b * c * d * (a + b + c + d) / 1000000
`;

/** The solver's processes on this machine that were started by one of these, as far as Linux tells. */
function solvers(parents: readonly number[]): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        const isSolver = readFileSync(`/proc/${name}/cmdline`, 'utf8').includes('solver-child.js');
        const parent = Number(/\)\s\S\s(\d+)/.exec(readFileSync(`/proc/${name}/stat`, 'utf8'))?.[1]);
        return isSolver && (parents.length === 0 || parents.includes(parent));
      } catch {
        return false;
      }
    })
    .map(Number);
}

const isAlive = (pid: number): boolean => solvers([]).includes(pid);

async function until(condition: () => boolean): Promise<boolean> {
  for (let i = 0; i < 600 && !condition(); i++) await new Promise((resolve) => setTimeout(resolve, 20));
  return condition();
}

describe.skipIf(process.platform !== 'linux')('the process of the solver', () => {
  it.each([
    ['interrupted', 'SIGINT', ['--jobs', '1']],
    ['interrupted', 'SIGINT', ['--jobs', '2']],
    ['ended', 'SIGTERM', ['--jobs', '2']],
    ['killed', 'SIGKILL', ['--jobs', '2']],
  ] as const)('is gone after a run that was %s (%s %s)', async (_, signal, flags) => {
    const cwd = folderWith(Object.fromEntries(Array.from({ length: 12 }, (_unused, i) => [`slow-${i}`, slow])));
    const child = spawn(process.execPath, [program, 'all', ...flags], { cwd, stdio: 'ignore' });
    const own = child.pid ?? 0;
    expect(await until(() => solvers([own]).length > 0)).toBe(true);
    const started = solvers([own]);
    child.kill(signal);
    await once(child, 'close');
    expect(await until(() => !started.some(isAlive))).toBe(true);
    rmSync(cwd, { recursive: true });
  });

  it('is gone after a run whose time was up, and after one that ended by itself', async () => {
    const cwd = folderWith({ slow, hard });
    const child = spawn(process.execPath, [program, 'all', '--timeout', '1', '--jobs', '1'], { cwd, stdio: 'ignore' });
    const seen = new Set<number>();
    const watching = setInterval(() => {
      for (const pid of solvers([child.pid ?? 0])) seen.add(pid);
    }, 10);
    await once(child, 'close');
    clearInterval(watching);
    expect(seen.size).toBeGreaterThan(0);
    expect(await until(() => ![...seen].some(isAlive))).toBe(true);
    rmSync(cwd, { recursive: true });
  });

  it('is not started where no claim needs it', async () => {
    const cwd = folderWith({ square, ordered });
    const child = spawn(process.execPath, [program, 'all', '--jobs', '1'], { cwd, stdio: 'ignore' });
    let seen = 0;
    const watching = setInterval(() => {
      seen += solvers([child.pid ?? 0]).length;
    }, 5);
    const [code] = await once(child, 'close');
    clearInterval(watching);
    expect({ code, seen }).toEqual({ code: 0, seen: 0 });
    rmSync(cwd, { recursive: true });
  });
});

it('is what proves a hard inequality, with its version and the same bytes each time', async () => {
  const cwd = folderWith({ hard });
  const run = async () => (await verify(['all', '--json', '--seed', '1'], { cwd })).out;
  const [first, second] = [await run(), await run()];
  const untimed = (text: string) => text.replace(/"seconds": [\d.]+/g, '"seconds": 0');
  expect(untimed(first)).toBe(untimed(second));
  expect(JSON.parse(first).claims[0]).toMatchObject({ verdict: 'proved', engine: 'smt', met: true });
  expect(first).toMatch(/Z3 \d+\.\d+/);
  rmSync(cwd, { recursive: true });
});
