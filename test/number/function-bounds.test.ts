import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { circularLimit } from '../../src/number/circular-bounds';
import { nextDown, nextUp } from '../../src/number/directed-rounding';
import { type Interval, point } from '../../src/number/enclosure';
import { approximateExp } from '../../src/number/exponential-bounds';
import { fractionOfNumber } from '../../src/number/fraction-of-number';
import { interval } from '../../src/number/interval';
import { log2High, log2Low } from '../../src/number/log-of-two';
import { runs } from '../thorough';
import { fixedPoint, type Reference } from './fixed-point';
import { uniformDouble } from './uniform-double';

const wide = fixedPoint(1300);
const narrow = fixedPoint(320);

type FunctionName = 'exp' | 'log' | 'sin' | 'cos' | 'erf' | 'atan';

/** How far apart the bounds are, in units of the last place of the larger. */
const widthInUlps = ({ lo, hi }: Interval): number => {
  const magnitude = Math.max(Math.abs(lo), Math.abs(hi));
  return (hi - lo) / (nextUp(magnitude) - magnitude);
};

/** Numbers near x, at relative distances down to the neighbouring doubles. */
const near = (x: number): fc.Arbitrary<number> =>
  fc
    .tuple(fc.integer({ min: -8, max: 8 }), fc.integer({ min: -52, max: -4 }))
    .map(([steps, exponent]) => x * (1 + steps * 2 ** exponent));

const magnitudes = (smallest: number, largest: number): fc.Arbitrary<number> =>
  fc.tuple(fc.constantFrom(-1, 1), uniformDouble(smallest, largest)).map(([sign, exponent]) => sign * 2 ** exponent);

const multiplesOf = (unit: number, most: number): fc.Arbitrary<number> =>
  fc.integer({ min: -most, max: most }).chain((n) => near(n * unit));

const checks: Record<FunctionName, { arguments: fc.Arbitrary<number>; ulps: number }> = {
  exp: {
    arguments: fc.oneof(
      uniformDouble(-1, 1),
      uniformDouble(-746, 710),
      multiplesOf(Math.LN2 / 2, 2040),
      uniformDouble(709.78, 709.79),
      uniformDouble(-745.2, -708),
      magnitudes(-1074, -1),
    ),
    ulps: 12,
  },
  log: {
    arguments: fc.oneof(
      near(1),
      magnitudes(-1074, 1023.9).map(Math.abs),
      fc.integer({ min: -1000, max: 1000 }).chain((e) => near(Math.SQRT2 * 2 ** e)),
      uniformDouble(0.5, 2),
      fc.constantFrom(Number.MIN_VALUE, Number.MAX_VALUE, 2 ** -1022, 3 * Number.MIN_VALUE),
    ),
    ulps: 16,
  },
  sin: {
    arguments: fc.oneof(
      uniformDouble(-8, 8),
      uniformDouble(-circularLimit, circularLimit),
      multiplesOf(Math.PI / 4, 40),
      multiplesOf(Math.PI / 4, 1_000_000),
      magnitudes(-1074, 0),
    ),
    ulps: 2 ** 20,
  },
  cos: {
    arguments: fc.oneof(
      uniformDouble(-8, 8),
      uniformDouble(-circularLimit, circularLimit),
      multiplesOf(Math.PI / 4, 40),
      multiplesOf(Math.PI / 4, 1_000_000),
      magnitudes(-60, 0),
    ),
    ulps: 2 ** 20,
  },
  erf: {
    arguments: fc.oneof(uniformDouble(-2.2, 2.2), uniformDouble(-7, 7), near(2), near(6), magnitudes(-1074, 0)),
    ulps: 64,
  },
  atan: {
    arguments: fc.oneof(uniformDouble(-3, 3), near(1), near(-1), magnitudes(-1074, 1023), magnitudes(-30, 30)),
    ulps: 48,
  },
};

function reference(name: FunctionName, x: number): { holds: (a: Interval) => boolean } {
  const system = name === 'exp' || name === 'log' || Math.abs(x) < 2 ** -20 ? wide : narrow;
  const value: Reference = system[name](x);
  return { holds: ({ lo, hi }) => system.isBetween(lo, value, hi) };
}

/** Whether the reference is precise enough there (0 and 1 are tested apart), and the enclosure not trivial. */
function isTestable(name: FunctionName, x: number): boolean {
  if (name === 'log') return x > 0 && x !== 1;
  if (name === 'cos') return Math.abs(x) > 2 ** -100 && Math.abs(x) <= circularLimit;
  if (name === 'sin') return x !== 0 && Math.abs(x) <= circularLimit;
  if (name === 'exp') return x !== 0 && x > -760;
  // Closer to 0 the argument itself is a bound, nearer than the reference can tell.
  if (name === 'atan') return Math.abs(x) > 2 ** -400;
  return x !== 0 && Math.abs(x) <= 8;
}

