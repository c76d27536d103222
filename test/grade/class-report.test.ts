import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ask } from '../../src/grade/ask-sheet';
import { type Graded, gradedOf, gradedUnread } from '../../src/grade/graded';
import { createGrader } from '../../src/grade/grader';
import type { ClassReport, WrongGroup } from '../../src/grade/insight/class-report';
import { classReportOf } from '../../src/grade/insight/class-report-of';
import type { Judgement } from '../../src/grade/judgement';
import { marked } from '../../src/grade/mark/mark';
import { classPage } from '../../src/site/grade/class-page';
import { formulaSheet, numberSheet, sheetFrom, textAnswer } from './table';

const course = 'course';

/** The results of a class: by student the answer to one question. */
function gradedIn(text: string, answers: Readonly<Record<string, string>>, question = 'q'): Graded[] {
  const sheet = sheetFrom(text);
  const grader = createGrader(sheet, { course, seed: course });
  return Object.entries(answers).map(([student, answer]) => {
    const submission = { student, question, answer: textAnswer(answer), earlier: {} };
    const judgement = grader.judge(submission, { isOver: () => false }) as Judgement;
    return gradedOf(sheet, submission, judgement, { seed: '', key: '', limits: { budget: 1, timeout: 1 } });
  });
}

const reportOf = (text: string, answers: Readonly<Record<string, string>>, showsNames = false): ClassReport =>
  classReportOf(sheetFrom(text), () => gradedIn(text, answers), {
    course,
    showsNames,
    context: (question) => ({ seed: question, isOver: () => false }),
  });

const groupsOf = (text: string, answers: Readonly<Record<string, string>>): readonly WrongGroup[] =>
  reportOf(text, answers).questions[0]?.groups ?? [];

const named = (answers: readonly string[]): Record<string, string> =>
  Object.fromEntries(answers.map((answer, i) => [`student-${i}`, answer]));

describe('wrong formulas', () => {
  const sheet = formulaSheet('x^2 + 2*x', { x: 'real' });
  it('are one group where they are proved equal, however they are written', () => {
    const groups = groupsOf(sheet, named(['x^2 + x', 'x(x + 1)', 'x² + x', 'x^2', 'x*x', 'x^2 + 2x', 'x ^2+ x']));
    expect(groups.map(({ students, by, spellings }) => [students, by, spellings.length])).toEqual([
      [4, 'proof', 3],
      [2, 'proof', 2],
    ]);
  });
  it('are different groups where they differ somewhere, however far away', () => {
    const far = 'max(x, 10^9) - 10^9';
    expect(groupsOf(sheet, named(['x^2', `x^2 + ${far}`, 'abs(x)^2']))).toMatchObject([
      { students: 2, spellings: ['x^2', 'abs(x)^2'] },
      { students: 1 },
    ]);
  });
  it('show the shortest point at which they are wrong', () => {
    const [group] = groupsOf(sheet, named(['x^2 + 1']));
    expect(group?.shown).toMatch(/^At x = \S+ this is \S+, the right value is \S+\.$/);
  });
});

/** The sheet with the entry under `credit`, as a teacher pastes it. */
const withCredit = (text: string, yaml: string): string =>
  text.replace('    samples:', `    credit:\n${yaml.replace(/^/gm, '      ').trimEnd()}\n    samples:`);

