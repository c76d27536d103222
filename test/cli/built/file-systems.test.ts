import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderWith, square, verify } from './verify';

const program = fileURLToPath(new URL('../../../bin/verify.js', import.meta.url));
/** Permissions mean nothing to root, who can run as somebody else, if that one may read the program. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
const isReadable = spawnSync(process.execPath, [program, '--version'], nobody).status === 0;
const hasFullDisk = existsSync('/dev/full');

let cwd = '';
beforeAll(() => {
  cwd = folderWith({ 'open/square': square, 'locked/square': square });
  chmodSync(cwd, 0o755);
});
afterAll(() => rmSync(cwd, { recursive: true }));

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function asNobody(...args: string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd,
    ...nobody,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

describe.skipIf(!isReadable || process.platform === 'win32')(
  'a folder that cannot be read (needs a user nobody)',
  () => {
    const told =
      'error[unreadable-folder]\n  claims/locked cannot be read: permission is denied.\n  Check its permissions.\n';
    beforeAll(() => chmodSync(join(cwd, 'claims/locked'), 0));
    afterAll(() => chmodSync(join(cwd, 'claims/locked'), 0o755));

    it.each([['all'], ['locked/square'], ['lock*'], ['claims/locked']])('is told where %s asks for it', (pattern) =>
      expect(asNobody(pattern, '--seed', '1')).toMatchObject({ code: 2, err: told }),
    );

    it('spoils nothing else', () => {
      expect(asNobody('all', '--seed', '1').out).toMatch(
        /✓ proved +open\/square .*\n\n1 of 2 claims met · 1 not readable/,
      );
      for (const pattern of ['open', 'open/*', 'open/square', 'claims/open/square.yaml'])
        expect(asNobody(pattern)).toMatchObject({ code: 0, err: '' });
    });

    it('is no place for a claim file, read or new', () => {
      const file = asNobody('claims/locked/square.yaml');
      expect(file).toMatchObject({ code: 2, err: expect.stringContaining('square.yaml cannot be read: permission') });
      const written = asNobody('new', 'locked/other');
      expect(written).toMatchObject({
        code: 2,
        err: expect.stringMatching(/^error\[unusable-file\]\n.*permission is denied/),
      });
    });

    it('keeps a file that may not be written, and one in a folder of others is written in its place', () => {
      const folder = join(cwd, 'reports');
      mkdirSync(folder, { mode: 0o755 });
      for (const [name, mode] of [
        ['mine.json', 0o666],
        ['locked.json', 0o444],
      ] as const) {
        writeFileSync(join(folder, name), '{}');
        chmodSync(join(folder, name), mode);
      }
      const report = (name: string): Ran => asNobody('open', '--reporter', `json=reports/${name}`);
      expect(report('mine.json')).toMatchObject({ code: 0, err: '' });
      expect(readFileSync(join(folder, 'mine.json'), 'utf8')).toContain('"open/square"');
      for (const name of ['locked.json', 'new.json', 'deep/new.json'])
        expect(report(name)).toMatchObject({
          code: 2,
          out: '',
          err: expect.stringContaining(`reports/${name} cannot be written: permission is denied.`),
        });
      expect([readdirSync(folder), readFileSync(join(folder, 'locked.json'), 'utf8')]).toEqual([
        ['locked.json', 'mine.json'],
        '{}',
      ]);
    });

    it('holds the submissions of one student, and spoils those of no other', () => {
      const submissions = mkdtempSync(join(tmpdir(), 'submissions-'));
      chmodSync(submissions, 0o755);
      mkdirSync(join(submissions, 'bob'), { mode: 0 });
      writeFileSync(join(submissions, 'ada.csv'), 'student,question,answer\nada,ln-mean,97\n');
      const sheet = fileURLToPath(new URL('../../../claims/sheets/layer-norm.yaml', import.meta.url));
      const { code, out } = asNobody('grade', sheet, submissions, '--format', 'jsonl');
      const lines = out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect([code, ...lines.map(({ student, verdict }) => [student, verdict])]).toEqual([
        2,
        ['ada', 'wrong'],
        ['bob', 'invalid'],
      ]);
      expect(lines[1].message).toContain('bob: This cannot be read: permission is denied.');
      rmSync(submissions, { recursive: true });
    });
  },
);

describe.skipIf(!hasFullDisk)('a full disk (needs /dev/full)', () => {
  it.each([['all --json'], ['list'], ['explain open/square']])('is told by %s', (command) => {
    const { status, stderr } = spawnSync(
      '/bin/sh',
      ['-c', `"${process.execPath}" "${program}" ${command} > /dev/full`],
      { cwd },
    );
    expect(status).toBe(2);
    expect(String(stderr)).toBe(
      'error[unusable-output]\n  Standard output cannot be written: no space is left.\n  Make room, or give a path elsewhere.\n',
    );
  });

  it('is told where certificates or results are written', async () => {
    const answer = '{ "student": "ada", "question": "ln-mean", "answer": "1" }';
    writeFileSync(join(cwd, 'answers.jsonl'), answer);
    const sheet = fileURLToPath(new URL('../../../claims/sheets/layer-norm.yaml', import.meta.url));
    const runs = await Promise.all([
      verify(['open', '--certificate', '/dev/full'], { cwd }),
      verify(['grade', sheet, 'answers.jsonl', '--out', '/dev/full'], { cwd }),
      verify(['grade', sheet, '-', '--out', '/dev/full'], { cwd, input: answer }),
    ]);
    for (const { code, err } of runs) {
      expect(code).toBe(2);
      expect(err).toContain('error[unusable-file]\n  /dev/full cannot be written: no space is left.');
    }
  });
});

it('says which path cannot be used, and why', async () => {
  const runs = [
    [['recheck', 'nowhere.jsonl'], 'nowhere.jsonl cannot be used: it does not exist.'],
    [['recheck', 'claims'], 'claims cannot be read: it is a folder.'],
    [['open', '--certificate', 'claims'], 'claims cannot be written: it is a folder.'],
    [
      ['open', '--certificate', 'answers.jsonl/where'],
      'answers.jsonl/where cannot be written: a part of its path is no folder.',
    ],
    [['all', '--baseline', 'nowhere.json'], 'nowhere.json cannot be read: it does not exist.'],
    [['all', '--claims', 'nowhere'], 'nowhere is no folder.'],
  ] as const;
  for (const [args, said] of runs) {
    const { code, err } = await verify(args, { cwd });
    expect([code, err]).toEqual([2, expect.stringContaining(said)]);
  }
});

it('says that the folder it was started in is gone', () => {
  const script = `mkdir gone && cd gone && rmdir ../gone && "${process.execPath}" "${program}" open`;
  const { status, stderr } = spawnSync('/bin/sh', ['-c', script], { cwd, encoding: 'utf8' });
  expect([status, stderr]).toEqual([2, expect.stringContaining('the folder in which this was started is gone')]);
});

describe('what is checked', () => {
  it.each([
    ['claims/open', 'open/square'],
    ['./claims/open/', 'open/square'],
    ['claims/open/square', 'open/square'],
    ['elsewhere', 'elsewhere/far'],
  ])('may be named by the path %s', async (path, id) => {
    mkdirSync(join(cwd, 'elsewhere'), { recursive: true });
    writeFileSync(join(cwd, 'elsewhere/far.yaml'), square);
    const { code, out } = await verify([path, '--json'], { cwd });
    expect([code, JSON.parse(out).claims.map((claim: { id: string }) => claim.id)]).toEqual([0, [id]]);
  });

  it('may stand on standard input', async () => {
    const { code, out } = await verify(['-', '--seed', '1'], { cwd, input: square });
    expect([code, out]).toEqual([0, expect.stringMatching(/^✓ proved +stdin +The square of a sum/)]);
    const wrong = await verify(['-', '--seed', '1'], { cwd, input: square.replace('2 * x', '3 * x') });
    expect([wrong.code, wrong.out]).toEqual([1, expect.stringContaining('verify explain - --seed 1\n')]);
    expect((await verify(['explain', '-'], { cwd, input: square })).out).toContain('stdin · question 1');
    const bad = await verify(['-'], { cwd, input: 'titl: x' });
    expect([bad.code, bad.err]).toEqual([2, expect.stringContaining('error[unknown-field] <stdin>:1:1')]);
    const long = await verify(['-'], { cwd, input: '#'.repeat(100_000) });
    expect([long.code, long.err]).toEqual([2, expect.stringContaining('Standard input is longer than 64 KiB.')]);
  });

  it('is found through symbolic links, once, though they lead in circles', async () => {
    const folder = folderWith({ 'real/square': square });
    const link = (target: string, path: string): void => symlinkSync(target, join(folder, 'claims', path));
    mkdirSync(join(folder, 'far'));
    writeFileSync(join(folder, 'far/away.yaml'), square);
    link('../real', 'real/loop');
    link('real', 'again');
    link('../far', 'linked');
    link('real/square.yaml', 'file.yaml');
    link('nowhere.yaml', 'dangling.yaml');
    link('self.yaml', 'self.yaml');
    const { code, out, err } = await verify(['list'], { cwd: folder });
    const ids = ['dangling', 'file', 'linked/away', 'real/square', 'self'];
    expect(
      out
        .match(/^ *[\w/]+(?= {2})/gm)
        ?.map((id) => id.trim())
        .sort(),
    ).toEqual(ids);
    expect(code).toBe(2);
    expect(err).toContain('There is no file claims/dangling.yaml.');
    expect(err).toContain('claims/self.yaml cannot be read: symbolic links lead in a circle.');
    expect((await verify(['real', 'linked'], { cwd: folder })).code).toBe(0);
    rmSync(folder, { recursive: true });
  });

  it('shows nothing of what a link out of the folder of claims leads to, in any command and form, but where it is', async () => {
    const folder = folderWith({ square, 'real/bad': 'titl: an excerpt\n' });
    const away = mkdtempSync(join(tmpdir(), 'away-'));
    const secret = join(away, 'secret.yaml');
    writeFileSync(secret, 'token: hunter2\n');
    writeFileSync(join(away, 'claim.yaml'), square);
    const link = (target: string, path: string): void => symlinkSync(target, join(folder, 'claims', path));
    link(secret, 'stolen.yaml');
    link(away, 'folder');
    link(join(away, 'claim.yaml'), 'claim.yaml');
    link(join(folder, 'claims/real/bad.yaml'), 'near.yaml');
    const told = async (...args: string[]): Promise<string> => {
      const { code, out, err } = await verify(args, { cwd: folder });
      expect(code).toBe(2);
      return `${out}${err}`;
    };
    const reporters = ['terminal', 'jsonl', 'junit', 'sarif', 'markdown'].map((name) => `--reporter=${name}=${name}`);
    const all = await told('all', ...reporters, '--cache', 'kept');
    expect(all).toMatch(/error\[claim-schema\] claims\/stolen\.yaml:1:1\n {2}What is wrong is not shown: a link leads/);
    expect(all).toContain(`Give the file by its own path: ${secret}.`);
    expect(all).toContain('an excerpt');
    const written = ['terminal', 'jsonl', 'junit', 'sarif', 'markdown'].map((name) =>
      readFileSync(join(folder, name), 'utf8'),
    );
    const others = [await told('list'), await told('explain', 'stolen'), await told('claims/stolen.yaml')];
    const site = await told('report', '--out', 'site');
    for (const text of [all, ...written, ...others, site, readFileSync(join(folder, 'site/index.html'), 'utf8')])
      expect(text).not.toMatch(/token|hunter2/);
    expect((await verify(['claim'], { cwd: folder })).code).toBe(0);
    expect(all).toContain(`claims/folder is a link to ${away}, out of the repository, and is not followed.`);
    expect(await told(secret)).toContain('token: hunter2');
    for (const each of [folder, away]) rmSync(each, { recursive: true });
  });

  it('is not looked for outside of the repository, where a link or a setting says so', async () => {
    const away = mkdtempSync(join(tmpdir(), 'away-'));
    const folder = mkdtempSync(join(tmpdir(), 'repository-'));
    writeFileSync(join(away, 'hosts.yml'), 'token: hunter2\n');
    symlinkSync(away, join(folder, 'claims'));
    const refused = {
      code: 2,
      out: '',
      err: expect.stringMatching(/^error\[outside-repository\]\n {2}claims leads to/),
    };
    expect(await verify(['all'], { cwd: folder })).toMatchObject(refused);
    rmSync(join(folder, 'claims'));
    writeFileSync(join(folder, '.claimcheckrc.json'), JSON.stringify({ claims: away }));
    expect((await verify(['list'], { cwd: folder })).err).toMatch(/^error\[outside-repository\]/);
    expect((await verify(['list', '--claims', away], { cwd: folder })).err).toContain('token: hunter2');
    // Within a repository folders may lead to one another.
    mkdirSync(join(folder, '.git'));
    mkdirSync(join(folder, 'package'));
    mkdirSync(join(folder, 'shared'));
    writeFileSync(join(folder, 'shared/square.yaml'), square);
    symlinkSync('../shared', join(folder, 'package/claims'));
    expect((await verify(['all', '--no-config'], { cwd: join(folder, 'package') })).code).toBe(0);
    for (const each of [folder, away]) rmSync(each, { recursive: true });
  });

  it('has a name that can be printed: no other reaches a terminal or a log', async () => {
    const names = ['a\n::error::b', '\u001b[31mred', 'turned\u202earound', 'in\na/folder'];
    const folder = folderWith({ square, ...Object.fromEntries(names.map((name) => [name, 'claim: 1 == 2'])) });
    const { code, out, err } = await verify(['all', '--reporter', 'jsonl'], { cwd: folder });
    expect(code).toBe(2);
    expect(err.match(/^error\[unprintable-name\]$/gm)).toHaveLength(4);
    expect(err).toContain('claims/a\\u{a}::error::b.yaml has characters in its name that cannot be printed.');
    expect(`${out}${err}`).not.toMatch(/^::error|\p{Cf}|[^\P{Cc}\n]/mu);
    expect((await verify([`claims/${names[1]}.yaml`], { cwd: folder })).err).toContain('claims/\\u{1b}[31mred.yaml');
    expect((await verify(['square'], { cwd: folder })).code).toBe(0);
    rmSync(folder, { recursive: true });
  });

  it('is not what other packages hold', async () => {
    const folder = folderWith({ 'node_modules/other/square': square });
    expect((await verify(['all'], { cwd: folder })).err).toContain('There are no claims in claims.');
    rmSync(folder, { recursive: true });
  });
});

it('writes into what a link leads to, not in its place', async () => {
  writeFileSync(join(cwd, 'real.jsonl'), '');
  symlinkSync('real.jsonl', join(cwd, 'link.jsonl'));
  expect((await verify(['open', '--certificate', 'link.jsonl'], { cwd })).code).toBe(0);
  expect(readFileSync(join(cwd, 'real.jsonl'), 'utf8')).toContain('claimcheck certificates');
});
