import { describe, expect, it } from 'vitest';
import type { Atom, Sum } from '../../../src/kernel/certificate';
import { arctangent, onCircle, piAt } from '../../../src/kernel/laws/circle';
import { ofSum } from '../../../src/kernel/laws/forms';
import {
  exponentialOf,
  isOfSign,
  logarithm,
  opaque,
  size,
  squareRoot,
  stepping,
} from '../../../src/kernel/laws/functions';
import { areEqual, isEqualTo, type Point } from '../../../src/kernel/laws/point';
import { isNothing, opposite, plus, times, type Value } from '../../../src/kernel/laws/value';
import { anySign, nonNegative, positive, type Signs, zero } from '../../../src/number/residue/signs';
import { leaf, pointAt, product } from './point-at';

const x: Atom = { leaf: 0 };
const y: Atom = { leaf: 1 };
const square = (point: Point, v: Value): Value => times(point.ring, v, v);

/** Whether a law takes a form. */
const takes = (
  law: (point: Point, v: Value, form: Sum) => Value,
  { leaves, atoms, denominator }: { leaves: readonly Signs[]; atoms: readonly Atom[]; denominator?: number },
  of: (point: Point) => Value,
  form: Sum,
): boolean => {
  const point = pointAt({ leaves, atoms, ...(denominator === undefined ? {} : { denominator }) });
  return !isNothing(law(point, of(point), form));
};

const xy = (point: Point): Value => times(point.ring, leaf(point, 0), leaf(point, 1));
const xx = (point: Point): Value => square(point, leaf(point, 0));

describe('a root', () => {
  const atoms = [x, y, { abs: 0 }, { log: 0 }] as const;
  const real = { leaves: [anySign, anySign], atoms };
  const above = { leaves: [positive, positive], atoms };

  it.each<[string, typeof real | typeof above, (point: Point) => Value, Sum, boolean]>([
    ['√x² = x for x > 0', above, xx, product('1', [0, 1]), true],
    ['√x² = x for any x', real, xx, product('1', [0, 1]), false],
    ['√x² = −x for x > 0', above, xx, product('-1', [0, 1]), false],
    ['√x² = |x|', real, xx, product('1', [2, 1]), true],
    ['√x² = 2x', above, xx, product('2', [0, 1]), false],
    ['√(xy) = √x √y for x, y > 0', above, xy, product('1', [0, 0.5], [1, 0.5]), true],
    ['√(xy) = √x √y for any x, y', real, xy, product('1', [0, 0.5], [1, 0.5]), false],
    ['√(xy) = x', above, xy, product('1', [0, 1]), false],
    ['√x = x^½ for any x', real, (point) => leaf(point, 0), product('1', [0, 0.5]), true],
    ['√(xy) = √x y^¼', above, xy, product('1', [0, 0.5], [1, 0.25]), false],
  ])('%s', (_, given, of, form, isTaken) => expect(takes(squareRoot, given, of, form)).toBe(isTaken));

  it('is no product that is inverted where a factor may be 0', () => {
    const form = product('1', [0, 1], [1, 1], [1, -1]);
    const of = (signs: Signs): boolean => takes(squareRoot, { leaves: [positive, signs], atoms: [x, y] }, xx, form);
    expect([positive, nonNegative, anySign].map(of)).toEqual([true, false, false]);
  });

  it('is e^(½ log x) only where x is not 0', () => {
    const form: Sum = [{ c: '1', powers: [], exponent: product('1/2', [1, 1]) }];
    const of = (signs: Signs): boolean =>
      takes(squareRoot, { leaves: [signs], atoms: [x, { log: 0 }], denominator: 2 }, (point) => leaf(point, 0), form);
    expect([positive, nonNegative].map(of)).toEqual([true, false]);
  });

  it('of 0 is 0', () => {
    const point = pointAt({ leaves: [zero] });
    const nothing = plus(point.ring, leaf(point, 0), times(point.ring, ofSum(point, product('-1')), leaf(point, 0)));
    expect(areEqual(point, squareRoot(point, nothing, product('1')), nothing)).toBe(true);
  });
});

describe('a logarithm', () => {
  const atoms = [x, y, { log: 0 }, { log: 1 }] as const;
  const given = { leaves: [anySign, anySign], atoms };
  const sum = (a: string, b: string): Sum => [...product(a, [2, 1]), ...product(b, [3, 1])];

  it.each<[string, (point: Point) => Value, Sum, boolean]>([
    ['log xy = log x + log y', xy, sum('1', '1'), true],
    ['log xy = log x − log y', xy, sum('1', '-1'), false],
    ['log x² = 2 log x', xx, product('2', [2, 1]), true],
    ['log x² = log x', xx, product('1', [2, 1]), false],
    ['log (x + y) = log x + log y', (point) => plus(point.ring, leaf(point, 0), leaf(point, 1)), sum('1', '1'), false],
    ['log x = x', (point) => leaf(point, 0), product('1', [0, 1]), false],
  ])('%s', (_, of, form, isTaken) => expect(takes(logarithm, given, of, form)).toBe(isTaken));
});

