import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { strToU8, unzipSync, zipSync } from 'fflate/browser';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import write from 'write-excel-file/universal';
import { workbookOf } from '../../../src/report/grade/workbook';
import { verify } from './verify';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../..', import.meta.url));
const guide = readFileSync(join(root, 'docs/grading.md'), 'utf8');
const folders: string[] = [];
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'course-'));
  folders.push(folder);
  mkdirSync(join(folder, 'claims'));
  writeFileSync(join(folder, 'claims', 's.yaml'), sheet);
});
afterAll(() => {
  for (const each of folders) rmSync(each, { recursive: true, force: true });
});

const sheet = `title: Numbers
given: { x: real }
claim: x == x
ask:
  - { id: three, kind: number, prompt: Three., answer: "3", tolerance: { abs: 0, rel: 0 }, samples: { right: ["3"], wrong: ["4"] } }
  - { id: half, kind: number, prompt: Half., points: 2, answer: 1/2, tolerance: { abs: 0, rel: 0 }, samples: { right: ["0.5"], wrong: ["4"] } }
`;
const file = (name: string, content: string | Uint8Array): void => writeFileSync(join(folder, name), content);
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const grade = (...args: string[]) => verify(['grade', 's', ...args], { cwd: folder });
const verdicts = (text: string): string[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
    .map(({ student, question, verdict, points }) => `${student} ${question} ${verdict} ${points}`);
const messages = (text: string): string[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).message);

describe('the guide to a course', () => {
  it('has commands that do what it says', async () => {
    const [, example = ''] = /^```yaml\n([\s\S]*?)^```$/m.exec(guide) ?? [];
    const course = guide.slice(guide.indexOf('## A course from'), guide.indexOf('## From a program'));
    const commands = [...course.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, text]) => text);
    expect(commands).toHaveLength(5);
    file('sheet.yaml', example);
    file('verify', `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'bin/verify.js')}" "$@"\n`);
    chmodSync(join(folder, 'verify'), 0o755);
    const env = { ...process.env, PATH: `${folder}:${process.env.PATH}` };
    const { stdout } = await run('sh', ['-ec', commands.join('\n')], { cwd: folder, env });
    expect(readdirSync(join(folder, 'asked'))).toEqual(['ada.md', 'bob.md', 'eve.md']);
    expect(stdout).toMatch(/1 handed in nothing: eve\n\nada {2}mean {2}wrong: -100\n/);
    expect(read('gradebook.csv')).toBe(
      'student,name,mean,variance,two-features,total,to be looked at,remarks\r\nada,Ada Lovelace,0.5,0,1,1.5,0,marked by hand: mean\r\nbob,Bob Byrd,0,0,0.5,0.5,0,\r\neve,Eve Ek,0,0,0,0,0,handed in nothing\r\n',
    );
    expect(read('canvas.csv')).toMatch(/^Student,.*,Sheet 1 \(4711\)\r\n.*,4\r\nAda Lovelace,,,ada,,1.5\r\n/);
    expect(read('moodle.csv')).toMatch(/^id,name,email,Sheet 1,Sheet 1 \(feedback\)\r\nada,.*,1.5,.*a slip/);
  }, 120_000);
});

