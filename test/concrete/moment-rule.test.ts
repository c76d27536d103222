import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentRule } from '../../src/concrete/lowering/moment-rule';
import { add, type Fraction, fraction, multiply } from '../../src/number/fraction';
import { noiseFamilies, standardFamilies } from '../../src/tensor/noise/table';

const power = (x: Fraction, n: number): Fraction => Array.from({ length: n }, () => x).reduce(multiply, fraction(1n));
const product = (factors: readonly Fraction[]): Fraction => factors.reduce(multiply, fraction(1n));

const withMoments = standardFamilies.filter((family) => noiseFamilies[family].moment(1) !== null);

describe.each(withMoments)('the moment rule for %s draws', (family) => {
  it('has the moments of all monomials up to its degree', () => {
    const monomial = fc
      .integer({ min: 1, max: 3 })
      .chain((elements) => fc.array(fc.nat(3), { minLength: elements, maxLength: elements }));
    fc.assert(
      fc.property(monomial, fc.nat(2), (exponents, slack) => {
        const degree = exponents.reduce((sum, e) => sum + e, slack);
        const rule = momentRule(family, exponents.length, degree);
        if (rule === null) throw new Error('declined');
        const sum = rule.points
          .map((point, i) =>
            multiply(rule.weights[i] as Fraction, product(point.map((x, k) => power(x, exponents[k] as number)))),
          )
          .reduce(add, fraction(0n));
        expect(sum).toEqual(product(exponents.map((e) => noiseFamilies[family].moment(e) as Fraction)));
      }),
      { numRuns: 60 },
    );
  });

  it('declines what would be too large', () => {
    expect(momentRule(family, 40, 8)).toBeNull();
    expect(momentRule(family, 1, Infinity)).toBeNull();
  });
});