describe('e^x', () => {
  const atoms = [x, y, { log: 0 }] as const;
  const given = { leaves: [anySign, anySign], atoms, denominator: 2 };
  const both = (point: Point): Value => plus(point.ring, leaf(point, 0), leaf(point, 1));

  it.each<[string, (point: Point) => Value, Sum, boolean]>([
    ['e^(x + y) by x and y', both, [...product('1', [0, 1]), ...product('1', [1, 1])], true],
    ['e^(x + y) by x alone', both, product('1', [0, 1]), false],
    ['e^x by twice the half', (point) => leaf(point, 0), [...product('1/2', [0, 1]), ...product('1/2', [0, 1])], true],
    ['e^x by thirds of it', (point) => leaf(point, 0), [...product('1/3', [0, 1]), ...product('2/3', [0, 1])], false],
  ])('%s', (_, of, form, isTaken) => expect(takes(exponentialOf, given, of, form)).toBe(isTaken));

  it('has no third of a logarithm of what may be 0', () => {
    const third = product('1/3', [1, 1]);
    const of = (signs: Signs): boolean =>
      takes(
        exponentialOf,
        { leaves: [signs], atoms: [x, { log: 0 }], denominator: 3 },
        (point) => ofSum(point, third),
        third,
      );
    expect([positive, nonNegative].map(of)).toEqual([true, false]);
  });

  it.each([
    ['a power of a logarithm', product('1', [2, 2])],
    ['a product with a logarithm', product('1', [2, 1], [1, 1])],
    ['a logarithm and an exponent', [{ c: '1', powers: [[2, 1]], exponent: product('1', [1, 1]) }] as Sum],
  ])('of %s is not the number', (_, form) => {
    const point = pointAt({ ...given, leaves: [positive, positive] });
    const found = exponentialOf(point, ofSum(point, form), form);
    expect(isNothing(found)).toBe(false);
    expect(areEqual(point, found, leaf(point, 0))).toBe(false);
  });

  it('undoes the logarithm: of log x it is |x|, which is x for x > 0', () => {
    const equal = (signs: Signs): boolean => {
      const point = pointAt({ leaves: [signs], atoms: [x, { log: 0 }] });
      const log = logarithm(point, leaf(point, 0), undefined);
      return areEqual(point, exponentialOf(point, log, product('1', [1, 1])), leaf(point, 0));
    };
    expect([positive, anySign].map(equal)).toEqual([true, false]);
  });
});

describe('|x|', () => {
  const atoms = [x, y] as const;
  const sizes = (signs: Signs, form: Sum): boolean => takes(size, { leaves: [signs, signs], atoms }, xy, form);

  it('is a product of what is not negative, with the same square', () => {
    const form = product('1', [0, 1], [1, 1]);
    expect([positive, nonNegative, anySign].map((signs) => sizes(signs, form))).toEqual([true, true, false]);
    expect(sizes(positive, product('-1', [0, 1], [1, 1]))).toBe(false);
    expect(sizes(positive, product('1', [0, 2]))).toBe(false);
  });

  it('is x or −x, and is told from both', () => {
    const point = pointAt({ leaves: [anySign], atoms });
    const found = size(point, leaf(point, 0), undefined);
    expect(areEqual(point, square(point, found), square(point, leaf(point, 0)))).toBe(true);
    expect(areEqual(point, found, leaf(point, 0))).toBe(false);
  });

  it.each(['+', '-'])('is decided by its sign: %s', (choices) => {
    const point = pointAt({ leaves: [anySign], atoms, choices });
    const found = size(point, leaf(point, 0), undefined);
    expect(areEqual(point, found, leaf(point, 0))).toBe(choices === '+');
    expect([...point.symbols]).toHaveLength(1);
  });
});

describe('the unit circle', () => {
  const parts: Sum = [...product('2', [0, 1]), ...product('-1/2', [1, 1])];
  it('has the point of a sum where its parts lead', () => {
    const point = pointAt({ leaves: [anySign, anySign], atoms: [x, y], denominator: 2 });
    const { cos, sin } = onCircle(point, ofSum(point, parts), parts);
    const norm = plus(point.ring, square(point, cos), square(point, sin));
    expect(areEqual(point, norm, ofSum(point, product('1')))).toBe(true);
    const turned = onCircle(point, times(point.ring, ofSum(point, product('-1')), ofSum(point, parts)), [
      ...product('-2', [0, 1]),
      ...product('1/2', [1, 1]),
    ]);
    expect(areEqual(point, turned.cos, cos)).toBe(true);
    expect(areEqual(point, turned.sin, times(point.ring, ofSum(point, product('-1')), sin))).toBe(true);
    expect(isNothing(onCircle(point, leaf(point, 0), parts).sin)).toBe(true);
  });
});

