import { describe, expect, it } from 'vitest';
import { type AnyStatement, everySize } from './of-every-size';

const row = { x: 'tensor[n]' };
const image = { x: 'tensor[C, H, W]' };
const images = (least = 1): object => ({
  C: [1, 'any'],
  H: [least, `any >= ${least}`],
  W: [least, `any >= ${least}`],
});
const kernel = { K: 'tensor[D: 1, C, 3, 3]' };
/** Sums of neighbours: of all, at every second, at every third. */
const sums = {
  'blur(u)': 'sum(window(pad(u, n, 1, 1), n, k), k)',
  'halve(u)': 'sum(window(pad(u, n, 1, 1), n, k, 2), k)',
  'third(u)': 'sum(window(pad(u, n, 2, 2), n, j, 3), j)',
};
const taps = { k: 3, j: 5 };

describe('what holds at every size, with strides', () => {
  it.each<[string, AnyStatement]>([
    [
      'elements of elements',
      {
        sizes: { n: ['any >= 3'] },
        given: row,
        claim: ['x[1:2:end][1:2:end] == x[1:4:end]', 'x[1:2:end][2:2:end] == x[3:4:end]'],
      },
    ],
    [
      'strides without a common divisor',
      { sizes: { n: 'any' }, given: row, claim: 'x[1:2:end][1:3:end] == x[1:6:end]' },
    ],
    [
      'elements and their squares',
      { sizes: { n: 'any >= 2' }, given: row, claim: '(exp(x) * x)[2:3:end] == exp(x[2:3:end]) * x[2:3:end]' },
    ],
    [
      'zeros and strides',
      { sizes: { n: 'any' }, given: row, claim: 'pad(x, n, 2, 2)[1:2:end] == pad(x[1:2:end], n, 1, 1)' },
    ],
    [
      'uneven zeros and strides',
      { sizes: { n: 'any' }, given: row, claim: 'pad(x, n, 3, 0)[1:3:end] == pad(x[1:3:end], n, 1, 0)' },
    ],
    [
      'a stride and every second element',
      {
        sizes: images(),
        given: { ...image, ...kernel },
        claim: [
          'conv2d(x, K, 1, 2) == conv2d(x, K)[:, 1:2:end, 1:2:end]',
          'conv2d(x, K, 2, 3) == conv2d(x, K, 2)[:, 1:3:end, 1:3:end]',
        ],
      },
    ],
    [
      'a dilation as large as the stride',
      {
        sizes: images(),
        given: { ...image, ...kernel },
        claim: 'conv2d(x, K, 2, 2, 1, 2) == conv2d(x[:, 1:2:end, 1:2:end], K)',
      },
    ],
    [
      'a stride that is larger than the kernel',
      {
        sizes: images(2),
        given: { x: 'tensor[C, H, W]', L: 'tensor[D: 1, C, 2, 2]' },
        claim: "conv2d(x, L, 0, 3) == conv2d(pad(pad(x, H, 0, 1), W, 0, 1), pad(pad(L, 2, 0, 1), 2', 0, 1), 0, 3)",
      },
    ],
    [
      'one stride after another',
      {
        sizes: { n: 'any', ...taps },
        given: row,
        let: sums,
        claim: ['halve(halve(2 * x)) == 2 * halve(halve(x))', 'halve(third(x + x)) == 2 * halve(third(x))'],
      },
    ],
    [
      'means of neighbours',
      {
        sizes: images(2),
        given: image,
        claim: [
          'avgPool2d(x + 1, 3, 2, 1) == avgPool2d(x, 3, 2, 1) + avgPool2d(ones(C, H, W), 3, 2, 1)',
          'avgPool2d(x + 1, 2) == avgPool2d(x, 2) + 1',
        ],
      },
    ],
    [
      'the largest of neighbours',
      { sizes: images(2), given: image, claim: 'maxPool2d(relu(x), 2) == relu(maxPool2d(x, 2))' },
    ],
    [
      'patches',
      {
        sizes: { C: 1, D: 1, h: 'any', w: 'any', p: 2, q: 2, H: 'h * p', W: 'w * q' },
        given: { x: 'tensor[C, H, W]', K: 'tensor[D, C, p, q]' },
        let: { patches: 'split(split(x, H, h, p), W, w, q)' },
        claim: 'rename(conv2d(x, K, 0, 2), H, h) == rename(permute(sum(patches * K, C, p, q), D, h, w), w, W)',
      },
    ],
    [
      'rows that are repeated, and their means',
      {
        sizes: { C: 1, H: 'any', W: 'any' },
        given: image,
        let: { wide: 'merge(expand(x, r, 2), W, r, W)', large: 'permute(merge(expand(wide, r, 2), H, r, H), C, H, W)' },
        claim: 'avgPool2d(large, 2) == x',
      },
    ],
    [
      'differences of differences, and of every second element',
      {
        sizes: { n: 'any >= 3' },
        given: row,
        let: { 'd(u)': 'u[2:end] - u[1:end - 1]' },
        claim: [
          'd(d(x)) == x[3:end] - 2 * x[2:end - 1] + x[1:end - 2]',
          'd(x)[1:2:end] == x[2:2:end] - x[1:2:end - 1]',
        ],
      },
    ],
    [
      'zeros between rows',
      {
        sizes: { n: 'any', r: 2 },
        given: row,
        let: {
          'apart(u)': 'merge(stack(u, 0 * u, r), n, r, n)',
          marks: 'apart(ones(n))',
        },
        claim: [
          'apart(x)[1:2:end] == x',
          'apart(x)[2:2:end] == 0',
          'apart(x)[1:4:end] == x[1:2:end]',
          'apart(x) * (1 - marks) == 0',
        ],
      },
    ],
    [
      'what is assumed of every second element, and of neighbours',
      {
        sizes: { n: 'any >= 2', k: 2 },
        given: row,
        let: { next: 'window(x, n, k)' },
        assume: ['at(next, k, 1) <= at(next, k, 2)'],
        claim: 'at(next, k, 1)[1:2:end] <= at(next, k, 2)[1:2:end]',
      },
    ],
  ])('%s', async (_, statement) => {
    expect(await everySize(statement)).toBe('proved');
  });
});

