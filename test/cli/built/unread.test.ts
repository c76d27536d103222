import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { numbersSheet as sheet } from './numbers-sheet';
import { folderWith, put, verify } from './verify';

const program = fileURLToPath(new URL('../../../bin/verify.js', import.meta.url));

let cwd = '';
beforeEach(() => {
  cwd = folderWith({});
  put(cwd, { 'sheet.yaml': sheet, 'class.csv': 'id,name\nada,Ada L\nbob,Bob B\neve,Eve E\n' });
});
afterEach(() => rmSync(cwd, { recursive: true }));

const grade = (submissions: string, ...flags: string[]) =>
  verify(['grade', 'sheet.yaml', submissions, ...flags], { cwd });
const ofClass = (submissions: string, ...flags: string[]) => grade(submissions, '--class', 'class.csv', ...flags);
/** The rows of a gradebook, without its first. */
const rows = (csv: string): string[] => csv.trimEnd().split('\r\n').slice(1);
const all = (id: string, name: string): string => `${id},${name},,,0,2,"perhaps in what could not be read: mean, half"`;
const none = (id: string, name: string): string => `${id},${name},0,0,0,0,handed in nothing`;

describe('what cannot be read', () => {
  it.each(['csv', 'moodle', 'canvas', 'jsonl', 'summary', 'marks', 'xlsx'])(
    'is told with its place where the format is %s, and no member of the class has handed in nothing',
    async (format) => {
      put(cwd, { 'wide.csv': 'student,mean,haf\nada,3,1\nbob,1,2\n' });
      for (const out of [[], ['--out', `out.${format}`]]) {
        const ended = await ofClass('wide.csv', '--format', format, ...out);
        expect(ended.code).toBe(2);
        expect(ended.err).toMatch(/^error\[no-answer\] wide\.csv:1:14\n {2}1 \| student,mean,haf\n {4}\| {14}\^\^\^\n/);
        expect(ended.err).toContain('haf (for half?)');
        const written = out.length === 0 ? ended.out : readFileSync(join(cwd, `out.${format}`), 'utf8');
        expect(written).not.toMatch(/nothing/i);
      }
      if (format === 'moodle')
        expect((await ofClass('wide.csv', '--format', format)).out).toMatch(/^ada,Ada L,,mean: /m);
    },
  );

  it('leaves open what its student did not answer elsewhere, and nothing of others', async () => {
    put(cwd, {
      'in/eve.yaml': 'answers: {mean: [',
      'in/others.csv': 'student,mean,half\nada,3,1/2\nbob,3,1,2\n',
      'in/eve.json': '{"answers": {"mean": 3}}',
    });
    const { out, err, code } = await ofClass('in', '--format', 'csv');
    expect(rows(out)).toEqual([
      'ada,Ada L,1,2,3,0,',
      all('bob', 'Bob B'),
      'eve,Eve E,1,,1,1,perhaps in what could not be read: half',
    ]);
    expect(code).toBe(2);
    expect(err).toMatch(/error\[no-answer\] in\/eve\.yaml:1:18\n.*answers: \{mean: \[/);
    expect(err).toMatch(/error\[no-answer\] in\/others\.csv:3:9\n.*bob,3,1,2\n/);
    // Without a class as well.
    expect(rows((await grade('in', '--format', 'csv')).out)).toContain(
      'bob,,,0,2,"perhaps in what could not be read: mean, half"',
    );
    const gradescope = await grade('in', '--format', 'gradescope', '--out', 'each/');
    expect(gradescope.code).toBe(2);
    const { score, tests } = JSON.parse(readFileSync(join(cwd, 'each/bob.json'), 'utf8'));
    expect([score, tests[0].status, tests[0].tags]).toEqual([0, undefined, ['undecided']]);
    // Answer by answer, results are as many as what was handed in.
    expect((await grade('in')).out.trimEnd().split('\n')).toHaveLength(5);
  });

  it('is also a text in two encodings, with the byte that is out of place', async () => {
    const mixed = Buffer.concat([Buffer.from('student,mean\nJosé,3\n'), Buffer.from('René,3\n', 'latin1')]);
    writeFileSync(join(cwd, 'm.csv'), mixed);
    const { out, err, code } = await ofClass('m.csv', '--format', 'csv');
    expect(code).toBe(2);
    expect(err).toMatch(/m\.csv:3:4\n {2}This text is UTF-8, but for bytes such as E9 here/);
    expect(rows(out)).toEqual([all('ada', 'Ada L'), all('bob', 'Bob B'), all('eve', 'Eve E')]);
    writeFileSync(join(cwd, 'class.csv'), mixed);
    expect(await ofClass('m.csv')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/class\.csv:3:4: This text is UTF-8/),
    });
  });

  it('may be anybody’s where nothing says whose it is', async () => {
    put(cwd, {
      'in/bad.json': '[{"student": "bob", "answers": {"mean": 3}},]',
      'in/ada.json': '{"answers": {"mean": 3}}',
    });
    const { out, err } = await ofClass('in', '--format', 'csv');
    expect(rows(out)).toEqual([
      'ada,Ada L,1,,1,1,perhaps in what could not be read: half',
      all('bob', 'Bob B'),
      all('eve', 'Eve E'),
    ]);
    expect(err).toMatch(/in\/bad\.json:1:45\n/);
    expect(err).not.toMatch(/not-in-class/);
  });

  it('is marked by a person as anything that is open, which stays until it can be read', async () => {
    put(cwd, { 'in/eve.yaml': 'answers: {mean: [', 'in/rest.csv': 'student,mean,half\nada,3,1/2\nbob,3,1/2\n' });
    const table = (await ofClass('in', '--format', 'marks')).out;
    expect(rows(table)).toHaveLength(2);
    put(cwd, { 'marks.csv': table.replace('eve,mean,,', 'eve,mean,0.5,seen') });
    const marked = async () =>
      rows((await ofClass('in', '--format', 'csv', '--resume', 'r.jsonl')).out).filter((row) => row.startsWith('eve'));
    await ofClass('in', '--out', 'r.jsonl', '--marks', 'marks.csv');
    expect(await marked()).toEqual([
      'eve,Eve E,0.5,,0.5,1,"perhaps in what could not be read: half; marked by hand: mean"',
    ]);
    put(cwd, { 'in/eve.yaml': 'answers: {mean: 3}' });
    expect(await marked()).toEqual(['eve,Eve E,1,0,1,1,']);
  });

  const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  it.skipIf(process.platform === 'win32')('is also a file or folder of a student that may not be opened', () => {
    put(cwd, {
      'in/eve/a.json': '{"answers": {"mean": 3}}',
      'in/bob.csv': 'student,mean\nbob,3\n',
      'in/ada.json': '{"answers": {}}',
    });
    chmodSync(cwd, 0o755);
    chmodSync(join(cwd, 'in/eve'), 0);
    chmodSync(join(cwd, 'in/bob.csv'), 0);
    try {
      const flags = ['--class', 'class.csv', '--format', 'csv'];
      const { stdout, stderr, status } = spawnSync(process.execPath, [program, 'grade', 'sheet.yaml', 'in', ...flags], {
        cwd,
        encoding: 'utf8',
        ...nobody,
      });
      expect(rows(stdout)).toEqual([none('ada', 'Ada L'), all('bob', 'Bob B'), all('eve', 'Eve E')]);
      expect(stderr).toMatch(/in\/bob\.csv:1:1\n {2}This cannot be read: permission is denied\. It is of bob\./);
      expect(stderr).toMatch(/in\/eve:1:1\n/);
      expect(status).toBe(2);
    } finally {
      chmodSync(join(cwd, 'in/eve'), 0o755);
    }
  });
});

