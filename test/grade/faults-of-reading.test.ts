import { beforeAll, describe, expect, it } from 'vitest';
import { loadClaim } from '../../src/claim/load';
import type { Solver } from '../../src/engine/smt/solver';
import { checkSamples } from '../../src/grade/key-check/check-samples';
import { realSolver } from '../engine/smt/solver';
import { formulaSheet, judging, judgingAll, numberSheet, question } from './table';

// Each test bears the words in which a fault of judging was once reported, in the order of the report.

const exactly = '{ abs: 0, rel: 0 }';
const nearly = '{ abs: 0.001, rel: 0 }';
const number = (reference: string, answer: string, more = '', tolerance = nearly) =>
  judging(numberSheet(reference, tolerance, more))('q', answer);
const formula = (reference: string, variables: Readonly<Record<string, string>>, answer: string) =>
  judging(formulaSheet(reference, variables))('q', answer);
const tensor = (reference: string, answer: string) =>
  judging(question(`kind: tensor\nanswer: "${reference}"\ntolerance: ${nearly}`))('q', answer);
const derivation = (from: string, answer: string, given = '{ x: real }', more = '') =>
  question(`kind: derivation\nfrom: "${from}"\nanswer: "${answer}"\n${more}`).replace(
    'claim: 1 == 1',
    `given: ${given}\nclaim: 1 == 1`,
  );

let solver: Solver;
beforeAll(async () => {
  solver = await realSolver();
});

describe('accepted though wrong', () => {
  it.each([
    ...['3 or 0', '3 and 1', '3 # or 4'].map((answer) => ['3', answer] as const),
    ...['1 or 5', 'true', 'not 0'].map((answer) => ['1', answer] as const),
  ])('a hedge: for %s, %s', (reference, answer) => expect(number(reference, answer).score).toBe(0));

  it.each(['x^2 or 0', 'x^2 # x^3'])('a hedge: for x^2, %s', (answer) => {
    const { verdict, diagnostic } = formula('x^2', { x: 'real' }, answer);
    expect([verdict, diagnostic === null]).toEqual(['invalid', false]);
  });

  it('a derivation that does not reach the answer', async () => {
    const judge = judgingAll(derivation('2*x + 4 == 10', 'x == 3'), solver);
    for (const answer of ['2*x + 4 = 10', '⇐ x = 3', 'x > 2', 'x^2 = 9'])
      expect((await judge('q', answer)).score, answer).toBe(0);
    expect((await judge('q', 'x = 3')).verdict).toBe('correct');
  });

  it('`constant(answer - reference)` where one side lacks half the domain: `ln(-x)` for log|x| + C', () => {
    const judge = judging(
      `${formulaSheet('log(abs(x))', { x: 'real != 0' })}
    credit: [{ when: constant(answer - reference), factor: 1, message: up to a constant }]
`,
    );
    expect(judge('q', 'ln|x| + 7').verdict).toBe('partly');
    expect(judge('q', 'ln(-x)').score).toBe(0);
  });
});

describe('judged wrong though honest', () => {
  it.each([
    ['1/sqrt(2*pi)*exp(-x^2/2)', { x: 'real' }, '1/sqrt(2π) e^(-x^2/2)', 'correct'],
    ['1/(2*pi)', {}, '1/2π', 'invalid'],
    ['1/(4*p^2)', { p: 'real > 0' }, '1/4p²', 'invalid'],
    ['p/(2*a)', { p: 'real', a: 'real > 0' }, 'p/2a', 'invalid'],
    ['2/3/4*x', { x: 'real' }, '2/3/4 x', 'invalid'],
    ['0.0015', {}, '1.5 e-3', 'invalid'],
    ['exp(2*x)', { x: 'real' }, 'e^2x', 'invalid'],
    ['log(x/y)', { x: 'real > 0', y: 'real > 0' }, 'log x/y', 'invalid'],
    ['sqrt(2*x)', { x: 'real > 0' }, '√2x', 'invalid'],
    ['1/3', {}, '0.(3)', 'invalid'],
  ] as const)('%s for %o, written %s, is %s', (reference, variables, answer, verdict) => {
    const isNumber = Object.keys(variables).length === 0;
    const judgement = isNumber ? number(reference, answer) : formula(reference, variables, answer);
    expect(judgement.verdict).toBe(verdict);
    if (verdict === 'invalid') expect(judgement.message).toMatch(/ may (?:mean|be) .* or /);
  });

  it('shows "read as …" beside a judgement', () => expect(formula('2*x', { x: 'real' }, '2x').readAs).toBe('2 * x'));
});

