import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runReporterNames } from '../../../src/report/run/reporters';
import { folderWith, square, verify } from './verify';

const wrong = 'title: not so\ngiven: { x: real }\nclaim: x == x + 1\n';
const cwd = folderWith({ 'good/square': square, 'unmet/wrong': wrong, 'bad/name': 'title: t\nclaim: summ(1) == 1\n' });
afterAll(() => rmSync(cwd, { recursive: true }));

const read = (file: string): string => readFileSync(join(cwd, file), 'utf8');
const all = ['all', '--seed', '1'];

describe('reporters', () => {
  it('are written side by side, the terminal where nothing else is', async () => {
    const files = runReporterNames.map((name) => `${name}=out/${name}.txt`);
    const { code, out } = await verify([...all, ...files.flatMap((file) => ['--reporter', file])], { cwd });
    expect(code).toBe(2);
    expect(out).toMatch(/✗ refuted +unmet\/wrong[\s\S]*1 of 3 claims met/);
    for (const name of runReporterNames) expect(read(`out/${name}.txt`), name).toMatch(/unmet\/wrong/);
    for (const name of runReporterNames.filter((each) => each !== 'terminal'))
      expect(read(`out/${name}.txt`), name).toMatch(/claims\/bad\/name\.yaml/);
    expect(read('out/terminal.txt')).toBe(out);
  });

  it('write one document to standard output, of which --json is one', async () => {
    const timeless = (out: string) => out.replace(/"seconds": [\d.]+/g, '');
    const [named, short] = [
      await verify(['good/**', '--seed', '1', '--reporter', 'json'], { cwd }),
      await verify(['good/**', '--seed', '1', '--json'], { cwd }),
    ];
    expect(timeless(named.out)).toBe(timeless(short.out));
    expect(JSON.parse(named.out).summary).toMatchObject({ claims: 1, met: 1 });
    const both = await verify(['good/**', '--json', '--reporter', 'terminal'], { cwd });
    expect(both).toMatchObject({ code: 2, out: '' });
    expect(both.err).toMatch(/terminal and json cannot both be written to standard output.*\n.*--reporter json=FILE/);
    expect((await verify(['good/**', '--reporter', 'terminal', '--reporter', 'concise'], { cwd })).code).toBe(0);
  });

  it('write a line as each claim ends, and those of what is not there', async () => {
    const { out } = await verify([...all, 'nothing', '--reporter', 'jsonl', '--jobs', '1'], { cwd });
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ kind, id, claim }) => [kind, id ?? claim])).toEqual([
      ['rejected', 'nothing'],
      ['rejected', 'bad/name'],
      ['claim', 'good/square'],
      ['claim', 'unmet/wrong'],
      ['finding', 'unmet/wrong'],
      ['finding', 'bad/name'],
      ['finding', 'nothing'],
      ['summary', undefined],
    ]);
  });

  it('annotate in a workflow of GitHub by themselves, on standard error, and sum up the job', async () => {
    const summary = join(cwd, 'summary.md');
    writeFileSync(summary, 'before\n');
    const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary, GITHUB_WORKSPACE: join(cwd, '..') };
    const { out, err } = await verify(['unmet/wrong', '--json'], { cwd, env });
    expect(JSON.parse(out).summary.unmet).toBe(1);
    const folder = cwd.split('/').at(-1);
    expect(err).toContain(`::error file=${folder}/claims/unmet/wrong.yaml,line=3,endLine=3,col=8,endColumn=18,title=`);
    expect(readFileSync(summary, 'utf8')).toMatch(/^before\n\*\*0 of 1 claims met\*\*/);
    const asked = await verify(['unmet/wrong', '--reporter', 'github'], { cwd, env: { GITHUB_ACTIONS: 'true' } });
    expect([asked.out.match(/^::error/gm)?.length, asked.err]).toEqual([1, '']);
  });

  it('let no title of a claim command a workflow', async () => {
    const hostile = folderWith({ a: `${wrong.replace('not so', '"::error::gotcha ##[group]x"')}` });
    const { out, err } = await verify(['all', '--no-cache'], { cwd: hostile, env: { GITHUB_ACTIONS: 'true' } });
    expect(out).toContain('error::gotcha');
    expect(out).not.toMatch(/^\s*::|##\[/m);
    expect(err.match(/^\s*::/gm)).toHaveLength(1);
    rmSync(hostile, { recursive: true });
  });

  it.each([
    [['--reporter', 'xml'], /--reporter xml is none of terminal, concise, json/],
    [['--reporter', 'junt=a.xml'], /Did you mean --reporter junit\?/],
    [['--reporter', 'junit='], /names no file/],
    [['--reporter', 'junit=a.xml', '--reporter', 'sarif=a.xml'], /junit and --reporter sarif both write to a\.xml/],
    [['--reporter', 'junit=claims'], /error\[unusable-file\]\n {2}claims cannot be written: it is a folder/],
    [['--reporter', 'junit=claims/good/square.yaml/a.xml'], /error\[unusable-file\]/],
  ])('are refused before any work is done: %j', async (flags, said) => {
    expect(await verify(['good/**', ...flags], { cwd })).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(said),
    });
    expect(existsSync(join(cwd, 'a.xml')) && read('a.xml') !== '').toBe(false);
  });

  it('are refused by commands that check no claims', async () => {
    for (const command of [['explain', 'good/square'], ['list'], ['equal', '1', '1']])
      expect(await verify([...command, '--reporter', 'json'], { cwd })).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringMatching(/takes no --reporter/),
      });
  });
});
