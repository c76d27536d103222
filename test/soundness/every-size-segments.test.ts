import { describe, expect, it } from 'vitest';
import { type AnyStatement, everySize } from './of-every-size';

/** A row of segments of which the outer ones may be absent. */
const row = { s: 'any >= 0', k: 'any', r: 'any >= 0', n: 's + k + r' };
const x = { x: 'tensor[n]' };
const xy = { x: 'tensor[n]', y: 'tensor[n]' };
/** Six times the sum of the products of three different elements. */
const threeOf = (u: string): string => `sum(${u})^3 - 3 * sum(${u}) * sum(${u}^2) + 2 * sum(${u}^3)`;
const middle = (u: string): string => `slice(${u}, n, s + 1, s + k)`;

describe('segments at every size', () => {
  it.each<[string, AnyStatement]>([
    [
      'slices of sums',
      { sizes: row, given: xy, claim: 'x[s + 1 : s + k] + y[s + 1 : s + k] == (x + y)[s + 1 : s + k]' },
    ],
    ['from the end', { sizes: row, given: xy, claim: 'x[n - r - k + 1 : n - r] == slice(x, n, s + 1, k + s)' }],
    ['to the end', { sizes: row, given: x, claim: 'sum(slice(x, n, s + 1, n)) == sum(x[s + 1 : end])' }],
    [
      'padded and cut',
      { sizes: row, given: { x: 'tensor[n: k]' }, claim: 'slice(pad(x, n, s, r), n, s + 1, s + k) == x' },
    ],
    ['sums of what is padded', { sizes: row, given: { x: 'tensor[n: k]' }, claim: 'sum(pad(x, n, s, r)) == sum(x)' }],
    [
      'padded sums',
      {
        sizes: row,
        given: { x: 'tensor[n: k]', y: 'tensor[n: k]' },
        claim: 'pad(x + y, n, s, r) == pad(x, n, s, r) + pad(y, n, s, r)',
      },
    ],
    [
      'slices of slices',
      {
        sizes: { a: 'any >= 0', s: 'any >= 0', k: 'any', r: 'any >= 0', b: 'any >= 0', n: 'a + s + k + r + b' },
        given: x,
        claim: 'slice(slice(x, n, a + 1, a + s + k + r), n, s + 1, s + k) == slice(x, n, a + s + 1, a + s + k)',
      },
    ],
    [
      'updates',
      {
        sizes: row,
        given: { ...x, y: 'tensor[n: k]', z: 'tensor[n: k]' },
        claim: [
          `${middle('update(x, n, s + 1, y)')} == y`,
          `update(x, n, s + 1, ${middle('x')}) == x`,
          'update(update(x, n, s + 1, y), n, s + 1, z) == update(x, n, s + 1, z)',
          'update(0 * x, n, s + 1, y) == pad(y, n, s, r)',
          `update(x, n, s + 1, ${middle('x')} + y) == x + pad(y, n, s, r)`,
          `sum(update(x, n, s + 1, y)) == sum(x) - sum(${middle('x')}) + sum(y)`,
        ],
      },
    ],
    [
      'updates that overlap in part',
      {
        sizes: {
          a: 'any >= 0',
          b: 'any',
          c: 'any',
          d: 'any',
          e: 'any >= 0',
          n: 'a + b + c + d + e',
          p: 'b + c',
          q: 'c + d',
        },
        given: { x: 'tensor[n]', y: 'tensor[n: p]', z: 'tensor[n: q]' },
        claim:
          'update(update(x, n, a + 1, y), n, a + b + 1, z) == update(update(x, n, a + b + 1, z), n, a + 1, slice(y, n, 1, b))',
      },
    ],
    [
      'one element',
      {
        sizes: { s: 'any >= 0', r: 'any >= 0', n: 's + 1 + r' },
        given: xy,
        claim: '(x * y)[s + 1] == at(x, n, s + 1) * y[s + 1]',
      },
    ],
    [
      'some elements',
      {
        sizes: { s: 'any >= 0', r: 'any', n: 's + 3 + r' },
        given: x,
        claim: [
          'x[s + 1] + x[s + 2] + x[s + 3] == sum(x[s + 1 : s + 3])',
          'sum(x[s + 2 : n]) + x[s + 1] == sum(x[s + 1 : n])',
        ],
      },
    ],
    [
      'segments of equal length',
      { sizes: { k: 'any', n: 'k + k' }, given: x, claim: 'sum(x) == sum(x[1 : k] + x[k + 1 : n])' },
    ],
    [
      'concatenation and slices',
      {
        sizes: { a: 'any', b: 'any', c: 'any' },
        given: { x: 'tensor[n: a]', y: 'tensor[n: b]', z: 'tensor[n: c]' },
        claim: [
          'slice(concat(x, y), n, 1, a) == x',
          'slice(concat(x, y, z), n, a + 1, a + b + c) == concat(y, z)',
          'concat(concat(x, y), z) == concat(x, concat(y, z))',
        ],
      },
    ],
    [
      'matrix products by blocks',
      {
        sizes: { m: 'any', a: 'any', b: 'any', n: 'a + b', q: 'any' },
        given: { A: 'tensor[m, n]', B: 'tensor[n, q]' },
        claim: 'matmul(A, B) == matmul(A[:, 1 : a], B[1 : a]) + matmul(A[:, a + 1 : n], B[a + 1 : n])',
      },
    ],
    [
      'softmax of a part',
      {
        sizes: { a: 'any', b: 'any', n: 'a + b' },
        given: x,
        claim: 'softmax(x, n)[1 : a] == softmax(x[1 : a], n) * sum(exp(x[1 : a])) / sum(exp(x))',
      },
    ],
    ['relations', { sizes: row, given: { x: 'tensor[n] > 0' }, claim: 'x[s + 1 : s + k] > 0' }],
    [
      'products of sizes',
      {
        sizes: { a: 'any', b: 'any', c: 'any', n: 'a * b + c' },
        given: x,
        claim: 'sum(x) == sum(x[1 : a * b]) + sum(x[b * a + 1 : n])',
      },
    ],
    [
      'perhaps absent',
      {
        sizes: { s: 'any >= 0', n: 's + 1' },
        given: x,
        claim: ['sum(x) + s == sum(x + 1) - 1', 's * sum(x) == (n - 1) * sum(x)'],
      },
    ],
    [
      'an index up to what may be none',
      { sizes: { s: 'any >= 0', b: 'any <= s', n: 's + 1' }, given: { y: 'tensor[n]' }, claim: 'b * y == y * b' },
    ],
    [
      'sums over two axes',
      {
        sizes: { n: 'any', m: 'any' },
        given: { x: 'tensor[n, m]', y: 'tensor[e: n, m]' },
        claim: ['sum(sum(x, n), m) == sum(x, n, m)', 'sum(sum(y, e), m) == sum(y, e, m)'],
      },
    ],
    [
      'noise by segments',
      {
        sizes: { a: 'any', b: 'any', n: 'a + b' },
        given: { e: '~ normal(zeros(n), 1)' },
        claim: 'E(sum(e[1 : a]^2)) == a',
      },
    ],
    [
      'comparisons by segments',
      {
        sizes: { k: 'any', n: 'k + k' },
        given: x,
        assume: ['x[1 : k] < x[k + 1 : n]'],
        claim: 'x[1 : k] <= x[k + 1 : n]',
      },
    ],
    [
      'zeros that are counted',
      {
        sizes: { n: 'any' },
        given: x,
        claim: [
          'slice(pad(x, n, 2, 1), n, 3, n + 2) == x',
          'pad(pad(x, n, 1, 0), n, 2, 0) == pad(x, n, 3, 0)',
          'slice(pad(x, n, 2, 1), n, 2, 3 + n) == pad(x, n, 1, 1)',
        ],
      },
    ],
  ])('%s', async (_, statement) => {
    expect(await everySize(statement)).toBe('proved');
  });
});

