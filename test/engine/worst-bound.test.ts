import { describe, expect, it } from 'vitest';
import { identity } from '../../src/engine/identity';
import { type ClaimParts, claimProblem } from '../claim-problem';

const bound = (parts: ClaimParts): number => {
  const found = identity.decide(claimProblem(parts), { seed: 'worst', isOver: () => false });
  expect(found?.verdict).toBe('proved');
  return found?.errorBound ?? 0;
};

/** One that needs nothing but field operations, and one that needs a law. */
const tails = [
  ['in the kernel', ''],
  ['by laws', ' + log(z^2) - 2 * log(abs(z))'],
] as const;

describe.each(tails)('the error bound of an identity %s', (_, tail) => {
  const given = { x: 'tensor[n]', z: 'real != 0' };
  const claim = [`sum(x)^6 == sum(x)^5 * sum(x)${tail}`];
  const atSizes = (...sizes: number[]) => bound({ claim, given, sizes: sizes.map((n) => ({ n })) });

  it('is that of the worst of its sizes', () => {
    expect(atSizes(9)).toBeGreaterThan(atSizes(2));
    expect(atSizes(2, 9)).toBe(atSizes(9));
    expect(atSizes(9, 2)).toBe(atSizes(9));
  });

  it('is that of the worst combination of its finite variables', () => {
    const over = (...values: number[]) =>
      bound({
        claim: [`E((b * X + y)^4) == E((b * X + y)^3 * (b * X + y))${tail}`],
        given: { b: `{${values.join(', ')}}`, X: '~ normal(0, 1)', y: 'real', z: 'real != 0' },
      });
    const [small, large] = [1, 10 ** 15];
    expect(over(large)).toBeGreaterThan(over(small));
    expect(over(small, large)).toBe(over(large));
    expect(over(large, small)).toBe(over(large));
  });
});