describe('marks of a person', () => {
  const answers = (half: string): void => file('a.csv', `student,three,half\nada,3,${half}\nbob,4,\n`);

  it('stay when answers are graded again, and are told where an answer has changed', async () => {
    answers('0.6');
    file('marks.csv', 'student;question;points;comment\nada;half;1,5;"=good, nearly"\neve;three;1;\nbob;half;;\n');
    expect(await grade('a.csv', '--out', 'r.jsonl', '--marks', 'marks.csv')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/a mark for eve, three, and nothing of this student is there/),
    });
    file('class.txt', 'ada\nbob\neve\n');
    const ofClass = (...args: string[]) => grade('a.csv', '--class', 'class.txt', ...args);
    expect(await ofClass('--out', 'r.jsonl', '--marks', 'marks.csv')).toMatchObject({ code: 0, err: '' });
    const first = read('r.jsonl');
    expect(verdicts(first)).toEqual([
      'ada three correct 1',
      'ada half manual 1.5',
      'bob three wrong 0',
      'bob half unanswered 0',
      'eve three manual 1',
      'eve half unanswered 0',
    ]);
    // Remembered, and the same however often.
    await ofClass('--out', 'r.jsonl');
    expect(read('r.jsonl')).toBe(first);
    await ofClass('--out', 'r.jsonl', '--marks', 'marks.csv', '--again', 'wrong,correct');
    expect(read('r.jsonl')).toBe(first);
    expect((await ofClass('--resume', 'r.jsonl', '--format', 'csv')).out).toMatch(
      /^ada,1,1.5,2.5,0,marked by hand: half\r\n/m,
    );
    answers('0.5');
    expect(await ofClass('--out', 'r.jsonl', '--marks', 'marks.csv')).toMatchObject({ code: 1 });
    expect(verdicts(read('r.jsonl'))[1]).toBe('ada half correct 2');
    expect((await ofClass('--out', 'r.jsonl', '--format', 'summary')).out).toMatch(
      /1 changed since a person marked them: ada half\n/,
    );
    answers('0.6');
    await ofClass('--out', 'r.jsonl', '--marks', 'marks.csv');
    expect(read('r.jsonl')).toBe(first);
    // The table is all that counts.
    file('marks.csv', 'student,question,points\n');
    await ofClass('--out', 'r.jsonl', '--marks', 'marks.csv');
    expect(verdicts(read('r.jsonl')).filter((each) => /manual|ada half/.test(each))).toEqual(['ada half wrong 0']);
  });

  it('are refused where they are none', async () => {
    answers('1');
    file('marks.csv', 'student,question,points\nada,thre,1\nada,three,2\nada,half,x\n');
    const { code, err } = await grade('a.csv', '--marks', 'marks.csv');
    expect(code).toBe(2);
    expect(err).toMatch(/marks\.csv:2: There is no question thre\. Did you mean three\?/);
    expect(err).toMatch(/marks\.csv:3: 2 are no points of three, for which there are 0 to 1\./);
    expect(err).toMatch(/marks\.csv:4: x are no points of half/);
  });
});

describe('a class', () => {
  it('shows who handed in nothing, whom other names mean, and strangers', async () => {
    file('class.tsv', 'id number\tname\temail\n7\tAda\ta@x\n8\tBob\tb@x\n9\tEve\te@x\n');
    file('a.csv', 'student,question,answer\na@x,three,3\n8,half,1\nzoe,half,1\n');
    const { out, err, code } = await grade('a.csv', '--class', 'class.tsv');
    expect(code).toBe(0);
    expect(err).toMatch(/not-in-class.*1 student is not in the class: zoe\./s);
    expect(verdicts(out)).toEqual([
      '7 three correct 1',
      '8 half wrong 0',
      'zoe half wrong 0',
      '7 half unanswered 0',
      '8 three unanswered 0',
      '9 three unanswered 0',
      '9 half unanswered 0',
    ]);
    await grade('a.csv', '--class', 'class.tsv', '--format', 'gradescope', '--out', 'each/');
    expect(JSON.parse(read('each/9.json'))).toMatchObject({ score: 0, tests: [{ output: 'Handed in nothing.' }, {}] });
    expect(await grade('a.csv', '--class', 'class.tsv', '--format', 'gradescope', '--out', 'one.json')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/the answers of 4 students/),
    });
    expect((await grade('a.csv', '--class', 'none.csv')).err).toMatch(/There is no file none\.csv/);
    file('twice.txt', 'ada\nada\n');
    expect((await grade('a.csv', '--class', 'twice.txt')).err).toMatch(/twice\.txt:2: ada stands twice/);
  });

  it('is asked in one command', async () => {
    file('class.txt', 'ada\nbob b\n');
    const ask = (...args: string[]) => verify(['ask', 's', '--class', 'class.txt', ...args], { cwd: folder });
    expect(await ask('--out', 'asked/')).toMatchObject({ code: 0, out: '', err: '' });
    expect(readdirSync(join(folder, 'asked'))).toEqual(['ada.md', 'bob%20b.md']);
    const one = await verify(['ask', 's', '--student', 'ada'], { cwd: folder });
    expect(read('asked/ada.md')).toBe(one.out);
    await ask('--out', 'all.md');
    expect(read('all.md').startsWith(`${one.out}\n<div style="break-after: page"></div>\n`)).toBe(true);
    expect(JSON.parse((await ask('--json')).out)).toMatchObject([{ student: 'ada' }, { student: 'bob b' }]);
    expect(await ask('--out', 'class.txt')).toMatchObject({ code: 2, err: expect.stringMatching(/would overwrite/) });
    expect(await ask('--student', 'ada')).toMatchObject({ code: 2 });
  });
});

