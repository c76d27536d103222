import { describe, expect, it } from 'vitest';
import { ExpressionError } from '../../src/language/expression-error';
import { parseExpression } from '../../src/language/parse-expression';
import { written } from '../../src/notation/written';

function refusal(text: string): { readonly code: string; readonly part: string; readonly next: string } {
  try {
    parseExpression(text, ['claim']);
  } catch (caught) {
    if (!(caught instanceof ExpressionError)) throw caught;
    return { code: caught.code, part: text.slice(caught.start, caught.end), next: caught.next };
  }
  throw new Error(`read: ${text}`);
}

describe('a product without a sign beside what is divided by', () => {
  it.each([
    ['x/sqrt(y)x', 'x/sqrt(y)x', 'Write x/(sqrt(y)*x) or (x/sqrt(y))*x.'],
    ['1 + 1/n sum(x, n)', '1/n sum(x, n)', 'Write 1/(n*sum(x, n)) or (1/n)*sum(x, n).'],
    ['y/2x', 'y/2x', 'Write y/(2*x) or (y/2)*x.'],
    ['f(y/2 x z)', 'y/2 x z', 'Write y/(2*x) or (y/2)*x.'],
    ['1/2x', '1/2x', 'Write 1/(2*x) or (1/2)*x.'],
    ['-1/2x y', '-1/2x', 'Write -1/(2*x) or (-1/2)*x.'],
    ['1/(2)x', '1/(2)x', 'Write 1/((2)*x) or (1/(2))*x.'],
    ['x^1/2 y', 'x^1/2 y', 'Write x^1/(2*y) or (x^1/2)*y.'],
    ['2/3/4 x', '2/3/4 x', 'Write * between factors, and brackets around what stands below each /.'],
    ['[x ./ y z]', 'x ./ y z', 'Write x./(y*z) or (x./y)*z.'],
    ['x > 0 ? x/y z : 1', 'x/y z', 'Write x/(y*z) or (x/y)*z.'],
  ])('refuses %s at its place', (text, part, next) => {
    expect(refusal(text)).toEqual({ code: 'several-readings', part, next });
  });

  it.each([
    ['1/2 x', '1 / 2 * x'],
    ['1/2(x + y)', '1 / 2 * (x + y)'],
    ['-1/2 x y', '-1 / 2 * x * y'],
    ['1/(2 x)', '1 / (2 * x)'],
    ['1/(2x)', '1 / (2 * x)'],
    ['(1/2)x', '1 / 2 * x'],
    ['2 x/y', '2 * x / y'],
    ['x/y*z', 'x / y * z'],
    ['x/y^2', 'x / y^2'],
    ['x/f(y)', 'x / f(y)'],
    ['x/2 + 2 y', 'x / 2 + 2 * y'],
    ['(x/y) z', 'x / y * z'],
  ])('reads %s', (text, plain) => {
    expect(written(parseExpression(text))).toBe(plain);
  });
});
