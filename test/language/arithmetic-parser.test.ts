import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseArithmetic } from '../../src/language/arithmetic-parser';
import { ExpressionError } from '../../src/language/expression-error';
import { parseMathjs } from '../../src/language/mathjs-parser';
import { runs } from '../thorough';

const full = (text: string): unknown => {
  try {
    return parseMathjs(text);
  } catch (error) {
    if (error instanceof ExpressionError) return null;
    throw error;
  }
};

const parts = [
  'x',
  'y1',
  'sin',
  'e',
  'E',
  '2',
  '3.5',
  '.5',
  '7.',
  '1e3',
  '2e',
  '+',
  '-',
  '*',
  '/',
  '^',
  '(',
  ')',
  ',',
  ' ',
  '0',
  'mod',
  'σ',
  '.',
  '[',
  "'",
  '!',
  '%',
  '0x1',
  'true',
  '==',
  '!=',
  '<',
  '>',
  '=',
];
const soup = fc.array(fc.constantFrom(...parts), { maxLength: 12 }).map((tokens) => tokens.join(''));

const formula: fc.Memo<string> = fc.memo((depth) =>
  depth <= 1
    ? fc.constantFrom('x', 'y', '2', '0.5', 'pi', '3e-2')
    : fc.oneof(
        fc
          .tuple(
            formula(depth - 1),
            fc.constantFrom(' + ', '-', ' * ', '/', '^', ' ', '', ' == ', '!=', ' <= ', '>'),
            formula(depth - 1),
          )
          .map((all) => all.join('')),
        formula(depth - 1).map((inner) => `(${inner})`),
        formula(depth - 1).map((inner) => `-${inner}`),
        formula(depth - 1).map((inner) => `sqrt(${inner})`),
        fc.tuple(formula(depth - 1), formula(depth - 1)).map(([a, b]) => `max(${a}, ${b})`),
      ),
);

it('reads whatever it reads as the full grammar does, with the same places', () => {
  const agrees = (text: string): void => {
    const quick = parseArithmetic(text);
    if (quick !== null) expect(quick, text).toEqual(full(text));
  };
  fc.assert(fc.property(soup, agrees), { numRuns: runs(6000) });
  fc.assert(fc.property(formula(5), agrees), { numRuns: runs(2000) });
});

it('reads the formulas that it is for', () => {
  const texts = [
    'x',
    '2x',
    '1/2 x',
    '-2/3(x)',
    '(x-1)(x-2)(x-3)',
    '2log(a)+log(b)',
    'e^(2x)/8 + 2e^(-2x)',
    'sqrt(2)(1+2)',
    '2^-3^2',
    '(2+3)2',
    ' x ',
    'f()',
    'μ + σ^2',
    'a == b',
    '2x - 1 <= f(x >= 0, (y != 1) z)',
  ];
  for (const text of texts) {
    expect(parseArithmetic(text), text).not.toBeNull();
    expect(parseArithmetic(text), text).toEqual(full(text));
  }
});

it('leaves the rest to the full grammar', () => {
  for (const text of [
    '',
    'x[1]',
    'a == b == c',
    'a < b <= c',
    'a = b',
    'a << b',
    'a ! = b',
    "A'",
    'n!',
    '5%',
    'x 2 3',
    '2e+x',
    '1..2',
    'a mod b',
    'true',
    '(x',
    'x)',
    '[1, 2]',
    'x # y',
    '2 3',
    '9'.repeat(201),
    '('.repeat(101) + ')'.repeat(101),
  ]) {
    expect(parseArithmetic(text), text).toBeNull();
  }
  expect(parseArithmetic('-'.repeat(9000))).toBeNull();
  expect(parseArithmetic(`${'2^'.repeat(4000)}2`)).toBeNull();
  expect(parseArithmetic(`${'x+'.repeat(2000)}x`)).toBeNull();
});
