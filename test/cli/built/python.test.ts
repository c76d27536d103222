import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'python-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** That of Debian where there is one: it is what the module promises to work with. */
const python = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';
const answers = (...args: string[]): boolean => spawnSync(python, args).status === 0;
const isThere = answers('-c', 'import sys; sys.exit(sys.version_info < (3, 8))');
const hasPip = isThere && answers('-m', 'pip', '--version');

const env = {
  PATH: process.env.PATH,
  PYTHONDONTWRITEBYTECODE: '1',
  CLAIMCHECK: `"${process.execPath}" "${join(root, 'bin/verify.js')}"`,
  CLAIMS: join(root, 'claims'),
  OTTER_TEST: join(root, 'docs/examples/otter_ln_mean.py'),
};

describe.skipIf(!isThere)('the module for Python (needs python3, 3.8 or newer)', () => {
  it('passes its tests', async () => {
    const args = ['-W', 'error::ResourceWarning', '-m', 'unittest', 'discover', '-s', join(root, 'test/python')];
    const ended = await run(python, args, { cwd: root, env: { ...env, PYTHONPATH: join(root, 'python') } }).catch(
      ({ code, stderr }) => ({ code, stderr }),
    );
    expect(ended).toMatchObject({ stderr: expect.stringMatching(/^Ran \d\d tests in .*\n\nOK/m) });
    expect(ended).not.toHaveProperty('code');
  });

  it('does what its guide shows', async () => {
    const guide = readFileSync(join(root, 'docs/graders.md'), 'utf8');
    const blocks = [...guide.matchAll(/^```python\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block);
    expect(blocks).toHaveLength(2);
    const program = ['output = [-1.2, -0.4, 0.4, 1.2]', ...blocks, 'assert grader.points("ln-output", output) == 3'];
    // Where there are no claims, those that come with the program are meant.
    const ran = { cwd: folder, env: { ...env, PYTHONPATH: join(root, 'python') } };
    expect(await run(python, ['-c', program.join('\n')], ran)).toEqual({ stdout: '', stderr: '' });
    expect(readFileSync(join(folder, 'judgements.jsonl'), 'utf8').split('\n')).toHaveLength(3);
  });

  it.skipIf(!hasPip)('is installed by pip without a download (needs pip)', async () => {
    const before = readdirSync(join(root, 'python')).sort();
    await run(python, ['-m', 'pip', 'install', '--quiet', '--no-index', '--target', folder, join(root, 'python')], {
      env,
    });
    expect(readdirSync(join(root, 'python')).sort()).toEqual(before);
    const program =
      'import claimcheck; print(claimcheck.__version__, claimcheck.equal("x+x", "2x", "x: real").verdict)';
    const { stdout } = await run(python, ['-c', program], { cwd: folder, env: { ...env, PYTHONPATH: folder } });
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(stdout).toBe(`${version} equal\n`);
  });
});

it('has one version with the program', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(readFileSync(join(root, 'python/pyproject.toml'), 'utf8')).toContain(`\nversion = "${version}"\n`);
  expect(readFileSync(join(root, 'python/claimcheck.py'), 'utf8')).toContain(`\n__version__ = "${version}"\n`);
});
