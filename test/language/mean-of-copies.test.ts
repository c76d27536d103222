import { expect, it } from 'vitest';
import { check, claimText, judged, type Statement } from '../soundness/verdict-of';

const given = { p: 'density on R', X: 'tensor[N] ~ p', Y: '~ p', g: 'elementwise function', c: 'tensor[N]' };
const sizes = { N: 3 };

it.each([
  ['a sum', 'E(sum(g(X))) == N * E(g(Y))'],
  ['a mean with weights', 'E(sum(c * g(X)) / N) == mean(c) * E(g(Y))'],
  ['one of them', 'E(X[2]) == E(Y)'],
  ['each of them', 'E(g(X)) == E(g(Y)) * ones(N)'],
  ['with what stands beside it', 'E(sum(c * X - g(X) * X + 1)) == sum(c) * E(Y) - N * E(g(Y) * Y) + N'],
])('takes the expectation of one draw for each: %s', async (_, claim) => {
  expect(await judged({ sizes, given, claim })).toBe('proved');
});

it.each([
  ['forgets how many', 'E(sum(g(X))) == E(g(Y))'],
  ['takes another power', 'E(sum(X^2)) == N * E(Y)^2'],
])('shows what is wrong where a sum %s', async (_, claim) => {
  expect(await judged({ sizes, given, claim })).toBe('refuted');
});

it.each(['E(sum(X)^2) == 0', 'E(X[1] * X[2]) == E(Y)^2', 'E(g(mean(X))) == E(g(Y))', 'E(max(X, N)) == 0'])(
  'refuses what takes several draws together: %s',
  async (claim) => {
    const checked = await check(claimText({ sizes, given, claim } satisfies Statement));
    expect(checked).toMatchObject({ kind: 'rejected', diagnostics: [{ code: 'copies-together' }] });
  },
);