describe('some kinds of results', () => {
  beforeEach(() => file('a.csv', 'student,three,half\nada,3,x+\nbob,4,0.5\n'));

  it('are shown, while what is kept stays whole', async () => {
    const { out } = await grade('a.csv', '--out', 'r.jsonl', '--only', 'invalid,wrong');
    expect(verdicts(out)).toEqual(['ada half invalid 0', 'bob three wrong 0']);
    expect(verdicts(read('r.jsonl'))).toHaveLength(4);
    expect((await grade('a.csv', '--format', 'summary', '--only', 'wrong')).out).toMatch(
      /\n\nbob {2}three {2}wrong: 4\n {2}/,
    );
    expect((await grade('a.csv', '--format', 'marks', '--only', 'wrong')).out).toMatch(
      /\r\nbob,three,,,1,wrong,4,.*,[0-9a-f]{16}\r\n$/,
    );
  });
  it('are refused where points would be missing, and where there are no such', async () => {
    expect(await grade('a.csv', '--format', 'csv', '--only', 'wrong')).toMatchObject({ code: 2, out: '' });
    expect((await grade('a.csv', '--only', 'rong')).err).toMatch(/--only rong is no kind of results/);
  });
});

describe('workbooks', () => {
  it('hold answers as tables do, with all digits of ids', async () => {
    const rows = [
      ['student', 'three', 'half'],
      ['10000000000123457', '3', '1/2'],
      ['10000000000123456', 3, 0.5],
      ['007', '', '=1/2'],
    ];
    file('a.xlsx', await workbookOf([{ sheet: 'A', rows }]));
    expect(verdicts((await grade('a.xlsx')).out)).toEqual([
      '10000000000123457 three correct 1',
      '10000000000123457 half correct 2',
      '10000000000123456 three correct 1',
      '10000000000123456 half correct 2',
      '007 half correct 2',
    ]);
  });
  it('do not pass off a date, or digits that are gone, as an answer', async () => {
    const data = [
      [{ value: 'student' }, { value: 'half' }],
      [{ value: 'ada' }, { value: new Date(2020, 0, 2), type: Date, format: 'd/m' }],
      [{ value: 1e22, type: Number }, { value: '1/2' }],
    ];
    file('a.xlsx', new Uint8Array(await (await write([{ data, sheet: 'A' }]).toBlob()).arrayBuffer()));
    const { out, code } = await grade('a.xlsx');
    expect(code).toBe(2);
    expect(messages(out)).toEqual([
      expect.stringMatching(/a\.xlsx:2: A spreadsheet made a date of what was written here/),
      expect.stringMatching(/a\.xlsx:3: A spreadsheet keeps 15 digits of a number/),
    ]);
  });
  it('cost no more than themselves where they stand for a huge table, or are none', async () => {
    const parts = unzipSync(await workbookOf([{ sheet: 'A', rows: [['student', 'half']] }]));
    const name = Object.keys(parts).find((each) => each.endsWith('sheet1.xml')) ?? '';
    const text = new TextDecoder().decode(parts[name]);
    const cell = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>';
    mkdirSync(join(folder, 'in'));
    file('in/bomb.xlsx', zipSync({ ...parts, [name]: strToU8(text.replace('</sheetData>', cell)) }));
    file('in/none.xlsx', 'nothing');
    file('in/ok.csv', 'student,three\nada,3\n');
    const { out, code } = await grade('in');
    expect(code).toBe(2);
    expect(messages(out)).toEqual([
      expect.stringMatching(/bomb\.xlsx: This workbook takes too much memory to read\.|takes too long/),
      expect.stringMatching(/none\.xlsx: This is no workbook\./),
      'Correct.',
    ]);
  }, 120_000);
  it('are written as texts and numbers, the same each time, and read back', async () => {
    file('a.csv', 'student,three\n=1+1,3\nada,4\n');
    await grade('a.csv', '--format', 'xlsx', '--out', 'one.xlsx');
    await grade('a.csv', '--format', 'xlsx', '--out', 'two.xlsx');
    const bytes = readFileSync(join(folder, 'one.xlsx'));
    expect(bytes.equals(readFileSync(join(folder, 'two.xlsx')))).toBe(true);
    const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => `${name}: ${new TextDecoder().decode(part)}`);
    expect(parts.join('')).toContain('<t>=1+1</t>');
    expect(parts.join('')).not.toMatch(/<f>/);
    // A gradebook has a row a student and a column a question.
    expect(verdicts((await grade('one.xlsx')).out)).toEqual(['=1+1 three wrong 0', 'ada three wrong 0']);
  });
});