describe('what has no meaning at every size, as lengths differ at some remainders', () => {
  it.each<[string, AnyStatement]>([
    [
      'even sizes',
      { sizes: { n: [2, 'any >= 2'] }, given: row, claim: 'x[1:2:end] - x[1:2:end] == x[2:2:end] - x[2:2:end]' },
    ],
    [
      'zeros at one end',
      {
        sizes: { n: [2, 'any >= 2'], k: 3 },
        given: row,
        claim: 'sum(window(pad(x, n, 1, 1), n, k, 2), k) == sum(window(pad(x, n, 1, 0), n, k, 2), k)',
      },
    ],
    [
      'the wrong half',
      { sizes: { n: [4, 'any >= 4'] }, given: row, claim: 'x[1:2:end][2:2:end] * 0 == x[2:4:end] * 0' },
    ],
    [
      'no multiple',
      { sizes: { n: [3, 'any'] }, given: row, claim: 'merge(expand(x[1:3:end], r, 3), n, r, n) * 0 == x * 0' },
    ],
  ])('%s', async (_, statement) => {
    expect(await everySize(statement)).toMatch(/^invalid: axis n has /);
  });
});

/** What sums of ones are at all sizes below the first at which there is another. */
const isOneOf = (numbers: readonly number[]): string =>
  `${numbers.map((number) => `(z - ${number} * y)`).join(' * ')} == 0`;
const ofOnes = (before: number, z: string, numbers: readonly number[]): AnyStatement => ({
  sizes: { n: [`1..${before}`, 'any'], ...taps },
  given: { y: 'real' },
  let: { ...sums, z: z.replace('ones', 'y * ones(n)') },
  claim: isOneOf(numbers),
});