describe.each(Object.keys(checks) as FunctionName[])('%s', (name) => {
  const { arguments: xs, ulps } = checks[name];

  test('of a point is enclosed, and not much wider than proved', () => {
    const law = fc.property(
      xs.filter((x) => isTestable(name, x)),
      (x) => {
        const enclosure = interval[name](point(x));
        expect(enclosure.maybeUndefined).toBe(false);
        expect(reference(name, x).holds(enclosure)).toBe(true);
        const largest = Math.max(Math.abs(enclosure.lo), Math.abs(enclosure.hi));
        if (largest < 2 ** -1000 || enclosure.hi === Infinity) return;
        expect(widthInUlps(enclosure)).toBeLessThanOrEqual(ulps);
      },
    );
    fc.assert(law, { numRuns: runs(3000) });
  });

  test('of an interval holds the values inside', () => {
    const law = fc.property(xs, uniformDouble(0, 1), uniformDouble(0, 7), (x, at, width) => {
      const hi = x + width;
      const inside = Math.min(hi, x + at * width);
      if (!isTestable(name, inside) || (name === 'log' && x <= 0)) return;
      expect(reference(name, inside).holds(interval[name]({ lo: x, hi, maybeUndefined: false }))).toBe(true);
    });
    fc.assert(law, { numRuns: runs(1000) });
  });
});

test('approximateExp is as accurate as its proof says', () => {
  const xs = fc.oneof(uniformDouble(-700, 700), multiplesOf(Math.LN2 / 2, 2000)).filter((x) => Math.abs(x) <= 700);
  const law = fc.property(xs, (x) => {
    const y = approximateExp(x);
    const { value, error } = wide.exp(x);
    const deviation = wide.ofNumber(y) - value;
    const magnitude = deviation < 0n ? -deviation : deviation;
    expect((magnitude - error) * 10n * 2n ** 53n <= 26n * value).toBe(true);
  });
  fc.assert(law, { numRuns: runs(3000) });
});

describe('extremes', () => {
  test('exp beyond the range of doubles', () => {
    expect(interval.exp(point(710))).toEqual({ lo: Number.MAX_VALUE, hi: Infinity, maybeUndefined: false });
    expect(interval.exp(point(-746))).toEqual({ lo: 0, hi: Number.MIN_VALUE, maybeUndefined: false });
    expect(interval.exp({ lo: -Infinity, hi: Infinity, maybeUndefined: false })).toEqual({
      lo: 0,
      hi: Infinity,
      maybeUndefined: false,
    });
    expect(interval.exp(point(709.7)).hi).toBeLessThan(Number.MAX_VALUE);
  });

  test('log of a huge or unbounded interval', () => {
    expect(interval.log({ lo: 1, hi: Infinity, maybeUndefined: false })).toEqual({
      lo: 0,
      hi: Infinity,
      maybeUndefined: false,
    });
  });

  test('sin and cos take their extrema where they lie inside', () => {
    const halfPi = Math.PI / 2;
    const across = (x: number): Interval => ({ lo: x - 0.25, hi: x + 0.25, maybeUndefined: false });
    for (let n = -9; n <= 9; n++) {
      const [sine, cosine] = [interval.sin(across(n * halfPi)), interval.cos(across(n * halfPi))];
      expect([sine.hi === 1, sine.lo === -1]).toEqual([(n & 3) === 1, (n & 3) === 3]);
      expect([cosine.hi === 1, cosine.lo === -1]).toEqual([(n & 3) === 0, (n & 3) === 2]);
    }
    const everything: Interval = { lo: -1, hi: 1, maybeUndefined: false };
    expect(interval.sin({ lo: 0, hi: 7, maybeUndefined: false })).toEqual(everything);
    expect(interval.sin({ lo: 0, hi: 5, maybeUndefined: false })).toEqual(everything);
    expect(interval.cos({ lo: -Infinity, hi: 0, maybeUndefined: false })).toEqual(everything);
    expect(interval.sin(point(1e300))).toEqual(everything);
    expect(interval.sin(point(Number.MIN_VALUE)).hi).toBeLessThan(1e-300);
  });

  test('sin near a multiple of π keeps relative accuracy', () => {
    expect(widthInUlps(interval.sin(point(Math.PI)))).toBeLessThan(256);
  });

  test('atan of huge and unbounded intervals', () => {
    const everything = interval.atan({ lo: -Infinity, hi: Infinity, maybeUndefined: false });
    expect(everything).toEqual({ lo: -nextUp(Math.PI) / 2, hi: nextUp(Math.PI) / 2, maybeUndefined: false });
    expect(interval.atan(point(Number.MAX_VALUE)).hi).toBe(nextUp(Math.PI) / 2);
    expect(interval.atan(point(0))).toEqual(point(0));
    expect(interval.atan(point(Number.MIN_VALUE)).hi).toBe(Number.MIN_VALUE);
  });

  test('erf saturates', () => {
    expect(interval.erf(point(40))).toEqual({ lo: nextDown(1), hi: 1, maybeUndefined: false });
    expect(interval.erf({ lo: -Infinity, hi: Infinity, maybeUndefined: false })).toEqual({
      lo: -1,
      hi: 1,
      maybeUndefined: false,
    });
  });
});

describe('constants', () => {
  const exactly = (x: number, y: number): bigint => {
    const [a, b] = [fractionOfNumber(x), fractionOfNumber(y)];
    const numerator = a.numerator * b.denominator + b.numerator * a.denominator;
    return (numerator << 320n) / (a.denominator * b.denominator);
  };

  test('ln 2 in two parts', () => {
    const error = exactly(log2High, log2Low) - narrow.log2;
    expect(error < 1n << 235n && error > -(1n << 235n)).toBe(true);
    expect(fractionOfNumber(log2High).numerator < 2n ** 32n).toBe(true);
  });

  test('π is enclosed by neighbouring doubles', () => {
    const pi = interval.named('pi');
    expect(narrow.isBetween(pi.lo, { value: narrow.pi, error: 1n << 20n }, pi.hi)).toBe(true);
    expect(nextUp(pi.lo)).toBe(pi.hi);
  });
});
