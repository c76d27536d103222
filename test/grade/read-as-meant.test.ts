import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAsMeant } from '../../src/grade/answer/read-as-meant';

const known = new Set([
  'x',
  'y',
  'sigma',
  'mu',
  'eps',
  'pi',
  'e',
  'sqrt',
  'abs',
  'log',
  'exp',
  'x1',
  'λ',
  'a',
  'b',
  'det',
]);
const functions = new Set(['sqrt', 'abs', 'log', 'exp', 'det']);
const names = {
  isKnown: (name: string) => known.has(name),
  isNumber: (name: string) => known.has(name) && !functions.has(name),
};
const read = (text: string): string => readAsMeant(text, names).text;

describe('a formula as a person types it', () => {
  it.each([
    ['x−1', 'x-1'],
    ['2·x × y', '2*x * y'],
    ['x²+y³', 'x^(2)+y^(3)'],
    ['x⁻¹', 'x^(-1)'],
    ['e⁻ˣ', 'e^(-x)'],
    ['x₁', 'x1'],
    ['½x', '(1/2)x'],
    ['2½', '(2+1/2)'],
    ['x2½', 'x2(1/2)'],
    ['√2', 'sqrt(2)'],
    ['√(x+1)', 'sqrt(x+1)'],
    ['√x/2', 'sqrt(x)/2'],
    ['√exp(x)', 'sqrt(exp(x))'],
    ['1÷x', '1/x'],
    ['|x−y|', 'abs(x-y)'],
    ['log|x|', 'log(abs(x))'],
    ['|x|·|y|', 'abs(x)*abs(y)'],
    ['||x|-1|', 'abs(abs(x)-1)'],
    ['σ²', 'sigma^(2)'],
    ['µ/σ', 'mu/sigma'],
    ['lambda*x', 'λ*x'],
    ['2πσ', '2 pi sigma '],
    ['ε', 'eps'],
    ['x**2', 'x^2'],
    ['= 3.5', '3.5'],
    ['≈ 3.5', '3.5'],
    ['\uFEFFx\u200B+\u00A0y', 'x+ y'],
    ['ｘ＋１', 'x+1'],
    ['𝑥 + 𝜎', 'x + sigma'],
    ['a ≤ b ≠ x', 'a <= b != x'],
    ['x == y', 'x == y'],
    ['sin(x)', 'sin(x)'],
    ['ln a + 1', 'ln(a) + 1'],
    ['(2 ln x)/sqrt 2', '(2 ln(x))/sqrt(2)'],
    ['ln 2 x', 'ln 2 x'],
    ['ln a^2 + 1', 'ln(a^2) + 1'],
    ['ln σ²', 'ln(sigma^(2))'],
    ['a(x + 1)', 'a*(x + 1)'],
    ['1/a(x + 1)', '1/a(x + 1)'],
    ['a^x (1-a)', 'a^x *(1-a)'],
    ['exp(x)', 'exp(x)'],
    ['ax + by', ' a x  +  b y '],
    ['ex', 'ex'],
    ['axz', 'axz'],
    ['ln σ', 'ln(sigma)'],
    ['φ', 'φ'],
  ])('%s is %s', (typed, meant) => expect(read(typed)).toBe(meant));

  it('keeps plain text as it is', () => {
    for (const text of ['(x - 1)^2 / sqrt(y)', '', '1e-3', 'x\n+ y', 'log(x)']) expect(read(text)).toBe(text);
  });

  it('says where each character stood', () => {
    const { text, origin } = readAsMeant('½ − σ² + ?', names);
    expect(text).toBe('(1/2) - sigma^(2) + ?');
    expect(origin(0, 5)).toEqual({ start: 0, end: 1 });
    expect(origin(text.indexOf('sigma'), text.indexOf('sigma') + 5)).toEqual({ start: 4, end: 5 });
    expect(origin(text.indexOf('^'), text.indexOf('^') + 4)).toEqual({ start: 5, end: 6 });
    expect(origin(text.length - 1, text.length)).toEqual({ start: 9, end: 10 });
    expect(origin(text.length, text.length)).toEqual({ start: 10, end: 10 });
  });

  it('never leaves the original', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'x2½√|²−σπ*( )=₁𝑥\u200B,') }),
        fc.nat(),
        fc.nat(),
        (text, i, n) => {
          const mapped = readAsMeant(text, names);
          const start = i % (mapped.text.length + 1);
          const end = Math.min(mapped.text.length, start + (n % 5));
          const place = mapped.origin(start, end);
          expect(place.start).toBeGreaterThanOrEqual(0);
          expect(place.end).toBeGreaterThanOrEqual(place.start);
          expect(place.end).toBeLessThanOrEqual(text.length);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
