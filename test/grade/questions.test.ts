import { describe, expect, it } from 'vitest';
import { loadClaim } from '../../src/claim/load';
import { ask } from '../../src/grade/ask-sheet';
import { createGrader } from '../../src/grade/grader';
import { checkSamples } from '../../src/grade/key-check/check-samples';
import { formulaSheet, judging, judgingAll, numberSheet, question, sheetFrom, textAnswer } from './table';

const exam = `
title: t
sizes: { n: 3 }
given: { x: "tensor[n]", s: real > 0 }
let:
  mu: mean(x, n)
  var: mean((x - mu)^2, n)
claim: var == mean(x^2, n) - mu^2
ask:
  - id: mean
    kind: number
    prompt: The mean of {{x}}?
    draw: { a: "integer in 1..20" }
    values: { x: "[a, a + 1, a + 5]" }
    answer: mu
    tolerance: { abs: 0.01, rel: 0 }
    samples: { right: ["{{a}} + 2"], wrong: ["{{a}}"] }
  - id: variance
    kind: number
    prompt: The variance of {{x}}?
    points: 4
    draw: { a: "integer in 1..20" }
    values: { x: "[a, a + 1, a + 5]" }
    answer: var
    tolerance: { abs: 0.01, rel: 0 }
    carry: { mu: mean }
    credit:
      - { when: answer == reference * n / (n - 1), factor: 1/4, message: n - 1 }
      - { when: answer < 0, factor: 0, message: a variance is not negative }
    samples: { right: ["14/3"], partly: [{ answer: "7", points: 1 }], wrong: ["5"] }
  - id: scaled
    kind: tensor
    prompt: x over s?
    values: { x: "[1, 2, 4]", s: sqrt(2) }
    answer: x / s
    tolerance: { digits: 4 }
    credit: [{ when: answer == -reference, factor: 0.5, message: sign }]
    samples: { right: ["[1/sqrt(2), sqrt(2), 4/sqrt(2)]"], wrong: ["[1, 2, 4]"] }
`;

describe('a question for a number', () => {
  const judge = judging(exam);
  const a = Number(ask(sheetFrom(exam), { student: 's', course: 'test' }).questions[0]?.values.a);

  it('has the numbers of the student', () => {
    expect(a).toBeGreaterThanOrEqual(1);
    expect(judge('mean', `${a + 2}`).verdict).toBe('correct');
    expect(judge('mean', `(${a} + ${a + 1} + ${a + 5})/3`).verdict).toBe('correct');
    expect(judge('mean', `${a + 2.01}`).verdict).toBe('correct');
    expect(judge('mean', `${a + 2.02}`)).toMatchObject({ verdict: 'wrong', score: 0, reference: `${a + 2}` });
    expect(judge('mean', { kind: 'array', shape: [], values: [a + 2] }).verdict).toBe('correct');
  });

  it('gives part of the points for a mistake of a known kind', () => {
    expect(judge('variance', '14/3')).toMatchObject({ verdict: 'correct', score: 1 });
    expect(judge('variance', '7')).toMatchObject({
      verdict: 'partly',
      score: 0.25,
      message: 'n - 1',
      rule: 'answer == reference * n / (n - 1)',
    });
    expect(judge('variance', '-1')).toMatchObject({ verdict: 'partly', score: 0 });
    expect(judge('variance', '5')).toMatchObject({ verdict: 'wrong', score: 0 });
  });

  it('carries an earlier error forward', () => {
    // With the mean taken to be a + 3, the mean square deviation from it is 14/3 + 1.
    const wrongMean = { mean: `${a + 3}` };
    expect(judge('variance', '17/3', wrongMean)).toMatchObject({ verdict: 'correct', score: 1, carried: 'mean' });
    expect(judge('variance', '17/3', { mean: `${a + 2}` })).toMatchObject({ verdict: 'wrong', carried: null });
    expect(judge('variance', '17/3')).toMatchObject({ verdict: 'wrong' });
    expect(judge('variance', '17/3', { mean: 'no idea' })).toMatchObject({ verdict: 'wrong' });
    expect(judge('variance', '14/3', wrongMean)).toMatchObject({ verdict: 'correct', carried: null });
  });

  it('decides exact numbers that no decimal reaches', () => {
    const exact = judging(numberSheet('sqrt(2)/2', '{ abs: 0, rel: 0 }'));
    expect(exact('q', '1/sqrt(2)').verdict).toBe('correct');
    expect(exact('q', '0.70710678').verdict).toBe('wrong');
    expect(exact('q', '0.7071067811865476').verdict).toBe('undecided');
    expect(exact('q', 'sqrt(1/2)').verdict).toBe('correct');
  });

  it.each([
    ['3,14', /Did you mean 3\.14\?/],
    ['1 2', /.+/],
    ['z', /no variables/],
    ['x', /may not be used/],
    ['mu', /may not be used/],
    ['KL(1, 2)', /may not be used/],
    ['50%', /.+/],
    ['[1, 2]', /Write one number/],
    ['1e9999', /smaller numbers/],
  ])('says what is wrong with %s', (answer, next) => {
    const judgement = judge('variance', answer);
    expect(judgement).toMatchObject({ verdict: 'invalid', score: 0 });
    expect(judgement.diagnostic?.next).toMatch(next);
    expect(judgement.diagnostic?.place).toMatchObject({ file: 'answer', line: 1 });
  });
});

