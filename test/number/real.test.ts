import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Fixed, type FixedPoint, fixedPoint } from '../../src/number/fixed-point';
import { compare } from '../../src/number/fraction';
import { type Real, type RealNumbers, realNumbers } from '../../src/number/real';
import { runs } from '../thorough';
import { fixedPoint as reference } from './fixed-point';

const precise = reference(1300);
const bits = 200;
const point = fixedPoint(bits);

/** A number with some bits behind the point, in units of 2^-bits and as a double, which it is. */
const numbers = (least: number, most: number): fc.Arbitrary<number> =>
  fc.integer({ min: Math.ceil(least * 2 ** 30), max: Math.floor(most * 2 ** 30) }).map((n) => n / 2 ** 30);
const inUnits = (x: number): bigint => (BigInt(x * 2 ** 30) << BigInt(bits)) >> 30n;

const functions: Record<
  'exp' | 'log' | 'sin' | 'cos' | 'atan' | 'erf',
  { arguments: fc.Arbitrary<number>; at: (p: FixedPoint, a: bigint) => Fixed | null }
> = {
  exp: { arguments: numbers(-40, 40), at: ({ exp }, a) => exp(a) },
  log: { arguments: numbers(2 ** -29, 1000), at: ({ log }, a) => log(a) },
  sin: { arguments: numbers(-500, 500), at: ({ sine }, a) => sine({ lo: a, hi: a }) },
  cos: { arguments: numbers(-500, 500), at: ({ cosine }, a) => cosine({ lo: a, hi: a }) },
  atan: { arguments: numbers(-500, 500), at: ({ arctangent }, a) => arctangent(a) },
  erf: { arguments: numbers(-7.9, 7.9), at: ({ erf }, a) => erf(a) },
};

describe.each(Object.entries(functions))('%s in fixed-point arithmetic', (name, { arguments: xs, at }) => {
  it('holds the value between bounds that are a few units apart', () => {
    fc.assert(
      fc.property(xs, (x) => {
        const found = at(point, inUnits(x)) as Fixed;
        const { value, error } = precise[name as keyof typeof functions](x);
        const scale = BigInt(1300 - bits);
        expect(found.lo << scale <= value + error && value - error <= found.hi << scale).toBe(true);
        const size = found.hi < 0n ? -found.hi : found.hi;
        expect(found.hi - found.lo <= 4n + (size >> BigInt(bits - 60))).toBe(true);
      }),
      { numRuns: runs(150) },
    );
  });
});

describe('fixed-point arithmetic', () => {
  it('knows π, and exact roots', () => {
    const { lo, hi } = point.pi();
    expect([lo << 1100n <= precise.pi, precise.pi <= hi << 1100n, hi - lo <= 2n]).toEqual([true, true, true]);
    expect(point.sqrt(inUnits(2.25))).toEqual({ lo: inUnits(1.5), hi: inUnits(1.5) });
    const root = point.sqrt(inUnits(2));
    expect(root.hi - root.lo).toBe(1n);
    expect(root.lo ** 2n < 2n << 400n && 2n << 400n < root.hi ** 2n).toBe(true);
  });

  it('has angles between the ends of an interval, and none beyond 1', () => {
    const wide = point.sine({ lo: inUnits(1.5), hi: inUnits(1.625) }) as Fixed;
    expect(wide.lo <= inUnits(1023 / 1024) && wide.hi === inUnits(1)).toBe(true);
    expect(point.cosine({ lo: inUnits(0), hi: inUnits(0.5) })?.hi).toBe(inUnits(1));
  });

  it('leaves what is too large', () => {
    expect([point.exp(inUnits(2 ** 20)), point.erf(inUnits(17)), point.erf(inUnits(-17))]).toEqual([null, null, null]);
    expect(point.sine({ lo: inUnits(2 ** 22), hi: inUnits(2 ** 22) })).toBeNull();
  });
});

const real = realNumbers(400);
const { add, sub, mul, div, sqrt, exp, log, sin, cos, sign, power } = real;
const of = (n: number, d = 1): Real => real.rational(BigInt(n), BigInt(d));
const root = (a: Real, n: number): Real => exp(div(log(a), of(n)));
const half = of(1, 2);
const pi = real.named('pi');

