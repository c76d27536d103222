import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GradeReporter } from '../../../src/report/grade/reporter';
import { gradeFormatNames, gradeReporters } from '../../../src/report/grade/reporters';
import { numbersSheet as sheet } from './numbers-sheet';
import { folderWith, put, verify } from './verify';

let cwd = '';
beforeEach(() => {
  cwd = folderWith({});
  put(cwd, {
    'sheet.yaml': sheet,
    'a.csv': 'student,mean,half\nada,3,1\nbob,4,x+\n',
    'one.csv': 'student,mean\nada,3\n',
  });
});
afterEach(() => rmSync(cwd, { recursive: true }));

const read = (name: string): string => readFileSync(join(cwd, name), 'utf8');
const grade = (submissions: string, ...flags: string[]) =>
  verify(['grade', 'sheet.yaml', submissions, ...flags], { cwd });
const ask = (...flags: string[]) => verify(['ask', 'sheet.yaml', ...flags], { cwd });
const documents = gradeFormatNames.filter((name) => name !== 'jsonl' && name !== 'summary');
const submitted = (format: string): string =>
  format === 'gradescope' || format === 'prairielearn' ? 'one.csv' : 'a.csv';

describe('a table of marks that is filled in', () => {
  it('is gone on with: what a person wrote stays, and new rows come to it', async () => {
    const table = async () => (await grade('a.csv', '--format', 'marks', '--only', 'wrong', '--out', 'm.csv')).code;
    const rows = (): string[] => read('m.csv').trimEnd().split('\r\n').slice(1);
    expect(await table()).toBe(0);
    expect(rows().map((row) => row.split(',').slice(0, 4).join())).toEqual(['ada,half,,', 'bob,mean,,']);
    // As a spreadsheet of German cells leaves it.
    const filled = read('m.csv')
      .replaceAll(',', ';')
      .replace('ada;half;;', 'ada;half;1,5;"nearly; =good"')
      .replaceAll('\r\n', '\n');
    put(cwd, { 'm.csv': filled });
    expect(await table()).toBe(0);
    expect(rows()[0]).toMatch(/^ada,half,"1,5","nearly; =good",2,wrong,1,/);
    expect(rows()[1]).toMatch(/^bob,mean,,,1,wrong/);
    const kept = read('m.csv');
    expect(await table()).toBe(0);
    expect(read('m.csv')).toBe(kept);
    // A row without a key, or with another message, is of the same answer: it is written anew.
    put(cwd, { 'm.csv': kept.replace(/,[0-9a-f]{16}\r\n/g, ',\r\n') });
    expect(await table()).toBe(0);
    expect(read('m.csv')).toBe(kept);
    // An answer that is chosen no more, and one that has changed, keep their rows.
    put(cwd, { 'a.csv': 'student,mean,half\nada,3,2\nbob,4,1\n' });
    expect(await table()).toBe(0);
    expect(rows().map((row) => row.split(',')[0])).toEqual(['ada', 'bob', 'bob']);
    expect(rows()[0]).toBe(kept.split('\r\n')[1]);
    put(cwd, { 'a.csv': 'student,mean,half\nada,3,1/2\nbob,3,1\n' });
    expect(await table()).toBe(0);
    expect(rows().map((row) => row.slice(0, 20))).toEqual([
      expect.stringMatching(/^bob,half,,/),
      expect.stringMatching(/^ada,half,"1,5"/),
    ]);
    expect(await grade('a.csv', '--marks', 'm.csv', '--format', 'csv')).toMatchObject({ code: 1 });
  });
  it('is refused where rows of it would be lost', async () => {
    await grade('a.csv', '--format', 'marks', '--only', 'wrong', '--out', 'm.csv');
    put(cwd, { 'm.csv': `${read('m.csv')}ada,mean,"1` });
    const before = read('m.csv');
    expect(await grade('a.csv', '--format', 'marks', '--only', 'wrong', '--out', 'm.csv')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^error\[foreign-file\]/),
    });
    expect(read('m.csv')).toBe(before);
  });
});

