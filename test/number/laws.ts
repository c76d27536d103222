import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type NumberSystem, namedConstants } from '../../src/number/number-system';
import type { ScalarOperation } from '../../src/number/scalar-operation';
import { binaryOperations, unaryOperations } from '../operation/operation-names';

const integerPowers = [0, 1, 2, 3, 5, 8] as const;

/** Equations between values of a system: both sides, compared wherever both are values. */
function equations<V>(s: NumberSystem<V>) {
  const integer = (n: number): V => s.rational(BigInt(n), 1n);
  const zero = integer(0);
  const one = integer(1);
  const square = (a: V): V => s.mul(a, a);
  const repeated = (a: V, n: number): V => Array<V>(n).fill(a).reduce(s.mul, one);
  type Sides = readonly [V, V];

  return {
    'a + b = b + a': (a: V, b: V): Sides => [s.add(a, b), s.add(b, a)],
    '(a + b) + c = a + (b + c)': (a: V, b: V, c: V): Sides => [s.add(s.add(a, b), c), s.add(a, s.add(b, c))],
    'a·b = b·a': (a: V, b: V): Sides => [s.mul(a, b), s.mul(b, a)],
    '(a·b)·c = a·(b·c)': (a: V, b: V, c: V): Sides => [s.mul(s.mul(a, b), c), s.mul(a, s.mul(b, c))],
    'a·(b + c) = a·b + a·c': (a: V, b: V, c: V): Sides => [s.mul(a, s.add(b, c)), s.add(s.mul(a, b), s.mul(a, c))],
    'a + 0 = a': (a: V): Sides => [s.add(a, zero), a],
    'a·1 = a': (a: V): Sides => [s.mul(a, one), a],
    'a·0 = 0': (a: V): Sides => [s.mul(a, zero), zero],
    'a + (−a) = 0': (a: V): Sides => [s.add(a, s.neg(a)), zero],
    'a − b = a + (−b)': (a: V, b: V): Sides => [s.sub(a, b), s.add(a, s.neg(b))],
    '(a/b)·b = a': (a: V, b: V): Sides => [s.mul(s.div(a, b), b), a],
    'a/b = a·b^−1': (a: V, b: V): Sides => [s.div(a, b), s.mul(a, s.power(b, -1))],
    'exp(a + b) = exp(a)·exp(b)': (a: V, b: V): Sides => [s.exp(s.add(a, b)), s.mul(s.exp(a), s.exp(b))],
    'exp(−a) = 1/exp(a)': (a: V): Sides => [s.exp(s.neg(a)), s.div(one, s.exp(a))],
    'log(exp(a)) = a': (a: V): Sides => [s.log(s.exp(a)), a],
    'exp(log(a)) = a': (a: V): Sides => [s.exp(s.log(a)), a],
    'log(a·b) = log(a) + log(b)': (a: V, b: V): Sides => [s.log(s.mul(a, b)), s.add(s.log(a), s.log(b))],
    'sqrt(a)² = a': (a: V): Sides => [square(s.sqrt(a)), a],
    'sqrt(a²) = |a|': (a: V): Sides => [s.sqrt(square(a)), s.abs(a)],
    'sin² + cos² = 1': (a: V): Sides => [s.add(square(s.sin(a)), square(s.cos(a))), one],
    'sin(a + b)': (a: V, b: V): Sides => [
      s.sin(s.add(a, b)),
      s.add(s.mul(s.sin(a), s.cos(b)), s.mul(s.cos(a), s.sin(b))),
    ],
    'cos(a + b)': (a: V, b: V): Sides => [
      s.cos(s.add(a, b)),
      s.sub(s.mul(s.cos(a), s.cos(b)), s.mul(s.sin(a), s.sin(b))),
    ],
    'sin(−a) = −sin(a)': (a: V): Sides => [s.sin(s.neg(a)), s.neg(s.sin(a))],
    'erf(−a) = −erf(a)': (a: V): Sides => [s.erf(s.neg(a)), s.neg(s.erf(a))],
    'atan(−a) = −atan(a)': (a: V): Sides => [s.atan(s.neg(a)), s.neg(s.atan(a))],
    'max + min = a + b': (a: V, b: V): Sides => [s.add(s.max(a, b), s.min(a, b)), s.add(a, b)],
    'max − min = |a − b|': (a: V, b: V): Sides => [s.sub(s.max(a, b), s.min(a, b)), s.abs(s.sub(a, b))],
    'max(a, b) = select(b ≤ a, a, b)': (a: V, b: V): Sides => [s.max(a, b), s.select(s.lessEqual(b, a), a, b)],
    '|a|² = a²': (a: V): Sides => [square(s.abs(a)), square(a)],
    '|a| = max(a, −a)': (a: V): Sides => [s.abs(a), s.max(a, s.neg(a))],
    'a < b is a − b < 0': (a: V, b: V): Sides => [s.less(a, b), s.less(s.sub(a, b), zero)],
    'a ≤ b is a − b ≤ 0': (a: V, b: V): Sides => [s.lessEqual(a, b), s.lessEqual(s.sub(a, b), zero)],
    'a = b is a − b = 0': (a: V, b: V): Sides => [s.equal(a, b), s.equal(s.sub(a, b), zero)],
    'either a < b or b ≤ a': (a: V, b: V): Sides => [s.add(s.less(a, b), s.lessEqual(b, a)), one],
    'a ≤ b is a < b or a = b': (a: V, b: V): Sides => [s.lessEqual(a, b), s.add(s.less(a, b), s.equal(a, b))],
    'a = a': (a: V): Sides => [s.equal(a, a), one],
    'truth is 0 or 1': (a: V, b: V): Sides => [s.mul(s.less(a, b), s.sub(one, s.less(a, b))), zero],
    'a^n is a repeated product': (a: V, _b: V, _c: V, n: number): Sides => [s.power(a, n), repeated(a, n)],
    'a^−n·a^n = 1': (a: V, _b: V, _c: V, n: number): Sides => [s.mul(s.power(a, -n), s.power(a, n)), one],
    'select(1, a, b) = a': (a: V, b: V): Sides => [s.select(one, a, b), a],
    'select(0, a, b) = b': (a: V, b: V): Sides => [s.select(zero, a, b), b],
  };
}

