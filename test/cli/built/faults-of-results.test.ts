import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { folderWith, hasTerminals, square, verify, verifyOnTerminal, wrong } from './verify';

// Each test bears the words in which a fault of results was once reported, in the order of the report.

const program = fileURLToPath(new URL('../../../bin/verify.js', import.meta.url));
const number = (id: string, value: string): string =>
  `{ id: ${id}, kind: number, prompt: p, answer: "${value}", tolerance: { abs: 0, rel: 0 }, samples: { right: ["${value}"], wrong: ["7"] } }`;
const sheet = `title: Three questions
given: { x: real }
claim: x == x
ask:
  - ${number('a', '1')}
  - ${number('b', '2')}
  - { id: c, kind: formula, prompt: p, answer: x, variables: [x], samples: { right: ["x"], wrong: ["1"] } }
`;

let cwd = '';
beforeEach(() => {
  cwd = folderWith({});
  put({ 'sheet.yaml': sheet });
});
afterEach(() => rmSync(cwd, { recursive: true }));

function put(files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), content);
  }
}
const read = (file: string): string => readFileSync(join(cwd, file), 'utf8');
const grade = (submissions: string, ...flags: string[]) =>
  verify(['grade', 'sheet.yaml', submissions, ...flags], { cwd });
const answers = (given: Readonly<Record<string, string>>, student = 's'): string =>
  JSON.stringify({ student, answers: given });

/** Who is judged, with what comes of it. */
async function filed(submissions: string): Promise<readonly string[]> {
  const { out } = await grade(submissions, '--format', 'jsonl');
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
    .map(({ student, question, verdict }) => `${student}|${question}|${verdict}`);
}

describe('PrairieLearn and Gradescope', () => {
  it('unanswered questions are left out of the score (one right of 26 gives 1)', async () => {
    put({ 's.json': answers({ a: '1' }) });
    expect(JSON.parse((await grade('s.json', '--format', 'prairielearn')).out)).toMatchObject({ score: 0.333333 });
    const { score, tests } = JSON.parse((await grade('s.json', '--format', 'gradescope')).out);
    expect([score, tests.length]).toEqual([1, 3]);
  });

  it('undecided is `failed`; an empty submission gives no results.json at all', async () => {
    put({ 's.json': answers({ c: 'x + sin(0)*erf(x)' }), 'none/.keep': '' });
    const flags = ['--format', 'gradescope', '--student', 's'];
    const { tests } = JSON.parse((await grade('s.json', ...flags, '--budget', '0.000001')).out);
    expect(tests[2].tags).toEqual(['undecided']);
    expect(tests[2]).not.toHaveProperty('status');
    expect(tests[2]).not.toHaveProperty('score');
    expect(JSON.parse((await grade('none', ...flags)).out)).toMatchObject({ score: 0 });
  });
});

describe('a student is lost or merged', () => {
  it('a broken file is filed under ""; NaN in JSON, a BOM, a name over 200 characters', async () => {
    put({
      'in/broken.json': '{"answers": {',
      'in/nan.json': '{"student": "nan", "answers": {"a": NaN}}',
      'in/bom.json': `\uFEFF${answers({ a: '1' }, 'bom')}`,
      'in/long.json': answers({ a: '1' }, 'n'.repeat(250)),
    });
    const rows = await filed('in');
    expect(rows.find((row) => row.startsWith('broken|'))).toMatch(/invalid$/);
    expect(rows.find((row) => row.startsWith('nan|'))).toMatch(/\|a\|(?:invalid|undefined)$/);
    expect(rows).toContain('bom|a|correct');
    expect(rows).toContain('long|a|invalid');
    expect(rows.every((row) => !row.startsWith('|'))).toBe(true);
  });

  it('folders two levels deep are ignored', async () => {
    put({ 'in/monday/ada/x.json': answers({ a: '1' }, 'ada') });
    expect(await filed('in')).toEqual(['ada|a|correct']);
  });

  it('ids 10000000000123457 and …456 merge (read as doubles)', async () => {
    const one = (id: string): string => `{"student": ${id}, "question": "a", "answer": "1"}\n`;
    put({ 'in.jsonl': one('10000000000123457') + one('10000000000123456') });
    expect((await filed('in.jsonl')).map((row) => row.split('|')[0])).toEqual([
      '10000000000123457',
      '10000000000123456',
    ]);
  });

  it('Latin-1 names merge; names equal in their first 150 encoded characters share one file', async () => {
    put({ 'in.csv': Uint8Array.from(Buffer.from('student,question,answer\nMüller,a,1\nMöller,a,1\n', 'latin1')) });
    expect(await filed('in.csv')).toEqual(['Müller|a|correct', 'Möller|a|correct']);
    const long = 'ü'.repeat(60);
    put({ 'long.csv': `student,question,answer\n${long}a,a,1\n${long}b,a,1\n` });
    await grade('long.csv', '--format', 'gradescope', '--out', 'each/');
    expect(readdirSync(join(cwd, 'each'))).toHaveLength(2);
  });
});

