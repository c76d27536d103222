import { describe, expect, it } from 'vitest';
import { numberOf } from '../torch/run-code';

const unsupported = (what: string) => `unsupported-code: ${what} is not supported`;

describe('numbers are exact, and what depends on rounding is not known', () => {
  it.each<readonly [string, number | string]>([
    ['int(0.29 * 100)', unsupported('a whole part that depends on rounding')],
    ['math.floor(0.1 * 30)', 3],
    ['int(float(0.1 * 3 * 10))', unsupported('a whole part that depends on rounding')],
    ['1 if 0.1 + 0.2 == 0.3 else 2', unsupported('a comparison of numbers that are equal but for rounding')],
    ['1 if 0.1 + 0.2 > 0.3 else 2', unsupported('a comparison of numbers that are equal but for rounding')],
    ['1 if 1e16 + 1 == 1e16 else 2', unsupported('a comparison of numbers that are equal but for rounding')],
    ['1 if 2**53 + 1.0 == 2**53 else 2', unsupported('a comparison of numbers that are equal but for rounding')],
    ['1 if 1.0000000000000001 > 1 else 2', unsupported('a comparison of numbers that are equal but for rounding')],
    ['1 if 1e15 + 0.3 > 1e15 + 0.25 else 2', unsupported('a comparison of numbers that are equal but for rounding')],
    ['1 if 0.1 + 0.2 - 0.3 else 2', unsupported('a comparison of numbers that are equal but for rounding')],
    ['1 if math.sqrt(0.01) > 0.05 else 2', unsupported('a comparison of numbers that depends on rounding')],
    ['int(1e16 + 1.5)', unsupported('a whole part that depends on rounding')],
    ['1 if 1e15 + 0.3 > 1e15 else 2', 1],
    ['1 if 2**53 == 9007199254740992.0 else 2', 1],
    ['1 if 2**53 + 1 == 9007199254740992.0 else 2', 2],
    ['1 if (0.1 + 0.2) in {0.3: 1} else 2', 2],
    ['1 if (0.1 + 0.2) in {0.30000000000000004: 1} else 2', 1],
    ['1 if 10**400 > 1.5 else 2', 1],
    ['10**400 / 10**399', 10],
    ['1e-300 * 2', 2e-300],
    ['math.exp(-700) > 1', unsupported('a comparison of numbers that are not known')],
    ...[
      '1e-400',
      '1e400',
      '-1e400',
      '5e-324 / 2',
      '1e308 * 10',
      '1e-200 * 1e-200',
      '1e22 + 1 - 1e22',
      '(10**400) / 3',
      'float(10**400)',
      '10**400 * 0.0',
      'math.exp(1000)',
      'math.exp(-1000)',
    ].map((expression) => [expression, unsupported('a number beyond those that Python holds')] as const),
    ['0.3 // 0.1', unsupported('// of rounded numbers')],
    ['int(7 * 0.5)', 3],
    ['int(12 / 4)', 3],
    ['int(math.sqrt(16))', 4],
    ['int(0.1 + 2)', 2],
    ['1 if 0.5 + 0.25 == 0.75 else 2', 1],
    ['1 if 0.1 < 0.2 else 2', 1],
    ['round(2.5) + round(-0.5)', 2],
    ['7 // 2 * 10 + -7 // 2', 26],
    ['-7 % 3', 2],
    ['2 ** -2', 0.25],
    ['True + True', 2],
  ])('%s', (expression, expected) => {
    expect(numberOf(expression)).toBe(expected);
  });
});

describe('what is deeper than is read may run', () => {
  it.each([
    ['a recursion', 'def f(n):\n    return 1 if n == 0 else f(n - 1)\n', 'f(300)'],
    ['a recursion without end', 'def f(n):\n    return f(n)\n', 'f(0)'],
    ['a sum', '', `1${' + 1'.repeat(1300)}`],
    ['a chain of calls', '', `torch.ones(1)${'.add(1)'.repeat(600)}.sum()`],
    ['a chain of conditions', '', `True${' and True'.repeat(1500)}`],
  ])('%s', (_, before, expression) => {
    expect(numberOf(expression, before)).toMatch(/^unsupported-code: .*(deep|deeper)/);
  });

  it('mistakes are mistakes beside long lists', () => {
    expect(numberOf(`[${'1, '.repeat(2000)}] +`)).toMatch(/^syntax-error/);
  });
});
