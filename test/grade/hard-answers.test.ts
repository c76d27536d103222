import { describe, expect, it } from 'vitest';
import { formulaSheet, judging, judgingAll, numberSheet, question } from './table';

const formula = (answer: string, reference: string, variables: Readonly<Record<string, string>>) =>
  judging(formulaSheet(reference, variables))('q', answer);
const number = (answer: string, reference: string, tolerance: string, more = '') =>
  judging(numberSheet(reference, tolerance, more))('q', answer);

describe('formulas that other graders accept and that are not equal', () => {
  it.each([
    ['the forgotten absolute value', 'ln(a)', 'ln(abs(a))', { a: 'real != 0' }],
    [
      'normalisation scaling',
      '(a*x-a*m)/sqrt(a^2*s)',
      '(x-m)/sqrt(s)',
      { a: 'real != 0', x: 'real', m: 'real', s: 'real > 0' },
    ],
    ['n for n - 1', 'v*100000/99999', 'v', { v: 'real' }],
    ['half a cross-entropy', 'x*ln(p)', 'x*ln(p)+(1-x)*ln(1-p)', { x: '{0, 1}', p: 'real in (0, 1)' }],
    ['agreement at 1, 2 and 3', 'x+(x-1)(x-2)(x-3)', 'x', { x: 'real' }],
    ['a difference below -1000', 'abs(x+1000)-1000', 'abs(x+1001)-1001', { x: 'real' }],
    ['a term that is small where sampled', 'e^(2x)/8+2e^(-2x)', 'e^(2x)/8', { x: 'real' }],
    ['a difference of 1e-9', 'ln(1+e^x)', 'max(0,x)', { x: 'real in [20, 40]' }],
  ])('%s', (_, answer, reference, variables) => {
    const judgement = formula(answer, reference, variables);
    expect(judgement.verdict).toBe('wrong');
    expect(judgement.score).toBe(0);
    expect(judgement.counterexample?.values.length).toBe(Object.keys(variables).length);
    expect(judgement.counterexample?.left).not.toBe(judgement.counterexample?.right);
  });
});

describe('formulas that other graders reject and that are equal', () => {
  it.each([
    [
      'normalisation scaling by a positive number',
      '(a*x-a*m)/sqrt(a^2*s)',
      '(x-m)/sqrt(s)',
      { a: 'real > 0', x: 'real', m: 'real', s: 'real > 0' },
    ],
    ['a pole outside of the domain', '1/(x-3)', '-1/(3-x)', { x: 'real != 3' }],
    ['a stable form', 'max(x,0)+ln(1+e^(-abs(x)))', 'ln(1+e^x)', { x: 'real' }],
    ['cancellation', '(x-1)^20', expanded(20), { x: 'real' }],
    ['the minus sign U+2212', 'x−1', 'x-1', { x: 'real' }],
  ])('%s', (_, answer, reference, variables) => {
    expect(formula(answer, reference, variables)).toMatchObject({ verdict: 'correct', score: 1 });
  });
});

it('accepts on half of the domain what the reference says of that half alone, and no formula that misses half of it', () => {
  const variables = { a: 'real != 0', b: 'real > 0' };
  const half = formula('log(a^2*b)', '2log(a)+log(b)', variables);
  expect(half.verdict).toBe('correct');
  expect(half.hypotheses).toEqual(['a > 0']);
  const missing = formula('2log(a)+log(b)', 'log(a^2*b)', variables);
  expect(missing.verdict).toBe('wrong');
  expect(missing.counterexample?.left).toBe('undefined');
  expect(missing.counterexample?.values.find(({ name }) => name === 'a')?.value).toMatch(/^-/);
});

