import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gradedLine, nothingGraded } from '../../../src/grade/graded';
import { hasTerminals, verify, verifyOnTerminal } from './verify';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const program = join(root, 'bin/verify.js');
let folder = '';
const file = (name: string, text: string | Uint8Array): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'grade-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const lines = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
const grade = (...args: string[]) => verify(['grade', 'sheets', ...args], { cwd: root });

const answers = {
  'vae-divergence': '½(μ² + σ² − 1 − ln σ²)',
  'hinge-minimum': 'min(a, b)',
  'resnext-gap': 1,
  'run-mean-shape': 'same',
  'tv-number': 'a lot',
};

describe('verify ask', () => {
  it('prints the same sheet for the same student, in Markdown or JSON', async () => {
    const [first, again, other] = await Promise.all(
      ['ada', 'ada', 'bob'].map((student) => verify(['ask', 'sheets', '--student', student], { cwd: root })),
    );
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first?.out).toBe(again?.out);
    expect(first?.out).not.toBe(other?.out.replaceAll('bob', 'ada'));
    expect(first?.out).toMatch(/^# Questions for ada\n\n\d+ questions, \d+ points\.\n/);
    const json = await verify(['ask', 'sheets/geometric-gan', '--student', 'ada', '--json', '--seed', '2026'], {
      cwd: root,
    });
    expect(JSON.parse(json.out)).toMatchObject({
      student: 'ada',
      course: '2026',
      questions: [
        { question: 'hinge-minimum', kind: 'formula', variables: { a: 'real >= 0', b: 'real >= 0' } },
        {},
        {},
        {},
      ],
    });
  });
  it('says what is missing', async () => {
    expect(await verify(['ask', 'sheets'], { cwd: root })).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(/student/),
    });
    expect(await verify(['ask', 'sheet', '--student', 'a'], { cwd: root })).toMatchObject({
      code: 2,
      err: expect.stringMatching(/sheet/),
    });
    expect(await verify(['ask', 'resnext', '--student', 'a'], { cwd: root })).toMatchObject({
      code: 2,
      err: expect.stringMatching(/no questions/),
    });
  });
});