describe('files of other kinds', () => {
  it('are told, and whoever handed one in did not hand in nothing', async () => {
    put(cwd, {
      'in/bob.txt': 'mean: 3',
      'in/eve/answers.docx': 'PK',
      'in/readme.pdf': '',
      'in/.DS_Store': '',
      'in/ada.csv': 'student,mean,half\nada,3,1/2\n',
    });
    const { out, err, code } = await ofClass('in', '--format', 'csv');
    expect(rows(out)).toEqual(['ada,Ada L,1,2,3,0,', all('bob', 'Bob B'), all('eve', 'Eve E')]);
    expect(code).toBe(1);
    expect(err).toMatch(
      /^warning\[unread-files\]\n {2}3 files are .*: in\/bob\.txt \(of bob\), in\/eve\/answers\.docx \(of eve\), in\/readme\.pdf\.\n/,
    );
    expect((await grade('in')).err).toContain('unread-files');
  });
  it('are not those that this program writes', async () => {
    put(cwd, { 'in/ada.json': '{"answers": {"mean": 3}}' });
    for (const [student, out] of [['eve', 'in/eve.md']] as const)
      await verify(['ask', 'sheet.yaml', '--student', student, '--out', out], { cwd });
    const { out, err, code } = await ofClass('in', '--format', 'csv');
    expect([err, code]).toEqual(['', 0]);
    expect(rows(out)).toContain(none('eve', 'Eve E'));
    put(cwd, { 'in/eve.md': '# My answers\nmean: 3\n' });
    expect(rows((await ofClass('in', '--format', 'csv')).out)).toContain(all('eve', 'Eve E'));
  });
});

