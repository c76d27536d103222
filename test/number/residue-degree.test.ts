import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  constantDegree,
  type Degree,
  manyDegree,
  powerDegree,
  productDegree,
  reciprocalDegree,
  sumDegree,
  variableDegree,
  worstDegree,
} from '../../src/number/residue/degree';
import { keyedQuantities } from '../../src/number/residue/keyed-quantities';
import { residueCount, vanishingBound, vanishingEverywhere } from '../../src/number/residue/vanishing';

/** Exact polynomials in three variables: exponents → coefficient. */
type Polynomial = ReadonlyMap<string, bigint>;

const times = (a: Polynomial, b: Polynomial): Polynomial => {
  const product = new Map<string, bigint>();
  for (const [m, c] of a)
    for (const [n, d] of b) {
      const [left, right] = [m.split(',').map(Number), n.split(',').map(Number)];
      const key = left.map((e, i) => e + (right[i] ?? 0)).join();
      product.set(key, (product.get(key) ?? 0n) + c * d);
    }
  return product;
};
const plus = (a: Polynomial, b: Polynomial): Polynomial => {
  const sum = new Map(a);
  for (const [key, c] of b) sum.set(key, (sum.get(key) ?? 0n) + c);
  return sum;
};
const degreeOf = (a: Polynomial): number =>
  Math.max(0, ...[...a].filter(([, c]) => c !== 0n).map(([key]) => key.split(',').reduce((n, e) => n + Number(e), 0)));
const sizeOf = (a: Polynomial): number => {
  const total = [...a.values()].reduce((sum, c) => sum + (c < 0n ? -c : c), 0n);
  return total === 0n ? 0 : Math.log2(Number(total));
};

/** A quotient that is never reduced, and the bound that the rules give of it. */
interface Quotient {
  readonly above: Polynomial;
  readonly below: Polynomial;
  readonly bound: Degree;
}

const one: Polynomial = new Map([['0,0,0', 1n]]);
const variable = (i: number): Quotient => ({
  above: new Map([[[0, 1, 2].map((k) => (k === i ? 1 : 0)).join(), 1n]]),
  below: one,
  bound: variableDegree,
});
const constant = (n: bigint, d: bigint): Quotient => ({
  above: new Map([['0,0,0', n]]),
  below: new Map([['0,0,0', d]]),
  bound: constantDegree(n, d),
});
const sum = (a: Quotient, b: Quotient): Quotient => ({
  above: plus(times(a.above, b.below), times(b.above, a.below)),
  below: times(a.below, b.below),
  bound: sumDegree(a.bound, b.bound),
});
const product = (a: Quotient, b: Quotient): Quotient => ({
  above: times(a.above, b.above),
  below: times(a.below, b.below),
  bound: productDegree(a.bound, b.bound),
});
const reciprocal = (a: Quotient): Quotient => ({ above: a.below, below: a.above, bound: reciprocalDegree(a.bound) });
const power = (a: Quotient, n: number): Quotient => {
  const factors = Array.from({ length: Math.abs(n) }, () => (n < 0 ? reciprocal(a) : a));
  return { ...factors.reduce(product, constant(1n, 1n)), bound: powerDegree(a.bound, n) };
};

const { quotient } = fc.letrec<{ quotient: Quotient }>((tie) => ({
  quotient: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.nat(2).map(variable),
    fc
      .tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: 1, max: 9 }))
      .map(([n, d]) => constant(BigInt(n), BigInt(d))),
    fc.tuple(tie('quotient'), tie('quotient')).map(([a, b]) => sum(a, b)),
    fc.tuple(tie('quotient'), tie('quotient')).map(([a, b]) => sum(a, reciprocal(b))),
    fc.tuple(tie('quotient'), tie('quotient')).map(([a, b]) => product(a, b)),
    fc.tuple(tie('quotient'), fc.integer({ min: -2, max: 3 })).map(([a, n]) => power(a, n)),
    tie('quotient').map(reciprocal),
  ),
}));

const isWithin = ({ above, below, bound }: Quotient): void => {
  expect(degreeOf(above)).toBeLessThanOrEqual(bound.numerator);
  expect(degreeOf(below)).toBeLessThanOrEqual(bound.denominator);
  expect(sizeOf(above)).toBeLessThanOrEqual(bound.numeratorBits + 1e-9);
  expect(sizeOf(below)).toBeLessThanOrEqual(bound.denominatorBits + 1e-9);
};

describe('the degree of a rational function', () => {
  it('is at most the bound, counted with exact polynomials', () => {
    fc.assert(fc.property(quotient, isWithin), { numRuns: 1000 });
  });

  it('is the bound for quotients of different variables', () => {
    const [x, y, z] = [0, 1, 2].map(variable) as [Quotient, Quotient, Quotient];
    const ratio = product(x, reciprocal(y));
    for (const each of [
      sum(ratio, z),
      sum(z, ratio),
      sum(ratio, power(z, -2)),
      power(sum(x, y), 3),
      product(ratio, ratio),
    ]) {
      expect(degreeOf(each.above)).toBe(each.bound.numerator);
      expect(degreeOf(each.below)).toBe(each.bound.denominator);
    }
  });

  it('is within that of many terms, each within one bound', () => {
    fc.assert(
      fc.property(fc.array(quotient, { minLength: 1, maxLength: 3 }), (terms) => {
        const worst = terms.map(({ bound }) => bound).reduce(worstDegree);
        for (const each of terms) isWithin({ ...each, bound: worst });
        isWithin({ ...terms.reduce(sum), bound: manyDegree(worst, terms.length) });
      }),
      { numRuns: 300 },
    );
  });
});

describe('what may be mistaken', () => {
  const degree: Degree = { numerator: 3, denominator: 2, numeratorBits: 5, denominatorBits: 4 };

  it('vanishes with the part of the points that its degree allows, or where the prime divides it', () => {
    expect(residueCount).toBeLessThanOrEqual(2 ** 30 - 1);
    expect(vanishingBound({ numerator: 7, numeratorBits: 0 })).toBeGreaterThanOrEqual(7 / 2 ** 30);
    // So many primes have 31 bits: π(2³¹) − π(2³⁰).
    expect(vanishingBound({ numerator: 0, numeratorBits: 300 })).toBeGreaterThanOrEqual(10 / 50_697_537);
    expect(vanishingEverywhere(degree)).toBeGreaterThanOrEqual(vanishingBound(degree) ** 4 * (1 - 1e-12));
  });

  it('is every pair of quantities, and every quantity that may be 0', () => {
    const single = vanishingBound({ numerator: 5, numeratorBits: 10 });
    for (const many of [2, 3, 10]) {
      const keyed = keyedQuantities();
      keyed.note(degree, many - 1);
      keyed.note(degree);
      expect(keyed.mistaken).toBeGreaterThanOrEqual((many * (many - 1) * (2 * single) ** 4) / 2 / 16);
      // The pairs are counted each, not the quantities.
      expect(keyed.mistaken).toBeGreaterThanOrEqual(4 * many * (many - 1) * single ** 4);
    }
    const zeros = keyedQuantities();
    zeros.noteZero(degree, 6);
    expect(zeros.mistaken).toBeGreaterThanOrEqual(6 * vanishingEverywhere(degree) * (1 - 1e-12));
  });
});