describe('refused though readable', () => {
  it.each([
    ['LaTeX', '1/2', '\\frac{1}{2}'],
    ['LaTeX', '1/2', '\\frac12'],
    ['LaTeX', 'sqrt(2*pi)', '\\sqrt{2\\pi}'],
    ['LaTeX', '3', '\\left( 1 + 2 \\right)'],
    ['LaTeX', '9', '$3^2$'],
    ['LaTeX', '1/2', '\\sigma(0)'],
    ['LaTeX', 'exp(2)', '\\mathrm{e}^2'],
    ['braces', 'exp(-1)', 'e^{-1}'],
    ['braces', '2', 'max{0,2}'],
    ['braces', '9', '3^{2}'],
    ['Python', 'exp(-1)', 'np.exp(-1)'],
    ['Python', '9', '3**2'],
    ['Python', '0.0012', '1.2e-3'],
    ['functions', 'sin(1)^2', 'sin^2 1'],
    ['functions', '2*pi*sqrt(2)', '2π√2'],
    ['functions', 'log2(3)', 'log_2 3'],
    ['names before the answer', '3', 'x = 3'],
    ['names before the answer', '3', 'D_KL = 3'],
    ['names before the answer', '1/3', '1/3 = 0.333'],
    ['words', '3', '≈ 3'],
    ['a full stop', '3', '3.'],
  ])('%s: %s as %s', (_, reference, answer) => expect(number(reference, answer).verdict).toBe('correct'));

  const given = { x: 'real', p: 'real > 0', a: 'real > 0', x1: 'real' };
  it.each([
    ['cos(p)^2', 'cos²(p)'],
    ['cos(2*x)', 'cos 2x'],
    ['log(2*a)', 'ln 2a'],
    ['2*log(p)', '2ln p'],
    ['p*log(p)', 'pln(p)'],
    ['1/(1 + exp(-x))', 'σ(x)'],
    ['atan(x)', 'arctan(x)'],
    ['atan(x)', '\\arctan x'],
    ['atan2(x, p)', 'np.arctan2(x, p)'],
    ['asinh(x)', 'asinh(x)'],
    ['asinh(x)', 'arcsinh(x)'],
    ['atan2(x, p)', '\\operatorname{arctan2}(x, p)'],
    ['sign(x)', 'sgn(x)'],
    ['x1', 'x₁'],
    ['x1', 'x_1'],
    ['x1^2', 'f(x) = x_{1}^2'],
  ])('functions and names: %s as %s', (reference, answer) =>
    expect(formula(reference, given, answer).verdict).toBe('correct'),
  );

  it('the order of the coordinates of an angle counts', () => {
    expect(formula('atan2(x, p)', given, 'arctan2(p, x)').verdict).not.toBe('correct');
    expect(formula('atan2(x, p)', given, 'arctan(x)').verdict).not.toBe('correct');
  });

  it.each([
    ['[[1, 2], [3, 4]]', '\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}'],
    ['[[1, 2], [3, 4]]', '[1 2; 3 4]'],
    ['[[1, 2], [3, 4]]', '1 2\n3 4'],
    ['[1, 2]', '(1, 2)'],
    ['[1, 2]', '[1 2]^T'],
    ['[1, 2]', 'array([1., 2.])'],
    ['[[1, 2]]', 'tensor([[1., 2.]], grad_fn=<AddBackward0>)'],
  ])('matrices: %s as %s', (reference, answer) => expect(tensor(reference, answer).verdict).toBe('correct'));

  it.each([
    ['3', '3 cm', 'units: [cm]'],
    ['0.69', '0.69 nats', 'units: [nats]'],
    ['0.33', '33%', 'units: { "%": 1/100 }'],
    ['1.5', '1,5', 'decimal: comma'],
    ['1200', '1,200', 'decimal: point'],
  ])('units, percent and commas, where the question says so: %s as %s', (reference, answer, more) => {
    expect(number(reference, answer, more).verdict).toBe('correct');
    const plain = number(reference, answer);
    expect([plain.verdict, plain.diagnostic?.next === '']).toEqual(['invalid', false]);
  });

  it.each(['1. 2x = 6\n2. x = 3', '2x &= 6 \\\\ x &= 3', 'x = (10 - 4)/2 = 3', '2x + 4\n = 10\nx = 3'])(
    'derivations: numbers, LaTeX, chains and lines that go on: %j',
    async (answer) => {
      const judge = judgingAll(derivation('2*x + 4 == 10', 'x == 3'), solver);
      expect((await judge('q', answer)).verdict).toBe('correct');
    },
  );
});

describe('undecided though decidable', () => {
  it.each([
    ['abs(x - 1)*abs(x + 1)', 'abs(x^2-1)', 'real'],
    ['x + 1', 'sqrt(x^2+2x+1)', 'real > 0'],
    ['abs(x)', 'x*sign(x)', 'real'],
  ])('equal and grading ask the solver that claims ask: %s as %s for x: %s', async (reference, answer, domain) => {
    const judge = judgingAll(formulaSheet(reference, { x: domain }), solver);
    expect((await judge('q', answer)).verdict).toBe('correct');
  });

  it('inequalities in graded derivations, as x > 2 from x > 2', async () => {
    const judge = judgingAll(derivation('x > 2', '2*x > 4'), solver);
    expect((await judge('q', 'x > 2\n2x > 4')).verdict).toBe('correct');
    expect((await judge('q', 'x > 2\n2x > 5')).verdict).toBe('wrong');
  });
});