export type EquationName = keyof ReturnType<typeof equations>;

export interface LawOptions<V> {
  /** Values whose standing is `unknown`; none, if the system has none. */
  readonly unknowns?: readonly V[];
  /** Operations that never give a value in this system; equations that need one are skipped. */
  readonly withoutValues?: readonly ScalarOperation[];
  /** Equations that this system does not satisfy, each with the reason. */
  readonly skip?: Partial<Record<EquationName, string>>;
  /** The system calls `unknown` what is undefined. */
  readonly undefinedIsUnknown?: boolean;
}

/**
 * The laws every number system satisfies, as tests. `arbitrary` gives values of the system (bottoms may be among
 * them); `equalUpTo` says whether two values may be the same number, as far as the system's rounding goes.
 */
export function obeysLaws<V>(
  system: NumberSystem<V>,
  arbitrary: fc.Arbitrary<V>,
  equalUpTo: (a: V, b: V) => boolean,
  { unknowns = [], withoutValues = [], skip = {}, undefinedIsUnknown = false }: LawOptions<V> = {},
): void {
  const s = system;
  const check = { numRuns: 400, seed: 20_110_914 };
  const integer = (n: number): V => s.rational(BigInt(n), 1n);
  const [zero, one, two] = [integer(0), integer(1), integer(2)] as const;
  const undefinedValue = s.div(one, zero);
  const bottoms = [undefinedValue, ...unknowns];
  const isValue = (a: V): boolean => s.standing(a) === 'value';
  const lacking = undefinedIsUnknown ? 'unknown' : 'undefined';
  const same = (a: V, b: V): boolean => (isValue(a) && isValue(b) ? equalUpTo(a, b) : s.standing(a) === s.standing(b));

  describe(`${s.name}: equations`, () => {
    const used = new Set<string | symbol>();
    const traced = new Proxy(s, {
      get: (target, operation) => {
        used.add(operation);
        return Reflect.get(target, operation);
      },
    });
    for (const [name, sides] of Object.entries(equations(traced))) {
      const reason = skip[name as EquationName];
      if (reason !== undefined) {
        test.skip(`${name} (${reason})`);
        continue;
      }
      test(name, ({ skip: skipTest }) => {
        let compared = 0;
        used.clear();
        const law = fc.property(
          arbitrary,
          arbitrary,
          arbitrary,
          fc.constantFrom(...integerPowers),
          (a: V, b: V, c: V, n: number) => {
            const [left, right] = sides(a, b, c, n);
            if (!isValue(left) || !isValue(right)) return true;
            compared++;
            return equalUpTo(left, right);
          },
        );
        fc.assert(law, check);
        const missing = withoutValues.filter((operation) => used.has(operation));
        if (missing.length > 0) skipTest(compared === 0, `no values of ${missing.join(', ')}`);
        expect(compared, 'how often both sides were values').toBeGreaterThan(0);
      });
    }
  });

  test.each(withoutValues)(`${s.name}: %s never gives a value`, (operation) => {
    const law = fc.property(arbitrary, arbitrary, arbitrary, (a, b, c) => !isValue(apply(s, operation, a, b, c)));
    fc.assert(law, check);
  });

  describe(`${s.name}: fractions`, () => {
    const fractions = fc.tuple(fc.bigInt(-60n, 60n), fc.bigInt(1n, 60n));
    const embed = ([n, d]: readonly [bigint, bigint]): V => s.rational(n, d);

    test('are embedded with their arithmetic', () => {
      const law = fc.property(fractions, fractions, ([a, b], [c, d]) => {
        const [x, y] = [embed([a, b]), embed([c, d])];
        expect(isValue(x)).toBe(true);
        expect(same(s.add(x, y), embed([a * d + b * c, b * d]))).toBe(true);
        expect(same(s.sub(x, y), embed([a * d - b * c, b * d]))).toBe(true);
        expect(same(s.mul(x, y), embed([a * c, b * d]))).toBe(true);
        if (c !== 0n) expect(same(s.div(x, y), embed(c > 0n ? [a * d, b * c] : [-a * d, b * -c]))).toBe(true);
      });
      fc.assert(law, check);
    });

    test('zero and one are known apart', () => {
      expect([s.isZero(zero), s.isZero(one), s.isZero(s.sub(two, two))]).toEqual([true, false, true]);
      expect([s.pivotQuality(zero), s.pivotQuality(one) > 0]).toEqual([0, true]);
    });

    test('exp(0), log(1), sqrt(1), sin(0), cos(0), erf(0), atan(0)', () => {
      const images = [s.exp(zero), s.log(one), s.sqrt(one), s.sin(zero), s.cos(zero), s.erf(zero), s.atan(zero)];
      const expected = [one, zero, one, zero, one, zero, zero];
      for (const [i, image] of images.entries()) {
        if (isValue(image)) expect(equalUpTo(image, expected[i] as V)).toBe(true);
        else expect(s.standing(image)).toBe('unknown');
      }
    });
  });

  describe(`${s.name}: bottoms`, () => {
    test('what has no value is undefined', () => {
      expect(s.standing(undefinedValue)).toBe(lacking);
      expect(s.standing(s.div(zero, zero))).toBe(lacking);
      expect(s.standing(s.power(zero, -1))).toBe(lacking);
      expect(unknowns.map(s.standing)).toEqual(unknowns.map(() => 'unknown'));
    });

    test.each(unaryOperations)('%s absorbs', (operation) => {
      for (const bottom of bottoms) expect(isValue(s[operation](bottom))).toBe(false);
      expect(s.standing(s[operation](undefinedValue))).toBe(lacking);
    });

    test.each(binaryOperations)('%s absorbs, undefined before unknown', (operation) => {
      const law = fc.property(arbitrary, (a) => {
        for (const bottom of bottoms) {
          expect(isValue(s[operation](a, bottom))).toBe(false);
          expect(isValue(s[operation](bottom, a))).toBe(false);
        }
        expect(s.standing(s[operation](a, undefinedValue))).toBe(lacking);
        expect(s.standing(s[operation](undefinedValue, a))).toBe(lacking);
      });
      fc.assert(law, check);
      for (const unknown of unknowns) {
        expect(s.standing(s[operation](unknown, undefinedValue))).toBe(lacking);
        expect(s.standing(s[operation](undefinedValue, unknown))).toBe(lacking);
        for (const other of unknowns) expect(s.standing(s[operation](unknown, other))).toBe('unknown');
      }
    });

    test('powers absorb, the zeroth included', () => {
      for (const n of [-2, -1, 0, 1, 2, 3]) {
        expect(s.standing(s.power(undefinedValue, n))).toBe(lacking);
        for (const unknown of unknowns) expect(s.standing(s.power(unknown, n))).toBe('unknown');
      }
    });

    test('zero times unknown is not zero', () => {
      for (const unknown of unknowns) {
        expect(s.standing(s.mul(zero, unknown))).toBe('unknown');
        expect(s.standing(s.mul(unknown, zero))).toBe('unknown');
        expect(s.standing(s.sub(unknown, unknown))).toBe('unknown');
        expect(s.standing(s.div(one, unknown))).toBe('unknown');
      }
    });

    test('a bottom is neither zero nor a pivot', () => {
      for (const bottom of bottoms) expect([s.isZero(bottom), s.pivotQuality(bottom)]).toEqual([false, 0]);
    });

    test('select looks at the branch taken alone', () => {
      const law = fc.property(arbitrary, (a) => {
        for (const bottom of bottoms) {
          expect(same(s.select(one, a, bottom), a)).toBe(true);
          expect(same(s.select(zero, bottom, a), a)).toBe(true);
          expect(s.standing(s.select(one, bottom, a))).toBe(s.standing(bottom));
          expect(s.standing(s.select(zero, a, bottom))).toBe(s.standing(bottom));
          expect(isValue(s.select(bottom, a, a))).toBe(false);
        }
        expect(s.standing(s.select(undefinedValue, a, a))).toBe(lacking);
      });
      fc.assert(law, check);
    });
  });

  describe(`${s.name}: names and sums`, () => {
    test.each(namedConstants)('%s is no fraction', (constant) => {
      expect(s.isZero(s.named(constant))).toBe(false);
      expect(s.standing(s.named(constant))).not.toBe('undefined');
    });

    const dot = s.dot?.bind(s);
    test.skipIf(dot === undefined)('dot is a sum of products', () => {
      const length = 6;
      const vector = fc.array(arbitrary, { minLength: length, maxLength: length });
      const index = fc.array(fc.integer({ min: 0, max: length - 2 }), { maxLength: 8 });
      const law = fc.property(vector, vector, index, index, (a, b, i, j) => {
        const count = Math.min(i.length, j.length);
        const actual = dot?.(a, Int32Array.from(i), 1, b, Int32Array.from(j), 0, count);
        let expected = zero;
        for (let k = 0; k < count; k++) {
          expected = s.add(expected, s.mul(a[1 + (i[k] as number)] as V, b[j[k] as number] as V));
        }
        expect(same(actual as V, expected)).toBe(true);
      });
      fc.assert(law, check);
    });
  });
}

function apply<V>(s: NumberSystem<V>, operation: ScalarOperation, a: V, b: V, c: V): V {
  return operation === 'select' ? s.select(a, b, c) : (s[operation] as (a: V, b: V) => V)(a, b);
}