describe('a question for a tensor', () => {
  const judge = judging(exam);
  it('compares element by element', () => {
    expect(judge('scaled', '[0.70711, 1.4142, 2.8284]').verdict).toBe('correct');
    expect(judge('scaled', '[1/sqrt(2), sqrt(2), 2 sqrt(2)]').verdict).toBe('correct');
    expect(
      judge('scaled', { kind: 'array', shape: [3], values: Float64Array.of(Math.SQRT1_2, Math.SQRT2, 2 * Math.SQRT2) })
        .verdict,
    ).toBe('correct');
    expect(judge('scaled', { kind: 'array', shape: [3], values: ['1/sqrt(2)', '1.4142', 2.8284] }).verdict).toBe(
      'correct',
    );
    expect(judge('scaled', '[-0.70711, -1.4142, -2.8284]')).toMatchObject({ verdict: 'partly', score: 0.5 });
    const wrong = judge('scaled', '[0.70711, 1.4242, 2.8284]');
    expect(wrong.verdict).toBe('wrong');
    expect(wrong.message).toMatch(/1 element is not right.*n = 2.*1\.4242/);
  });
  it('has no value where an element has none', () => {
    expect(judge('scaled', '[0.70711, 1/0, 2.8284]').verdict).toBe('undefined');
    expect(judge('scaled', { kind: 'array', shape: [3], values: [Number.NaN, 1, 2] }).verdict).toBe('undefined');
    expect(judge('scaled', { kind: 'array', shape: [3], values: [Number.POSITIVE_INFINITY, 1, 2] }).verdict).toBe(
      'undefined',
    );
  });
  it.each(['[1, 2]', '[[1, 2, 4]]', '1', '[1, 2, [4]]', '[]', 'x / s', '[1, 2, 4'])(
    'refuses %s for its shape or syntax',
    (answer) => {
      expect(judge('scaled', answer).verdict).toBe('invalid');
    },
  );
});