describe('verify grade', () => {
  it('judges one submission, and writes lines of JSON', async () => {
    const { out, err, code } = await grade(file('ada.json', JSON.stringify({ student: 'ada', answers })));
    expect({ err, code }).toEqual({ err: '', code: 0 });
    expect(lines(out).map(({ student, question, verdict, points }) => [student, question, verdict, points])).toEqual([
      ['ada', 'vae-divergence', 'correct', 3],
      ['ada', 'hinge-minimum', 'partly', 1],
      ['ada', 'resnext-gap', 'correct', 2],
      ['ada', 'run-mean-shape', 'wrong', 0],
      ['ada', 'tv-number', 'invalid', 0],
    ]);
  });

  it('reads CSV, JSON lines and folders alike', async () => {
    const rows = Object.entries(answers).map(([question, answer]) => ({ student: 'ada', question, answer }));
    const csv = file(
      'a.csv',
      `answer,question,student\r\n${rows.map(({ question, answer }) => `"${answer}",${question},ada\r\n`).join('')}`,
    );
    const jsonl = file('a.jsonl', rows.map((row) => JSON.stringify(row)).join('\n'));
    mkdirSync(join(folder, 'many'), { recursive: true });
    writeFileSync(join(folder, 'many', 'ada.json'), JSON.stringify({ answers }));
    const [one, two, three] = await Promise.all([csv, jsonl, join(folder, 'many')].map((path) => grade(path)));
    expect(one?.code).toBe(0);
    expect(two?.out).toBe(one?.out);
    expect(three?.out).toBe(one?.out);
  });

  it('is told what is no answer, next to those that are', async () => {
    const { out, code } = await grade(
      file(
        'b.jsonl',
        '{"student": "a", "question": "resnext-gap", "answer": 1}\nnot json\n{"student": "a", "question": "nope", "answer": 1}\n{"question": "resnext-gap", "answer": 1}\n',
      ),
    );
    expect(code).toBe(2);
    expect(lines(out).map(({ verdict, message }) => [verdict, message.slice(0, 40)])).toMatchObject(
      [
        ['correct', 'Correct.'],
        ['invalid', /b\.jsonl:2/.source && expect.stringContaining('b.jsonl:2')],
        ['invalid', 'There is no question nope. The questions'],
        ['invalid', expect.stringContaining('b.jsonl:4')],
      ].map(([verdict, message]) => [verdict, typeof message === 'string' ? message : expect.anything()]),
    );
    expect(await grade(join(folder, 'none.csv'))).toMatchObject({ code: 2, out: '' });
    expect(await grade(file('c.txt', ''))).toMatchObject({ code: 2, out: '' });
  });

  it('carries errors forward within a file, in whatever order', async () => {
    const { questions } = JSON.parse(
      (await verify(['ask', 'sheets/layer-norm', '--student', 'eve', '--json'], { cwd: root })).out,
    );
    const [a, b] = [Number(questions[0].values.a), Number(questions[0].values.b)];
    const { out } = await grade(
      file(
        'carry.json',
        JSON.stringify({ student: 'eve', answers: { 'ln-variance': 1.25 * b * b + 4, 'ln-mean': a + 1.5 * b + 2 } }),
      ),
    );
    expect(lines(out)).toMatchObject([
      { question: 'ln-variance', verdict: 'correct', carried: 'ln-mean' },
      { question: 'ln-mean', verdict: 'wrong' },
    ]);
  });

  it('writes results for Gradescope, PrairieLearn and a gradebook', async () => {
    const ada = file('ada.json', JSON.stringify({ student: 'ada', answers }));
    const two = file(
      'two.json',
      JSON.stringify([
        { student: 'ada', answers },
        { student: '=cmd', answers: { 'resnext-gap': 0 } },
      ]),
    );
    const asked = JSON.parse((await verify(['ask', 'sheets', '--student', 'ada', '--json'], { cwd: root })).out);
    const [questions, points]: [number, number] = [asked.questions.length, asked.points];
    const gradescope = await grade(ada, '--format', 'gradescope', '--out', join(folder, 'results.json'));
    expect(gradescope).toMatchObject({ code: 0, out: '', err: '' });
    expect(JSON.parse(readFileSync(join(folder, 'results.json'), 'utf8'))).toMatchObject({
      score: 6,
      tests: Array(questions).fill({}),
    });
    expect(JSON.parse((await grade(ada, '--format', 'prairielearn')).out)).toMatchObject({
      gradable: true,
      score: Math.round((6 / points) * 1e6) / 1e6,
    });
    mkdirSync(join(folder, 'nothing'));
    const nothing = await grade(join(folder, 'nothing'), '--format', 'gradescope');
    expect(nothing).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(nothing.out)).toMatchObject({ score: 0, tests: Array(questions).fill({ status: 'failed' }) });
    expect(await grade(two, '--format', 'gradescope')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/2 students/),
    });
    await grade(two, '--format', 'gradescope', '--out', `${join(folder, 'each')}/`);
    expect(readdirSync(join(folder, 'each')).sort()).toEqual(['%3dcmd.json', 'ada.json']);
    const csv = (await grade(two, '--format', 'csv')).out;
    expect(csv).toMatch(/^student,.*,total,to be looked at,remarks\r\n"'=cmd",/);
    expect(readdirSync(folder).filter((name) => /partial|\.new/.test(name))).toEqual([]);
    expect(await grade(two, '--format', 'xml')).toMatchObject({ code: 2 });
  });

  it.runIf(hasTerminals)('shows a table on a terminal', async () => {
    const { out } = await verifyOnTerminal(
      ['grade', 'sheets/geometric-gan', file('ada.json', JSON.stringify({ student: 'ada', answers }))],
      100,
      { cwd: root, env: { NO_COLOR: '1' } },
    );
    expect(out).toMatch(/question +answers .*partly.* mean\n/);
    expect(out).toMatch(/hinge-minimum +1 .* 1\.00 \/ 2\n/);
    expect(out).toMatch(/5 answers of 1 student\n/);
  });
});

