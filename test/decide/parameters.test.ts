import { describe, expect, test } from 'vitest';
import { decideAtOnce } from '../../src/decide/portfolio';
import { type ClaimParts, claimProblem } from '../claim-problem';
import { checked, marksOf } from '../derive/checked';

const decided = (parts: ClaimParts) => decideAtOnce(claimProblem(parts), { seed: 'parameters', isOver: () => false });

describe('a distribution exists only where its parameters are in their range', () => {
  test.each([
    ['a deviation', { s: 'real', X: '~ normal(0, s)' }, 'Var(X) == s^2'],
    ['a deviation that may be 0', { s: 'real >= 0', X: '~ laplace(0, s)' }, 'E(X) == 0'],
    ['a probability', { p: 'real', X: '~ bernoulli(p)' }, 'E(X) == p'],
    ['a probability above 1', { p: 'real >= 0', X: '~ bernoulli(p)' }, 'E(X) == p'],
    ['a probability of finitely many', { p: '{0, 1, 2}', X: '~ bernoulli(p)' }, 'E(X) == p'],
    ['weights', { w: 'tensor[2]', X: '~ categorical(w)' }, 'E(X) == w[1] + 2 * w[2]'],
    ['weights of a mixture', { w: 'tensor[2] > 0', X: '~ mixture(w, normal(1, 1), normal(0, 1))' }, 'E(X) == w[1]'],
    ['ends', { a: 'real', b: 'real', X: '~ uniform(a, b)' }, 'E(X) == (a + b) / 2'],
    ['a rate', { r: 'real', X: '~ exponential(r)' }, 'E(X) == 1 / r'],
    ['a random deviation', { X: '~ normal(0, 1)', Y: '~ normal(0, X)' }, 'E(Y) == 0'],
    ['a random probability', { X: '~ exponential(1)', Y: '~ bernoulli(X)' }, 'E(Y) == 1'],
  ])('%s', (_, given, claim) => {
    const { verdict, deciding } = decided({ given, claim: [claim] });
    expect(verdict).toBe('undefined');
    expect(deciding?.witness).not.toBeNull();
  });

  test.each([
    ['declared', { s: 'real > 0', X: '~ normal(0, s)' }, 'Var(X) == s^2'],
    ['by its form', { a: 'real', X: '~ normal(0, 1 + a^2)' }, 'E(X) == 0'],
    ['a simplex', { w: 'simplex[2]', X: '~ categorical(w)' }, 'E(X) == w[1] + 2 * w[2]'],
    ['softmax', { w: 'tensor[2]', X: '~ categorical(softmax(w, 2))' }, 'E(X) == 1 + softmax(w, 2)[2]'],
    ['random, and in range', { X: '~ uniform(0, 1)', Y: '~ bernoulli(X^2)' }, 'E(Y) == 1/3'],
    ['one of two', { p: 'real in [0, 1]', X: '~ categorical([p, 1 - p])' }, 'E(X) == 2 - p'],
  ])('%s: nothing is left open', (_, given, claim) => {
    const { verdict, deciding } = decided({ given, claim: [claim] });
    expect(verdict).toBe('proved');
    expect(deciding?.hypotheses.filter((text) => text.includes('('))).toEqual([]);
  });

  test('what an assumption keeps in its range exists', () => {
    const { verdict, deciding } = decided({
      given: { s: 'real', X: '~ normal(0, s)' },
      assume: ['s^3 > 1'],
      claim: ['Var(X) == s^2'],
    });
    expect(verdict).toBe('proved');
    expect(deciding?.hypotheses).toEqual(['every expectation and integral exists']);
    const theorem = deciding?.verdict === 'proved' ? deciding.theorem : null;
    expect(theorem?.oracles).toContain('where the distributions exist');
    expect(theorem?.propositions[0]?.assumptions.map(({ text }) => text)).toEqual(['s^3 > 1']);
  });

  test('what is not seen to keep it in its range is no proof', () => {
    const { verdict, evidence } = decided({
      given: { s: 'real', X: '~ normal(0, s)' },
      assume: ['exp(s) > 2'],
      claim: ['Var(X) == s^2'],
    });
    expect(verdict).toBe('undecided');
    expect(evidence[0]?.partial?.conditions).toEqual(['s > 0 (a standard deviation is positive)']);
  });
});

describe('in a derivation', () => {
  const lines = 'lines:\n  - Var(X)\n  - == s^2\n';

  test('the first line is not established where the distribution may not exist', async () => {
    const result = await checked(`given: { s: real, X: "~ normal(0, s)" }\n${lines}`);
    expect(marksOf(result)).toEqual(['unknown', 'holds']);
    expect(result.verdict).toBe('undefined');
    expect(result.lines[0]?.witness?.values).toMatchObject([{ name: 's' }]);
  });

  test('an assumption may keep it in being', async () => {
    const { accepted, conditions } = await checked(
      `given: { s: real, X: "~ normal(0, s)" }\nassume: s^3 > 1\n${lines}`,
    );
    expect(accepted).toBe(true);
    expect(conditions).toEqual([]);
  });

  test('nothing is accepted where a random parameter is not seen to be in its range', async () => {
    const given = 'given: { X: "~ normal(0, 1)", Y: "~ normal(0, exp(X) - X)" }';
    const result = await checked(`${given}\nlines:\n  - E(2 * Y)\n  - == 2 * E(Y)\n`);
    expect(marksOf(result)).toEqual(['start', 'holds']);
    expect(result.conditions).not.toEqual([]);
    expect(result).toMatchObject({ accepted: false, theorem: null });
  });

  test('what only a later line speaks of counts too', async () => {
    const { firstBad } = await checked(
      'given: { s: real, m: real }\nlines:\n  - 0 * m\n  - == KL(normal(m, s), normal(m, s))\n',
    );
    expect(firstBad).toBe(0);
  });
});

test('assumptions that no combination of values satisfies prove nothing', () => {
  const parts = { given: { n: 'integer in 0..5' }, claim: ['n == 7'] };
  expect(decided({ ...parts, assume: ['n > 5'] }).verdict).toBe('undecided');
  expect(decided({ ...parts, assume: ['n > 4'], claim: ['n == 5'] }).verdict).toBe('proved');
});