describe('a question for a formula', () => {
  it('accepts what is equal, by whatever way that is shown', () => {
    const judge = judging(formulaSheet('x^2 / y', { x: 'real', y: 'real > 0' }));
    expect(judge('q', 'x*x/y')).toMatchObject({ verdict: 'correct', engine: 'identity' });
    expect(judge('q', 'x²/y · (sin(x)^2 + cos(x)^2)')).toMatchObject({
      verdict: 'correct',
      engine: 'identity',
      errorBound: expect.any(Number),
    });
    expect(judge('q', '(x/sqrt(y))^2').verdict).toBe('correct');
    expect(judge('q', 'x^2 * y / y^2 * (x > 0 ? 1 : 1)').verdict).toBe('correct');
  });
  it('shows where a formula is wrong', () => {
    const judge = judging(formulaSheet('x^2 / y', { x: 'real', y: 'real > 0' }));
    const wrong = judge('q', 'x^2 * y');
    expect(wrong.verdict).toBe('wrong');
    expect(wrong.counterexample).toMatchObject({ relation: '==', check: 'rational' });
    expect(wrong.message).toMatch(/^At x = .*, y = .* this is .*, the right value is .*\.$/);
  });
  it('proves what follows for every function', () => {
    const judge = judging(formulaSheet('f(x) + f(y)', { x: 'real', y: 'real', f: 'function R -> R' }));
    expect(judge('q', 'f(y) + f(x)').verdict).toBe('correct');
    expect(judge('q', 'f(x + y)').verdict).toBe('wrong');
    expect(judge('q', 'g(x)').diagnostic?.next).toMatch(/Did you mean|may use/);
  });
  it('works with tensors', () => {
    const judge = judging(formulaSheet('sum(x * y)', { x: 'tensor[4]', y: 'tensor[4]' }));
    expect(judge('q', 'dot(x, y)').verdict).toBe('correct');
    expect(judge('q', 'sum(y x)').verdict).toBe('correct');
    expect(judge('q', 'sum(x) * sum(y)').verdict).toBe('wrong');
    expect(judge('q', 'x * y').verdict).toBe('invalid');
  });
  it('does not let the question answer itself', () => {
    const judge = judging(`
title: t
given: { m: real, s: real > 0 }
let: { divergence: "(m^2 + s^2 - 1)/2 - log(s)" }
claim: KL(normal(m, s), normal(0, 1)) == divergence
ask:
  - id: q
    kind: formula
    prompt: p
    variables: [m, s]
    answer: divergence
    samples: { right: ["(m^2 + s^2 - 1)/2 - log(s)"], wrong: ["0"] }
`);
    expect(judge('q', 'divergence').diagnostic?.next).toBe('divergence may not be used in this answer.');
    expect(judge('q', 'KL(normal(m, s), normal(0, 1))').verdict).toBe('invalid');
    expect(judge('q', '(m^2 + s^2 - 1)/2 - log(s)').verdict).toBe('correct');
  });
  it('knows a missing constant and a constant factor', () => {
    const judge = judging(
      formulaSheet('x^2 + x', { x: 'real' }).replace(
        'samples:',
        'credit:\n      - { when: constant(answer - reference), factor: 1/2, message: constant }\n      - { when: constant(answer / reference), factor: 1/4, message: factor }\n    samples:',
      ),
    );
    expect(judge('q', 'x^2 + x + 3')).toMatchObject({ verdict: 'partly', score: 0.5 });
    expect(judge('q', '2x^2 + 2x')).toMatchObject({ verdict: 'partly', score: 0.25 });
    expect(judge('q', 'x^2 + 2x').verdict).toBe('wrong');
    // What has no value anywhere differs from nothing by more than a constant.
    for (const nonsense of ['x^2 + x + sqrt(-1 - x^2)', 'log(-1)', 'x^2 + x + sqrt(x)^2 - x', '(x^2 + x) * x / x + 1'])
      expect(judge('q', nonsense).verdict).toMatch(/wrong|undefined/);
  });
  it('carries an earlier formula forward', () => {
    const judge = judging(`
title: t
given: { x: real }
let: { f: x^2, g: 2 * f + 1 }
claim: g == 2 * x^2 + 1
ask:
  - { id: f, kind: formula, prompt: p, variables: [x], answer: f, samples: { right: ["x^2"], wrong: [x] } }
  - { id: g, kind: formula, prompt: p, variables: [x], answer: g, carry: { f: f }, samples: { right: ["2x^2 + 1"], wrong: [x] } }
`);
    expect(judge('g', '2x^3 + 1', { f: 'x^3' })).toMatchObject({ verdict: 'correct', carried: 'f' });
    expect(judge('g', '2x^3 + 1', { f: 'x^2' }).verdict).toBe('wrong');
    expect(judge('g', '2x^3 + 1').verdict).toBe('wrong');
  });
  it('is the same whether an answer was met before or not', () => {
    const judge = judging(formulaSheet('x^2 / y', { x: 'real', y: 'real > 0' }));
    for (const answer of ['x*x/y', 'x^2*y', 'x^2/', '1/0']) expect(judge('q', answer)).toEqual(judge('q', answer));
  });
  it('is judged as it is alone, however many answers came before', () => {
    const judge = judging(formulaSheet('x^2 / y', { x: 'real', y: 'real > 0' }));
    for (let i = 0; i < 400; i++) expect(judge('q', `max(${'x, '.repeat(90)}${i})`).verdict).toBe('wrong');
    expect(judge('q', 'max(x^2, x^2) / y').verdict).toBe('correct');
  });
});