describe('answers to no question of the sheet', () => {
  it('are told with what was meant, and are lost to nobody', async () => {
    put(cwd, { 'm.csv': 'student,question,answer\nada,meen,3\nada,half,1/2\nbob,mean,3\n' });
    const { out, err, code } = await ofClass('m.csv', '--format', 'csv');
    expect(code).toBe(2);
    expect(err).toMatch(
      /^error\[unknown-question\] m\.csv:2:5\n {2}2 \| ada,meen,3\n {4}\| {5}\^\^\^\^\n {2}There is no question meen, to which ada has an answer\.\n {2}Did you mean mean\?\n$/,
    );
    expect(rows(out)).toEqual([
      'ada,Ada L,,2,2,1,perhaps in what could not be read: mean',
      'bob,Bob B,1,0,1,0,',
      none('eve', 'Eve E'),
    ]);
    put(cwd, {
      'm.jsonl':
        '{"student": "ada", "question": "Mean", "answer": 3}\n{"student": "bob", "question": "mean", "answer": 3}\n',
    });
    const lines = await grade('m.jsonl');
    expect(lines.code).toBe(2);
    expect(lines.err).toMatch(/m\.jsonl:1:1\n.*\n.*\n.*Mean.*\n {2}Did you mean mean\?/);
    expect(
      lines.out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).verdict),
    ).toEqual(['invalid', 'correct']);
  });
  it('are bad input on standard input as well, where each has its own line', async () => {
    const ended = await verify(['grade', 'sheet.yaml', '-'], {
      cwd,
      input:
        '{"student": "ada", "question": "meen", "answer": 3}\n{"student": "ada", "question": "mean", "answer": 3}\n',
    });
    expect(ended.code).toBe(2);
    expect(ended.out.trimEnd().split('\n')).toHaveLength(2);
  });
  it('are named with their claims where several use an id', async () => {
    put(cwd, {
      'two/a.yaml': sheet,
      'two/b.yaml': sheet,
      'a.json': '{"answers": {"mean": 3}}',
      'w.csv': 'student,mean\na,1\n',
    });
    const both = (file: string) => verify(['grade', 'two', file], { cwd });
    const { code, err } = await both('a.json');
    expect([code, err]).toEqual([2, expect.stringMatching(/Did you mean \S+#mean or \S+#mean\?/)]);
    expect((await both('w.csv')).err).toMatch(/mean \(for \S+#mean or \S+#mean\?\)/);
  });
});

describe('no answers at all', () => {
  it.each([
    ['t.csv', 'student,question,answer\n', /t\.csv:1:1\n.*no row of answers/s],
    ['t.jsonl', '\n', /t\.jsonl:1:1\n.*empty/s],
    ['t.json', '[]', /no-submissions.*There are no answers in t\.json/s],
  ])('in %s are told', async (name, text, told) => {
    put(cwd, { [name]: text });
    expect(await grade(name)).toMatchObject({ code: 2, err: expect.stringMatching(told) });
    const ofAll = await ofClass(name, '--format', 'csv');
    expect(ofAll.err).toMatch(told);
  });
});
