import { describe, expect, it } from 'vitest';
import type { Graded } from '../../src/grade/graded';
import { gradedFault, gradedFromLine, gradedLine } from '../../src/grade/graded';
import type { Outcome } from '../../src/grade/outcome';
import { csvCell, gradebookCsv } from '../../src/report/grade/gradebook';
import { gradescopeJson } from '../../src/report/grade/gradescope';
import { prairielearnJson } from '../../src/report/grade/prairielearn';
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
    const outcome = (
      student: string,
      question: string,
      points: number,
      verdict: Outcome['verdict'] = 'wrong',
    ): Outcome => ({ student, question, points, verdict });
    const csv = gradebookCsv(
      [
        outcome('b', 'q1', 1),
        outcome('b', 'q1', 2),
        outcome('=cmd', 'q2', 0.5, 'undecided'),
        outcome('b', '__proto__', 9),
      ],
      ['q1', 'q2'],
    );
    expect(csv).toBe('student,q1,q2,total,to be looked at\r\n"\'=cmd",,0.5,0.5,1\r\nb,2,,2,0\r\n');
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
    outcomes,
    [
      { name: 'q1', points: 2 },
      { name: 'q2', points: 1 },
    ],
    { width: 80, palette: plainPalette },
  );
  expect(text.split('\n')).toEqual([
    'question  answers  correct  wrong  invalid  undecided      mean',
    'q1              2        1      1        ·          ·  1.00 / 2',
    'q2              1        ·      ·        ·          1  0.00 / 1',
    '',
    '4 answers of 3 students',
    '1 answers to questions that are not on the sheet',
    '1 undecided, for a person to look at: b [31m q2',
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