describe('a choice', () => {
  const judge = judging(
    question(`kind: choice
choices: { a: one, b: two, c: three }
answer: [a, c]
credit: [{ when: a, factor: 0.5, message: only half }]`).replace(
      'right: ["1"], wrong: ["2"]',
      'right: ["a, c"], wrong: [b]',
    ),
  );
  it('wants all right ones and no other', () => {
    for (const answer of ['a, c', 'c a', 'A;C', '(a) (c)']) expect(judge('q', answer).verdict).toBe('correct');
    for (const answer of ['b', 'a, b, c', 'c']) expect(judge('q', answer).verdict).toBe('wrong');
    expect(judge('q', 'a')).toMatchObject({ verdict: 'partly', score: 0.5 });
    expect(judge('q', { kind: 'array', shape: [2], values: ['a', 'c'] }).verdict).toBe('correct');
    expect(judge('q', 'd').verdict).toBe('invalid');
    expect(judge('q', '').verdict).toBe('invalid');
  });
});

describe('a derivation', () => {
  const chain = question(`kind: derivation
from: (x + 1)^2
answer: x^2 + 2 * x + 1
lines: 2
credit: [{ when: lines, factor: 1, message: so far so good }]`).replace(
    'claim: 1 == 1',
    'given: { x: real, y: real > 0 }\nclaim: x == x',
  );
  const judge = judgingAll(chain);
  it('is a chain from what is given to what is to be shown', async () => {
    expect((await judge('q', '(x+1)*(x+1)\n= x*(x+1) + (x+1)\n= x² + 2x + 1')).verdict).toBe('correct');
    expect((await judge('q', '= x(x+1) + x + 1 = x^2 + 2x + 1\n== 1 + 2x + x^2')).verdict).toBe('correct');
    expect(await judge('q', '(x+1)^2\n= x^2 + 2x + 2\n= x^2 + 2x + 1')).toMatchObject({ verdict: 'partly', line: 2 });
    expect(await judge('q', '(x+1)^2\n= x^2 + x + x + 1\n= x^2 + 2x + 1\n= x^2')).toMatchObject({
      verdict: 'partly',
      line: 4,
      score: 0.75,
    });
    expect(await judge('q', 'x^2 + 2\n= x^2 + 2x + 1')).toMatchObject({ verdict: 'wrong', line: 1 });
    expect((await judge('q', '(x+1)^2\n<= x^2 + 2x + 1')).verdict).not.toBe('correct');
  });
  it('says what cannot be read, and where', async () => {
    expect((await judge('q', 'x^2 + 2x + 1')).diagnostic?.code).toBe('too-few-lines');
    const broken = await judge('q', '(x+1)^2\n= x^2 + + 1)');
    expect(broken.diagnostic?.place).toMatchObject({ line: 2 });
    expect((await judge('q', '(x+1)^2\nx^2 + 2x + 1')).diagnostic?.next).toMatch(/=/);
    expect((await judge('q', '(x+1)^2\n= q + 1')).diagnostic?.reason).toMatch(/q is not declared/);
  });
  it('loses no domain', async () => {
    const logs = judgingAll(
      chain
        .replace('from: (x + 1)^2', 'from: log(x^2 * y)')
        .replace('answer: x^2 + 2 * x + 1', 'answer: log(x^2) + log(y)')
        .replace('x: real,', 'x: "real != 0",'),
    );
    expect(await logs('q', 'log(x^2 y)\n= 2 log(x) + log(y)\n= log(x^2) + log(y)')).toMatchObject({
      verdict: 'partly',
      line: 2,
    });
    expect((await logs('q', 'log(x^2 y)\n= 2 log(abs(x)) + log(y)\n= log(x^2) + log(y)')).verdict).toBe('correct');
  });
  it('follows relations in both directions', async () => {
    const relations = judgingAll(
      chain.replace('from: (x + 1)^2', 'from: 2 * x + 4 == 10').replace('answer: x^2 + 2 * x + 1', 'answer: x == 3'),
    );
    expect(await relations('q', '2x + 4 = 10\n⇔ 2x = 6\n⇔ x = 3')).toMatchObject({
      verdict: 'correct',
      message: 'Correct.',
    });
    const squared = await relations('q', '2x + 4 = 10\n⇒ 2x = 6\n⇒ x² = 9\n⇒ x = 3');
    expect(squared.verdict).toBe('correct');
    expect(squared.message).toMatch(/line 3 .*only ⇒/);
    expect(await relations('q', '2x + 4 = 10\n⇔ x = 3\n⇔ x² = 9')).toMatchObject({ line: 3 });
    expect(await relations('q', '2x + 4 = 10\n⇒ 2x = 14\n⇒ x = 7')).toMatchObject({ line: 2 });
  });
});

