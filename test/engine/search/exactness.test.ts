import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { undefinedInterval, unknownInterval } from '../../../src/number/enclosure';
import { add, compare, type Fraction, fraction, fractionOf, multiply } from '../../../src/number/fraction';
import { interval } from '../../../src/number/interval';
import { decimal } from '../../../src/point/decimal';
import { ratio } from '../../../src/point/point';
import { quadraticRoots } from '../../../src/point/quadratic-roots';
import { showSides } from '../../../src/point/show-number';
import { showTensor } from '../../../src/point/show-tensor';
import { relations } from '../../../src/statement/relation';
import { decideInterval, decideRational } from '../../../src/statement/relation-check';

const anyFraction = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 9n }))
  .map(([n, d]) => fraction(n, d));

describe('relations', () => {
  it('of enclosures are decided as those of the numbers inside, or left open', () => {
    const small = fc
      .tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: 1, max: 3 }))
      .map(([n, d]) => fraction(BigInt(n), BigInt(d)));
    fc.assert(
      fc.property(small, small, fc.constantFrom(...relations), (a, b, relation) => {
        const decision = decideInterval(
          relation,
          interval.rational(a.numerator, a.denominator),
          interval.rational(b.numerator, b.denominator),
        );
        if (decision !== 'open') expect(decision).toBe(decideRational(relation, a, b));
      }),
    );
  });

  it.each(relations)('%s is undefined, not false, where a side is', (relation) => {
    const one = interval.rational(1n, 1n);
    expect(decideRational(relation, 'undefined', fraction(1n))).toBe('undefined');
    expect(decideRational(relation, 'unknown', fraction(1n))).toBe('open');
    expect(decideInterval(relation, undefinedInterval, one)).toBe('undefined');
    expect(decideInterval(relation, one, unknownInterval)).toBe('open');
    expect(decideInterval(relation, { lo: 5, hi: 6, maybeUndefined: true }, one)).toBe('open');
  });

  it('touching enclosures decide only what they must', () => {
    const [low, high] = [
      { lo: 0, hi: 1, maybeUndefined: false },
      { lo: 1, hi: 2, maybeUndefined: false },
    ];
    expect(relations.map((relation) => decideInterval(relation, low, high))).toEqual([
      'open',
      'open',
      'open',
      'holds',
      'fails',
      'open',
    ]);
  });
});

describe('decimals', () => {
  it('bound the number from the side asked for, to the digits asked for', () => {
    fc.assert(
      fc.property(anyFraction, fc.integer({ min: 1, max: 20 }), (value, digits) => {
        const [down, up, short] = (['down', 'up', 'truncate'] as const).map((rounding) =>
          fractionOf(decimal(value, digits, rounding)),
        ) as [Fraction, Fraction, Fraction];
        expect(compare(down, value)).toBeLessThanOrEqual(0);
        expect(compare(value, up)).toBeLessThanOrEqual(0);
        expect([down, up]).toContainEqual(short);
        const gap = add(up, { ...down, numerator: -down.numerator });
        const unit = multiply(
          { ...value, numerator: value.numerator < 0n ? -value.numerator : value.numerator },
          fraction(1n, 10n ** BigInt(digits - 1)),
        );
        expect(compare(gap, unit)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it.each([
    ['1/3', 4, '0.3333'],
    ['-2/3', 3, '-0.666'],
    ['123456', 3, '123000'],
    ['1/1000000000', 3, '1.00e-9'],
    ['12345678901234567890', 4, '1.234e19'],
    ['999999/1000000', 3, '0.999'],
  ])('%s to %d digits is %s', (text, digits, shown) => {
    expect(decimal(fractionOf(text), digits, 'truncate')).toBe(shown);
  });
});

describe('the sides of a witness', () => {
  const exact = (value: Fraction) => ({ exact: value, enclosure: null });
  const bounds = (lo: number, hi: number) => ({
    exact: 'unknown' as const,
    enclosure: { lo, hi, maybeUndefined: false },
  });
  it('are shown with as many digits as it takes to tell them apart', () => {
    expect(showSides(bounds(1.00000000011, 1.00000000012), exact(fraction(1n)))).toEqual(['1.0000000001…', '1']);
    expect(showSides(bounds(0.12345678, 0.12345679), exact(fraction(0n)))).toEqual(['0.12345…', '0']);
    expect(showSides(bounds(-0.125, 0.125), exact(fraction(1n)))).toEqual(['0 ± 0.13', '1']);
    expect(showSides(bounds(1 - 2 ** -53, 1 + 2 ** -52), exact(fraction(2n)))).toEqual(['1 ± 2.3e-16', '2']);
    expect(showSides(bounds(-2e-15, 3e-15), exact(fraction(2n)))).toEqual(['0 ± 3.0e-15', '2']);
    expect(showSides(bounds(3, Infinity), exact(fraction(2n)))).toEqual(['[3, ∞]', '2']);
    expect(showSides({ exact: 'undefined', enclosure: null }, exact(fraction(2n)))).toEqual(['undefined', '2']);
  });

  it('are shortened where their fractions are long', () => {
    expect(showSides(exact(fraction(1n, 3n ** 90n)), exact({ numerator: 7n ** 60n, denominator: 1n }))).toEqual([
      '1.1457e-43…',
      '5.0802e50…',
    ]);
  });
});

describe('tensors', () => {
  const axes = [
    { name: 'n', size: 2 },
    { name: 'm', size: 2 },
  ];
  it('are shown whole if small, by their exceptions if large', () => {
    expect(showTensor('x', [], [ratio(1, 2)])).toBe('1/2');
    expect(
      showTensor(
        'x',
        axes,
        [1, 2, 3, 4].map((n) => ratio(n)),
      ),
    ).toBe('[[1, 2], [3, 4]]');
    const large = [
      { name: 'n', size: 5 },
      { name: 'm', size: 5 },
    ];
    const values = Array.from({ length: 25 }, (_, i) => ratio(i === 7 ? 3 : 0));
    expect(showTensor('x', large, values)).toBe('zero except x[2, 3] = 3');
    expect(
      showTensor(
        'x',
        large,
        values.map(() => ratio(2)),
      ),
    ).toBe('2 everywhere');
    expect(
      showTensor(
        'x',
        large,
        values.map(() => ratio(0)),
      ),
    ).toBe('zero everywhere');
    expect(
      showTensor(
        'x',
        large,
        values.map((_, i) => ratio(i)),
      ),
    ).toMatch(/^zero except x\[1, 2\] = 1, .*$/);
  });
});

it('rational roots of quadratics are found', () => {
  const root = fc
    .tuple(fc.integer({ min: -30, max: 30 }), fc.integer({ min: 1, max: 6 }))
    .map(([n, d]) => fraction(BigInt(n), BigInt(d)));
  fc.assert(
    fc.property(root, root, fc.integer({ min: -3, max: 3 }), (r, s, a) => {
      const at = (x: Fraction): Fraction => {
        const minus = (root: Fraction) => add(x, { ...root, numerator: -root.numerator });
        return multiply(fraction(BigInt(a)), multiply(minus(r), minus(s)));
      };
      const found = quadraticRoots(at(fraction(0n)), at(fraction(1n)), at(fraction(-1n)));
      if (a === 0) expect(found).toEqual([]);
      else expect(found).toEqual(expect.arrayContaining([r, s]));
    }),
  );
  expect(quadraticRoots(fraction(-2n), fraction(-1n), fraction(-1n))).toEqual([]);
  expect(quadraticRoots(fraction(-3n), fraction(-1n), fraction(-5n))).toEqual([fraction(3n, 2n)]);
});
