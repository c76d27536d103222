import { pick, type Random, wholeBetween } from '../oracle/random';
import { laws, misses } from './laws';

/** Texts for the two sides of a statement, equal where both have a value unless a mistake was made on purpose. */
export type Sides = readonly [string, string];

const fill = (template: string, parts: Readonly<Record<string, string>>): string =>
  template.replace(/\b[ABC]\b/g, (letter) => `(${parts[letter]})`);

/** A small random formula in some atoms. */
export function randomFormula(random: Random, atoms: readonly string[], depth: number): string {
  if (depth === 0 || random() < 0.15)
    return random() < 0.75 ? pick(random, atoms) : pick(random, ['1', '2', '0', '3', '1/2', '-1', '0.1']);
  const inner = (): string => randomFormula(random, atoms, depth - 1);
  const shape = pick(random, shapes);
  return fill(shape, { A: inner(), B: inner(), C: inner() });
}

const shapes: readonly string[] = [
  ...['A + B', 'A - B', 'A * B', 'A + B', 'A * B', '-A', 'A / B', 'A^2', 'A^3', 'A^(-1)'],
  ...['abs(A)', 'relu(A)', 'max(A, B)', 'min(A, B)', 'exp(A)', 'log(A)', 'sqrt(A)', 'sin(A)', 'cos(A)', 'sigmoid(A)'],
  ...[
    'tanh(A)',
    'sign(A)',
    'where(A > B, C, A)',
    '(A >= B)',
    'log(1 + A^2)',
    'sqrt(1 + A^2)',
    'exp(-A^2)',
    '1 / (1 + A^2)',
  ],
  ...['softplus(A)', 'A^0.5', 'where(A == 0, 1, B / A)', 'A^1.5', 'erf(A)', 'log(abs(A))', 'A * (B > 0)'],
  ...[
    'atan(A)',
    'asin(A)',
    'acos(A)',
    'asinh(A)',
    'atanh(A)',
    'cbrt(A)',
    'A^(1/3)',
    'A^0.3',
    'cos(A + pi / 4)',
    'sin(pi * A)',
    'floor(A)',
    'ceil(A)',
    'round(A)',
    'mod(A, B)',
  ],
];

/** Two forms of one formula: laws are applied here and there, with a mistake now and then. */
export function equalSides(random: Random, atoms: readonly string[], depth: number, mistake: number): Sides {
  if (depth === 0) {
    const atom = randomFormula(random, atoms, 0);
    return [atom, atom];
  }
  if (random() < 0.45) {
    const parts = ['A', 'B', 'C'].map(() => equalSides(random, atoms, depth - 1, mistake / 3));
    const [left, right] = pick(random, random() < mistake ? misses : laws);
    const side = (i: 0 | 1): Readonly<Record<string, string>> => ({
      A: parts[0]?.[i] ?? '0',
      B: parts[1]?.[i] ?? '0',
      C: parts[2]?.[i] ?? '0',
    });
    const sides = [fill(left, side(0)), fill(right, side(1))] as const;
    return random() < 0.5 ? sides : [sides[1], sides[0]];
  }
  const shape = pick(random, shapes);
  const parts = ['A', 'B', 'C'].map(() => equalSides(random, atoms, depth - 1, mistake / 3));
  const side = (i: 0 | 1): string =>
    fill(shape, { A: parts[0]?.[i] ?? '0', B: parts[1]?.[i] ?? '0', C: parts[2]?.[i] ?? '0' });
  return [side(0), random() < mistake / 2 ? changed(random, side(1)) : side(1)];
}

/** The text with one small change: a number, a sign, an operator or a function. */
export function changed(random: Random, text: string): string {
  const places = [
    ...text.matchAll(
      /(?<![\w.])\d+(?![\w.])|(?<=[\w)] )[-+*/](?= )|[<>]=?(?= )|\b(?:max|min|relu|abs|sin|cos|exp|log|sqrt)\b/g,
    ),
  ];
  if (places.length === 0) return `${text} + ${wholeBetween(random, 1, 2)}`;
  const { 0: old, index } = pick(random, places);
  const swaps: Readonly<Record<string, readonly string[]>> = {
    '+': ['-', '*'],
    '-': ['+'],
    '*': ['+', '/'],
    '/': ['*'],
    '<': ['<=', '>'],
    '>': ['>=', '<'],
    '<=': ['<'],
    '>=': ['>'],
    max: ['min'],
    min: ['max'],
    relu: ['abs'],
    abs: ['relu'],
    sin: ['cos'],
    cos: ['sin'],
    exp: ['abs'],
    log: ['sqrt'],
    sqrt: ['abs'],
  };
  const fresh = pick(random, swaps[old] ?? [String(Number(old) + 1), String(Number(old) + 2)]);
  return text.slice(0, index) + fresh + text.slice(index + old.length);
}
