import { describe, expect, it } from 'vitest';
import { trialBound } from '../../src/kernel/residues/trial-bound';
import { randomPrimeCount } from '../../src/number/prime';
import type { Degree } from '../../src/number/residue/degree';
import { keyedQuantities } from '../../src/number/residue/keyed-quantities';
import { vanishingBound, vanishingEverywhere } from '../../src/number/residue/vanishing';

const degree = (numerator: number, numeratorBits = 0, denominator = 0): Degree => ({
  numerator,
  denominator,
  numeratorBits,
  denominatorBits: 0,
});

describe('the probability that chance makes a false identity pass', () => {
  it('is d/|S| for degree d modulo one prime, and grows with it', () => {
    expect(vanishingBound(degree(1))).toBeCloseTo(2 ** -30, 15);
    expect(vanishingBound(degree(1000))).toBeCloseTo(1000 * 2 ** -30, 12);
  });

  it('counts the primes that divide all coefficients, among those that are left', () => {
    expect(vanishingBound(degree(0, 300))).toBe(10 / (randomPrimeCount - 3));
    expect(vanishingBound(degree(5, 300))).toBeGreaterThan(vanishingBound(degree(5)));
  });

  it('is the fourth power modulo four primes', () => {
    expect(Math.log2(vanishingEverywhere(degree(1)))).toBeCloseTo(-120, 5);
    const log = Math.log2(vanishingBound(degree(40, 200)));
    expect(Math.log2(vanishingEverywhere(degree(40, 200)))).toBeCloseTo(4 * log, 9);
  });

  it('counts every pair of quantities that may look alike, of whatever degrees', () => {
    const degrees = [1, 3, 3, 50, 1000].map((n) => degree(n, 8 * n, n));
    const keyed = keyedQuantities();
    for (const each of degrees) keyed.note(each);
    let pairs = 0;
    for (const [i, a] of degrees.entries()) {
      for (const b of degrees.slice(i + 1)) {
        // P/Q − R/S has the numerator PS − RQ.
        const cross = degree(
          Math.max(a.numerator + b.denominator, b.numerator + a.denominator),
          Math.max(a.numeratorBits + b.denominatorBits, b.numeratorBits + a.denominatorBits) + 1,
        );
        pairs += vanishingEverywhere(cross);
      }
    }
    expect(keyed.mistaken).toBeGreaterThanOrEqual(pairs);
    // (v + w)⁴ for the bounds of both, whose degrees and bits may all come together in the numerator.
    const single = ({ numerator, denominator, numeratorBits, denominatorBits }: Degree): number =>
      vanishingBound({ numerator: numerator + denominator, numeratorBits: numeratorBits + denominatorBits });
    for (const [a, b] of [
      [degree(5000, 0, 4000), degree(5000, 0, 4000)],
      [degree(1, 90, 7), degree(30, 10)],
    ] as const) {
      const two = keyedQuantities();
      two.note(a);
      two.note(b);
      expect(two.mistaken).toBeGreaterThanOrEqual((single(a) + single(b)) ** 4);
    }
    const [all, one] = [keyedQuantities(), keyedQuantities()];
    all.note(degree(7), 11);
    for (let i = 0; i < 11; i++) one.note(degree(7));
    expect(Math.log2(all.mistaken)).toBeCloseTo(Math.log2(one.mistaken), 9);
  });

  it('counts what may look like 0, and nothing of a single quantity', () => {
    const keyed = keyedQuantities();
    expect(keyed.mistaken).toBe(0);
    keyed.note(degree(5));
    expect(keyed.mistaken).toBe(0);
    keyed.noteZero(degree(5), 3);
    expect(keyed.mistaken).toBe(3 * vanishingEverywhere(degree(5)));
  });

  it('adds up, over the points that may be tried too', () => {
    const once = { difference: degree(3, 60), keyed: { mistaken: 2 ** -70 }, attempts: 1 };
    expect(trialBound(once)).toBeGreaterThanOrEqual(2 ** -70 + vanishingEverywhere(degree(3, 60)));
    expect(trialBound({ ...once, attempts: 3 }) / trialBound(once)).toBeCloseTo(3, 9);
  });
});