describe('a rule that explains a mistake', () => {
  const divergence = formulaSheet('kl', { m: 'real', s: 'real > 0' })
    .replace(
      'claim: 1 == 1',
      'let: { kl: "(m^2 + s^2 - 1) / 2 - log(s)" }\ngiven: { m: real, s: real > 0 }\nclaim: kl == kl',
    )
    .replace(
      'ask:',
      'twins: [{ title: the deviation where the variance belongs, let: { kl: "(m^2 + s - 1) / 2 - log(s)" } }]\nask:',
    );
  const product = formulaSheet('a * exp(-x) / b', { a: 'real > 0', b: 'real > 0', x: 'real' });
  it.each([
    [divergence, '-(m^2 + s^2 - 1)/2 + log(s)', 'answer == -reference', 'The sign is wrong.'],
    [
      divergence,
      '(m^2 + s - 1)/2 - log(s)',
      'answer == (m^2 + s - 1) / 2 - log(s)',
      'The deviation where the variance belongs.',
    ],
    [divergence, '(s^2 - 1)/2 - log(s)', 'answer == reference - m^2 / 2', 'The term m^2 / 2 is missing.'],
    [divergence, '(m^2 + s^2)/2 - log(s)', 'answer == reference + 1 / 2', 'The term -1 / 2 is missing.'],
    [
      divergence,
      '(m^2 + s^2 - 1)/2 + log(s)',
      'answer == reference + 2 * log(s)',
      'The term log(s) has the wrong sign.',
    ],
    [divergence, 'm^2 + s^2 - 1 - 2log(s)', 'answer == 2 * reference', 'This is 2 times the right answer.'],
    [
      divergence,
      '7/5 * ((m^2 + s^2 - 1)/2 - log(s))',
      'answer == 7/5 * reference',
      'This is 7/5 times the right answer.',
    ],
    [
      divergence,
      '(m^2 + s^2 - 1)/2 - log(s) + sqrt(2)',
      'constant(answer - reference)',
      'A constant is wrong or missing.',
    ],
    [product, 'exp(-x)/b', 'answer * a == reference', 'The factor a is missing.'],
    [product, 'a * exp(-x)', 'answer == reference * b', 'The division by b is missing.'],
    [product, 'b * exp(-x) / a', 'answer == b * exp(-x) / a', 'a and b are exchanged.'],
    [product, 'b * exp(x) / a', 'answer * reference == 1', 'This is the reciprocal.'],
  ])('is found, and gives points once it is pasted: %#', (text, answer, when, message) => {
    const [group] = groupsOf(text, named([answer]));
    expect(group?.suggested).toMatchObject({ when, message });
    expect(parse(group?.suggested?.yaml ?? '')).toEqual([{ when, factor: '1/2', message }]);
    expect(gradedIn(withCredit(text, group?.suggested?.yaml ?? ''), named([answer]))).toMatchObject([
      { verdict: 'partly', rule: when, points: 0.5, message },
    ]);
  });
  it.each(['m^3 + s', 'log(m^2 + s)', '1/s', '(m + s)^2'])('is none where there is none: %s', (answer) => {
    expect(groupsOf(divergence, named([answer]))[0]?.suggested).toBeNull();
  });
  it('is not sought where a rule of the question applies', () => {
    const known = withCredit(divergence, '- { when: answer == -reference, factor: 0.5, message: minus }');
    expect(groupsOf(known, named(['log(s) - (m^2 + s^2 - 1)/2']))).toMatchObject([
      { verdict: 'partly', rule: 'answer == -reference', suggested: null },
    ]);
  });
});

describe('wrong numbers', () => {
  it('are one group within the tolerance', () => {
    const sheet = numberSheet('2', '{ abs: 0.01, rel: 0 }');
    expect(groupsOf(sheet, named(['3.141', 'pi', '3.1415', '5', '5.5', '-2']))).toMatchObject([
      { students: 3, by: 'value', suggested: null },
      { students: 1 },
      { students: 1 },
      { students: 1, suggested: { when: 'answer == -reference' } },
    ]);
  });
  const drawn = numberSheet('a^2 + 1', '{ abs: 0, rel: 0 }', 'draw: { a: integer in 2..30 }');
  const students = Array.from({ length: 12 }, (_, i) => `s${i}`);
  const numberOf = (student: string): number =>
    Number(ask(sheetFrom(drawn), { student, course }).questions[0]?.values.a);
  it('of students with different numbers are the same mistake where one rule explains them', () => {
    const answers = Object.fromEntries(students.map((student) => [student, `${numberOf(student) ** 2}`]));
    expect(groupsOf(drawn, answers)).toMatchObject([
      { students: 12, by: 'rule', suggested: { when: 'answer == reference - 1', message: 'The term 1 is missing.' } },
    ]);
  });
  it('have no rule that fits the numbers of one student alone', () => {
    const [first = '', ...others] = students;
    const answers = {
      ...Object.fromEntries(others.map((student) => [student, '77777'])),
      [first]: `${-(numberOf(first) ** 2 + 1)}`,
    };
    expect(groupsOf(drawn, answers)).toMatchObject([
      { students: 11, by: 'text', suggested: null },
      { students: 1, suggested: null },
    ]);
  });
});

