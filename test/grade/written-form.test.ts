import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writtenForm } from '../../src/grade/derivation/written-form';
import { parseExpression } from '../../src/language/parse-expression';

const form = (text: string): string => writtenForm(parseExpression(text));

describe('the form of a line as it is written', () => {
  it('of powers within powers is made of each of them once', () => {
    for (const open of ['sqrt(', '2^(', '(1 + '])
      expect(form(`${open.repeat(60)}x + 1${')'.repeat(60)}`)).toContain('x');
  });

  it.each([
    ['2*x + 5 - 5', 'x*2'],
    ['x + x', '2*x'],
    ['x*x/x', 'x'],
    ['x*0 + y', 'y'],
    ['3 + 3', '6'],
    ['6/20', '0.3'],
    ['(a + b)*(b + a)', '(b + a)*(a + b)'],
    ['f(x + x)', 'f(2*x)'],
    ['ln(x)', 'log(x)'],
    ['exp(x)', 'e^x'],
    ['(2*x)^3', '8*x^3'],
    ['x[1 + 1]', 'x[2]'],
    ['(x + 0)*y', 'x*y'],
  ])('%s is %s', (a, b) => expect(form(a)).toBe(form(b)));

  it.each([
    ['(a + b)^2', '(a + b)*(a + b)'],
    ['(a + b)*(a + b)', 'a^2 + 2*a*b + b^2'],
    ['2*(a + b)', '2*a + 2*b'],
    ['5 - (x - 1)', '5 - x + 1'],
    ['log(x*y)', 'log(x) + log(y)'],
    ['x/(y*0)', 'x'],
    ['0^x', '0'],
    ['x - y', 'y - x'],
    ['x/y', 'y/x'],
    ['x^2', 'x^3'],
    ['f(x, y)', 'f(y, x)'],
    ['x < y', 'y < x'],
    ['[1, 2]', '[2, 1]'],
    ['x > 0 ? 1 : 2', 'x > 0 ? 2 : 1'],
  ])('%s is not %s', (a, b) => expect(form(a)).not.toBe(form(b)));

  it('is that of whatever is added and taken away again, or written in another order', () => {
    const leaf = fc.constantFrom('x', 'y', '2', '0.5', '7', 'f(x)', 'sqrt(y)', 'x^2');
    const { node } = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc
          .tuple(tie('node'), fc.constantFrom('+', '-', '*', '/'), tie('node'))
          .map(([a, op, b]) => `((${a}) ${op} (${b}))`),
      ),
    }));
    fc.assert(
      fc.property(node, node, node, (a, b, c) => {
        expect(form(`${a} + y*(${c}) - (${c})*y`)).toBe(form(a));
        expect(form(`${a} + ${b} + ${c}`)).toBe(form(`${c} + ${a} + ${b}`));
        expect(form(`(${a}) * (${b}) * 1`)).toBe(form(`(${b}) * (${a}) + 0`));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps the value', () => {
    const leaf = fc.constantFrom('x', 'y', '2', '3', '0.5', 'x^2');
    const { node } = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc.tuple(tie('node'), fc.constantFrom('+', '-', '*'), tie('node')).map(([a, op, b]) => `((${a}) ${op} (${b}))`),
      ),
    }));
    const at = (text: string): number => {
      const typed = text.replaceAll('^', '**').replaceAll('x', '(1.7)').replaceAll('y', '(-0.6)');
      return Function(`return ${typed}`)() as number;
    };
    fc.assert(
      fc.property(node, (text) => {
        const written = form(text);
        expect(at(written)).toBeCloseTo(at(text), 6);
      }),
      { numRuns: 500 },
    );
  });
});