describe('--out', () => {
  it('goes over what was written in the same form and in no other, over nothing and an empty file', async () => {
    for (const format of documents) {
      put(cwd, { [format]: '' });
      for (const _ of [1, 2])
        expect(await grade(submitted(format), '--format', format, '--out', format)).toMatchObject({ code: 0, err: '' });
    }
    for (const format of documents) {
      const reporter: GradeReporter = await gradeReporters[format]();
      const isOwn = 'isOwn' in reporter ? reporter.isOwn : () => false;
      const own = documents.filter((other) => isOwn(readFileSync(join(cwd, other))));
      expect(own, format).toEqual([format]);
    }
    const before = read('csv');
    expect(await grade('one.csv', '--format', 'gradescope', '--out', 'csv')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^error\[foreign-file\].*would be overwritten by/s),
    });
    expect(read('csv')).toBe(before);
  });

  it('spares results, with what persons gave, and says how to go on', async () => {
    expect(await grade('a.csv', '--out', 'r.jsonl')).toMatchObject({ code: 0 });
    const results = read('r.jsonl');
    for (const format of documents) {
      const { code, err } = await grade(submitted(format), '--format', format, '--out', 'r.jsonl');
      expect([code, err]).toEqual([2, expect.stringMatching(/holds results.*--resume r\.jsonl/s)]);
    }
    expect(read('r.jsonl')).toBe(results);
    expect(readdirSync(cwd).filter((name) => name.includes('partial'))).toEqual([]);
  });

  it.each([
    ['notes.txt', 'my notes\n', 'csv'],
    ['export.csv', 'student,mean\nada,3\n', 'csv'],
    [
      'grades.csv',
      'Student,ID,SIS User ID,SIS Login ID,Section,Sheet (1),Final Score\r\n    Points Possible,,,,,3,\r\n',
      'canvas',
    ],
    ['worksheet.csv', 'Identifier,"Full name",Grade,"Last modified (grade)"\n1,Ada,,\n', 'moodle'],
    ['book.csv', 'student,mean,half,total,to be looked at,remarks\nada,3,1,4,0,\n', 'csv'],
    ['data.json', '{"score": 1, "tests": []}\n', 'gradescope'],
    ['data.json', '{"score": 1, "gradable": true}\n', 'prairielearn'],
    ['book.xlsx', 'PK\u0003\u0004', 'xlsx'],
    ['m.csv', 'student,question,points,comment\r\nada,mean,1,\r\n', 'marks'],
  ])('spares %s, which holds %j', async (name, text, format) => {
    put(cwd, { [name]: text });
    expect(await grade(submitted(format), '--format', format, '--out', name)).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^error\[foreign-file\]/),
    });
    expect(read(name)).toBe(text);
  });

  it('of questions spares what was handed in', async () => {
    for (const out of ['a.csv', 'sheet.yaml']) {
      const before = read(out);
      expect(await ask('--student', 'ada', '--out', out)).toMatchObject({ code: 2 });
      expect(read(out)).toBe(before);
    }
    for (const json of [[], ['--json'], []])
      expect(await ask('--student', 'ada', '--out', 'q.x', ...json)).toMatchObject({ code: 0, err: '' });
  });

  it('of a part spares what is none', async () => {
    put(cwd, { 'p.jsonl': 'notes\n' });
    const part = (out: string) => grade('a.csv', '--shard', '1/1', '--out', out);
    expect(await part('p.jsonl')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/foreign-file.*a part of a run/s),
    });
    for (const _ of [1, 2]) expect(await part('part.jsonl')).toMatchObject({ code: 0, err: '' });
  });
});

describe('a folder', () => {
  it.each(['gradescope', 'prairielearn'])('for documents of the form %s holds nothing else', async (format) => {
    const each = (out: string) => grade('a.csv', '--format', format, '--out', out);
    put(cwd, { 'in/ada.json': '{"answers": {"mean": 3}}', 'empty/.keep': '' });
    expect(await each('in/')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^error\[folder-in-use\].*such as ada\.json/s),
    });
    expect(await each('in')).toMatchObject({ code: 2 });
    expect(readdirSync(join(cwd, 'in'))).toEqual(['ada.json']);
    for (const out of ['new/', 'new/', 'empty/']) expect(await each(out)).toMatchObject({ code: 0, err: '' });
    put(cwd, { 'new/notes.txt': '' });
    expect(await each('new/')).toMatchObject({ code: 2 });
  });
  it('for the questions of a class likewise', async () => {
    put(cwd, { 'in/ada.json': '{"answers": {"mean": 3}}', 'class.txt': 'ada\nbob\n' });
    const each = (out: string, ...more: string[]) => ask('--class', 'class.txt', '--out', out, ...more);
    expect(await each('in/')).toMatchObject({ code: 2, err: expect.stringMatching(/^error\[folder-in-use\]/) });
    expect(readdirSync(join(cwd, 'in'))).toEqual(['ada.json']);
    for (const more of [[], [], ['--json']]) expect(await each('asked/', ...more)).toMatchObject({ code: 0, err: '' });
  });
});

describe('results of another course', () => {
  it('are not judged anew by mistake, nor are marks lost', async () => {
    put(cwd, { 'marks.csv': 'student,question,points\nada,half,1\n' });
    const out = ['--out', 'r.jsonl'];
    expect(await grade('a.csv', ...out, '--marks', 'marks.csv', '--seed', 'autumn')).toMatchObject({ code: 0 });
    const results = read('r.jsonl');
    expect(results).toContain('"verdict":"manual"');
    for (const seed of [[], ['--seed', 'autunm'], ['--seed', 'spring', '--again', 'wrong']])
      expect(await grade('a.csv', ...out, ...seed)).toMatchObject({
        code: 2,
        err: expect.stringMatching(/^error\[other-course\].*with another --seed.*Give the same --seed/s),
      });
    expect(await grade('a.csv', '--resume', 'r.jsonl', '--format', 'csv')).toMatchObject({ code: 2, out: '' });
    expect(read('r.jsonl')).toBe(results);
    expect(await grade('a.csv', ...out, '--seed', 'autumn')).toMatchObject({ code: 0, err: '' });
    expect(read('r.jsonl')).toBe(results);
    await grade('a.csv', '--out', 'usual.jsonl');
    expect(await grade('a.csv', '--out', 'usual.jsonl', '--seed', 'x')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/without --seed.*Leave --seed away/s),
    });
    expect(await grade('a.csv', '--out', 'usual.jsonl', '--seed', 'course')).toMatchObject({ code: 0, err: '' });
  });
});
