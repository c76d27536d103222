import { describe, expect, it } from 'vitest';
import { check, claimText, judged, type Statement } from './verdict-of';

const given = { mu: 'tensor[d]', Z: '~ normal(mu, 1)' };
const sizes = { d: 2 };
const codes = async (statement: Omit<Statement, 'sizes'>): Promise<string[]> => {
  const checked = await check(claimText({ sizes, given, ...statement }));
  return checked.kind === 'rejected' ? checked.diagnostics.map(({ code }) => code) : [checked.result.verdict];
};

describe('what a density or divergence sums over an axis is not set beside what has a value for each element of it', () => {
  it.each([
    'KL(normal(mu, 1), normal(0, 1)) == E(logpdf(normal(mu, 1), Z) - logpdf(normal(0, 1), Z))',
    'KL(normal(mu, 1), normal(0, 1)) == mu^2 / 2',
    'KL(normal(mu, 1), normal(0, 1)) >= mu^2 / 2',
    'mu^2 / 2 == KL(normal(mu, 1), normal(0, 1))',
    '2 * KL(normal(mu, 1), normal(0, 1)) + 1 == mu^2 + 1',
    'E(logpdf(normal(mu, 1), Z) - logpdf(normal(0, 1), Z)) >= 0',
    'E(logpdf(normal(mu, 1), Z)) == E(logpdf(normal(0, 1), Z))',
    'H(normal(mu, 1)) == -E(logpdf(normal(0, 1), Z - mu))',
    'crossEntropy(normal(mu, 1), normal(0, 1)) == (mu^2 + 1 + log(2 * pi)) / 2',
    'TV(normal(mu, 1), normal(0, 1)) <= abs(mu)',
    'JS(normal(mu, 1), normal(0, 1)) <= mu^2',
    'sum((KL(normal(mu, 1), normal(0, 1)) == mu^2 / 2) * 1) == 2',
  ])('%s', async (claim) => {
    expect(await codes({ claim })).toEqual(['summed-over-axis']);
  });

  it('in the lines of a derivation', async () => {
    const claim = 'KL(normal(mu, 1), normal(0, 1)) == sum(mu^2, d) / 2';
    const proof = ['KL(normal(mu, 1), normal(0, 1))', '== mu^2 / 2', '== sum(mu^2, d) / 2'];
    expect(await codes({ claim, proof })).toEqual(['summed-over-axis']);
  });

  it('names the axis and says what to write', async () => {
    const checked = await check(claimText({ sizes, given, claim: 'KL(normal(mu, 1), normal(0, 1)) == mu^2 / 2' }));
    expect(checked).toMatchObject({
      kind: 'rejected',
      diagnostics: [
        {
          reason:
            'the left side is summed over d, as the distribution is one of all elements along it; the other side has a value for each of them',
          next: 'Sum the other side over d, or give every distribution the axis: normal(zeros(d), 1) in place of normal(0, 1).',
        },
      ],
    });
  });
});

describe('where both sides are summed, or the author reduced one, the claim is as before', () => {
  it.each([
    ['KL(normal(mu, 1), normal(0, 1)) == E(logpdf(normal(mu, 1), Z) - logpdf(normal(zeros(d), 1), Z))', 'proved'],
    ['KL(normal(mu, 1), normal(0, 1)) == E(logpdf(normal(mu, 1), Z) - sum(logpdf(normal(0, 1), Z), d))', 'proved'],
    ['KL(normal(mu, 1), normal(0, 1)) == sum(mu^2, d)', 'refuted'],
    ['sum(mu^2, d) >= mu^2', 'proved'],
    ['E(logpdf(normal(mu, 1), Z) * (Z - mu)) == 0', 'proved'],
    ['KL(normal(mu[1], 1), normal(0, 1)) * mu == mu[1]^2 / 2 * mu', 'proved'],
    ['KL(normal(mu[1], 1), normal(0, 1)) + mu == mu[1]^2 / 2 + mu', 'proved'],
    ['gradient(KL(normal(mu, 1), normal(0, 1)), mu) == mu', 'proved'],
  ])('%s => %s', async (claim, verdict) => {
    expect(await judged({ sizes, given, claim })).toBe(verdict);
  });
});