it('`--out` on the submissions file or on the sheet overwrites it; `--resume typo.jsonl` creates an empty file', async () => {
  const text = `${answers({ a: '1' })}\n`;
  put({ 'in.jsonl': text });
  for (const flags of [
    ['--out', 'in.jsonl'],
    ['--out', 'sheet.yaml'],
    ['--resume', 'typo.jsonl'],
  ])
    expect((await grade('in.jsonl', ...flags)).code, flags.join(' ')).toBe(2);
  expect([read('in.jsonl'), read('sheet.yaml'), existsSync(join(cwd, 'typo.jsonl'))]).toEqual([text, sheet, false]);
});

describe('a fault of claimcheck (exit 3)', () => {
  const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  it.skipIf(process.platform === 'win32')(
    'one unreadable folder under claims makes every command one, also for a sheet elsewhere',
    () => {
      put({ 'claims/locked/square.yaml': square, 'in.jsonl': answers({ a: '1' }) });
      chmodSync(cwd, 0o755);
      chmodSync(join(cwd, 'claims/locked'), 0);
      try {
        const run = (...args: string[]) => spawnSync(process.execPath, [program, ...args], { cwd, ...nobody });
        expect(run('grade', 'sheet.yaml', 'in.jsonl').status).toBe(0);
        expect(run('all').status).toBe(2);
      } finally {
        chmodSync(join(cwd, 'claims/locked'), 0o755);
      }
    },
  );

  it('`--out results/x.csv` without the folder likewise; a full disk gives a stack trace and exit 1', async () => {
    put({ 'in.jsonl': answers({ a: '1' }) });
    expect((await grade('in.jsonl', '--format', 'csv', '--out', 'results/x.csv')).code).toBe(0);
    expect(read('results/x.csv')).toContain('s');
    if (!existsSync('/dev/full')) return;
    const { code, err } = await grade('in.jsonl', '--out', '/dev/full');
    expect([code, err]).toEqual([2, expect.stringContaining('no space is left')]);
    expect(err).not.toMatch(/^ +at /m);
  });

  it.skipIf(process.platform === 'win32')('a result file over 512 MiB crashes', async () => {
    put({ 'in.jsonl': answers({ a: '1' }) });
    expect((await grade('in.jsonl', '--out', 'results.jsonl')).code).toBe(0);
    const own = read('results.jsonl');
    // All but its first line is a hole, and of no use.
    truncateSync(join(cwd, 'results.jsonl'), 520 * 2 ** 20);
    const { code, err } = await grade('in.jsonl', '--resume', 'results.jsonl', '--out', 'again.jsonl');
    expect([code, err]).toEqual([0, expect.not.stringContaining('fault of claimcheck')]);
    expect(read('again.jsonl')).toBe(own);
  });

  it('`verify all | head -1` exits 0 though unmet claims were not shown', async () => {
    put({ 'claims/t/square.yaml': square, 'claims/t/wrong.yaml': wrong });
    const script = `{ "${process.execPath}" "${program}" all; echo $? > code; } | head -1`;
    spawnSync('/bin/sh', ['-c', script], { cwd });
    expect(read('code').trim()).toMatch(/^(?:1|141)$/);
  });

  it('`verify claims/layer-norm` (a path of a folder) and `verify help` are "unknown claim"', async () => {
    put({ 'claims/layer-norm/square.yaml': square });
    expect((await verify(['claims/layer-norm'], { cwd })).out).toContain('1 of 1 claims met');
    expect(await verify(['help'], { cwd })).toMatchObject({ code: 0, out: expect.stringMatching(/^Usage: verify/) });
  });
});

it.skipIf(process.platform === 'win32')(
  'symbolic links in submissions are followed: bytes of a system file came back in a message',
  async () => {
    put({ 'in/ada/x.json': answers({ a: '1' }, 'ada') });
    symlinkSync('/etc/passwd', join(cwd, 'in/ada/y.csv'));
    const { out, err } = await grade('in', '--format', 'jsonl');
    expect(`${out}${err}`).toContain('links are not followed');
    expect(`${out}${err}`).not.toContain('root:');
  },
);

it('a bit flip in the journal that leaves valid JSON is kept', async () => {
  put({ 'in.jsonl': answers({ a: '7' }) });
  await grade('in.jsonl', '--out', 'results.jsonl');
  const whole = read('results.jsonl');
  writeFileSync(join(cwd, 'results.jsonl'), whole.replace('"points":0', '"points":1'));
  expect((await grade('in.jsonl', '--out', 'results.jsonl')).err).toContain('damaged-results');
  expect(read('results.jsonl')).toBe(whole);
});

it.skipIf(!hasTerminals)('`grade --format csv` on a terminal prints ESC of a student’s name raw', async () => {
  put({ 'in.jsonl': answers({ a: '1' }, 'bob\u001b[31m') });
  const { out } = await verifyOnTerminal(['grade', 'sheet.yaml', 'in.jsonl', '--format', 'csv'], 80, { cwd });
  expect(out).toContain('bob');
  expect(out).not.toContain('\u001b[31m');
});