describe('what holds at small sizes only, or at some remainders, with strides', () => {
  it.each<[string, AnyStatement]>([
    [
      'at all remainders modulo five but one',
      {
        sizes: { n: [2, 'any >= 2'], k: 5 },
        given: { y: 'real' },
        claim: 'at(window(pad(y * ones(n), n, 0, 4), n, k, 5), k, 2) == y',
      },
    ],
    [
      'at all remainders modulo six but one, of two strides',
      {
        sizes: { n: [2, 'any >= 2'], k: 2, j: 3 },
        given: { y: 'real' },
        let: {
          second: 'at(window(pad(y * ones(n), n, 0, 1), n, k, 2), k, 2)',
          third: 'at(window(pad(y * ones(n), n, 0, 2), n, j, 3), j, 2)',
        },
        claim: '(y - second[1:3:end]) * (y - third[1:2:end]) == 0',
      },
    ],
    [
      'what is between two ends',
      {
        sizes: { n: [3, 'any >= 3'] },
        given: row,
        claim: 'pad(x[2:end - 1], n, 1, 1)[1:2:end] == 0 * pad(x[2:end - 1], n, 1, 1)[1:2:end]',
      },
    ],
    [
      'of the first elements of a pattern',
      {
        sizes: { n: ['1..4', 'any'] },
        let: { pattern: 'merge(expand([1, 1, 1, 1, 0], n), n, 5, n)' },
        claim: 'pattern[1:6:end] == 1',
      },
    ],
    [
      'at even sizes',
      {
        sizes: { n: [2, 'any >= 2'], k: 2 },
        given: { y: 'real' },
        claim: 'at(window(pad(y * ones(n), n, 0, 1), n, k, 2), k, 2) == y',
      },
    ],
    [
      'at odd sizes',
      {
        sizes: { n: [1, 'any'], k: 2 },
        given: { y: 'real' },
        claim: 'at(window(pad(y * ones(n), n, 0, 1), n, k, 2), k, 2) == 0',
      },
    ],
    ['below 4, of ones', ofOnes(3, 'halve(ones)', [1, 2])],
    ['below 8, of ones', ofOnes(7, 'halve(halve(ones))', [1, 2, 4, 5, 6, 8])],
    ['below 8, of blurred halves', ofOnes(7, 'blur(halve(ones))', [1, 2, 4, 5, 6, 7, 8])],
    ['below 5, of halves of what is blurred', ofOnes(4, 'halve(blur(ones))', [1, 4, 5, 8])],
    ['below 6, of thirds', ofOnes(5, 'third(ones)', [1, 2, 3, 4])],
    ['below 12, of halves of thirds', ofOnes(11, 'halve(third(ones))', [1, 2, 3, 6, 7, 8, 9, 10, 13, 14])],
    [
      'below 22, of blurred halves of blurred halves',
      ofOnes(
        21,
        'blur(halve(blur(halve(ones))))',
        [
          1, 2, 8, 10, 24, 27, 34, 36, 38, 51, 39, 54, 41, 61, 48, 63, 50, 65, 66, 68, 42, 75, 49, 77, 79, 80, 69, 76,
          78,
        ],
      ),
    ],
    [
      'below 18, of thirds of thirds',
      ofOnes(17, 'third(third(ones))', [1, 2, 3, 6, 7, 8, 11, 12, 13, 14, 15, 18, 19, 20, 23, 24]),
    ],
    [
      'at one element',
      { sizes: { n: [1, 'any'], k: 3 }, given: row, claim: 'sum(window(pad(x, n, 1, 1), n, k, 2), k) == x[1:2:end]' },
    ],
    [
      'at two elements, of two strides',
      {
        sizes: { n: ['1..2', 'any'], ...taps },
        given: row,
        let: sums,
        claim: 'halve(halve(x)) == halve(x)[1:2:end]',
      },
    ],
    [
      'of a row and its neighbours, every second',
      {
        sizes: { n: ['1..2', 'any'], k: 3, j: 5 },
        given: row,
        claim: 'sum(window(pad(x, n, 1, 1), n, k, 2), k) == sum(window(pad(x, n, 2, 2), n, j, 2), j)',
      },
    ],
    [
      'what is assumed of every second element',
      {
        sizes: { n: [1, 'any'] },
        given: row,
        assume: ['x[1:2:end] > 0'],
        claim: 'x > 0',
      },
    ],
    [
      'what is assumed of zeros too',
      {
        sizes: { n: [3, 'any >= 3'], k: 3 },
        given: row,
        assume: ['sum(window(pad(x, n, 1, 1), n, k, 2), k) == 0'],
        claim: 'x[2:2:end] == 0 * x[2:2:end]',
      },
    ],
    [
      'means with zeros',
      { sizes: images(2), given: image, claim: 'avgPool2d(x + 1, 3, 2, 1) == avgPool2d(x, 3, 2, 1) + 1' },
    ],
  ])('%s', async (_, statement) => {
    expect(await everySize(statement)).toMatch(/^not proved for every size: /);
  });
});

/** Of a row of which windows are taken, at one pixel true. */
const ofWindows = (
  value: string,
  given: Readonly<Record<string, string>> = {},
  definitions: Readonly<Record<string, string>> = {},
): AnyStatement => ({
  sizes: { n: [1, 'any'], k: 1 },
  given: { x: 'tensor[n]', ...given },
  let: { y: 'at(window(x, n, k, 1), k, 1)', ...definitions },
  claim: `0 * y + ${value}`,
});

describe('what knows of more than near rows', () => {
  it.each<[string, AnyStatement]>([
    ['their number', ofWindows('n == 1')],
    ['their number, as that of elements', ofWindows('length(x) == 1')],
    ['their number, as that of terms', ofWindows('sum(1, i, n) == 1')],
    ['their number, as a level', ofWindows('f(n) == 1', {}, { 'f(j)': 'j == 0 ? 0 : f(j - 1) + 1' })],
    ['their number, in a domain', ofWindows('z <= 1', { z: 'real in [0, n]' })],
    ['their number, as that of values', ofWindows('z * (z - 1) == 0', { z: 'integer in 0..n' })],
    ['their sum', ofWindows('sum(x) == x')],
    ['sums from the start', ofWindows('cumsum(x, n) == x')],
    ['their order', ofWindows('reverse(x, n) == x')],
    ['the first', ofWindows('x[1] == x')],
    ['the last', ofWindows('x[end] == x')],
    ['the last, and those before it', ofWindows('x[n] == x')],
    ['their indices', ofWindows('iota(n) == 1')],
    ['pairs of them', ofWindows("sum(ones(n, n'), n') == 1")],
    ['a space of that dimension', ofWindows('f(x) == f(0 * x + x[1])', { f: 'function R^n -> R' })],
    ['shares', ofWindows('p == 1', { p: 'simplex[n]' })],
    ['draws of all', ofWindows('E(sum(X)^2) == 1', { X: '~ normal(zeros(n), 1)' })],
    ['outcomes of all', ofWindows('E(prod(X, n)) == 1/2', { X: 'tensor[n] ~ bernoulli(1/2)' })],
    ['the largest', ofWindows('max(x, n) == x')],
    ['another axis of that length', ofWindows('A == A[1, 1]', { A: 'tensor[n, n]' })],
  ])('%s is not proved', async (_, statement) => {
    expect(await everySize(statement)).toMatch(/^not proved for every size: /);
  });
});