describe('the numbers of a student', () => {
  const sheet = sheetFrom(exam);
  const numbers = (student: string, course: string) =>
    ask(sheet, { student, course }).questions.map(({ values }) => values);
  it('are the same on every day, and differ between students and courses', () => {
    expect(numbers('ada', 'c')).toEqual(numbers('ada', 'c'));
    const students = Array.from({ length: 40 }, (_, i) => numbers(`s${i}`, 'c')[0]?.a);
    expect(new Set(students).size).toBeGreaterThan(8);
    expect(students).not.toEqual(Array.from({ length: 40 }, (_, i) => numbers(`s${i}`, 'd')[0]?.a));
  });
  it('are shared by the questions of a claim', () => {
    for (const student of ['a', 'b', 'c', 'd']) expect(numbers(student, 'c')[0]?.a).toBe(numbers(student, 'c')[1]?.a);
  });
  it('are pinned: a change here changes everybody’s exam', () => {
    expect(numbers('ada', 'course')[0]).toEqual({ a: '18', x: '[18, 19, 23]' });
  });
  it('satisfy their conditions', () => {
    const unequal = sheetFrom(
      numberSheet('a - b', '{ abs: 0, rel: 0 }', 'draw: { a: "integer in 1..3", b: "integer in 1..3" }\nwhere: a > b'),
    );
    for (let i = 0; i < 50; i++) {
      const [values] = ask(unequal, { student: `s${i}`, course: 'c' }).questions.map((each) => each.values);
      expect(Number(values?.a)).toBeGreaterThan(Number(values?.b));
    }
  });
  it('show in the question, and the reference does not', () => {
    const [mean] = ask(sheet, { student: 'ada', course: 'course' }).questions;
    expect(mean?.prompt).toBe('The mean of [18, 19, 23]?');
    expect(JSON.stringify(ask(sheet, { student: 'ada', course: 'course' }))).not.toMatch(/\bmu\b|"answer"/);
  });
});

