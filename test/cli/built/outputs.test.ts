import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Ended, folderWith, square, verify, wrong } from './verify';

const program = fileURLToPath(new URL('../../../bin/verify.js', import.meta.url));
const sheet = fileURLToPath(new URL('../../../claims/sheets/layer-norm.yaml', import.meta.url));
const isPosix = process.platform !== 'win32';

/** It is checked for seconds. */
const slow = `title: Attention
sizes: { n: 64, m: 64, d: 16 }
given: { Q: "tensor[n, d]", K: "tensor[m, d]", V: "tensor[m, d]" }
claim: sum(softmax(sum(Q * K, d), m) * V, m) == sum(softmax(sum(Q * K, d) + sum(Q, d), m) * V, m)
`;

let cwd = '';
beforeEach(() => {
  cwd = folderWith({ 'a/square': square, 'b/slow': slow });
});
afterEach(() => rmSync(cwd, { recursive: true }));

const run = (...args: string[]): Promise<Ended> => verify([...args, '--seed', '1'], { cwd });
const read = (file: string): string => readFileSync(join(cwd, file), 'utf8');
const write = (file: string, text: string): void => writeFileSync(join(cwd, file), text);
const inShell = (script: string) => spawnSync('/bin/sh', ['-c', script], { cwd, encoding: 'utf8' });
const command = (args: string): string => `"${process.execPath}" "${program}" ${args}`;

const outputs = {
  'out/run.json': ['--reporter', 'json=out/run.json'],
  'out/junit.xml': ['--reporter', 'junit=out/junit.xml'],
  'out/proofs.jsonl': ['--certificate', 'out/proofs.jsonl'],
  'out/known.json': ['--baseline', 'out/known.json', '--update-baseline'],
};
const all = Object.values(outputs).flat();

describe.skipIf(!isPosix)('a run that is ended', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)(
    'by %s leaves what earlier runs wrote, and nothing else',
    async (signal) => {
      expect((await run('a', ...all)).code).toBe(0);
      const before = Object.keys(outputs).map(read);
      const args = [program, 'all', '--jobs', '1', '--reporter', 'jsonl', ...all];
      const child = spawn(process.execPath, args, { cwd });
      await once(child.stdout, 'data');
      child.kill(signal);
      expect((await once(child, 'exit'))[1]).toBe(signal);
      expect(Object.keys(outputs).map(read)).toEqual(before);
      expect(readdirSync(join(cwd, 'out')).sort()).toEqual(
        Object.keys(outputs)
          .map((file) => file.slice(4))
          .sort(),
      );
    },
  );

  it('by SIGINT ends at once, though verdicts are being kept', async () => {
    const args = [program, 'all', '--jobs', '1', '--reporter', 'jsonl', '--cache', 'kept'];
    const child = spawn(process.execPath, args, { cwd });
    await once(child.stdout, 'data');
    child.kill('SIGINT');
    expect((await once(child, 'exit'))[1]).toBe('SIGINT');
    expect(readdirSync(join(cwd, 'kept')).filter((name) => !/^[\da-f]{32}\.entry$/.test(name))).toEqual([]);
  });

  it('as wrong flags are found leaves them, too', async () => {
    write('junit.xml', '<testsuites/>');
    const { code } = await run('a', '--reporter', 'junit=junit.xml', '--reporter', 'jsonl=new.jsonl', '--budget', 'x');
    expect([code, read('junit.xml'), existsSync(join(cwd, 'new.jsonl'))]).toEqual([2, '<testsuites/>', false]);
  });

  it('as the disk is full leaves them, and writes what it can', () => {
    write('run.json', '{}');
    const asked =
      'a --seed 1 --reporter json=run.json --reporter jsonl=lines.jsonl --reporter concise=text --reporter concise';
    const { status, stdout, stderr } = inShell(`ulimit -f 1; ${command(asked)}`);
    expect([status, stdout]).toEqual([2, expect.stringContaining('1 of 1 claims met')]);
    expect([read('run.json'), read('text')]).toEqual(['{}', stdout]);
    expect(stderr.match(/^ {2}\S+ cannot be written: it would be too large/gm)).toHaveLength(2);
    expect(readdirSync(cwd).sort()).toEqual(['claims', 'lines.jsonl', 'run.json', 'text']);
  });

  it('as nobody reads standard output has written its files, and does not say that all is well', () => {
    write('claims/a/wrong.yaml', wrong);
    const early = inShell(`{ ${command('a --reporter terminal --reporter junit=junit.xml')}; echo $? > code; } | :`);
    expect([early.stderr, read('code').trim()]).toEqual(['', expect.stringMatching(/^(1|141)$/)]);
    expect(read('junit.xml')).toContain('</testsuites>');
    inShell(`{ ${command('a b --jobs 1 --reporter jsonl')}; echo $? > code; } | :`);
    expect(read('code')).toBe('141\n');
  });
});