describe('a batch that is ended half-way', () => {
  const count = 6000;
  const batch = () =>
    file(
      'batch.csv',
      `student,question,answer\n${Array.from({ length: count }, (_, i) => `s${i},${['hinge-value', 'ln-mean', 'resnext-output'][i % 3]},${i % 7}.5\n`).join('')}`,
    );

  it('loses no result, and ends as if nothing had happened', async () => {
    const whole = join(folder, 'whole.jsonl');
    const halves = join(folder, 'halves.jsonl');
    const csv = batch();
    await grade(csv, '--out', whole, '--jobs', '2');
    const child = spawn(process.execPath, [program, 'grade', 'sheets', csv, '--out', halves, '--jobs', '2'], {
      cwd: root,
    });
    await until(() => sizeOf(halves) > 20_000);
    child.kill('SIGKILL');
    await ended(child);
    // As a machine leaves it that stops in the middle of a line.
    writeFileSync(halves, readFileSync(halves).subarray(0, -7));
    const before = readFileSync(halves, 'utf8').split('\n').length - 1;
    expect(before).toBeGreaterThan(10);
    expect(before).toBeLessThan(count);
    const { code } = await grade(csv, '--out', halves);
    expect(code).toBe(0);
    expect(readFileSync(halves, 'utf8')).toBe(readFileSync(whole, 'utf8'));
  }, 120_000);

  it('judges again only what has changed', async () => {
    const [first, second] = [join(folder, 'first.jsonl'), join(folder, 'second.jsonl')];
    await grade(file('few.csv', 'student,question,answer\na,resnext-gap,1\nb,resnext-gap,2\n'), '--out', first);
    // As an earlier version might have judged.
    const older = lines(readFileSync(first, 'utf8')).map(({ check: _, ...graded }) =>
      gradedLine({ ...nothingGraded, ...graded, points: graded.points === 2 ? 77 : 78 }),
    );
    writeFileSync(first, older.join(''));
    await grade(
      file('few.csv', 'student,question,answer\na,resnext-gap,1\nb,resnext-gap,1\n'),
      '--resume',
      first,
      '--out',
      second,
    );
    expect(lines(readFileSync(second, 'utf8')).map(({ points }) => points)).toEqual([77, 2]);
    expect(await grade(join(folder, 'few.csv'), '--resume', join(folder, 'typo.jsonl'))).toMatchObject({
      code: 2,
      err: expect.stringMatching(/typo\.jsonl cannot be .*: it does not exist/),
    });
    expect(readdirSync(folder)).not.toContain('typo.jsonl');
  });

  it('judges again what is not as it was written, and says so', async () => {
    const out = join(folder, 'flipped', 'results.jsonl');
    const few = file('flip.csv', 'student,question,answer\na,resnext-gap,1\nb,resnext-gap,2\n');
    expect(await grade(few, '--out', out)).toMatchObject({ code: 0, err: '' });
    const whole = readFileSync(out, 'utf8');
    writeFileSync(out, whole.replace('"points":0', '"points":1'));
    const again = await grade(few, '--out', out);
    expect(again).toMatchObject({ code: 0, err: expect.stringMatching(/damaged-results.*a line/s) });
    expect(readFileSync(out, 'utf8')).toBe(whole);
    expect(await grade(few, '--out', out)).toMatchObject({ code: 0, err: '' });
  });

  it('does not keep as undecided what more effort may decide', async () => {
    const out = join(folder, 'effort.jsonl');
    const one = file('effort.csv', 'student,question,answer\na,hinge-minimum,"max(2*min(a,b),0)"\n');
    expect(await grade(one, '--out', out, '--budget', '0.000001')).toMatchObject({ code: 1 });
    expect(lines(readFileSync(out, 'utf8'))).toMatchObject([{ verdict: 'undecided', budget: 0.000001 }]);
    expect(await grade(one, '--out', out)).toMatchObject({ code: 0 });
    expect(lines(readFileSync(out, 'utf8'))).toMatchObject([{ verdict: 'correct' }]);
  });
});

it('answers line by line while a program keeps it open', async () => {
  const child = spawn(process.execPath, [program, 'grade', 'sheets', '-'], { cwd: root });
  const replies = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const reply = async (row: unknown) => {
    child.stdin.write(`${typeof row === 'string' ? row : JSON.stringify(row)}\n`);
    return JSON.parse((await replies.next()).value);
  };
  expect(await reply({ student: 'a', question: 'resnext-gap', answer: 1 })).toMatchObject({
    student: 'a',
    verdict: 'correct',
  });
  expect(await reply('nonsense')).toMatchObject({ verdict: 'invalid', message: expect.stringMatching(/^line 2: /) });
  expect(await reply({ student: 'a', question: 'hinge-minimum', answer: '2 min(a, b' })).toMatchObject({
    verdict: 'invalid',
  });
  expect(await reply({ student: 'b', question: 'hinge-minimum', answer: '2 min(a, b)' })).toMatchObject({
    verdict: 'correct',
  });
  child.stdin.end();
  expect(await ended(child)).toBe(2);
});

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}

const ended = (child: ChildProcess): Promise<number | null> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve(child.exitCode)
    : new Promise((resolve) => child.on('close', resolve));
