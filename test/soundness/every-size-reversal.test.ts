import { describe, expect, it } from 'vitest';
import { type AnyStatement, everySize } from './of-every-size';

const any = { n: 'any' };
const one = { n: [1, 'any'] };
const x = { x: 'tensor[n]' };
const xy = { x: 'tensor[n]', y: 'tensor[n]' };
const row = { s: 'any >= 0', k: 'any', r: 'any >= 0', n: 's + k + r' };

describe('the opposite order at every size', () => {
  it.each<[string, AnyStatement]>([
    ['reversed twice', { sizes: any, given: x, claim: 'reverse(reverse(x, n), n) == x' }],
    [
      'maps and sums',
      {
        sizes: any,
        given: xy,
        claim: ['reverse(exp(x) * y, n) == exp(reverse(x, n)) * reverse(y, n)', 'sum(reverse(x, n)) == sum(x)'],
      },
    ],
    [
      'what is joined',
      {
        sizes: { a: 'any', b: 'any' },
        given: { x: 'tensor[n: a]', y: 'tensor[n: b]' },
        claim: 'reverse(concat(x, y), n) == concat(reverse(y, n), reverse(x, n))',
      },
    ],
    [
      'slices',
      {
        sizes: row,
        given: x,
        claim: 'slice(reverse(x, n), n, r + 1, r + k) == reverse(slice(x, n, s + 1, s + k), n)',
      },
    ],
    ['of one number', { sizes: any, given: { c: 'real' }, claim: 'reverse(expand(c, n), n) == c' }],
    ['dot products', { sizes: any, given: xy, claim: 'dot(reverse(x, n), reverse(y, n)) == dot(x, y)' }],
    [
      'pairs',
      {
        sizes: { a: 'any', b: 'any' },
        given: { A: 'tensor[a, b]' },
        claim: 'reverse(merge(A, a, b, n), n) == merge(reverse(reverse(A, a), b), a, b, n)',
      },
    ],
    [
      'elements that are counted',
      {
        sizes: any,
        given: x,
        claim: [
          'reverse(pad(x, n, 2, 1), n) == pad(reverse(x, n), n, 1, 2)',
          'reverse(pad(x, n, 1, 0), n)[n + 1] == 0',
        ],
      },
    ],
  ])('%s', async (_, statement) => {
    expect(await everySize(statement)).toBe('proved');
  });
});

describe('the opposite order of one element', () => {
  it.each<[string, AnyStatement]>([
    ['squares', { sizes: one, given: x, claim: 'sum(reverse(x, n) * reverse(x, n)) == sum(x)^2' }],
    ['a palindrome', { sizes: one, given: x, claim: 'reverse(x, n) == x' }],
    ['dot products', { sizes: one, given: xy, claim: 'sum(x * reverse(y, n)) == sum(x * y)' }],
    [
      'functions of vectors',
      { sizes: one, given: { ...x, f: 'function R^n -> R' }, claim: 'f(reverse(x, n)) == f(x)' },
    ],
    [
      'functions of vectors of any length',
      { sizes: one, given: { ...x, f: 'function' }, claim: 'sum(f(reverse(x, n))) == sum(f(x))' },
    ],
    [
      'functions of two elements',
      {
        sizes: { n: [2, 'any'] },
        given: { ...x, f: 'function' },
        claim: 'sum(f(reverse(x, n))) == sum(f(sum(x) - x))',
      },
    ],
    ['rows', { sizes: one, given: { A: 'tensor[n, n]' }, claim: 'det(reverse(A, n)) == det(A)' }],
    [
      'rows and columns of a product',
      {
        sizes: one,
        given: { A: 'tensor[n, n]' },
        claim: "trace(A) == sum(reverse(eye(n), n) * reverse(A, n'))",
      },
    ],
    [
      'what is joined, in the old order',
      {
        sizes: { a: [1, 'any'] },
        given: { x: 'tensor[n: a]', y: 'tensor[n: a]' },
        claim: 'sum(reverse(concat(x, y), n) * concat(reverse(x, n), reverse(y, n))) == sum(x^2) + sum(y^2)',
      },
    ],
    [
      'pairs, by one of two',
      {
        sizes: { a: [1, 'any'], b: [2, 'any'] },
        given: { A: 'tensor[a, b]' },
        claim:
          'sum(reverse(merge(A, a, b, n), n)^2) == sum(merge(reverse(A, b), a, b, n) * reverse(merge(A, a, b, n), n))',
      },
    ],
    ['sums from the start', { sizes: one, given: x, claim: 'reverse(cumsum(x, n), n) == cumsum(reverse(x, n), n)' }],
    ['positions', { sizes: one, claim: 'reverse(iota(n), n) == iota(n)' }],
    ['positions that are added', { sizes: one, claim: 'sum(reverse(iota(n), n) * reverse(iota(n), n)) == n' }],
  ])('%s', async (_, statement) => {
    expect(await everySize(statement)).not.toBe('proved');
  });
});
