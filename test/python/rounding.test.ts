import { describe, expect, it } from 'vitest';
import { numberOf } from '../torch/run-code';

const unsupported = (what: string) => `unsupported-code: ${what} is not supported`;

describe('numbers are exact, and what depends on rounding is not known', () => {
  it.each([
    ['int(0.29 * 100)', unsupported('a whole part that depends on rounding')],
    ['math.floor(0.1 * 30)', unsupported('a whole part that depends on rounding')],
    ['int(float(0.1 * 30))', unsupported('a whole part that depends on rounding')],
    ['1 if 0.1 + 0.2 == 0.3 else 2', unsupported('a comparison of numbers that are equal but for rounding')],
    ['1 if 0.1 + 0.2 > 0.3 else 2', unsupported('a comparison of numbers that are equal but for rounding')],
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
