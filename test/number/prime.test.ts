import { describe, expect, test } from 'vitest';
import { hashKey } from '../../src/number/hash-key';
import { isPrime, randomPrime, randomPrimeCount } from '../../src/number/prime';
import { randomStream } from '../../src/number/random-stream';

const divides = (p: number, n: number): boolean => n % p === 0;

function isPrimeByDivision(n: number): boolean {
  if (n < 2) return false;
  for (let d = 2; d * d <= n; d++) if (divides(d, n)) return false;
  return true;
}

describe('isPrime', () => {
  test('agrees with trial division', () => {
    for (let n = 0; n < 20_000; n++) expect([n, isPrime(n)]).toEqual([n, isPrimeByDivision(n)]);
    for (const start of [2 ** 30, 2 ** 31, 2 ** 32]) {
      for (let n = start - 300; n < Math.min(start + 300, 2 ** 32); n++) {
        expect([n, isPrime(n)]).toEqual([n, isPrimeByDivision(n)]);
      }
    }
  });

  test('is not deceived by pseudoprimes and Carmichael numbers', () => {
    const composites = [2047, 561, 41_041, 825_265, 25_326_001, 3_215_031_751, 1_373_653, 4_294_901_761 - 65_536];
    expect(composites.filter(isPrime)).toEqual([]);
    for (const p of [65_521, 46_337, 32_749]) expect(isPrime(p * p)).toBe(false);
    expect([isPrime(2 ** 31 - 1), isPrime(4_294_967_291)]).toEqual([true, true]);
  });

  test.each([-1, 0.5, 2 ** 32, NaN])('throws on %d', (n) => {
    expect(() => isPrime(n)).toThrow(RangeError);
  });
});

describe('randomPrime', () => {
  test('draws primes from the whole range', () => {
    const stream = randomStream(hashKey('primes'));
    const primes = Array.from({ length: 2000 }, () => randomPrime(stream));
    expect(primes.every((p) => isPrime(p) && p >= 2 ** 30 && p < 2 ** 31)).toBe(true);
    expect(new Set(primes).size).toBeGreaterThan(1990);
    const upper = primes.filter((p) => p >= 1.5 * 2 ** 30).length;
    expect(Math.abs(upper / 2000 - 0.495)).toBeLessThan(0.05);
  });

  test('the count is what the density of primes predicts', () => {
    const stream = randomStream(hashKey('density'));
    const odd = Array.from({ length: 40_000 }, () => 2 ** 30 + 2 * stream.below(2 ** 29) + 1);
    const estimate = (odd.filter(isPrime).length / odd.length) * 2 ** 29;
    expect(Math.abs(estimate / randomPrimeCount - 1)).toBeLessThan(0.1);
  });
});