describe('what is read', () => {
  const refused = [
    [['--reporter', 'json=claims/a/square.yaml'], 'claims/a/square.yaml, a claim file'],
    [['--reporter', 'jsonl=claims/../claims/b/slow.yaml'], 'which is claims/b/slow.yaml, a claim file'],
    [['--certificate', 'link'], 'link, which is claims/a/square.yaml, a claim file'],
    [['--baseline', 'link', '--update-baseline'], 'is no baseline'],
    [['--certificate', '.claimcheckrc.json'], '.claimcheckrc.json, a file of settings'],
    [['--baseline', 'known.json', '--reporter', 'sarif=./known.json'], 'known.json, the baseline'],
    [['--reporter', 'json=new', '--certificate', './new'], '--reporter json and --certificate both write to ./new'],
  ] as const;

  it.skipIf(!isPosix).each(refused)('is not overwritten by %j', async (flags, said) => {
    write('.claimcheckrc.json', '{}');
    write('known.json', '{ "format": "claimcheck baseline 2", "known": {} }');
    symlinkSync('claims/a/square.yaml', join(cwd, 'link'));
    expect(await run('a', ...flags)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(said) });
    expect([read('claims/a/square.yaml'), read('claims/b/slow.yaml')]).toEqual([square, slow]);
    expect([read('.claimcheckrc.json'), existsSync(join(cwd, 'new'))]).toEqual(['{}', false]);
  });

  it('is not overwritten by a site', async () => {
    mkdirSync(join(cwd, 'site'));
    const page = 'lines: ["1", "== 1"] # <meta name="generator" content="claimcheck">\n';
    write('site/index.html', page);
    const { code, err } = await run('proof', 'site/index.html', '--out', 'site');
    expect([code, err]).toEqual([2, expect.stringContaining('--out would overwrite site/index.html, the derivation.')]);
    expect(read('site/index.html')).toBe(page);
  });

  it.skipIf(!isPosix)('is not overwritten by a grader', async () => {
    writeFileSync(join(cwd, 'sheet.yaml'), readFileSync(sheet));
    symlinkSync('sheet.yaml', join(cwd, 'grader.zip'));
    const { code, err } = await verify(['grade', '--pack', 'gradescope', 'grader.zip', 'sheet.yaml'], { cwd });
    expect([code, err]).toEqual([2, expect.stringContaining('grader.zip, which is sheet.yaml, a claim file.')]);
    expect(read('sheet.yaml')).toBe(readFileSync(sheet, 'utf8'));
  });

  it('is not overwritten by judgements', async () => {
    const answer = '{"student":"ada","question":"ln-mean","answer":"1"}\n';
    write('a.jsonl', answer);
    write('notes.txt', 'mine\n');
    mkdirSync(join(cwd, 'many'));
    for (const student of ['ada', 'bob']) write(`many/${student}.json`, '{"answers":{"ln-mean":"1"}}');
    const cases = [
      [['a.jsonl', '--out', 'a.jsonl'], 'a.jsonl, a file of submissions'],
      [['a.jsonl', '--format', 'csv', '--out', './many/../a.jsonl'], 'a.jsonl, a file of submissions'],
      [['a.jsonl', '--out', sheet], 'a claim file'],
      [['many', '--format', 'gradescope', '--out', 'many'], 'many/ada.json, a file of submissions'],
      [['many', '--format', 'gradescope', '--out', 'one'], 'error[several-students]'],
      [['a.jsonl', '--out', 'notes.txt'], 'notes.txt holds something else than results.'],
      [['a.jsonl', '--resume', 'nowhere.jsonl'], 'nowhere.jsonl cannot be used: it does not exist.'],
    ] as const;
    for (const [args, said] of cases)
      expect(await verify(['grade', sheet, ...args], { cwd })).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringContaining(said),
      });
    expect([read('a.jsonl'), read('notes.txt'), read('many/ada.json')]).toEqual([
      answer,
      'mine\n',
      '{"answers":{"ln-mean":"1"}}',
    ]);
    expect(readdirSync(cwd).sort()).toEqual(['a.jsonl', 'claims', 'many', 'notes.txt']);
  });
});

describe('a place for what is written', () => {
  it('is made, by every command', async () => {
    write('a.jsonl', '{"student":"ada","question":"ln-mean","answer":"1"}\n');
    expect((await run('a', '--baseline', 'new/b.json', '--update-baseline', '--certificate', 'far/off/c')).code).toBe(
      0,
    );
    expect((await verify(['grade', sheet, 'a.jsonl', '--out', 'results/deep/r.jsonl'], { cwd })).code).toBe(0);
    for (const file of ['new/b.json', 'far/off/c', 'results/deep/r.jsonl']) expect(read(file)).not.toBe('');
  });

  it.skipIf(process.platform !== 'linux')('is refused at once where nothing can be made', async () => {
    const nowhere = '/proc/none/at/all';
    const cases = [
      ['a', '--reporter', `json=${nowhere}`],
      ['a', '--certificate', '/proc/none'],
      ['a', '--cache', nowhere],
      ['report', 'a', '--out', nowhere],
      ['new', 'x/y', '--claims', nowhere],
    ];
    for (const args of cases)
      expect(await verify(args, { cwd })).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringMatching(
          /^error\[unusable-file\]\n {2}\/proc\/none.* cannot be written: no file or folder can be made there\./,
        ),
      });
  });

  it.skipIf(process.platform !== 'linux')('may be a pipe, a device, a descriptor or standard output', () => {
    const piped = inShell(`mkfifo pipe; cat pipe > copy & ${command('a --reporter junit=pipe')}; wait`);
    expect([piped.status, read('copy')]).toEqual([0, expect.stringContaining('</testsuites>')]);
    expect(lstatSync(join(cwd, 'pipe')).isFIFO()).toBe(true);
    const open = inShell(`${command('a --reporter junit=/dev/fd/5 --reporter json=/dev/null')} 5> five`);
    expect([open.status, read('five')]).toEqual([0, expect.stringMatching(/^<\?xml[\s\S]*<\/testsuites>\n$/)]);
    inShell(`${command('a --reporter junit=/dev/stdout')} > both`);
    expect(read('both')).toMatch(/^<\?xml[\s\S]*<\/testsuites>\n✓ proved/);
    expect(statSync('/dev/null').isFile()).toBe(false);
    const same = inShell(`${command('a --reporter junit=both')} > both`);
    expect([same.status, same.stderr]).toEqual([
      2,
      expect.stringContaining('standard output and --reporter junit both'),
    ]);
  });
});
