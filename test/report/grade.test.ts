import { describe, expect, it } from 'vitest';
import { type ClassList, classIn } from '../../src/grade/class/class-list';
import type { Graded } from '../../src/grade/graded';
import { gradedFault, gradedFromLine, gradedLine } from '../../src/grade/graded';
import { marked, unmarked } from '../../src/grade/mark/mark';
import type { Outcome } from '../../src/grade/outcome';
import { csvRecords } from '../../src/grade/read/csv';
import { canvasCsv } from '../../src/report/grade/canvas';
import { csvCell, csvText } from '../../src/report/grade/csv-cell';
import { gradebookRows } from '../../src/report/grade/gradebook-rows';
import { gradescopeJson } from '../../src/report/grade/gradescope';
import { marks } from '../../src/report/grade/marks';
import { moodleCsv } from '../../src/report/grade/moodle';
import { prairielearnJson } from '../../src/report/grade/prairielearn';
import type { ReportedBatch } from '../../src/report/grade/reporter';
import { gradeSummary } from '../../src/report/grade/summary';
import { plainPalette } from '../../src/report/palette';

const graded = (more: Partial<Graded>): Graded => ({
  ...gradedFault({ place: '', reason: '', student: 's', question: 'q' }),
  claim: 'c',
  message: 'm',
  maxPoints: 2,
  ...more,
});
const diagnostic = {
  code: 'c',
  place: { file: 'answer', line: 1, column: 3, length: 2, excerpt: 'x + yy' },
  reason: 'r',
  next: 'n',
};

