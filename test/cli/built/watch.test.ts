import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { folderWith, hasTerminals, square, verify } from './verify';

const program = fileURLToPath(new URL('../../../bin/verify.js', import.meta.url));
const wrong = square.replace('2 * x', '3 * x');
const footer = 'q: quit';

interface Watched {
  readonly child: ChildProcess;
  readonly cwd: string;
  readonly save: (id: string, text: string) => void;
  /** What is written until the end of the next round. */
  readonly round: () => Promise<string>;
  readonly ended: Promise<number | null>;
}

const open: Watched[] = [];
afterEach(() => {
  for (const { child, cwd } of open.splice(0)) {
    child.kill('SIGKILL');
    rmSync(cwd, { recursive: true, force: true });
  }
});

function watch(start: (cwd: string) => ChildProcess): Watched {
  const cwd = folderWith({ 'a/square': square, 'b/square': square });
  const child = start(cwd);
  let [unread, wake] = ['', () => {}];
  child.stdout?.setEncoding('utf8').on('data', (text) => {
    unread += text;
    wake();
  });
  const round = async (): Promise<string> => {
    for (;;) {
      const end = unread.indexOf(footer);
      if (end >= 0) {
        const text = unread.slice(0, end);
        unread = unread.slice(end + footer.length);
        return text;
      }
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const save = (id: string, text: string) => writeFileSync(join(cwd, 'claims', `${id}.yaml`), text);
  const watched = { child, cwd, save, round, ended };
  open.push(watched);
  return watched;
}

/** Both streams as one, in the order in which they are written. */
const inPipes = (flags = '') =>
  watch((cwd) =>
    spawn('/bin/sh', ['-c', `exec "${process.execPath}" "${program}" --watch ${flags} 2>&1`], {
      cwd,
      env: { PATH: process.env.PATH },
    }),
  );

it('checks what is saved, new or removed, and says what it was before', async () => {
  const { save, round, child, ended, cwd } = inPipes();
  expect(await round()).toMatch(/✓ proved +a\/square .*\n✓ proved +b\/square .*\n\n2 of 2 claims met/);
  save('a/square', wrong);
  const broken = await round();
  expect(broken).toMatch(/✗ refuted +a\/square .*\n {4}before: proved\n/);
  expect(broken).not.toContain('b/square');
  expect(broken).toContain('1 of 2 claims met');
  save('c', 'title: t\n');
  const more = await round();
  expect(more).toContain('1 of 3 claims met');
  expect(more).toContain('error[claim-schema] claims/c.yaml:1:1');
  // What was not checked again keeps the seed that it was refuted with.
  const seed = /verify explain a\/square --seed (\S+)/;
  expect(seed.exec(more)?.[1]).toBe(seed.exec(broken)?.[1]);
  rmSync(join(cwd, 'claims/c.yaml'));
  expect(await round()).toContain('1 of 2 claims met');
  child.stdin?.write('q');
  expect(await ended).toBe(1);
});

it('checks all at a, the same again at Enter, and ends at q', async () => {
  const { save, round, child, ended } = inPipes();
  await round();
  save('b/square', `${square}# saved\n`);
  expect(await round()).not.toContain('a/square');
  child.stdin?.write('\r');
  const same = await round();
  expect(same).toContain('b/square');
  expect(same).not.toContain('a/square');
  child.stdin?.write('a');
  expect(await round()).toMatch(/a\/square(.|\n)*b\/square/);
  child.stdin?.write('q');
  expect(await ended).toBe(0);
});

it('ends as a run does by --fail-on, and says what does not count', async () => {
  const { save, round, child, ended } = inPipes('--fail-on claim-undecided');
  await round();
  save('a/square', wrong);
  const text = await round();
  expect(text).toContain('does not make the run fail: claim-refuted (tolerated)');
  expect(text).toContain('0 findings make the run fail, 0 known, 1 tolerated');
  child.stdin?.write('q');
  expect(await ended).toBe(0);
});

it.skipIf(!hasTerminals)('clears a terminal, and hears keys without Enter (needs script)', async () => {
  const command = `'${process.execPath}' '${program}' --watch`;
  const env = { PATH: process.env.PATH, TERM: 'xterm-256color', SHELL: '/bin/sh', NO_COLOR: '1' };
  const { round, child, ended } = watch((cwd) => spawn('script', ['-qec', command, '/dev/null'], { cwd, env }));
  expect(await round()).toContain('\u001b[2J\u001b[3J\u001b[H');
  child.stdin?.write('q');
  expect(await ended).toBe(0);
});

it('does not go with what is for a run that ends', async () => {
  for (const args of [
    ['--watch', '-'],
    ['--watch', '--json'],
    ['--watch', '--certificate', 'x'],
    ['--watch', '--baseline', 'b', '--update-baseline'],
  ]) {
    const { code, err } = await verify(args);
    expect([code, err]).toEqual([2, expect.stringContaining('--watch does not go with')]);
  }
});