it('tells half an angle from the whole', () => {
  const point = pointAt({ leaves: [anySign], atoms: [x], denominator: 2 });
  const at = (form: Sum): Value => onCircle(point, ofSum(point, form), form).cos;
  expect(areEqual(point, at(product('1/2', [0, 1])), at(product('1', [0, 1])))).toBe(false);
  expect(areEqual(point, at(product('-1/2', [0, 1])), at(product('1/2', [0, 1])))).toBe(true);
});

it('knows no part of an angle that is not whole in its units', () => {
  const form = product('1/3', [0, 1]);
  const cosine = (denominator: number): Value => {
    const point = pointAt({ leaves: [anySign], atoms: [x], denominator });
    return onCircle(point, ofSum(point, form), form).cos;
  };
  expect([1, 2, 3, 4, 6].map((denominator) => isNothing(cosine(denominator)))).toEqual([
    true,
    true,
    false,
    true,
    false,
  ]);
});

describe('multiples of a twelfth of π', () => {
  const point = pointAt({ leaves: [anySign], atoms: [x, { sum: product('1', [0, 1]) }] });
  const pi = piAt(point);
  const withPi: Point = { ...point, atoms: new Map([[1, pi]]) };
  const at = (n: number) => {
    const form = product(`${n}/12`, [1, 1]);
    return onCircle(withPi, ofSum(withPi, form), form);
  };

  it.each<[number, bigint, bigint]>([
    [0, 2n, 0n],
    [6, 0n, 2n],
    [12, -2n, 0n],
    [18, 0n, -2n],
    [-6, 0n, -2n],
    [24, 2n, 0n],
    [30, 0n, 2n],
    [-24, 2n, 0n],
  ])('twice that at %i twelfths is %i + %ii', (n, re, im) => {
    const { cos, sin } = at(n);
    expect([
      isEqualTo(point, plus(point.ring, cos, cos), re),
      isEqualTo(point, plus(point.ring, sin, sin), im),
    ]).toEqual([true, true]);
  });

  it('halves at 60 and 30 degrees, and is twice a square at 45', () => {
    const twice = (v: Value): Value => plus(point.ring, v, v);
    expect(isEqualTo(point, twice(at(4).cos), 1n)).toBe(true);
    expect(isEqualTo(point, twice(at(2).sin), 1n)).toBe(true);
    expect(isEqualTo(point, twice(at(8).cos), -1n)).toBe(true);
    expect(isEqualTo(point, twice(at(-2).sin), -1n)).toBe(true);
    expect(isEqualTo(point, twice(square(point, at(3).sin)), 1n)).toBe(true);
    expect(areEqual(point, at(3).cos, at(3).sin)).toBe(true);
    expect(areEqual(point, at(9).cos, at(3).sin)).toBe(false);
  });

  it('adds up', () => {
    const { ring } = point;
    for (let n = -13; n <= 13; n++) {
      const [a, b, sum] = [at(n), at(5), at(n + 5)];
      const cos = plus(ring, times(ring, a.cos, b.cos), opposite(ring, times(ring, a.sin, b.sin)));
      expect({ n, isSum: areEqual(point, cos, sum.cos) }).toEqual({ n, isSum: true });
    }
  });

  it('are told of nothing but π', () => {
    const form = product('1', [0, 1]);
    expect(isEqualTo(point, onCircle(point, leaf(point, 0), form).cos, -1n)).toBe(false);
  });
});

describe('a function', () => {
  const at = (parity: 'odd' | 'even' | 'none') => {
    const point = pointAt({ leaves: [anySign] });
    const x = leaf(point, 0);
    const f = (v: Value): Value => opaque(point, 'f', parity, v);
    const equal = (a: Value, b: Value): boolean => areEqual(point, a, b);
    const [turned, none] = [f(opposite(point.ring, x)), f(ofSum(point, []))];
    return [equal(turned, f(x)), equal(turned, opposite(point.ring, f(x))), equal(none, ofSum(point, []))];
  };

  it('is even, odd and so 0 at 0, or neither', () => {
    expect(at('even')).toEqual([true, false, false]);
    expect(at('odd')).toEqual([false, true, true]);
    expect(at('none')).toEqual([false, false, false]);
  });
});