describe('the gradebook', () => {
  it.each(['=1+1', '+1+1', '-2+3', '@SUM(A1)', '\t=1', '\r=1', ' =1', '=HYPERLINK("http://x","y")', '|cmd', '＝1'])(
    'runs no formula: %s',
    (text) => {
      const cell = csvCell(text);
      expect(cell.replace(/^"/, '')).toMatch(/^'/);
    },
  );
  it.each([
    ['-2.5', '-2.5'],
    [-2.5, '-2.5'],
    ['ada', 'ada'],
    ['a,b', '"a,b"'],
    ['a"b', '"a""b"'],
    ['a\nb', '"a\nb"'],
    ['', ''],
    ['a\u001b[31mb\u0000', 'a␛[31mb␀'],
    ['a\u007f\u009bb', 'a␡\ufffdb'],
    ['a\u202eb', 'ab'],
  ])('keeps %j', (value, cell) => expect(csvCell(value)).toBe(cell));
  it('has one row a student, with the last answer to each question', () => {
    const outcome = (student: string, question: string, points: number, verdict: Graded['verdict'] = 'wrong'): Graded =>
      graded({ student, question, points, verdict, claim: 'c' });
    const csv = csvText(
      gradebookRows(
        batchOf([
          outcome('b', 'q1', 1),
          outcome('b', 'q1', 2),
          outcome('=cmd', 'q2', 0.5, 'undecided'),
          outcome('b', '__proto__', 9),
          // What is no answer takes the place of none.
          graded({ student: 'b', question: 'q1', claim: null }),
        ]),
      ),
    );
    expect(csv).toBe('student,q1,q2,total,to be looked at,remarks\r\n"\'=cmd",,0.5,0.5,1,\r\nb,2,,2,0,\r\n');
  });
});

const batchOf = (all: readonly Graded[], members: ClassList | null = null): ReportedBatch => ({
  graded: () => all,
  questions: [
    { name: 'q1', points: 2 },
    { name: 'q2', points: 1 },
  ],
  members,
  assignment: 'Sheet 1 (42)',
});

function classOf(text: string): ClassList {
  const records = csvRecords(text, ',').map(({ line, cells }) => ({ place: `class:${line}`, cells }));
  const found = classIn(records);
  if (!found.ok) throw new Error(found.reason);
  return found.list;
}

/** Ada has answered, one answer is marked by hand; bob's is undecided; eve handed in nothing. */
const ofClass = (): Graded[] => [
  graded({ student: 'ada', question: 'q1', claim: 'c', points: 2, verdict: 'correct', message: 'Correct.' }),
  marked(graded({ student: 'ada', question: 'q2', claim: 'c', maxPoints: 1, verdict: 'wrong', message: 'No.' }), {
    points: 0.5,
    comment: 'good <idea>',
    key: null,
  }),
  graded({ student: 'bob', question: 'q1', claim: 'c', verdict: 'undecided' }),
  ...['q1', 'q2'].map((question) =>
    graded({ student: 'eve', question, claim: 'c', verdict: 'unanswered', message: 'Handed in nothing.' }),
  ),
];

describe('a class', () => {
  it('is in the gradebook as a whole, in its order', () => {
    const members = classOf('id,name\neve,Eve E\nada,Ada L\nbob,Bob\n');
    expect(csvText(gradebookRows(batchOf(ofClass(), members)))).toMatchInlineSnapshot(`
      "student,name,q1,q2,total,to be looked at,remarks
      eve,Eve E,0,0,0,0,handed in nothing
      ada,Ada L,2,0.5,2.5,0,marked by hand: q2
      bob,Bob,0,,0,1,
      "
    `);
  });
  it('is written as Canvas imports it, by the ids of its export', () => {
    const members = classOf(
      'Student,ID,SIS User ID,SIS Login ID,Section,Old (1)\n    Points Possible,,,,,10\n"E, Eve",103,s3,eve,S1,\n"L, Ada",101,s1,ada,S1,7\n"B, Bob",102,s2,bob,S1,\n',
    );
    expect(canvasCsv(batchOf(ofClass(), members))).toMatchInlineSnapshot(`
      "Student,ID,SIS User ID,SIS Login ID,Section,Sheet 1 (42)
      "    Points Possible",,,,,3
      "E, Eve",103,s3,eve,S1,0
      "L, Ada",101,s1,ada,S1,2.5
      "B, Bob",102,s2,bob,S1,
      "
    `);
    const plain = classOf('name\nada\neve\n');
    expect(canvasCsv(batchOf(ofClass(), plain))).toMatchInlineSnapshot(`
      "Student,ID,SIS User ID,SIS Login ID,Section,Sheet 1 (42)
      "    Points Possible",,,,,3
      ada,,,ada,,2.5
      eve,,,eve,,0
      "
    `);
  });
  it('has feedback where the export of Canvas has notes', () => {
    const members = classOf('Student,ID,SIS Login ID,Section,Notes\nAda,1,ada,S,\n');
    expect(canvasCsv(batchOf(ofClass(), members)).split('\r\n')[2]).toBe(
      'Ada,1,,ada,S,q1: 2/2 Correct. q2: 0.5/1 Marked by hand: good <idea>,2.5',
    );
  });
  it('is written as Moodle imports it, with feedback', () => {
    const members = classOf(
      'First name,Last name,ID number,Email address\nAda,L,ada,a@x\nBob,B,bob,b@x\nEve,E,eve,e@x\n',
    );
    expect(moodleCsv(batchOf(ofClass(), members))).toMatchInlineSnapshot(`
      "First name,Last name,ID number,Email address,Sheet 1 (42),Sheet 1 (42) (feedback)
      Ada,L,ada,a@x,2.5,"q1: 2/2 Correct.<br>q2: 0.5/1 Marked by hand: good &lt;idea&gt;"
      Bob,B,bob,b@x,,q1: A person will look at it.<br>q2: 0/1 Not answered.
      Eve,E,eve,e@x,0,Handed in nothing.
      "
    `);
  });
  it('fills in a grading worksheet of Moodle', () => {
    const members = classOf(
      'Identifier,Full name,Username,Grade,Maximum Grade,Last modified (grade),Feedback comments\nParticipant 7,Ada L,ada,,100.00,-,\nParticipant 8,Bob,bob,,100.00,-,\n',
    );
    expect(moodleCsv(batchOf(ofClass(), members))).toMatchInlineSnapshot(`
      "Identifier,Full name,Username,Grade,Maximum Grade,Last modified (grade),Feedback comments
      Participant 7,Ada L,ada,83.33333,100.00,-,"q1: 2/2 Correct.<br>q2: 0.5/1 Marked by hand: good &lt;idea&gt;"
      Participant 8,Bob,bob,,100.00,-,q1: A person will look at it.<br>q2: 0/1 Not answered.
      "
    `);
  });
  it('is asked for marks where a person must look', async () => {
    if (marks.of !== 'choice') throw new Error(marks.of);
    expect(await marks.render(batchOf(ofClass().slice(2, 3)), null)).toBe(
      'student,question,points,comment,of,verdict,answer,message,key\r\nbob,q1,,,2,undecided,,m,\r\n',
    );
  });
});

describe('a list of a class', () => {
  it('says who somebody is by the surest column, and whom other names mean', () => {
    const list = classOf('Name,Email,ID number\nAda L,a@x,007\nBob,b@x,\nBob,c@x,9\n');
    expect(list.members.map(({ id }) => id)).toEqual(['007', 'b@x', '9']);
    expect(['007', 'Ada L', 'a@x', 'b@x', 'c@x', 'Bob', 'eve'].map(list.idOf)).toEqual([
      '007',
      '007',
      '007',
      'b@x',
      '9',
      null,
      null,
    ]);
  });
  it('tells whose a file is that was handed out by Moodle or Canvas', () => {
    const moodle = classOf('Identifier,Full name,Grade\nParticipant 4711,Ada L,\nParticipant 12,Bob B,\n');
    expect(
      ['Ada L_4711_assignsubmission_file', 'Bob B_99_assignsubmission_onlinetext_', 'Eve_3_assignsubmission_file'].map(
        moodle.idOf,
      ),
    ).toEqual(['Participant 4711', 'Participant 12', null]);
    const canvas = classOf('Student,ID,SIS Login ID\n"L, Ada",101,ada\n"B, Bob",102,bob\n');
    expect(['lada_101_7_answers', 'bbob_LATE_102_8_a', 'x_103_9_a', '101_7'].map(canvas.idOf)).toEqual([
      'ada',
      'bob',
      null,
      null,
    ]);
  });
  it('may be a name a line', () => expect(classOf('ada\nbob\n').members.map(({ id }) => id)).toEqual(['ada', 'bob']));
  it.each([
    ['', 'It is empty.'],
    ['a,b\n1,2\n', /names no column/],
    ['id\nada\nada\n', 'ada stands twice.'],
    ['id,group\n,1\n', 'This row does not say who it is.'],
    ['id\n"ada\n', /quotation mark/],
  ])('is refused: %j', (text, reason) => expect(() => classOf(text)).toThrow(reason));
});

describe('marks', () => {
  const answer = graded({
    student: 'a',
    question: 'q',
    key: 'k',
    verdict: 'undecided',
    budget: 1,
    timeout: 1,
    diagnostic,
  });
  it('count in place of what was found, which comes back without them', () => {
    const with3 = marked(answer, { points: 1, comment: '', key: null });
    expect(with3).toMatchObject({
      verdict: 'manual',
      points: 1,
      score: 0.5,
      message: 'Marked by hand.',
      diagnostic: null,
    });
    expect(gradedLine(unmarked(gradedFromLine(gradedLine(with3))))).toBe(gradedLine(answer));
    expect(marked(with3, { points: 2, comment: 'x', key: 'k' })).toMatchObject({
      points: 2,
      message: 'Marked by hand: x',
    });
  });
  it('count no more on another answer, and are kept beside it', () => {
    const stale = marked(answer, { points: 1, comment: 'c', key: 'other' });
    expect(stale).toEqual({ ...answer, staleMark: { points: 1, comment: 'c', key: 'other' } });
    expect(gradedLine(unmarked(stale))).toBe(gradedLine(answer));
  });
});

const questions = ['a', 'b', 'c', 'd'].map((name) => ({ name, points: 2 }));

describe('results for Gradescope', () => {
  const document = JSON.parse(
    gradescopeJson(
      [
        graded({ question: 'c', diagnostic }),
        graded({ question: 'a', points: 2, verdict: 'correct', score: 1 }),
        graded({ question: 'b', verdict: 'undecided', reference: '42' }),
        gradedFault({ place: 'ada.json', reason: 'This is no JSON.', student: 's', question: null }),
        gradedFault({ place: 'ada.csv', reason: 'No.', student: 's', question: 'a' }),
      ],
      questions,
    ),
  );
  it('have the fields that Gradescope reads', () => {
    expect(document).toMatchObject({
      score: 2,
      output_format: 'text',
      visibility: 'visible',
      stdout_visibility: 'hidden',
      extra_data: { undecided: ['b'] },
    });
    expect(document.tests[0]).toMatchObject({
      name: 'a',
      number: '1',
      score: 2,
      max_score: 2,
      status: 'passed',
      tags: ['correct'],
      visibility: 'visible',
    });
    expect(document.tests[2]).toMatchObject({ score: 0, max_score: 2, status: 'failed' });
  });
  it('hold all questions in the order of the sheet, and then what belongs to none', () => {
    expect(document.tests.map(({ name, tags }: { name: string; tags: string[] }) => [name, ...tags])).toEqual([
      ['a', 'correct'],
      ['b', 'undecided'],
      ['c', 'invalid'],
      ['d', 'unanswered'],
      ['what was handed in', 'invalid'],
      ['a', 'invalid'],
    ]);
    const alone = gradedFault({ place: 'ada.csv', reason: 'No.', student: 's', question: 'a' });
    expect(JSON.parse(gradescopeJson([alone], questions)).tests.slice(0, 2)).toMatchObject([
      { name: 'a', status: 'failed', max_score: 2, tags: ['invalid'], output: 'ada.csv: No.' },
      { name: 'b', tags: ['unanswered'] },
    ]);
    expect(document.tests[3]).toMatchObject({ score: 0, max_score: 2, status: 'failed', output: 'Not answered.' });
    for (const field of ['score', 'max_score', 'status']) expect(document.tests[4]).not.toHaveProperty(field);
    expect(document.tests[4].output).toBe('ada.json: This is no JSON.');
    expect(JSON.parse(gradescopeJson([], questions))).toMatchObject({ score: 0, tests: [{}, {}, {}, {}] });
  });
  it('do not call failed what a person must look at', () => {
    expect(document.tests[1]).toMatchObject({ name: 'b', tags: ['undecided'] });
    for (const field of ['score', 'max_score', 'status']) expect(document.tests[1]).not.toHaveProperty(field);
    expect(document.output).toBe('A person will look at b.');
  });
  it('show a student where an answer cannot be read, and never the reference', () => {
    expect(document.tests[2].output).toBe('m\nx + yy\n  ^^');
    expect(document.tests[1].output).not.toMatch(/42/);
    expect(document.tests[1].extra_data.reference).toBe('42');
  });
});

describe('results for PrairieLearn', () => {
  const answers = [
    graded({ question: 'a', points: 1, verdict: 'partly' }),
    graded({ question: 'b', verdict: 'invalid', diagnostic }),
    graded({ question: 'c', verdict: 'undecided' }),
  ];
  it('have the fields that it reads, and a score over all questions', () => {
    expect(JSON.parse(prairielearnJson(answers, questions))).toMatchObject({
      gradable: true,
      score: 0.125,
      message: 'A person will look at c.',
      format_errors: ['b: m'],
      tests: [
        { name: 'a', points: 1, max_points: 2, description: 'partly', images: [] },
        { name: 'b', points: 0, max_points: 2 },
        // No points of none are shown as neither right nor wrong.
        { name: 'c', points: 0, max_points: 0, description: 'undecided' },
        { name: 'd', points: 0, max_points: 2, description: 'unanswered' },
      ],
      undecided: ['c'],
    });
    expect(
      JSON.parse(prairielearnJson([graded({ question: 'a', points: 2, verdict: 'correct' })], questions)),
    ).toMatchObject({ score: 0.25 });
  });
  it('count no attempt in which nothing could be read', () => {
    const fault = gradedFault({ place: 'data.json', reason: 'No.', student: 's', question: null });
    expect(JSON.parse(prairielearnJson([...answers.slice(1, 2), fault], questions))).toMatchObject({
      gradable: false,
      score: 0,
      format_errors: ['b: m', 'data.json: No.'],
    });
    expect(JSON.parse(prairielearnJson([], questions))).toMatchObject({
      gradable: false,
      format_errors: ['There is no answer.'],
    });
  });
});

it('sums up by question, and names what a person must look at', () => {
  const outcomes: Outcome[] = [
    { student: 'a', question: 'q1', verdict: 'correct', points: 2 },
    { student: 'b', question: 'q1', verdict: 'wrong', points: 0 },
    { student: 'b\u001b[31m', question: 'q2', verdict: 'undecided', points: 0 },
    { student: 'b', question: 'nope', verdict: 'invalid', points: 0 },
  ];
  const text = gradeSummary(
    batchOf(outcomes.map((each) => graded(each))),
    { width: 80, palette: plainPalette },
    ({ verdict }) => verdict === 'wrong',
  );
  expect(text.split('\n')).toEqual([
    'question  answers  correct  wrong  invalid  undecided      mean',
    'q1              2        1      1        ·          ·  1.00 / 2',
    'q2              1        ·      ·        ·          1  0.00 / 1',
    '',
    '4 answers of 3 students',
    '1 answer to questions that are not on the sheet',
    '1 undecided, for a person to look at: b [31m q2',
    '',
    'b  q1  wrong: ',
    '  m',
    '',
  ]);
});

it('writes results as lines that read back', () => {
  for (const each of [graded({}), graded({ verdict: 'wrong', hypotheses: ['x != 0'], reference: '1', diagnostic })]) {
    expect(gradedLine(each)).toMatch(/^\{[^\n]*\}\n$/);
    expect(gradedFromLine(gradedLine(each))).toEqual(each);
  }
  expect(gradedLine(graded({}))).not.toMatch(/null|\[\]/);
});
