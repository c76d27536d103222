import { describe, expect, it } from 'vitest';
import { check, claimText, type Statement } from './verdict-of';

/** What is said of an equation for every n: `proved`, or why it is not. */
async function everySize(given: Statement['given'], claim: string): Promise<string> {
  const checked = await check(claimText({ sizes: { n: 'any' }, given, claim } as Statement));
  if (checked.kind === 'rejected') return `invalid: ${checked.diagnostics.map(({ reason }) => reason).join()}`;
  const general = checked.result.evidence.find(({ engine }) => engine === 'every size');
  return general?.verdict === 'proved' ? 'proved' : (general?.summary ?? checked.result.verdict);
}

const positive = { x: 'tensor[n] > 0', y: 'tensor[n] > 0' };
const normal = { mu: 'tensor[n]', X: '~ normal(mu, 1)' };
const bits = { mu: 'tensor[n] in (0, 1)', X: '~ bernoulli(mu)' };

describe('products over any number of elements', () => {
  it.each<[Statement['given'], string]>([
    [positive, 'prod(x * y, n) == prod(x, n) * prod(y, n)'],
    [positive, 'prod(x / y, n) == prod(x, n) / prod(y, n)'],
    [positive, 'prod(x^2, n) == prod(x, n)^2'],
    [positive, 'log(prod(x, n)) == sum(log(x), n)'],
    [positive, 'prod(sqrt(x), n) == sqrt(prod(x, n))'],
    [positive, 'prod(2 * x, n) == exp(n * log(2)) * prod(x, n)'],
    [{ x: 'tensor[n]' }, 'prod(exp(x), n) == exp(sum(x, n))'],
    [bits, 'E(prod(1 + X, n)) == prod(1 + mu, n)'],
  ])('%j: %s', async (given, claim) => {
    expect(await everySize(given, claim)).toBe('proved');
  });

  it.each<[Statement['given'], string]>([
    [positive, 'prod(2 * x, n) == 2 * prod(x, n)'],
    [positive, 'prod(x * y, n) == prod(x, n) / prod(y, n)'],
    [positive, 'prod(x / y, n) == prod(x, n) * prod(y, n)'],
    [positive, 'prod(1 + x, n) == 1 + sum(x, n)'],
    [positive, 'prod(x, n) == exp(sum(x, n))'],
    [positive, 'prod(x, n) == exp(mean(log(x), n))'],
    [positive, 'prod(x^2, n) == prod(x, n)'],
    [positive, 'prod(prod(x, n) * y, n) == prod(x, n) * prod(y, n)'],
    [{ x: 'tensor[n]' }, 'sqrt(prod(x, n)^2) == prod(x, n)'],
    [{ x: 'tensor[n]' }, 'log(prod(x^2, n)) == sum(log(x^2), n)'],
    [{ x: 'tensor[n]' }, 'log(prod(x, n)) - sum(log(x), n) == 0'],
    [{ x: 'tensor[n] >= 0' }, 'log(prod(x, n)) - log(prod(x, n)) == 0'],
    [{ ...positive, z: 'tensor[n] in {0, 1}' }, 'prod(where(z == 1, x, y), n) == prod(where(z == 1, y, x), n)'],
    [normal, 'E(prod(X^2, n)) == prod(mu^2, n)'],
    [normal, 'E(prod(X, n)^2) == E(prod(X, n))^2'],
    [bits, 'E(prod(1 + X, n)) == 1 + sum(mu, n)'],
    [bits, 'E(prod(1 + sum(X, n) + X, n)) == prod(1 + sum(mu, n) + mu, n)'],
    [bits, "E(prod(1 + X * rename(X, n, n'), n)) == prod(1 + mu * rename(mu, n, n'), n)"],
  ])('not %j: %s', async (given, claim) => {
    expect(await everySize(given, claim)).not.toBe('proved');
  });
});
