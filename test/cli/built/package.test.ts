import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'package-'));
const user = join(folder, 'a user’s repository');

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function run(command: string, args: readonly string[], cwd: string): Ran {
  const env = { PATH: process.env.PATH, HOME: folder, npm_config_cache: join(folder, 'cache') };
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}
const npx = (...args: string[]): Ran => run('npx', ['--no', ...args], user);

let installed: Ran;
beforeAll(() => {
  run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], root);
  mkdirSync(user);
  writeFileSync(join(user, 'package.json'), '{ "name": "user", "private": true }');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  // The solver from here: nothing is downloaded for a test.
  const packages = [join(folder, `claimcheck-${version}.tgz`), join(root, 'node_modules/z3-solver')];
  installed = run('npm', ['install', '--offline', '--no-audit', '--no-fund', ...packages], user);
});
afterAll(() => rmSync(folder, { recursive: true }));

it('installs from its tarball without a warning, and with nothing but the solver', () => {
  expect(installed).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/added 2 packages/) });
});

it('itself is installed without a warning', () => {
  const { code, err } = run(
    'npm',
    ['ci', '--dry-run', '--offline', '--ignore-scripts', '--no-audit', '--no-fund'],
    root,
  );
  expect({ code, err }).toEqual({ code: 0, err: '' });
});

it('brings documentation, schema, licence and notices', () => {
  const file = (name: string): string => readFileSync(join(user, 'node_modules/claimcheck', name), 'utf8');
  for (const name of [
    'README.md',
    'CHANGELOG.md',
    'docs/claim-files.md',
    'docs/examples/grade.py',
    'python/claimcheck.py',
    'python/build_wheel_alone.py',
  ])
    expect(file(name).length).toBeGreaterThan(500);
  expect(file('LICENSE')).toMatch(/^MIT License/);
  expect(JSON.parse(file('schemas/claim.schema.json'))).toMatchObject({ required: ['title', 'claim'] });
  const bundled = ['chalk', 'commander', 'fastest-levenshtein', 'fflate', 'mathjs', 'yaml', 'zod'];
  for (const name of bundled)
    expect(file('dist/THIRD-PARTY-NOTICES.txt')).toMatch(new RegExp(`^${name} \\d.* \\(`, 'm'));
});

it('checks claims of its user, and asks its solver', () => {
  expect(npx('verify', 'new', 'topic/square')).toMatchObject({ code: 0, out: 'claims/topic/square.yaml\n', err: '' });
  const schema = '../../node_modules/claimcheck/schemas/claim.schema.json';
  const written = readFileSync(join(user, 'claims/topic/square.yaml'), 'utf8');
  expect(written.startsWith(`# yaml-language-server: $schema=${schema}\n`)).toBe(true);
  expect(existsSync(join(user, 'claims/topic', schema))).toBe(true);
  const cubes = 'title: Cubes\ngiven: { x: real }\nclaim: x^6 >= 2 * x^3 - 1\n';
  writeFileSync(join(user, 'claims/topic/cubes.yaml'), cubes);
  expect(npx('verify', 'all', '--seed', '1')).toMatchObject({
    code: 0,
    out: expect.stringMatching(/✓ proved +topic\/cubes .*\n✓ proved +topic\/square .*\n\n2 of 2 claims met/),
    err: '',
  });
  expect(npx('verify', 'explain', 'topic/cubes').out).toContain('by Z3');
  writeFileSync(join(user, 'claims/topic/cubes.yaml'), cubes.replace('- 1', '+ 1'));
  const unmet = npx('verify', 'topic/*', '--seed', '1');
  expect(unmet).toMatchObject({ code: 1, out: expect.stringContaining('verify explain topic/cubes --seed 1') });
  expect(npx('verify', 'explain', 'topic/cubes', '--seed', '1').code).toBe(1);
});

it('heeds the settings of its user', () => {
  const settings = { claims: 'math', seed: '7', reporters: ['concise', 'sarif=reports/claims.sarif'] };
  writeFileSync(join(user, '.claimcheckrc.json'), JSON.stringify(settings));
  expect(npx('verify', 'new', 'sum')).toMatchObject({ code: 0, out: 'math/sum.yaml\n', err: '' });
  expect(npx('verify', 'all')).toMatchObject({ code: 0, out: expect.stringMatching(/^1 of 1 .* seed 7\n$/) });
  expect(JSON.parse(readFileSync(join(user, 'reports/claims.sarif'), 'utf8')).version).toBe('2.1.0');
  writeFileSync(join(user, '.claimcheckrc.json'), '{ "clams": "math" }');
  expect(npx('verify', 'all')).toMatchObject({ code: 2, err: expect.stringContaining('.claimcheckrc.json:1:3') });
  rmSync(join(user, '.claimcheckrc.json'));
});

it('is a library', () => {
  const program = `import { equal } from 'claimcheck';
    console.log((await equal({ a: 'x + x', b: '2 * x', given: 'x: real' })).verdict);`;
  writeFileSync(join(user, 'program.mjs'), program);
  expect(run(process.execPath, ['program.mjs'], user)).toMatchObject({ code: 0, out: 'equal\n', err: '' });
});

it('looks at no other claims than those of its user', () => {
  const elsewhere = join(user, 'elsewhere');
  mkdirSync(elsewhere);
  const { code, out, err } = run('npx', ['--no', 'verify', 'all'], elsewhere);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('There is no folder claims here.');
});