describe('messages', () => {
  it('`Did you mean ?` with nothing', () => {
    for (const answer of ['?', '_', '§', 'q', 'x y z', '2 lnn p'])
      expect(formula('p', { p: 'real' }, answer).message, answer).not.toMatch(/mean \?/);
  });

  it('`This formula has no value anywhere.` for ln(p - 10^9)', () =>
    expect(formula('log(p)', { p: 'real in (0, 1)' }, 'ln(p - 10^9)').message).toMatch(
      /^This formula has no value at any point that was tried, such as p = /,
    ));

  it('`y(p) = 2 ln p` is told to write == and then judged as a truth value', () => {
    expect(formula('2*log(p)', { p: 'real > 0' }, 'y(p) = 2 ln p').verdict).toBe('correct');
    expect(formula('2*log(p)', { p: 'real > 0' }, 'y(p) == 2 ln p').score).toBe(0);
  });

  it('a derivation question with variables: "has no field variables. Did you mean variables?"', () => {
    const loaded = loadClaim(derivation('x', '2*x', '{ x: real }', 'variables: { x: real }'), 'sheet.yaml');
    const [first] = loaded.ok ? [] : loaded.diagnostics;
    expect(first?.reason).toBe('A question of kind derivation has no field variables.');
    expect(first?.next).toMatch(/^The fields here are kind, id, /);
  });

  it('"Line 1 could not be decided: it does not follow" contradicts itself', async () => {
    const judge = judgingAll(derivation('2*x + 4 == 10', 'x == 3'));
    const { verdict, message } = await judge('q', 'exp(x) < x^3\nx = 3');
    expect({ verdict, message }).toEqual({
      verdict: 'undecided',
      message: 'Line 1 could not be decided: whether it follows from what is given was not found.',
    });
  });

  it('"undefined == undefined fails" as a counterexample', async () => {
    const judge = judgingAll(derivation('sqrt(-1 - x^2)', '2*sqrt(-1 - x^2)'));
    expect((await judge('q', '= 2*sqrt(-1 - x^2)')).message).toMatch(/: neither side has a value there\.$/);
    const half = judgingAll(derivation('2*log(x)', '2*log(x)'));
    expect((await half('q', '= log(x^2)\n= 2*log(x)')).message).toMatch(
      /the left side has no value there, the right one is 0\.$/,
    );
  });

  it('trivial lines fill up a derivation', async () => {
    const judge = judgingAll(derivation('2*x + 4 == 10', 'x == 3', '{ x: real }', 'lines: 3'));
    for (const answer of ['0 = 0\nx = x\nx = 3', '2x = 6\nx + 1 = 1 + x\nx = 3'])
      expect((await judge('q', answer)).diagnostic?.code, answer).toBe('too-few-lines');
    expect((await judge('q', '2x = 6\nx = 6/2\nx = 3')).verdict).toBe('correct');
  });

  it('`2^-Infinity`', () => expect(number('3', '2^-Infinity').message).toMatch(/^Infinity is no number/));

  it('an answer 1.25 echoed as 5/4', () => {
    expect(number('3', '1.25').message).toBe('1.25 is not right.');
    expect(number('3', '-1.25 + 0').message).toBe('-1.25 is not right.');
    expect(number('3', '5/4').message).toBe('5/4 is not right.');
  });

  it('`expand needs at least 3 arguments … Write expand(x, n)`', () =>
    expect(number('3', 'expand(3)', 'allow: expand').message).toMatch(
      /needs at least 2 arguments.*Write expand\(x, n\)/,
    ));

  it('`{ mu: tensor[n] }` gives a cascade of YAML errors', () => {
    const loaded = loadClaim('title: t\ngiven: { mu: tensor[n] }\nclaim: 1 == 1\n', 'claim.yaml');
    expect(loaded.ok ? [] : loaded.diagnostics.map(({ reason, next }) => [reason, next])).toEqual([
      ['A bracket begins a list here, in the middle of a text.', 'In braces it needs double quotes: "tensor[n]".'],
    ]);
  });
});

it('the key check tries three fixed students: answer 1/(a-3) with a in 1..5 passes', async () => {
  const sheet = numberSheet('1/(a - 3)', exactly, 'draw: { a: integer in 1..5 }').replace('"1"', '"1/({{a}} - 3)"');
  const loaded = loadClaim(sheet, 'sheet.yaml');
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics));
  expect(await checkSamples(loaded.loaded, { seed: 's', isOver: () => false })).toMatchObject({
    ok: false,
    diagnostics: [{ code: 'undefined-reference' }],
  });
});
