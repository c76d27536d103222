import { describe, expect, it } from 'vitest';
import { check, claimText } from '../soundness/verdict-of';
import { comesTo, notProved } from './rows';

const a = { a: 'real' };

comesTo('what exists, with a number that is given', [
  ['proved', 'exists(x = sqrt(2), x^2 == 2)', {}],
  ['proved', 'exists(x = a + 1, x > a)', a],
  ['proved', 'exists(x = log(b), exp(x) == b)', { b: 'real > 0' }],
  ['proved', 'exists(x = 1/b, b * x == 1)', { b: 'real != 0' }],
  ['proved', 'exists(x = 1/a, a * x == 1)', a, { assume: ['a > 2'] }],
  ['proved', 'exists(x = (b + c)/2, b < x and x < c)', { b: 'real', c: 'real' }, { assume: ['b < c'] }],
  ['proved', 'exists(c = mean(x, n), sum(x - c, n) == 0)', { x: 'tensor[n]' }, { sizes: { n: 'any' } }],
  ['proved', 'exists(m = max(x, n), x <= m)', { x: 'tensor[n]' }, { sizes: { n: '1..3' } }],
  // It is not one, which says nothing of others.
  ['undecided', 'exists(x = 1, x^2 == 2)', {}],
  ['undecided', 'exists(x = a, x > a)', a],
  // Where a side has no value for any number, none is one.
  ['refuted', 'exists(x = 1/a, a * x == a/a)', { a: 'real in [0, 1]' }],
]);

comesTo('what exists, with a small number that is found', [
  ['proved', 'exists(x, x^2 == 4)', {}],
  ['proved', 'exists(x, x^2 == 1/4 and x < 0)', {}],
  ['proved', 'exists(x, x < a^2 + 1)', a],
  ['proved', 'exists(x, a * x == a)', a],
  ['proved', ['exists(x, a * x == a)', 'exists(x, a * x == 0)', '(a + 1)^2 == a^2 + 2*a + 1'], a],
  // Of every number, and there are some.
  ['proved', 'exists(x, x^2 >= 0)', {}],
  // True, by a number that depends on another, or by none that is small or rational.
  ['undecided', 'exists(x, x > a)', a],
  ['undecided', 'exists(x, x^2 == 2)', {}],
  ['undecided', 'exists(x, x == 12345)', {}],
]);

comesTo('what does not exist', [
  ['refuted', 'exists(x, x^2 == -1)', {}],
  ['refuted', 'exists(x = 1, x^2 == -1)', {}],
  ['refuted', 'exists(x, x > 1 and x < 0)', {}],
  ['refuted', 'exists(x, x^2 == a)', a],
  ['refuted', 'exists(x, a * x == 1)', a],
  ['refuted', 'exists(x, 1/x == 0)', {}],
  ['refuted', 'exists(x, sqrt(x) == -1)', {}],
  ['refuted', 'exists(m, x <= m and x >= m)', { x: 'tensor[n]' }, { sizes: { n: 2 } }],
  ['proved', 'exists(m = x[1], x <= m and x >= m)', { x: 'tensor[n]' }, { sizes: { n: 1 } }],
  // Only where it is assumed not to be.
  [notProved, 'exists(x, a * x == 1)', a, { assume: ['a != 0'] }],
  ['undecided', 'exists(x, a * x == 1)', { a: 'real in [1/3, 1/2]' }],
  // One relation is, the other is not.
  ['refuted', ['exists(x, x^2 == 4)', 'exists(x, x^2 == -4)'], {}],
  ['refuted', ['exists(x, x^2 == 4)', 'a > 0'], a],
  // Each is, but not one number for both.
  ['refuted', 'exists(x, x == 1 and x == 2)', {}],
  ['proved', ['exists(x, x == 1)', 'exists(x, x == 2)'], {}],
]);

comesTo('what is not said', [
  ['invalid', 'exists(a, a == 1)', a],
  ['invalid', 'exists(n, n == 1)', {}, { sizes: { n: 2 } }],
  ['invalid', 'exists(c, c == 1)', {}, { let: { c: '2' } }],
  ['invalid', 'exists(pi, pi == 1)', {}],
  ['invalid', 'exists(max, max == 1)', {}],
  ['invalid', 'exists(x)', {}],
  ['invalid', 'exists(x, x == 1, x == 2)', {}],
  ['invalid', 'exists(x == 1, x == 1)', {}],
  ['invalid', 'exists(x, x + 1)', {}],
  ['invalid', 'exists(x = x + 1, x == 1)', {}],
  ['invalid', 'exists(x = [1, 2], x == 1)', {}],
  ['invalid', 'exists(x, x == 1) and 1 == 1', {}],
  ['invalid', 'exists(x = X, x == X)', { X: '~ normal(0, 1)' }],
  ['proved', 'exists(a) == 2*a', a, { let: { 'exists(u)': 'u + u' } }],
]);

describe('a refutation', () => {
  it('shows the values at which there is none', async () => {
    const found = await check(claimText({ claim: 'exists(x, a * x == 1)', given: a }));
    const witness =
      found.kind === 'checked' ? found.result.evidence.find(({ verdict }) => verdict === 'refuted')?.witness : null;
    expect(witness).toMatchObject({ statement: 'exists(x, a * x == 1)', values: [{ name: 'a', value: '0' }] });
  });

  it('is never by one number', async () => {
    const found = await check(claimText({ claim: 'exists(x = 1, x == 2)' }));
    const verdicts = found.kind === 'checked' ? found.result.evidence.map(({ verdict }) => verdict) : [];
    expect(verdicts).not.toContain('refuted');
  });
});
