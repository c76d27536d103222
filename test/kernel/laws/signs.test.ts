import { describe, expect, it } from 'vitest';
import { lawfulSystem } from '../../../src/kernel/laws/lawful-system';
import {
  absolute,
  areEqual,
  indicator,
  learn,
  mayBe,
  signSymbol,
  signsOf,
  variableOf,
} from '../../../src/kernel/laws/point';
import {
  constant,
  isNothing,
  minus,
  one,
  opposite,
  plus,
  power,
  times,
  type Value,
} from '../../../src/kernel/laws/value';
import { fraction } from '../../../src/number/fraction';
import {
  anySign,
  isReal,
  negative,
  nonNegative,
  positive,
  type Signs,
  unreal,
  zero,
} from '../../../src/number/residue/signs';
import { leaf, pointAt } from './point-at';

const of = (...leaves: readonly Signs[]) => {
  const point = pointAt({ leaves });
  return { point, ring: point.ring, x: leaf(point, 0), y: leaf(point, 1) };
};

describe('signs', () => {
  it('of sums, differences and opposites', () => {
    const { ring, x, y } = of(positive, positive);
    expect(plus(ring, x, y).signs).toBe(positive);
    expect(minus(ring, x, y).signs).toBe(anySign);
    expect(opposite(ring, x).signs).toBe(negative);
    expect(minus(ring, x, opposite(ring, y)).signs).toBe(positive);
  });

  it('of products, squares and powers', () => {
    const { ring, x, y } = of(anySign, anySign);
    expect(times(ring, x, y).signs).toBe(anySign);
    expect(times(ring, x, x).signs).toBe(nonNegative);
    expect([1, 2, 3, 4].map((n) => power(ring, x, n).signs)).toEqual([anySign, nonNegative, anySign, nonNegative]);
    const { ring: below, x: minusOne } = of(negative);
    expect([2, 3].map((n) => power(below, minusOne, n).signs)).toEqual([positive, negative]);
  });

  it('of roots, which are real only of what is not negative', () => {
    const root = (signs: Signs): Signs => {
      const { ring, x } = of(signs);
      return power(ring, x, 1, 2).signs;
    };
    expect([positive, nonNegative, anySign, negative].map(root)).toEqual([positive, nonNegative, unreal, unreal]);
  });

  it('of sums of products are those of all', () => {
    const { point, x, y } = of(anySign, positive);
    const values = [x, y];
    const index = Int32Array.of(0, 1);
    const sum = lawfulSystem(point).dot?.(values, index, 0, [y, y], index, 0, 2) as Value;
    expect(sum.signs).toBe(anySign);
    expect(areEqual(point, sum, times(point.ring, y, plus(point.ring, x, y)))).toBe(true);
  });

  it('of values of functions are any', () => {
    const { point, x, y } = of(positive, positive);
    const [f, g] = [variableOf(point, 'f', x), variableOf(point, 'g', x)];
    expect(f.signs).toBe(anySign);
    expect(areEqual(point, f, g)).toBe(false);
    expect(areEqual(point, f, variableOf(point, 'f', y))).toBe(false);
    expect(areEqual(point, f, variableOf(point, 'f', x))).toBe(true);
  });

  it('that are learnt of a number are turned for its opposite', () => {
    const { point, x } = of(anySign);
    learn(point, x, positive);
    expect(signsOf(point, x)).toBe(positive);
    expect(signsOf(point, opposite(point.ring, x))).toBe(negative);
  });
});

describe('a size', () => {
  it('is the number or its opposite where its sign is known', () => {
    for (const [signs, size] of [
      [positive, positive],
      [nonNegative, nonNegative],
      [negative, positive],
      [negative | zero, nonNegative],
    ] as const) {
      const { point, ring, x } = of(signs);
      const found = absolute(point, x);
      expect(areEqual(point, found, signs & positive ? x : opposite(ring, x))).toBe(true);
      expect(found.signs).toBe(size);
    }
  });

  it('is neither where it is not, and may be 0', () => {
    const { point, x } = of(anySign);
    const found = absolute(point, x);
    expect(areEqual(point, found, x)).toBe(false);
    expect(found.signs).toBe(nonNegative);
    const { point: other, x: nonzero } = of(negative | positive);
    expect(absolute(other, nonzero).signs).toBe(positive);
  });

  it('of what is imaginary is not real', () => {
    const { point, x } = of(unreal);
    expect(isReal(absolute(point, x).signs)).toBe(false);
  });
});

describe('a condition', () => {
  it('is met, fails, or may be both', () => {
    const value = (signs: Signs, sign: typeof positive | typeof zero): string => {
      const { point, ring, x } = of(signs);
      const found = indicator(point, x, sign);
      if (areEqual(point, found, one(ring))) return 'met';
      if (areEqual(point, found, constant(ring, fraction(0n)))) return 'fails';
      return mayBe(point, found, zero) && areEqual(point, times(ring, found, found), found) ? 'both' : 'neither';
    };
    const signs = [negative, zero, positive, nonNegative, anySign, unreal];
    expect(signs.map((each) => value(each, positive))).toEqual(['fails', 'fails', 'met', 'both', 'both', 'both']);
    expect(signs.map((each) => value(each, zero))).toEqual(['fails', 'met', 'fails', 'both', 'both', 'both']);
  });

  it('to be 0 is another than to be positive', () => {
    const { point, ring, x, y } = of(anySign, anySign);
    const found = [indicator(point, x, positive), indicator(point, x, zero), indicator(point, y, positive)];
    for (const [i, a] of found.entries())
      for (const b of found.slice(i + 1)) expect(areEqual(point, a, b) || isNothing(times(ring, a, b))).toBe(false);
  });
});

describe('signs that are decided', () => {
  const decided = (choices: string, signs: Signs) => {
    const point = pointAt({ leaves: [signs, signs], choices });
    return { point, x: leaf(point, 0), y: leaf(point, 1) };
  };
  const isOne = ({ point }: ReturnType<typeof decided>, symbol: Value): boolean =>
    areEqual(point, symbol, one(point.ring));

  it.each(['++', '+-', '-+', '--'])('%s, are so one after the other', (choices) => {
    const at = decided(choices, anySign);
    const found = [at.x, at.y].map((each) => isOne(at, signSymbol(at.point, each)));
    expect(found).toEqual([...choices].map((sign) => sign === '+'));
  });

  it('tell that a number is positive, or that it is not', () => {
    for (const [choices, signs] of [
      ['+', positive],
      ['-', negative | zero],
    ] as const) {
      const { point, x } = decided(choices, anySign);
      signSymbol(point, x);
      expect(signsOf(point, x)).toBe(signs);
    }
  });

  it('tell nothing of what may be imaginary and is not positive', () => {
    const { point, x } = decided('-', unreal);
    signSymbol(point, x);
    expect(point.facts.size).toBe(0);
  });
});