describe('what holds of some segments only', () => {
  const equal = { s: [1, 'any'], r: [1, 'any'], n: 's + r' };
  it.each<[string, AnyStatement]>([
    [
      'nothing before',
      {
        sizes: [{ s: 0, k: 2, r: 1, n: 's + k + r' }, row],
        given: x,
        claim: 'sum(x[1 : s + k]) == sum(x[s + 1 : s + k])',
      },
    ],
    [
      'something before',
      {
        sizes: [
          { s: 1, k: 1, n: 's + k' },
          { s: 'any >= 0', k: 'any', n: 's + k' },
        ],
        given: { y: 'tensor[n: k]', x: 'tensor[n]' },
        claim: '(s - 1) * sum(x) == 0',
      },
    ],
    ['of equal length', { sizes: equal, given: x, claim: 'mean(x) == (mean(x[1 : s]) + mean(x[s + 1 : n])) / 2' }],
    [
      'of one element',
      { sizes: equal, given: x, claim: 'sum(x[1 : s]) * sum(x[s + 1 : n]) == (sum(x)^2 - sum(x^2)) / 2' },
    ],
    ['of one element, squared', { sizes: equal, given: x, claim: 'sum(x[1 : s])^2 == sum(x[1 : s]^2)' }],
    ['another segment', { sizes: { k: ['2', 'any'], n: 'k + k' }, given: x, claim: 'x[1 : k] == x[k + 1 : n]' }],
    [
      'zeros where there are none',
      {
        sizes: [
          { s: 0, k: 2, r: 0 },
          { s: 'any >= 0', k: 'any', r: 'any >= 0' },
        ],
        given: { x: 'tensor[n: k]' },
        claim: 'mean(pad(x, n, s, r)) == mean(x)',
      },
    ],
    [
      'updates that lose',
      {
        sizes: [{ s: 0, k: 2, r: 0, n: 's + k + r' }, row],
        given: { ...x, y: 'tensor[n: k]' },
        claim: 'sum(update(x, n, s + 1, y)) == sum(y)',
      },
    ],
    [
      'overlapping updates in the other order',
      {
        sizes: { a: [1, 'any'], b: [1, 'any'], c: [1, 'any'], n: 'a + b + c', p: 'a + b', q: 'b + c' },
        given: { x: 'tensor[n]', y: 'tensor[n: p]', z: 'tensor[n: q]' },
        claim: 'sum(update(update(x, n, 1, y), n, a + 1, z)) == sum(update(update(x, n, a + 1, z), n, 1, y))',
      },
    ],
    ['inside of a segment', { sizes: { n: ['2', 'any >= 2'] }, given: x, claim: 'sum(x[2 : n]) == x[n]' }],
    ['divided by none', { sizes: { s: 'any >= 0', n: 's + 1' }, given: x, claim: 's * sum(x) / s == sum(x)' }],
    ['none, but for one', { sizes: { s: [0, 'any >= 0'], n: 's + 1' }, given: x, claim: 'sum(x) == x[s + 1]' }],
    ['one, but for none', { sizes: { s: [1, 'any >= 0'], n: 's + 1' }, given: x, claim: 's * x[1] == x[1]' }],
    [
      'noise of two segments',
      {
        sizes: { a: [1, 'any'], b: [1, 'any'], n: 'a + b' },
        given: { e: '~ normal(zeros(n), 1)' },
        claim: 'E(sum(e)^2) == 2 * E(sum(e[1 : a]^2))',
      },
    ],
    [
      'comparisons with other segments',
      {
        sizes: { k: [1, 'any'], n: 'k + k' },
        given: x,
        assume: ['sum(x[1 : k]) < sum(x[k + 1 : n])'],
        claim: 'x[1 : k] < x[k + 1 : n]',
      },
    ],
    [
      'three of two that are joined',
      { sizes: { a: [1, 'any'], b: [1, 'any'], n: 'a + b' }, given: x, claim: `${threeOf('x')} == 0` },
    ],
    [
      'three of two that are joined and reversed',
      {
        sizes: { a: [1, 'any'], b: [1, 'any'], n: 'a + b' },
        given: { ...x, f: 'elementwise function' },
        claim: `f(${threeOf('reverse(x, n)')}) == f(0)`,
      },
    ],
    [
      'three of one perhaps',
      { sizes: { a: [0, 'any >= 0'], b: [2, 'any'], n: 'a + b' }, given: x, claim: `${threeOf('x')} == 0` },
    ],
    ['strides', { sizes: { k: [1, 'any'], n: 'k + k' }, given: x, claim: 'sum(x[1 : 2 : n]) == x[1]' }],
  ])('%s', async (_, statement) => {
    expect(await everySize(statement)).not.toBe('proved');
  });
});
