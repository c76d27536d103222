import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantityOf, quantityOfDecimal, quantityOfNumber } from '../../src/grade/answer/quantity';
import { within } from '../../src/grade/answer/within';
import { add, compare, type Fraction, fraction, fractionOf, multiply, subtract } from '../../src/number/fraction';

const magnitude = (a: Fraction): Fraction => (a.numerator < 0n ? subtract(fraction(0n), a) : a);
const band = (abs: string, rel: string) => ({ kind: 'band', abs: fractionOf(abs), rel: fractionOf(rel) }) as const;
const small = fc
  .tuple(fc.integer({ min: -12, max: 12 }), fc.constantFrom(1, 2, 5))
  .map(([n, d]) => fraction(BigInt(n), BigInt(d)));
const tolerance = fc
  .tuple(fc.integer({ min: 0, max: 20 }), fc.constantFrom(0, 5, 10))
  .map(([a, r]) => ({ kind: 'band', abs: fraction(BigInt(a), 10n), rel: fraction(BigInt(r), 10n) }) as const);

describe('the rule |a - b| <= abs + rel * |b|', () => {
  it('is decided as in exact arithmetic, edges included', () => {
    let edges = 0;
    fc.assert(
      fc.property(small, small, tolerance, (a, b, t) => {
        const order = compare(magnitude(subtract(a, b)), add(t.abs, multiply(t.rel, magnitude(b))));
        if (order === 0) edges++;
        expect(within(quantityOf(a), quantityOf(b), t)).toBe(order <= 0 ? 'within' : 'outside');
      }),
      { numRuns: 5000, seed: 1 },
    );
    expect(edges).toBeGreaterThan(20);
  });

  it('does not trust doubles near the edge', () => {
    const at = (text: string) => quantityOfDecimal(text) ?? expect.fail();
    expect(within(at('0.3'), at('0.1'), band('0.2', '0'))).toBe('within');
    expect(within(at('0.30000000000000000001'), at('0.1'), band('0.2', '0'))).toBe('outside');
    const sum = quantityOfNumber(0.1 + 0.2);
    expect(typeof sum === 'object' && within(sum, at('0.1'), band('0.2', '0'))).toBe('outside');
  });

  it('is open where an enclosure straddles the edge', () => {
    const blurred = {
      approx: 1,
      error: 1e-6,
      exact: () => null,
      enclosure: () => ({ lo: 1 - 1e-6, hi: 1 + 1e-6, maybeUndefined: false }),
    };
    expect(within(blurred, quantityOf(fraction(0n)), band('1', '0'))).toBe('open');
    expect(within(blurred, quantityOf(fraction(0n)), band('1.1', '0'))).toBe('within');
    expect(within(blurred, quantityOf(fraction(0n)), band('0.9', '0'))).toBe('outside');
  });

  it('counts significant digits from the reference', () => {
    const digits = (a: string, b: string, n: number) =>
      within(quantityOf(fractionOf(a)), quantityOf(fractionOf(b)), { kind: 'digits', digits: n });
    expect(digits('3.14', '3.14159', 3)).toBe('within');
    expect(digits('3.15', '3.14159', 3)).toBe('outside');
    expect(digits('0.00123', '0.0012345', 3)).toBe('within');
    expect(digits('0.00124', '0.0012345', 3)).toBe('outside');
    expect(digits('99.96', '100', 3)).toBe('within');
    expect(digits('0', '0', 3)).toBe('within');
    expect(digits('1e-9', '0', 3)).toBe('outside');
    expect(digits('-3.14', '3.14159', 3)).toBe('outside');
  });
});
