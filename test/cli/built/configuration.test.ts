import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Ended, square, verify, wrong } from './verify';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'configured-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, content: string | object): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), typeof content === 'string' ? content : JSON.stringify(content));
}

const run = (args: readonly string[], within = '.'): Promise<Ended> => verify(args, { cwd: join(folder, within) });

describe('a configuration', () => {
  it.each([
    ['package.json', (settings: object) => ({ name: 'user', claimcheck: settings })],
    ['.claimcheckrc.json', (settings: object) => settings],
    ['claimcheck.config.json', (settings: object) => settings],
  ])('in %s says where claims are, how they are checked and what is written', async (file, around) => {
    write(file, around({ claims: 'math', seed: '7', reporters: ['concise', 'junit=out/junit.xml'], jobs: 1 }));
    write('math/square.yaml', square);
    write('math/deep/wrong.yaml', wrong);
    const { code, out } = await run(['all']);
    expect([code, out]).toEqual([1, expect.stringMatching(/^math\/deep\/wrong\.yaml:3:8: claim-refuted: .*\n1 of 2/)]);
    expect(out).toMatch(/ · seed 7\n$/);
    expect(readFileSync(join(folder, 'out/junit.xml'), 'utf8')).toContain('<property name="seed" value="7"/>');
  });

  it('holds in the folders beneath, relative to its own', async () => {
    write('claimcheck.config.json', { claims: 'math', reporters: ['terminal', 'json=run.json'] });
    write('math/square.yaml', square);
    mkdirSync(join(folder, 'src/deep'), { recursive: true });
    expect(await run(['all'], 'src/deep')).toMatchObject({ code: 0, out: expect.stringContaining('1 of 1') });
    expect(existsSync(join(folder, 'run.json'))).toBe(true);
    expect((await run(['list'], 'src/deep')).out).toMatch(/^square /);
    expect((await run(['new', 'topic/other'], 'src/deep')).out).toBe('../../math/topic/other.yaml\n');
  });

  it('gives way to flags', async () => {
    write('.claimcheckrc.json', { claims: 'math', seed: '7', reporters: ['junit=junit.xml'], budget: 1 });
    write('math/square.yaml', square);
    write('other/square.yaml', square);
    write('other/second.yaml', square);
    const { out } = await run(['all', '--claims', 'other', '--seed', '9', '--json']);
    expect(JSON.parse(out)).toMatchObject({ seed: '9', summary: { claims: 2 } });
    expect(existsSync(join(folder, 'junit.xml'))).toBe(false);
    write('elsewhere.json', { claims: 'other' });
    expect((await run(['all', '--config', 'elsewhere.json'])).out).toContain('2 of 2');
    expect((await run(['list', '--no-config'])).out).toContain('resnext/as-coded');
  });

  it('draws another seed for each run where it says so', async () => {
    write('.claimcheckrc.json', { claims: 'math', seed: 'fresh' });
    write('math/square.yaml', square);
    const seeds = [await run(['all', '--json']), await run(['all', '--json'])].map(({ out }) => JSON.parse(out).seed);
    expect(seeds[0]).toMatch(/^0x/);
    expect(seeds[1]).not.toBe(seeds[0]);
  });

  it('says where verdicts are kept, or that none are, but not in CI', async () => {
    write('math/square.yaml', square);
    write('.claimcheckrc.json', { claims: 'math', cache: 'kept' });
    mkdirSync(join(folder, 'src'));
    expect((await run(['all'], 'src')).code).toBe(0);
    expect(existsSync(join(folder, 'kept'))).toBe(true);
    await run(['all']);
    expect((await run(['all'])).out).toMatch(/ cached\n/);
    expect((await run(['all', '--no-cache'])).out).not.toMatch(/ cached\n/);
    expect((await run(['all', '--certificate', 'proofs.jsonl'])).code).toBe(0);
    const inCi = (...args: string[]) => verify(['all', ...args], { cwd: folder, env: { CI: 'true' } });
    expect((await inCi()).out).not.toMatch(/ cached\n/);
    expect((await inCi('--cache', 'kept')).out).toMatch(/ cached\n/);
    write('.claimcheckrc.json', { claims: 'math', cache: true });
    expect((await run(['all'])).err).toContain('cache must be a folder, or false.');
  });

  it('changes neither what students are asked nor what grading may take', async () => {
    const ask =
      'ask: [{ id: q, kind: formula, prompt: "{{n}}?", answer: n * x, variables: { x: real }, draw: { n: integer in 1..999 }, samples: { right: ["{{n}} * x"], wrong: ["x - 1"] } }]';
    write('math/sheet.yaml', `title: t\ngiven: { x: real }\nclaim: x + x == 2 * x\n${ask}\n`);
    const asked = async () => (await run(['ask', 'sheet', '--student', 'ada', '--json'])).out;
    write('.claimcheckrc.json', { claims: 'math' });
    const plain = await asked();
    write('.claimcheckrc.json', { claims: 'math', seed: '7', budget: 1, reporters: ['json'] });
    expect(await asked()).toBe(plain);
    expect(JSON.parse(plain)).toMatchObject({ student: 'ada' });
  });
});

