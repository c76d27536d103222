import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const run = promisify(execFile);
const hasPython = spawnSync('python3', ['--version']).status === 0;
const hasNumpy = hasPython && spawnSync('python3', ['-c', 'import numpy']).status === 0;
const env = {
  ...process.env,
  PYTHONPATH: join(root, 'python'),
  PYTHONDONTWRITEBYTECODE: '1',
  CLAIMCHECK: `"${process.execPath}" "${join(root, 'bin/verify.js')}"`,
};
const folder = mkdtempSync(join(tmpdir(), 'examples-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the example', () => {
  it.skipIf(!hasPython)('in Python grades as it says (needs python3)', async () => {
    const { stdout } = await run('python3', [join(root, 'docs/examples/grade.py')], { cwd: root, env });
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => line.split(/\s+/).slice(0, 4).join(' ')),
    ).toEqual([
      'ada ln-mean correct 1/1',
      'ada ln-variance partly 1/2',
      'ada ln-output correct 3/3',
      'ada ln-two-features correct 3/3',
      'bob ln-two-features wrong 0/3',
      'bob ln-two-features invalid 0/3',
      'equal',
    ]);
  });

  it('in TypeScript does so too, with the library as others import it', async () => {
    // Next to the original, where `claimcheck` is found, and its sheet.
    const outfile = join(root, 'docs/examples', `.${process.pid}.mjs`);
    await build({
      entryPoints: [join(root, 'docs/examples/grade.ts')],
      outfile,
      format: 'esm',
      target: 'node20',
      logLevel: 'error',
    });
    try {
      const { stdout } = await run(process.execPath, [outfile], { cwd: root });
      const lines = stdout.trimEnd().split('\n');
      expect(lines[0]).toMatch(/^the key is proved, met: true, \d+ sample answers/);
      expect(lines.slice(1, 3)).toEqual(['ada ln-mean correct 1/1 Correct.', 'ada ln-output correct 3/3 Correct.']);
      expect(lines[3]).toMatch(/^bob ln-two-features wrong 0\/3 At x = /);
      expect(lines[4]).toBe('one formula and another are equal');
    } finally {
      rmSync(outfile, { force: true });
    }
  });

  it('has types that Node’s resolution finds', async () => {
    const source = readFileSync(join(root, 'docs/examples/grade.ts'), 'utf8');
    const file = join(root, 'docs/examples', `.${process.pid}.mts`);
    writeFileSync(file, source);
    try {
      const tsc = join(root, 'node_modules/typescript/bin/tsc');
      await run(
        process.execPath,
        [
          tsc,
          '--noEmit',
          '--ignoreConfig',
          '--strict',
          '--module',
          'nodenext',
          '--target',
          'es2022',
          '--types',
          'node',
          file,
        ],
        { cwd: root },
      );
    } finally {
      rmSync(file, { force: true });
    }
  });
});

it.skipIf(!hasNumpy)('reads arrays as NumPy writes them (needs numpy)', async () => {
  writeFileSync(
    join(folder, 'save.py'),
    `import numpy as np
out = np.array([-1.2, -0.4, 0.4, 1.2])
np.savez('ada.npz', **{'ln-output': out.astype(np.float32), 'resnext-gap': np.array(1)})
np.savez_compressed('bob.npz', **{'ln-output': out[::-1]})
`,
  );
  await run('python3', ['save.py'], { cwd: folder });
  const { stdout } = await run(
    process.execPath,
    [join(root, 'bin/verify.js'), 'grade', 'sheets', folder, '--claims', join(root, 'claims')],
    { cwd: folder },
  );
  expect(
    stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
      .map(({ student, question, verdict }) => [student, question, verdict]),
  ).toEqual([
    ['ada', 'ln-output', 'correct'],
    ['ada', 'resnext-gap', 'correct'],
    ['bob', 'ln-output', 'partly'],
  ]);
});
