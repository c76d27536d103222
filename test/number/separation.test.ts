import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Separation } from '../../src/number/separation';
import * as separation from '../../src/number/separation';
import { runs } from '../thorough';

/** A number U/L as in the theorem, with the binary logarithms of what U and L are at most, all conjugates included. */
interface Bounded {
  readonly logU: number;
  readonly logL: number;
  readonly bound: Separation | null;
}

const sum = (a: number, b: number): number => Math.max(a, b) + Math.log2(1 + 2 ** (Math.min(a, b) - Math.max(a, b)));
const both = (
  make: (a: Separation, b: Separation) => Separation | null,
  a: Separation | null,
  b: Separation | null,
): Separation | null => a && b && make(a, b);

const bitsOf = (n: number): number => n.toString(2).length;
const fraction = (n: number, d: number): Bounded => ({
  logU: Math.log2(n),
  logL: Math.log2(d),
  bound: separation.ofFraction(bitsOf(n), bitsOf(d)),
});

const whole = fc.integer({ min: 1, max: 2 ** 30 });
const fractions = fc.tuple(whole, whole).map(([n, d]) => fraction(n, d));
const cosines = fc
  .integer({ min: 1, max: 9 })
  .map((q): Bounded => ({ logU: 1, logL: 1, bound: separation.ofCosine(q) }));

/** U and L as the theorem makes them. */
const { number } = fc.letrec<{ number: Bounded; pair: [Bounded, Bounded] }>((tie) => ({
  pair: fc.tuple(tie('number'), tie('number')),
  number: fc.oneof(
    { maxDepth: 4 },
    fractions,
    cosines,
    tie('pair').map(([a, b]) => ({
      logU: sum(a.logU + b.logL, b.logU + a.logL),
      logL: a.logL + b.logL,
      bound: both(separation.ofSum, a.bound, b.bound),
    })),
    tie('pair').map(([a, b]) => ({
      logU: a.logU + b.logU,
      logL: a.logL + b.logL,
      bound: both(separation.ofProduct, a.bound, b.bound),
    })),
    tie('pair').map(([a, b]) => ({
      logU: a.logU + b.logL,
      logL: a.logL + b.logU,
      bound: both(separation.ofQuotient, a.bound, b.bound),
    })),
    fc.tuple(tie('number'), fc.integer({ min: -4, max: 4 })).map(([a, n]) => ({
      logU: n < 0 ? -n * a.logL : n * a.logU,
      logL: n < 0 ? -n * a.logU : n * a.logL,
      bound: a.bound && separation.ofPower(a.bound, n),
    })),
    fc.tuple(tie('number'), fc.integer({ min: 2, max: 5 })).map(([a, k]) => ({
      logU: (a.logU + (k - 1) * a.logL) / k,
      logL: a.logL,
      bound: a.bound && separation.ofRoot(a.bound, k),
    })),
  ),
}));

describe('a separation bound', () => {
  it('bounds the algebraic integers of which a number is a quotient', () => {
    fc.assert(
      fc.property(number, ({ logU, logL, bound }) => {
        if (bound === null) return;
        expect(bound.u).toBeGreaterThanOrEqual(logU - 1e-6);
        expect(bound.l).toBeGreaterThanOrEqual(logL - 1e-6);
        expect([bound.u, bound.l].every(Number.isInteger)).toBe(true);
      }),
      { numRuns: runs(1000) },
    );
  });

  const of = (n: number, d = 1): Separation => separation.ofFraction(bitsOf(n), bitsOf(d)) as Separation;
  const root = (a: Separation, k: number): Separation => separation.ofRoot(a, k) as Separation;
  const degree = (a: Separation | null): number =>
    a === null ? Number.NaN : [...a.radicals.values()].reduce((x, y) => x * y, a.cosines);

  it('counts the degree of every root, of one that occurs twice once', () => {
    const [two, three] = [root(of(2), 2), root(of(3), 3)];
    for (const make of [separation.ofSum, separation.ofProduct, separation.ofQuotient]) {
      expect([degree(make(two, three)), degree(make(three, two)), degree(make(two, two))]).toEqual([6, 6, 2]);
      expect([degree(make(two, of(5))), degree(make(of(5), three))]).toEqual([2, 3]);
      expect(degree(make(two, root(of(2), 2)))).toBe(4);
    }
    expect([degree(root(two, 5)), degree(separation.ofPower(three, 3)), degree(separation.ofPower(two, -1))]).toEqual([
      10, 3, 2,
    ]);
  });

  it('counts cosines by the least angle of which all are multiples', () => {
    const cosine = (q: number): Separation => separation.ofCosine(q) as Separation;
    expect(degree(separation.ofSum(cosine(4), cosine(6)))).toBe(12);
    expect(degree(separation.ofSum(cosine(5), cosine(10)))).toBe(10);
    expect(degree(separation.ofProduct(cosine(7), root(of(2), 2)))).toBe(14);
  });

  it('holds of numbers that are as near to 0 as numbers of their size can be', () => {
    const bound = (a: Separation | null): number => (a === null ? Number.NaN : separation.separationBits(a));
    // 1/3 − 1/4, 1/2^20, and p/q − √2 for a convergent p/q, which is nearer than 1/q²/2.
    expect(bound(separation.ofSum(of(1, 3), of(1, 4)))).toBeGreaterThanOrEqual(Math.log2(12));
    expect(bound(of(1, 2 ** 20))).toBeGreaterThanOrEqual(20);
    expect(bound(separation.ofSum(of(1855077841, 1311738121), root(of(2), 2)))).toBeGreaterThanOrEqual(61);
  });

  it('is left where it would be large', () => {
    let root: Separation | null = of(2);
    for (let k = 0; k < 12; k++) root = root && separation.ofRoot(root, 2);
    expect(degree(root)).toBe(4096);
    expect(root && separation.ofRoot(root, 2)).toBeNull();
    expect(separation.ofFraction(100_001, 1)).toBeNull();
    expect(separation.ofFraction(1, 100_001)).toBeNull();
  });
});