describe('what steps by 1', () => {
  const point = pointAt({ leaves: [anySign], atoms: [x] });
  const at = (form: Sum): Value => stepping(point, 'floor', ofSum(point, form), form);
  const shifted = (c: string): Sum => [...product('1', [0, 1]), ...product(c)];
  const gap = (a: string, b: string): Value => plus(point.ring, at(shifted(a)), opposite(point.ring, at(shifted(b))));

  it('does so at whole numbers, and knows numbers alone', () => {
    expect(isEqualTo(point, gap('3', '1'), 2n)).toBe(true);
    expect(isEqualTo(point, gap('-5/2', '1/2'), -3n)).toBe(true);
    expect(isEqualTo(point, gap('1/2', '0'), 0n)).toBe(false);
    expect(isEqualTo(point, gap('5/2', '2'), 0n)).toBe(false);
    expect(
      [
        ['7/2', 3n],
        ['-7/2', -4n],
        ['-4', -4n],
      ].map(([c, n]) => isEqualTo(point, at(product(c as string)), n as bigint)),
    ).toEqual([true, true, true]);
    expect(isNothing(stepping(point, 'floor', leaf(point, 0), shifted('1')))).toBe(true);
  });
});

describe('an arctangent', () => {
  const point = pointAt({ leaves: [anySign], atoms: [x, { sum: product('1', [0, 1]) }] });
  const withPi: Point = { ...point, atoms: new Map([[1, piAt(point)]]) };
  const { ring } = point;
  const unit = ofSum(point, product('1'));
  const of = (v: Value, c: string): Value => arctangent(withPi, 'atan', v, product(c, [1, 1]));

  it('is the angle that has the tangent, within a quarter turn', () => {
    expect(areEqual(point, of(unit, '1/4'), ofSum(withPi, product('1/4', [1, 1])))).toBe(true);
    for (const c of ['5/4', '-3/4', '-1/4', '1/3', '1/2', '1/7']) expect(isNothing(of(unit, c))).toBe(true);
    expect(isNothing(arctangent(withPi, 'atan', unit, product('1/4', [0, 1])))).toBe(true);
  });

  it('has that tangent, and the double angle of it', () => {
    const angle = arctangent(point, 'atan', leaf(point, 0), undefined);
    const named: Point = { ...point, atoms: new Map([[1, angle]]) };
    const at = (c: string) => onCircle(named, ofSum(named, product(c, [1, 1])), product(c, [1, 1]));
    const [once, twice, back] = [at('1'), at('2'), at('-1')];
    expect(areEqual(point, once.sin, times(ring, leaf(point, 0), once.cos))).toBe(true);
    expect(areEqual(point, back.sin, opposite(ring, once.sin))).toBe(true);
    expect(areEqual(point, plus(ring, square(point, once.cos), square(point, once.sin)), unit)).toBe(true);
    expect(
      areEqual(point, twice.cos, plus(ring, square(point, once.cos), opposite(ring, square(point, once.sin)))),
    ).toBe(true);
  });
});

describe('the sign of a multiple', () => {
  it.each<[string, Sum]>([
    ['a square', product('1', [0, 2])],
    ['a product', product('1', [0, 1], [1, 1])],
    ['something else', product('2', [0, 1])],
  ])('is not that of %s', (name, form) => {
    const point = pointAt({ leaves: [anySign, anySign], atoms: [x, y] });
    const v = name === 'something else' ? leaf(point, 1) : ofSum(point, form);
    const found = isOfSign(point, v, positive, form);
    expect(areEqual(point, found, isOfSign(point, leaf(point, 0), positive, undefined))).toBe(false);
  });

  it.each([
    ['2', true],
    ['-2', false],
    ['3', false],
  ])('is that of the atom where it is %s times as large', (c, isShared) => {
    const point = pointAt({ leaves: [anySign], atoms: [x] });
    const twice = times(point.ring, ofSum(point, product('2')), leaf(point, 0));
    const found = isOfSign(point, twice, positive, product(c, [0, 1]));
    expect(areEqual(point, found, isOfSign(point, leaf(point, 0), positive, undefined))).toBe(isShared);
  });

  it('is not that of the atom where it is a negative one', () => {
    const point = pointAt({ leaves: [anySign], atoms: [x] });
    const turned = times(point.ring, ofSum(point, product('-2')), leaf(point, 0));
    const found = isOfSign(point, turned, positive, product('-2', [0, 1]));
    expect(areEqual(point, found, isOfSign(point, leaf(point, 0), positive, undefined))).toBe(false);
  });

  it('of 0 is known', () => {
    const point = pointAt({});
    const none = ofSum(point, []);
    const at = (sign: typeof positive | typeof zero): Value => isOfSign(point, none, sign, undefined);
    expect(areEqual(point, at(positive), none)).toBe(true);
    expect(areEqual(point, at(zero), ofSum(point, product('1')))).toBe(true);
  });
});