describe('the report', () => {
  const sheet = formulaSheet('x', { x: 'real' });
  const answers = { ada: 'x', bob: '-x', eve: '(-1)*x', kim: '</code><script>alert(1)</script>' };
  it('counts points, and names nobody unless asked', () => {
    const report = reportOf(sheet, answers);
    expect(report).toMatchObject({ students: 4, maxPoints: 1, meanPoints: 0.25, medianPoints: 0 });
    expect(report.distribution).toEqual([3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
    expect(report.questions).toMatchObject([
      { answered: 4, shareRight: 0.25, verdicts: { correct: 1, wrong: 2, invalid: 1 }, others: 0 },
    ]);
    expect(JSON.stringify(report)).not.toMatch(/ada|bob|eve|kim/);
    expect(reportOf(sheet, answers, true).questions[0]?.groups[0]?.names).toEqual(['bob', 'eve']);
  });
  it('has the hardest question first, and last what nobody answered', () => {
    const two = sheet.replace(
      'ask:',
      'ask:\n  - { id: hard, kind: choice, prompt: p, choices: { a: A, b: B }, answer: a, samples: { right: [a], wrong: [b] } }\n  - { id: none, kind: choice, prompt: p, choices: { a: A, b: B }, answer: a, samples: { right: [a], wrong: [b] } }',
    );
    const both = [...gradedIn(two, answers), ...gradedIn(two, { ada: 'b', bob: 'b' }, 'hard')];
    const report = classReportOf(sheetFrom(two), () => both, {
      course,
      showsNames: false,
      context: () => ({ seed: '', isOver: () => false }),
    });
    expect(report.questions.map(({ question, shareRight }) => [question, shareRight])).toEqual([
      ['hard', 0],
      ['q', 0.25],
      ['none', 0],
    ]);
    expect(report.questions[0]?.groups).toMatchObject([{ students: 2, by: 'text', spellings: ['b'] }]);
  });
  it('has each student once, with the last answer', () => {
    const graded = [...gradedIn(sheet, { ada: '-x' }), ...gradedIn(sheet, { ada: 'x' })];
    const report = classReportOf(sheetFrom(sheet), () => graded, {
      course,
      showsNames: false,
      context: () => ({ seed: '', isOver: () => false }),
    });
    expect(report).toMatchObject({ students: 1, meanPoints: 1, questions: [{ groups: [] }] });
  });
  it('is a page on which nothing runs', () => {
    const hostile = reportOf(sheet, { ...answers, '"\'><script>alert(1)</script>': '-x' }, true);
    const page = classPage({ name: 'Course', origin: 'here' }, hostile);
    expect(page.text).not.toContain('<script');
    expect(page.text).toContain('&lt;script&gt;alert(1)');
    expect(page.text).toContain('<pre class="wide" tabindex="0"><code>- when: answer == -reference');
  });
  it('ends where effort does, and says what it knows', () => {
    const report = classReportOf(sheetFrom(sheet), () => gradedIn(sheet, answers), {
      course,
      showsNames: false,
      context: () => ({ seed: '', isOver: () => true }),
    });
    expect(report.questions[0]?.groups).toMatchObject([
      { students: 1, by: 'text', suggested: null },
      { students: 1, by: 'text', suggested: null },
    ]);
  });
});

it('counts what could not be read as no answer, and a mark on it as one', () => {
  const text = formulaSheet('x^2 + 2*x', { x: 'real' });
  const sheet = sheetFrom(text);
  const [question] = sheet.questions;
  if (question === undefined) throw new Error('no question');
  const lost = gradedUnread(question, 'eve', 'k', 'eve.yaml: broken');
  const report = (more: Graded): ClassReport =>
    classReportOf(sheet, () => [...gradedIn(text, { ada: 'x^2 + 2x' }), more], {
      course,
      showsNames: false,
      context: (name) => ({ seed: name, isOver: () => false }),
    });
  expect(report(lost)).toMatchObject({ students: 1, questions: [{ answered: 1, shareRight: 1 }] });
  const byHand = marked(lost, { points: 0, comment: '', key: null });
  expect(report(byHand)).toMatchObject({ students: 2, questions: [{ shareRight: 0.5 }] });
});
