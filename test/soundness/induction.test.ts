import { describe, expect, it } from 'vitest';
import { check, claimText, type Statement } from './verdict-of';

/** What is said of a claim for every level: `proved`, or why it is not. */
async function everyLevel(statement: object): Promise<string> {
  const text = claimText({ sizes: { K: 'any >= 0' }, ...statement } as unknown as Statement);
  const checked = await check(text);
  if (checked.kind === 'rejected') return `invalid: ${checked.diagnostics.map(({ reason }) => reason).join()}`;
  const found = checked.result.evidence.find(({ engine }) => engine === 'induction');
  return found?.verdict === 'proved' ? 'proved' : (found?.summary ?? checked.result.verdict);
}

const given = { x: 'real', m: 'real in (0, 1)' };
const coupling = {
  sizes: { K: 'any >= 0', n: '2^K' },
  given: { x: 'tensor[n]', s: 'function', t: 'function', h0: 'bijection on R' },
  let: {
    'first(k, u)': 'u[1:2^(k - 1)]',
    'second(k, u)': 'u[2^(k - 1)+1:2^k]',
    'h(k, u)':
      'k == 0 ? h0(u) : concat(h(k - 1, first(k, u)), exp(s(k - 1, first(k, u))) * second(k, u) + t(k - 1, first(k, u)))',
    'g(k, z)': 'k == 0 ? inverse(h0, z) : join(k, g(k - 1, first(k, z)), second(k, z))',
    'join(k, u, v)': 'concat(u, (v - t(k - 1, u)) * exp(-s(k - 1, u)))',
  },
};

describe('what holds at every level', () => {
  it.each<[string, object]>([
    ['a power', { given, let: { 'r(k, u)': 'k == 0 ? u : m * r(k - 1, u)' }, claim: 'r(K, x) == m^K * x' }],
    [
      'a power in the argument',
      { given, let: { 'r(k, u)': 'k == 0 ? u : r(k - 1, m * u)' }, claim: 'r(K, x) == m^K * x' },
    ],
    ['a sum of odd numbers', { let: { 'r(k)': 'k == 0 ? 0 : r(k - 1) + 2 * k - 1' }, claim: 'r(K) == K^2' }],
    [
      'two recursions',
      {
        given,
        let: { 'r(k, u)': 'k == 0 ? u : r(k - 1, u) + 1', 'q(k, u)': 'k == 0 ? u : 1 + q(k - 1, u)' },
        claim: 'r(K, x) == q(K, x)',
      },
    ],
    ['the inverse of coupling layers', { ...coupling, claim: ['g(K, h(K, x)) == x', 'h(K, g(K, x)) == x'] }],
  ])('%s', async (_, statement) => {
    expect(await everyLevel(statement)).toBe('proved');
  });
});

describe('what does not hold, or has no values, at some level', () => {
  it.each<[string, object]>([
    [
      'another term',
      { given, let: { 'r(k, u)': 'k == 0 ? u : m * r(k - 1, u)' }, claim: 'r(K, x) == m^K * x + K * x / 1000' },
    ],
    ['another start', { let: { 'r(k)': 'k == 0 ? 1 : r(k - 1) + 2 * k - 1' }, claim: 'r(K) == K^2' }],
    ['another value at level 3', { let: { 'r(k)': 'k == 0 ? 0 : k == 3 ? 7 : r(k - 1) + 1' }, claim: 'r(K) == K' }],
    ['another step to level 2', { let: { 'r(k)': 'k == 0 ? 0 : r(k - 1) + (k == 2 ? 2 : 1)' }, claim: 'r(K) == K' }],
    ['a definition that knows the last level', { let: { 'r(k)': 'k == 0 ? 0 : r(k - 1) + K' }, claim: 'r(K) == K' }],
    [
      'a definition that knows the variable',
      {
        given,
        let: { 'r(k, u)': 'k == 0 ? u - x : r(k - 1, u)' },
        claim: 'r(K, x + 1) == r(K, x) + K',
      },
    ],
    [
      'what has no value further down',
      {
        given,
        let: { 'r(k, u)': 'k == 0 ? u : 0 * sqrt(u) + r(k - 1, -u^2)' },
        claim: 'r(K, x^2) - r(K, x^2) == 0',
      },
    ],
    [
      'what has no value at the start',
      {
        given,
        let: { 'r(k, u)': 'k == 0 ? log(u) : r(k - 1, -u^2 - 1)' },
        claim: 'r(K, 1 + x^2) - r(K, 1 + x^2) == 0',
      },
    ],
    [
      'quotients',
      { given, let: { 'r(k, u)': 'k == 0 ? u : 1 / r(k - 1, u)' }, claim: 'r(K, x)^2 == r(K, x) * r(K, x)' },
    ],
    [
      'different steps',
      {
        given,
        let: { 'r(k, u)': 'k == 0 ? u : r(k - 1, u) + 1', 'q(k, u)': 'k == 0 ? u : q(k - 1, u) + 2' },
        claim: 'r(K, x) == q(K, x)',
      },
    ],
    [
      'a value of another shape at each level',
      {
        sizes: { K: 'any >= 0', n: '2^K' },
        given: { x: 'tensor[n]' },
        let: { 'r(k, u)': 'k == 0 ? u : r(k - 1, u[1:2^(k - 1)])' },
        claim: ['length(r(K, x)) == 1', '2^K == min(K, 1) + 1'],
      },
    ],
    [
      'random variables',
      {
        given: { X: '~ normal(0, 1)' },
        let: { 'r(k)': 'k == 0 ? 0 : r(k - 1) + E(X)' },
        claim: 'r(K) == 0',
      },
    ],
    [
      'shift and scale undone in the wrong order',
      {
        ...coupling,
        let: { ...coupling.let, 'join(k, u, v)': 'concat(u, v * exp(-s(k - 1, u)) - t(k - 1, u))' },
        claim: 'g(K, h(K, x)) == x',
      },
    ],
    [
      'the other half',
      {
        ...coupling,
        let: { ...coupling.let, 'join(k, u, v)': 'concat(u, (v - t(k - 1, v)) * exp(-s(k - 1, u)))' },
        claim: 'g(K, h(K, x)) == x',
      },
    ],
  ])('%s', async (_, statement) => {
    expect(await everyLevel(statement)).not.toBe('proved');
  });
});