describe('mistakes of a sheet', () => {
  const faults = async (text: string) => {
    const loaded = loadClaim(text, 'sheet.yaml');
    if (!loaded.ok) return loaded.diagnostics;
    const samples = await checkSamples(loaded.loaded, { seed: 's', isOver: () => false });
    return samples.ok ? samples.result.faults : samples.diagnostics;
  };
  it('is met if every sample is judged as it says', async () => {
    expect(await faults(exam)).toEqual([]);
  });
  it('is told if a wrong sample passes, or a right one does not', async () => {
    expect(await faults(exam.replace('wrong: ["5"]', 'wrong: ["14/3"]'))).toMatchObject([
      { question: 'variance', kind: 'wrong', verdict: 'correct' },
    ]);
    expect(await faults(exam.replace('right: ["14/3"]', 'right: ["15/3"]'))).toMatchObject([
      { question: 'variance', kind: 'right', verdict: 'wrong' },
    ]);
    expect(await faults(exam.replace('points: 1', 'points: 2'))).toMatchObject([
      { question: 'variance', kind: 'partly', verdict: 'partly' },
    ]);
    expect(await faults(exam.replace('wrong: ["5"]', 'wrong: ["7"]'))).toMatchObject([
      { kind: 'wrong', verdict: 'partly' },
    ]);
  });
  it.each([
    [
      'a tolerance of one part',
      (text: string) => text.replace('{ abs: 0.01, rel: 0 }', '{ abs: 0.01 }'),
      'claim-schema',
    ],
    ['no tolerance', (text: string) => text.replace('    tolerance: { digits: 4 }\n', ''), 'claim-schema'],
    ['no samples of one kind', (text: string) => text.replace('right: ["{{a}} + 2"], ', ''), 'claim-schema'],
    ['an unknown field', (text: string) => text.replace('prompt: x over s?', 'promt: x'), 'unknown-field'],
    [
      'a reference that depends on a variable',
      (text: string) => text.replace('values: { x: "[1, 2, 4]", s: sqrt(2) }', 'values: { x: "[1, 2, 4]" }'),
      'open-reference',
    ],
    ['a value outside of the domain', (text: string) => text.replace('s: sqrt(2)', 's: "-1"'), 'outside-domain'],
    ['a value of another shape', (text: string) => text.replace('x: "[1, 2, 4]"', 'x: "[1, 2]"'), 'shape-mismatch'],
    ['an unknown name', (text: string) => text.replace('answer: x / s', 'answer: x / ss'), 'unknown-name'],
    ['a placeholder without a value', (text: string) => text.replace('x over s?', 'x over {{t}}?'), 'no-value'],
    [
      'endlessly many numbers to draw from',
      (text: string) => text.replace('draw: { a: "integer in 1..20" }', 'draw: { a: real }'),
      'endless-draw',
    ],
    [
      'conditions that nothing satisfies',
      (text: string) =>
        text.replaceAll('draw: { a: "integer in 1..20" }', 'draw: { a: "integer in 1..20" }\n    where: a > 30'),
      'no-draw',
    ],
    [
      'one name drawn in two ways',
      (text: string) => text.replace('draw: { a: "integer in 1..20" }', 'draw: { a: "integer in 1..9" }'),
      'draw-mismatch',
    ],
    [
      'an error carried from nowhere',
      (text: string) => text.replace('carry: { mu: mean }', 'carry: { mu: median }'),
      'carry',
    ],
    ['a rule that is no relation', (text: string) => text.replace('when: answer < 0', 'when: answer'), 'no-relation'],
    ['an id that stands twice', (text: string) => text.replace('id: scaled', 'id: mean'), 'claim-schema'],
  ])('are told at their place: %s', async (_, change, code) => {
    const found = await faults(change(exam));
    expect(found).toContainEqual(expect.objectContaining({ code }));
    expect(found[0]).toHaveProperty('place.line', expect.any(Number));
    expect((found[0] as { place: { line: number } }).place.line).toBeGreaterThan(7);
  });
  it('are told for formulas too', async () => {
    const sheet = formulaSheet('x', { x: 'real' }).replace('right: ["1"], wrong: ["2"]', 'right: [x], wrong: [1]');
    expect(await faults(sheet)).toEqual([]);
    const withRule = (when: string) =>
      sheet.replace('samples:', `credit: [{ when: ${when}, factor: 0, message: m }]\n    samples:`);
    expect(await faults(withRule('answer < reference'))).toMatchObject([{ code: 'credit' }]);
    expect(await faults(withRule('answer == y'))).toMatchObject([{ code: 'unknown-name' }]);
    expect(await faults(withRule('"constant(answer, reference)"'))).toMatchObject([{ code: 'credit' }]);
    expect(await faults(sheet.replace('samples:', 'carry: { x: nothing }\n    samples:'))).toMatchObject([
      { code: 'carry' },
    ]);
  });
  it('checks the claims of choices', async () => {
    const sheet = question(`kind: choice
choices: { a: { text: t, claim: 1 + 1 == 2 }, b: { text: u, claim: 1 + 1 == 3 } }
answer: a`).replace('right: ["1"], wrong: ["2"]', 'right: [a], wrong: [b]');
    expect(await faults(sheet)).toEqual([]);
    expect(await faults(sheet.replace('1 + 1 == 3', '1 + 2 == 3'))).toMatchObject([
      { answer: 'b', verdict: 'proved', place: { file: 'sheet.yaml', excerpt: expect.stringContaining('1 + 2 == 3') } },
    ]);
    expect(await faults(sheet.replace('1 + 1 == 2', '1 + 1 == 4'))).toMatchObject([
      { answer: 'a', verdict: 'refuted' },
    ]);
  });
});

it('never calls a timeout wrong', async () => {
  const sheet = sheetFrom(formulaSheet('x^2 / y', { x: 'real', y: 'real > 0' }));
  const answer = textAnswer('x^2/y * (sin(x)^2 + cos(x)^2)');
  const late = createGrader(sheet, { course: 'c', seed: 's' }).judge(
    { student: 's', question: 'q', answer, earlier: {} },
    { isOver: () => true },
  );
  expect(late).toMatchObject({ verdict: 'undecided', score: 0 });
});