describe('real numbers', () => {
  const equal: readonly (readonly [string, Real, Real])[] = [
    ['√2·√3 and √6', mul(sqrt(of(2)), sqrt(of(3))), sqrt(of(6))],
    ['√(3 + 2√2) and 1 + √2', sqrt(add(of(3), mul(of(2), sqrt(of(2))))), add(of(1), sqrt(of(2)))],
    ['∛(√5 + 2) − ∛(√5 − 2) and 1', sub(root(add(sqrt(of(5)), of(2)), 3), root(sub(sqrt(of(5)), of(2)), 3)), of(1)],
    ['2^(1/3)·4^(1/3) and 2', mul(root(of(2), 3), root(of(4), 3)), of(2)],
    ['(3/2)^(5/3)·(3/2)^(1/3) and 9/4', mul(power(root(of(3, 2), 3), 5), root(of(3, 2), 3)), of(9, 4)],
    ['cos π/5 and (1 + √5)/4', cos(div(pi, of(5))), div(add(of(1), sqrt(of(5))), of(4))],
    ['sin π/10 and (√5 − 1)/4', sin(div(pi, of(10))), div(sub(sqrt(of(5)), of(1)), of(4))],
    [
      'cos π/7 − cos 2π/7 + cos 3π/7 and 1/2',
      add(sub(cos(div(pi, of(7))), cos(div(mul(of(2), pi), of(7)))), cos(div(mul(of(3), pi), of(7)))),
      half,
    ],
    ['sin 7π and 0', sin(mul(of(7), pi)), of(0)],
    ['1/(√2 − 1) and √2 + 1', div(of(1), sub(sqrt(of(2)), of(1))), add(sqrt(of(2)), of(1))],
    ['|1 − √2| and √2 − 1', real.abs(sub(of(1), sqrt(of(2)))), sub(sqrt(of(2)), of(1))],
    ['π − π/2 − π/2 and 0', sub(sub(pi, div(pi, of(2))), div(pi, of(2))), of(0)],
  ];

  it.each(equal)('%s are equal, and not to a number nearby', (_, a, b) => {
    expect(sign(sub(a, b))).toBe(0);
    const near = add(b, real.rational(1n, 1n << 350n));
    expect(sign(sub(a, near))).toBe(-1);
    expect(sign(sub(near, a))).toBe(1);
  });

  it('are told apart though near', () => {
    const sum = (of: readonly number[]): Real => of.map((n) => sqrt(real.rational(BigInt(n), 1n))).reduce(add);
    // Sums of square roots that agree to nineteen digits.
    const [a, b] = [sum([5, 6, 18].map((n) => n + 10 ** 8)), sum([5, 6, 18].map((n) => n + 10 ** 8 + 1))];
    expect(sign(sub(a, b))).toBe(-1);
    expect(sign(sub(exp(mul(pi, sqrt(of(163)))), real.rational(262537412640768744n, 1n)))).toBe(-1);
    expect(sign(sub(exp(real.rational(1n, 10n ** 30n)), of(1)))).toBe(1);
  });

  it('are not known to be equal where nothing tells', () => {
    expect(sign(sub(exp(log(pi)), pi))).toBeNull();
    expect(sign(sub(add(exp(of(1)), of(1)), add(of(1), exp(of(1)))))).toBeNull();
    expect(sign(sub(mul(of(4), real.atan(of(1))), pi))).toBeNull();
  });

  it('have the whole part that is told from the number itself', () => {
    const { floor } = real;
    const two = div(sqrt(of(8)), sqrt(of(2)));
    expect([floor(two), floor(real.neg(two)), floor(of(-7, 2))].map((a) => sign(sub(a, of(-2))))).toEqual([1, 0, -1]);
    expect(sign(sub(floor(two), of(2)))).toBe(0);
    const below = sub(two, real.rational(1n, 1n << 300n));
    expect(sign(sub(floor(below), of(1)))).toBe(0);
    expect(sign(sub(floor(exp(of(3))), of(20)))).toBe(0);
    expect(real.standing(floor(exp(log(of(3)))))).toBe('value');
    // On which side of 3 that is nothing tells.
    expect(sign(sub(floor(div(mul(of(3), exp(log(pi))), pi)), of(3)))).toBeNull();
  });

  /** What is made of real numbers in a system of so many bits. */
  type Made = (system: RealNumbers) => Real;
  const convergent =
    (of: Made, n: bigint, d: bigint): Made =>
    (system) =>
      system.sub(of(system), system.rational(n, d));
  const whole = (system: RealNumbers, n: number): Real => system.rational(BigInt(n), 1n);
  const toThePower =
    (base: (system: RealNumbers) => Real, n: number): Made =>
    (system) =>
      system.exp(system.div(system.log(base(system)), whole(system, n)));

  /** q·√2 − p, about 1/(3q): as near to 0 as such numbers can be, between bounds that are q units apart. */
  const nearest: Made = (s) =>
    s.sub(s.mul(s.rational(1311738121n, 1n), s.sqrt(whole(s, 2))), s.rational(1855077841n, 1n));

  it.each<[string, Made, -1 | 1]>([
    ['√2', convergent((s) => s.sqrt(whole(s, 2)), 1855077841n, 1311738121n), 1],
    [
      '∛2',
      convergent(
        toThePower((s) => whole(s, 2), 3),
        1348776323n,
        1070524477n,
      ),
      -1,
    ],
    ['cos π/7', convergent((s) => s.cos(s.div(s.named('pi'), whole(s, 7))), 781071779n, 866924271n), 1],
    ['e^(log π)', convergent((s) => s.exp(s.log(s.named('pi'))), 245850922n, 78256779n), 1],
    ['q·√2 and p', nearest, 1],
  ])('with few bits are not taken for what is near: %s', (_, made, expected) => {
    for (let few = 8; few < 200; few++) {
      const found = realNumbers(few).sign(made(realNumbers(few)));
      expect([null, expected]).toContain(found);
    }
    expect(realNumbers(300).sign(made(realNumbers(300)))).toBe(expected);
  });

  it('are 0 by no one bound alone, and have those of both signs where theirs is not known', () => {
    const fine = realNumbers(300);
    const value = fine.bounds(nearest(fine)) ?? [];
    for (let few = 8; few < 200; few++) {
      const system = realNumbers(few);
      for (const size of [system.abs(nearest(system)), system.abs(system.neg(nearest(system)))]) {
        expect([null, 1]).toContain(system.sign(size));
        const [low, high] = system.bounds(size) ?? [];
        expect(low && value[1] && compare(low, value[1])).toBeLessThanOrEqual(0);
        expect(high && value[0] && compare(high, value[0])).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it('are no larger than they may be below 0, nor than above', () => {
    // Around multiples of 2^-14, between bounds that are 2^-10 apart.
    for (let k = -30n; k <= 30n; k++) {
      const beside: Made = (s) => s.abs(s.sub(nearest(s), s.rational(k, 1n << 14n)));
      const [rough, fine] = [realNumbers(40), realNumbers(300)].map((s) => s.bounds(beside(s)));
      expect(rough && fine && compare(rough[0], fine[1])).toBeLessThanOrEqual(0);
      expect(rough && fine && compare(rough[1], fine[0])).toBeGreaterThanOrEqual(0);
    }
  });

  it('are multiples of π or of one logarithm alone', () => {
    expect(sign(sub(pi, log(of(2))))).toBe(1);
    expect(sign(sub(log(of(3)), log(of(2))))).toBe(1);
    expect(sign(sub(cos(log(of(2))), of(1, 2)))).toBe(1);
    expect(sign(add(cos(mul(pi, sqrt(of(2)))), of(1)))).toBe(1);
    expect(sign(add(cos(mul(pi, pi)), of(1)))).toBe(1);
    expect(sign(sub(exp(mul(log(of(2)), log(of(3)))), of(2)))).toBe(1);
    expect(sign(sub(exp(mul(log(of(2)), sqrt(of(2)))), of(2)))).toBe(1);
  });

  it('lie between their bounds, however many bits these have', () => {
    const one = fc.integer({ min: -40, max: 40 });
    const some = fc.integer({ min: 1, max: 40 });
    const made = fc.letrec<{ any: Made; two: [Made, Made] }>((tie) => ({
      two: fc.tuple(tie('any'), tie('any')),
      any: fc.oneof(
        { maxDepth: 4 },
        fc.tuple(one, some).map(
          ([n, d]): Made =>
            (s) =>
              s.rational(BigInt(n), BigInt(d)),
        ),
        some.map(
          (n): Made =>
            (s) =>
              s.sqrt(whole(s, n)),
        ),
        fc.tuple(one, some).map(
          ([n, d]): Made =>
            (s) =>
              s.exp(s.rational(BigInt(n), BigInt(10 * d))),
        ),
        tie('two').map(
          ([a, b]): Made =>
            (s) =>
              s.add(a(s), b(s)),
        ),
        tie('two').map(
          ([a, b]): Made =>
            (s) =>
              s.mul(a(s), b(s)),
        ),
        tie('two').map(
          ([a, b]): Made =>
            (s) =>
              s.div(a(s), b(s)),
        ),
        tie('two').map(
          ([a, b]): Made =>
            (s) =>
              s.max(a(s), b(s)),
        ),
        tie('any').map(
          (a): Made =>
            (s) =>
              s.neg(a(s)),
        ),
        tie('any').map(
          (a): Made =>
            (s) =>
              s.abs(a(s)),
        ),
        tie('any').map(
          (a): Made =>
            (s) =>
              s.floor(a(s)),
        ),
        tie('any').map(
          (a): Made =>
            (s) =>
              s.log(a(s)),
        ),
      ),
    }));
    fc.assert(
      fc.property(made.any, fc.integer({ min: 8, max: 80 }), (of, few) => {
        const [rough, fine] = [few, 400].map((n) => realNumbers(n)) as [RealNumbers, RealNumbers];
        const [a, b] = [of(rough), of(fine)];
        const [outer, inner] = [rough.bounds(a), fine.bounds(b)];
        if (outer === null || inner === null) return;
        expect(compare(outer[0], inner[1]) <= 0 && compare(inner[0], outer[1]) <= 0).toBe(true);
        const [roughly, finely] = [rough.sign(a), fine.sign(b)];
        if (roughly !== null && finely !== null) expect(roughly).toBe(finely);
      }),
      { numRuns: runs(3000) },
    );
  });

  it('need enough bits', () => {
    const few = realNumbers(16);
    const two = few.sqrt(few.rational(2n, 1n));
    expect(few.sign(few.sub(few.mul(two, few.sqrt(few.rational(3n, 1n))), few.sqrt(few.rational(6n, 1n))))).toBeNull();
  });

  it('have no quotient by 0, root below it and logarithm at it, however it is written', () => {
    const nothing = sub(sqrt(of(8)), mul(of(2), sqrt(of(2))));
    expect(div(of(1), nothing)).toBe('undefined');
    expect(log(nothing)).toBe('undefined');
    expect(power(nothing, -1)).toBe('undefined');
    expect(sign(sqrt(nothing))).toBe(0);
    expect(sqrt(sub(sqrt(of(2)), of(2)))).toBe('undefined');
    expect(div(of(1), cos(div(pi, of(2))))).toBe('undefined');
    expect(div(of(1), sub(exp(log(pi)), pi))).toBe('unknown');
    expect(log(sub(exp(log(pi)), pi))).toBe('unknown');
  });

  it('are compared where they are equal', () => {
    const [a, b] = [sqrt(of(8)), mul(of(2), sqrt(of(2)))];
    expect([real.less(a, b), real.lessEqual(a, b), real.equal(a, b)].map(sign)).toEqual([0, 1, 1]);
    expect([real.less(b, a), real.lessEqual(b, a), real.equal(b, a)].map(sign)).toEqual([0, 1, 1]);
  });

  it('may be smaller than a unit', () => {
    const tiny = real.rational(1n, 1n << 1000n);
    const large = real.rational(1n << 1000n, 1n);
    const two = sqrt(of(2));
    expect(sign(sub(div(two, tiny), mul(of(3, 2), large)))).toBe(-1);
    expect(sign(sub(div(two, tiny), mul(of(7, 5), large)))).toBe(1);
    expect(sign(sub(div(two, real.neg(tiny)), mul(of(-7, 5), large)))).toBe(-1);
    expect(sign(add(log(tiny), mul(of(1000), log(of(2)))))).toBeNull();
    expect(sign(add(log(tiny), mul(of(999), log(of(2)))))).toBe(-1);
    expect(sign(add(log(tiny), mul(of(1001), log(of(2)))))).toBe(1);
    expect(log(real.neg(tiny))).toBe('undefined');
    expect(sqrt(real.neg(tiny))).toBe('undefined');
  });

  it('agree with doubles', () => {
    const small = fc.integer({ min: -30, max: 30 });
    fc.assert(
      fc.property(small, small, small, fc.integer({ min: 1, max: 9 }), (a, b, c, d) => {
        const x = add(mul(of(a), sqrt(of(d))), div(of(b), of(d)));
        const value = a * Math.sqrt(d) + b / d - c;
        const expected = Math.abs(value) < 1e-9 ? 0 : Math.sign(value);
        expect(sign(sub(x, of(c)))).toBe(expected === 0 ? sign(sub(x, of(c))) : expected);
        expect(real.standing(real.max(x, of(c)))).toBe('value');
        expect(sign(sub(real.max(x, of(c)), real.min(x, of(c))))).toBe(Math.abs(expected));
        expect(sign(real.less(x, of(c)))).toBe(expected < 0 ? 1 : 0);
        expect(sign(real.lessEqual(x, of(c)))).toBe(expected <= 0 ? 1 : 0);
        expect(sign(real.equal(x, of(c)))).toBe(expected === 0 ? 1 : 0);
      }),
      { numRuns: runs(200) },
    );
  });

  it('have one branch where the condition is decided, and else none', () => {
    const taken = real.select(real.less(of(1), sqrt(of(2))), of(7), 'undefined');
    expect(sign(sub(taken, of(7)))).toBe(0);
    expect(real.select(real.equal(sqrt(of(8)), of(3)), 'undefined', of(7))).toEqual(of(7));
    expect(real.select(real.less(exp(log(pi)), pi), of(1), of(2))).toBe('unknown');
    expect(real.select(sub(exp(log(pi)), pi), of(1), of(2))).toBe('unknown');
    expect(real.select(of(2), of(1), of(2))).toBe('unknown');
  });
});