describe('a configuration that is wrong', () => {
  it.each([
    [
      'claimcheck.config.json',
      '{\n  "clams": "math"\n}\n',
      'error[unknown-key] claimcheck.config.json:2:3\n  2 |   "clams": "math"\n    |   ^^^^^^^\n  There is no setting clams.\n  Did you mean claims?\n',
    ],
    [
      'package.json',
      '{\n  "name": "user",\n  "claimcheck": {\n    "budget": "much",\n    "colour": 1\n  }\n}\n',
      'error[bad-configuration] package.json:4:15\n  4 |     "budget": "much",\n    |               ^^^^^^\n  budget must be a number.\n  For example, "budget": 500.\nerror[unknown-key] package.json:5:5\n  5 |     "colour": 1\n',
    ],
    [
      '.claimcheckrc.json',
      '{ "reporters": ["terminal", "junt=a.xml"] }',
      'error[bad-configuration] .claimcheckrc.json:1:29\n',
    ],
    ['.claimcheckrc.json', '{ "jobs": 1.5 }', 'jobs must be a whole number.'],
    ['.claimcheckrc.json', '{ "seed": "a b" }', 'seed must consist of 1 to 64 letters'],
    ['.claimcheckrc.json', '[]', 'The configuration must be a map of settings.'],
    ['.claimcheckrc.json', '{\n  "jobs": 1,\n}', 'error[json-syntax] .claimcheckrc.json:3:1\n'],
    ['.claimcheckrc.json', 'null', 'error[bad-configuration] .claimcheckrc.json:1:1\n'],
    ['.claimcheckrc.json', '', 'error[json-syntax] .claimcheckrc.json:1:1\n'],
    ['package.json', '{ "claimcheck": null }', 'error[bad-configuration] package.json:1:17\n'],
    ['.claimcheckrc.json', '{ "seed": "1",\n  "seed": "2" }', 'error[duplicate-key] .claimcheckrc.json:2:3\n'],
    ['package.json', '{ "claimcheck": { "jobs": 1, "\\u006aobs": 2 } }', 'error[duplicate-key] package.json:1:30\n'],
    ['package.json', '{ "claimcheck": {}, "claimcheck": {} }', 'error[duplicate-key] package.json:1:21\n'],
    ['.claimcheckrc.json', '{ "failOn": ["any", "none"] }', 'failOn contradicts itself: any and none stand alone.'],
    ['.claimcheckrc.json', '{ "claims": "nowhere" }', 'nowhere is no folder.'],
  ])('is bad input with a place: %s %j', async (file, text, said) => {
    write(file, text);
    write('math/square.yaml', square);
    const ended = await run(['all']);
    expect(ended).toMatchObject({ code: 2, out: '', err: expect.stringContaining(said) });
    expect(ended.err).not.toMatch(/^ {4}at /m);
    expect((await run(['schema'])).code).toBe(0);
  });

  it('is told with its name where it is a folder, a link that leads nowhere, or a package without settings', async () => {
    write('math/square.yaml', square);
    mkdirSync(join(folder, 'claimcheck.config.json'));
    expect((await run(['all'])).err).toContain('  claimcheck.config.json cannot be read: it is a folder.\n');
    symlinkSync('nowhere', join(folder, '.claimcheckrc.json'));
    expect((await run(['all'])).err).toContain('  .claimcheckrc.json cannot be used: it does not exist.\n');
    write('package.json', { name: 'user' });
    expect((await run(['all', '--config', 'package.json'])).err).toContain('package.json has no settings.');
  });

  it('of one map may name the same twice in others', async () => {
    write('math/square.yaml', square);
    write('package.json', { name: 'user', jobs: { jobs: 1 }, claimcheck: { claims: 'math', jobs: 1 } });
    expect((await run(['all'])).code).toBe(0);
  });

  it('shows nothing of a file that a link leads to from elsewhere', async () => {
    write('secret/key', 'token: 1234\n');
    mkdirSync(join(folder, 'repository'));
    symlinkSync(join(folder, 'secret/key'), join(folder, 'repository/.claimcheckrc.json'));
    const { code, err } = await run(['all'], 'repository');
    expect([code, err]).toEqual([2, expect.stringMatching(/^error\[json-syntax\] \.claimcheckrc\.json:/)]);
    expect(err).not.toMatch(/token|1234/);
  });

  it('is told where the file that is named is not there', async () => {
    expect(await run(['all', '--config', 'nowhere.json'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('nowhere.json cannot be used: it does not exist.'),
    });
  });
});

it('has a JSON Schema, which comes with the package, and which every setting keeps', async () => {
  const printed = JSON.parse((await run(['schema', 'configuration'])).out);
  const file = new URL('../../../schemas/configuration.schema.json', import.meta.url);
  expect(printed).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  const validate = new Ajv({ strict: false }).compile(printed);
  expect(validate({ claims: 'math', seed: 'fresh', reporters: ['junit=a.xml', 'terminal'], budget: 0.5 })).toBe(true);
  for (const bad of [{ clams: 'math' }, { budget: 0 }, { jobs: 1.5 }, { reporters: ['junt'] }, { reporters: [] }])
    expect(validate(bad), JSON.stringify(bad)).toBe(false);
  expect(await run(['schema', 'derivations'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('There is no schema of derivations.'),
  });
});
