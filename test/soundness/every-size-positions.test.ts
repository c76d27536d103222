import { describe, expect, it } from 'vitest';
import { type AnyStatement, everySize } from './of-every-size';
import { check, claimText } from './verdict-of';

const row = { s: 'any >= 0', k: 'any', r: 'any >= 0', n: 's + k + r' };
const x = { x: 'tensor[n]' };

describe('positions along segments at every size', () => {
  it.each<[string, AnyStatement]>([
    [
      'positions that are compared',
      {
        sizes: row,
        given: { ...x, u: 'tensor[n: k]', c: 'real' },
        claim: [
          'sum(where(iota(n) <= s + k and iota(n) > s, x, 0)) == sum(x[s + 1 : s + k])',
          'where(s >= iota(n) or s + k < iota(n), c, pad(u, n, s, r)) == pad(u - c, n, s, r) + c',
          'sum(where(iota(n) <= n and iota(n) >= 1, 1, 0)) == n',
          'sum(where(iota(n) < s + 1 or iota(n) >= s + k + 1, x, 0)) == sum(x) - sum(x[s + 1 : s + k])',
        ],
      },
    ],
    ['the last position', { sizes: { s: 'any >= 0', k: 'any', n: 's + k + 1' }, claim: 'iota(n)[n] == k + s + 1' }],
    [
      'one position',
      {
        sizes: { s: 'any >= 0', r: 'any >= 0', n: 's + 1 + r' },
        given: x,
        claim: [
          'sum(where(iota(n) == s + 1, x, 0)) == x[s + 1]',
          'sum(where(iota(n) != s + 1, x, 0)) == sum(x) - x[s + 1]',
        ],
      },
    ],
    [
      'positions',
      {
        sizes: { s: 'any >= 0', k: 'any', r: 'any >= 0', n: 's + 1 + r', l: 'k + k' },
        claim: ['iota(n)[s + 1] == s + 1', 'slice(iota(l), l, k + 1, l) - slice(iota(l), l, 1, k) == k'],
      },
    ],
  ])('%s', async (_, statement) => {
    expect(await everySize(statement)).toBe('proved');
  });
});

describe('positions along some segments only', () => {
  it.each<[string, AnyStatement]>([
    ['positions from one', { sizes: { s: [0, 'any >= 0'], n: 's + 1' }, claim: 'iota(n)[s + 1] == 1' }],
    ['positions of the first', { sizes: { k: [1, 'any'], n: 'k + 1' }, claim: 'iota(n)[1 : k] == k' }],
    [
      'positions up to a number',
      {
        sizes: { s: [1, 'any'], k: [1, 'any'], n: 's + k' },
        given: x,
        claim: 'sum(where(iota(n) <= s, x, 0)) == x[1]',
      },
    ],
    [
      'positions below a number',
      { sizes: { s: [1, 'any'], k: [1, 'any'], n: 's + k' }, given: x, claim: 'sum(where(iota(n) < s, x, 0)) == 0' },
    ],
    [
      'positions up to another segment',
      {
        sizes: { s: [0, 'any >= 0'], k: [1, 'any'], n: 's + k' },
        given: x,
        claim: 'sum(where(iota(n) <= k, x, 0)) == sum(x[s + 1 : n])',
      },
    ],
    [
      'positions between numbers',
      {
        sizes: { s: [1, 'any'], k: [1, 'any'], n: 's + k' },
        given: x,
        claim: 'where(iota(n) < s + 1 / 2, x, 0)[s + 1 : n] == x[s + 1 : n] * (1 - k)',
      },
    ],
  ])('%s', async (_, statement) => {
    expect(await everySize(statement)).not.toBe('proved');
  });
});

describe('what is assumed of one index', () => {
  const given = { x: 'tensor[n]' };
  const sizes = { n: 'any', b: 'any <= n', c: 'any <= n' };
  it.each([
    ['sqrt(x)^2 == x', 'x[b] > 0'],
    ['sqrt(x[c])^2 == x[c]', 'x[b] > 0'],
    ['x[c] / x[c] == 1', 'x[b] != 0'],
    ['x[c] / x[c] == 1', 'x[1] * x[b] != 0'],
    ['x / x == 1', 'sum(x[b] * x, n) > 0'],
  ])('is not assumed of the others: %s, as %s', async (claim, assume) => {
    const found = await check(claimText({ sizes: sizes as never, given, assume: [assume], claim }));
    expect(found.kind === 'checked' && found.result.verdict).toBe('undefined');
  });

  it('does not stand in the way of what holds without it', async () => {
    expect(await everySize({ sizes, given, assume: ['x[b] > 0'], claim: 'x[b] + x[c] == x[c] + x[b]' })).toBe('proved');
  });

  it('does not hide what is assumed of all', async () => {
    const assume = ['x[b] < 2', 'mean(x, n) > 0'];
    expect(await everySize({ sizes, given, assume, claim: 'x[b] * mean(x, n) / mean(x, n) == x[b]' })).toBe('proved');
  });
});
