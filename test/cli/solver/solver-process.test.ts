import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { solverProcess } from '../../../src/cli/solver/solver-process';
import type { Solver } from '../../../src/engine/smt/solver';
import { bundledChild } from '../../engine/smt/solver';

const standIn = new URL('./silent-solver.js', import.meta.url);
const solver = (): Solver => solverProcess(standIn, 3000);

async function pidOf(of: Solver): Promise<number> {
  const answer = await of.check('pid', 1);
  return answer.status === 'sat' ? Number(answer.model.get('pid')?.text) : Number.NaN;
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

async function untilGone(pid: number): Promise<boolean> {
  for (let i = 0; i < 200 && isAlive(pid); i++) await new Promise((resolve) => setTimeout(resolve, 20));
  return !isAlive(pid);
}

it('keeps one process for several questions, answered in turn', async () => {
  const own = solver();
  const pids = await Promise.all([pidOf(own), pidOf(own), pidOf(own)]);
  expect(new Set(pids).size).toBe(1);
  expect(own.version).toBe('stand-in');
});

it.each([
  ['never answers', 'silence', 'it did not answer in time'],
  ['crashes', 'crash', 'it ended'],
  ['talks nonsense', 'garbage', 'its answer cannot be read'],
  ['refuses', 'refuse', 'no such thing'],
])('discards a process that %s, and starts another', async (_, script, reason) => {
  const own = solver();
  const first = await pidOf(own);
  expect(await own.check(script, 1)).toEqual({ status: 'failed', reason });
  expect(await untilGone(first)).toBe(true);
  expect(await pidOf(own)).not.toBe(first);
});

it('tells of a process that cannot be started', async () => {
  const own = solverProcess(new URL('./no-such-file.js', import.meta.url), 5000);
  expect((await own.check('pid', 1)).status).toBe('failed');
});

let child: URL;
let real: Solver;
beforeAll(async () => {
  child = await bundledChild();
  real = solverProcess(child, 60_000);
});

/** Minutes of work, within a limit that is never met. */
const endless = {
  script: `${['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `(declare-const ${name} Real)`).join('')}
    (assert (= (+ (* a a b) (* c c d) (* e e f a)) (* 3.0 a b c d)))
    (assert (not (<= (+ (* a b) (* c d) (* e f)) (+ (* a a a a) (* b b b b) (* c c) (* d d d d) (* e e) (* f f)))))`,
  limit: 4_000_000_000,
};

it('leaves no process behind when its own is killed in the middle of a question', async () => {
  const script = `
    const { fork } = await import('node:child_process');
    const options = { execArgv: [], serialization: 'advanced', stdio: 'ignore' };
    const child = fork(${JSON.stringify(fileURLToPath(child))}, options);
    const ask = (number, script, limit) => child.send({ number, asked: [script, limit] });
    child.once('message', () => {
      ask(2, ${JSON.stringify(endless.script)}, ${endless.limit});
      setTimeout(() => console.log(child.pid), 500);
    });
    ask(1, '(declare-const x Real)(assert (= x 1.0))', 1000);
    setInterval(() => {}, 1000);`;
  const parent = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const pid = await new Promise<number>((resolve) => parent.stdout.once('data', (text) => resolve(Number(text))));
  expect(isAlive(pid)).toBe(true);
  parent.kill('SIGKILL');
  expect(await untilGone(pid)).toBe(true);
});

it('asks Z3', async () => {
  const declared = '(declare-const x Real)(assert (= (* x x) 2.0))';
  const found = await real.check(`${declared}(assert (> x 0.0))`, 100_000);
  expect(found).toMatchObject({ status: 'sat' });
  expect(found.status === 'sat' && found.model.get('x')).toEqual({ text: '1.41421356237309504880?', exact: false });
  expect(await real.check(`${declared}(assert (= x 1.0))`, 100_000)).toEqual({ status: 'unsat' });
  expect(real.version).toMatch(/^Z3 \d/);
});

it('gives up at the limit, always at the same', async () => {
  const hard = `
    (declare-const a Real)(declare-const b Real)(declare-const c Real)
    (assert (and (< 0.0 a) (< 0.0 b) (< 0.0 c)))
    (assert (not (>= (+ (* a a a) (* b b b) (* c c c)) (* 3.0 a b c))))`;
  expect(await real.check(hard, 2000)).toEqual({ status: 'unknown' });
  expect(await real.check(hard, 2000)).toEqual({ status: 'unknown' });
});

it('says of a script that cannot be read that it failed, not that it cannot be satisfied', async () => {
  expect((await real.check('(declare-const x Real)(assert (= x y))', 100_000)).status).toBe('failed');
  expect((await real.check('(declare-const x Real', 100_000)).status).toBe('failed');
  expect((await real.check('(declare-const x Real)(assert (= x 1.0))', 100_000)).status).toBe('sat');
});