describe('numbers', () => {
  it('has no silent tolerance', () => {
    expect(number('0', '3e-9', '{ abs: 0, rel: 0 }').verdict).toBe('wrong');
    expect(number('0', '3e-9', '{ abs: 0, rel: 0.01 }').verdict).toBe('wrong');
    expect(number('3e-9', '3e-9', '{ abs: 0, rel: 0 }').verdict).toBe('correct');
    expect(() => numberSheet('1', '{ abs: 0.1 }') && judging(numberSheet('1', '{ abs: 0.1 }'))).toThrow(/tolerance/);
  });

  it('includes the edge of the tolerance', () => {
    expect(number('46', '45.8', '{ abs: 0.2, rel: 0 }').verdict).toBe('correct');
    expect(number('45.6', '45.8', '{ abs: 0.2, rel: 0 }').verdict).toBe('correct');
    expect(number('46.0000000000000000001', '45.8', '{ abs: 0.2, rel: 0 }').verdict).toBe('wrong');
    expect(number('45.5999999999999999999', '45.8', '{ abs: 0.2, rel: 0 }').verdict).toBe('wrong');
  });

  it('knows 0·log 0 where the question declares it', () => {
    expect(number('0', '0', '{ abs: 0, rel: 0 }').verdict).toBe('correct');
    expect(number('0*ln(0)', '0', '{ abs: 0, rel: 0 }').verdict).toBe('undefined');
    expect(number('0*ln(0)', '0', '{ abs: 0, rel: 0 }', 'convention: 0 log 0 = 0').verdict).toBe('correct');
    expect(number('2*ln(0)', '0', '{ abs: 0, rel: 0 }', 'convention: 0 log 0 = 0').verdict).toBe('undefined');
  });

  it('never takes no value for agreement', () => {
    expect(number('0/0', '1', '{ abs: 1e9, rel: 1 }').verdict).toBe('undefined');
    expect(number('1/0', '1', '{ abs: 1e9, rel: 1 }').verdict).toBe('undefined');
    expect(number('NaN', '1', '{ abs: 1e9, rel: 1 }').verdict).toBe('invalid');
    expect(number('Infinity', '1', '{ abs: 1e9, rel: 1 }').verdict).toBe('invalid');
    expect(formula('0/0', '1', {}).verdict).toBe('undefined');
    expect(formula('0/0', '1', { x: 'real' }).verdict).toBe('undefined');
  });

  it('takes tiny numbers for what they are', () => {
    expect(['wrong', 'invalid']).toContain(
      number('0.111*10^-960000000', '0.111e-180', '{ abs: 0, rel: 0.01 }').verdict,
    );
    expect(['wrong', 'invalid']).toContain(number('0.111e-960000000', '0.111e-180', '{ abs: 0, rel: 0.01 }').verdict);
  });
});

describe('answers that cost others minutes, or run as programs', () => {
  it.each([
    ['a tower of powers', '9^9^9^9'],
    ['20 000 brackets', `${'('.repeat(20_000)}1${')'.repeat(20_000)}`],
    ['9 000 brackets', `${'('.repeat(4500)}1${')'.repeat(4500)}`],
    ['a large matrix', 'zeros(100000,100000)'],
    ['a large range', '1:1e9'],
    ['a call of Python', '__import__("os").getcwd()'],
    ['a constructor', 'constructor.constructor("return process")()'],
    ['a prototype', '__proto__'],
    ['a factorial', '99999999!'],
    ['a power of a power', '((2^1000)^1000)^1000'],
    ['nothing', ''],
    ['words', 'I do not know'],
  ])('%s', (_, answer) => {
    expect(number(answer, '1', '{ abs: 0, rel: 0 }').verdict).toBe('invalid');
    const judgement = formula(answer, 'x', { x: 'real' });
    expect(judgement.verdict).toBe('invalid');
    expect(judgement.diagnostic?.reason).toMatch(/\S/);
  });
});

describe('a derivation', () => {
  const sheet = question(`kind: derivation
from: a == b
answer: 1 == 2`).replace('claim: 1 == 1', 'given: { a: real, b: real }\nclaim: a == a');
  const lines = ['a = b', 'a² = ab', 'a² - b² = ab - b²', '(a+b)(a-b) = b(a-b)', 'a+b = b', '2a = a', '1 = 2'];

  it('fails at its first bad line', async () => {
    const judgement = await judgingAll(sheet)('q', lines.join('\n').replaceAll('ab', 'a*b'));
    expect(judgement).toMatchObject({ verdict: 'wrong', line: 5 });
    expect(judgement.counterexample?.values.map(({ name }) => name).sort()).toEqual(['a', 'b']);
    expect(judgement.lines?.map(({ verdict }) => verdict)).toEqual([
      'holds',
      'holds',
      'holds',
      'holds',
      'fails',
      'undecided',
      'undecided',
    ]);
    expect(judgement.lines?.slice(0, 4).map(({ isEquivalent }) => isEquivalent)).toEqual([true, false, true, true]);
  });
});

function expanded(n: number): string {
  let coefficient = 1;
  const terms: string[] = [];
  for (let k = 0; k <= n; k++) {
    terms.push(`${k % 2 === 0 ? '+' : '-'} ${coefficient}*x^${n - k}`);
    coefficient = (coefficient * (n - k)) / (k + 1);
  }
  return terms.join(' ').replace(/^\+ /, '').replace('x^0', '1').replace(/x\^1$/, 'x');
}
