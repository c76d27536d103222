import { describe, expect, it } from 'vitest';
import { trialBound, vanishingBound } from '../../src/engine/identity/error-bound';
import { randomPrimeCount } from '../../src/number/prime';
import type { Degree } from '../../src/number/residue/degree';

const degree = (numerator: number, numeratorBits = 0): Degree => ({
  numerator,
  denominator: 0,
  numeratorBits,
  denominatorBits: 0,
});
const nothing = { count: 0, degree: 0, bits: 0 };

describe('the probability that chance makes a false identity pass', () => {
  it('is d/(p − 1) for degree d, and grows with it', () => {
    expect(vanishingBound(degree(1))).toBeCloseTo(2 ** -30, 15);
    expect(vanishingBound(degree(1000))).toBeCloseTo(1000 * 2 ** -30, 12);
  });

  it('counts the primes that divide all coefficients', () => {
    expect(vanishingBound(degree(0, 300))).toBe(10 / randomPrimeCount);
    expect(vanishingBound(degree(5, 300))).toBeGreaterThan(vanishingBound(degree(5)));
  });

  it('counts the pairs of quantities that may look alike', () => {
    const alone = trialBound({ difference: degree(1), keyed: nothing, attempts: 1 });
    const keyed = trialBound({ difference: degree(1), keyed: { count: 11, degree: 7, bits: 0 }, attempts: 1 });
    expect(keyed - alone).toBeGreaterThanOrEqual((10 * 7) / 2 ** 30);
  });

  it('adds up over the points that may be tried', () => {
    const once = { difference: degree(3, 60), keyed: { count: 4, degree: 5, bits: 30 }, attempts: 1 };
    expect(trialBound({ ...once, attempts: 3 })).toBeCloseTo(3 * trialBound(once), 15);
  });
});
