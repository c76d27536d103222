import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashKey } from '../../src/number/hash-key';
import { isPrime } from '../../src/number/prime';
import { randomStream } from '../../src/number/random-stream';
import { areSame, isNone, isZero, type Radical, radicalRing, repeated } from '../../src/number/residue/radical';
import { randomOracle, randomPrimes, residueStream } from '../../src/number/residue/random-residues';
import { noResidue, oneResidue, type Primes, Residue, zeroResidue } from '../../src/number/residue/residue';
import { residueField } from '../../src/number/residue/residue-field';

const primes: Primes = [2_147_483_629, 1_073_741_827, 1_073_741_831, 2_147_483_647];
const field = residueField(primes);
const part = fc.integer({ min: 0, max: 2_147_483_646 });
const element = fc.tuple(part, part, part, part).map(([a, b, c, d]) => new Residue(a, b, c, d));
const places = ['a', 'b', 'c', 'd'] as const;

describe('the key of residues', () => {
  it('is of one length, and the same for equal ones', () => {
    fc.assert(
      fc.property(element, (x) => {
        expect(x.key).toHaveLength(8);
        expect(new Residue(x.a, x.b, x.c, x.d).key).toBe(x.key);
      }),
    );
    expect(noResidue.key).toHaveLength(8);
  });

  it.each(places)('tells residues apart that differ modulo the prime %s only, by one bit', (place) => {
    fc.assert(
      fc.property(element, fc.integer({ min: 0, max: 30 }), (x, bit) => {
        const parts = places.map((each) => (each === place ? x[each] ^ (1 << bit) : x[each]));
        const y = new Residue(...(parts as [number, number, number, number]));
        expect(y.key).not.toBe(x.key);
        expect(y.key).not.toBe(noResidue.key);
      }),
    );
  });
});

describe('residues that are 0 modulo some of the primes only', () => {
  const half = places.map(
    (place) => new Residue(...(places.map((each) => (each === place ? 0 : 5)) as [number, number, number, number])),
  );

  it.each(half)('are neither zero nor invertible', (x) => {
    expect(field.isZero(x)).toBe(false);
    expect(field.div(oneResidue, x)).toBe(noResidue);
    expect(field.power(x, -2)).toBe(noResidue);
    expect(field.pivotQuality(x)).toBe(0);
    expect(field.select(x, oneResidue, zeroResidue)).toBe(noResidue);
    expect(radicalRing(field).invert(x)).toBe(noResidue);
  });
});

describe('sums of roots', () => {
  const ring = radicalRing(field);
  const [two, three] = [ring.rational(2n, 1n), ring.rational(3n, 1n)];
  const roots = [two, three].map((square) => ring.root(square) as Radical);
  /** a + b√2 + c√3. */
  const of = (a: number, b: number, c: number): Radical =>
    [oneResidue, ...roots]
      .map((root, i) => ring.mul(ring.rational(BigInt([a, b, c][i] as number), 1n), root))
      .reduce(ring.add);
  const few = fc.integer({ min: -2, max: 2 });
  const sum = fc.tuple(few, few, few);

  it('are multiplied part by part, and roots square to what they are roots of', () => {
    fc.assert(
      fc.property(sum, sum, ([a, b, c], [d, e, f]) => {
        const [root2, root3] = roots as [Radical, Radical];
        const whole = of(a * d + 2 * b * e + 3 * c * f, a * e + b * d, a * f + c * d);
        const mixed = ring.mul(ring.rational(BigInt(b * f + c * e), 1n), ring.mul(root2, root3));
        expect(isZero(ring.sub(ring.mul(of(a, b, c), of(d, e, f)), ring.add(whole, mixed)))).toBe(true);
      }),
    );
  });

  it('are the same where their difference is 0, and what has no value is the same as nothing', () => {
    fc.assert(
      fc.property(sum, sum, (x, y) => {
        const [a, b] = [of(...x), of(...y)];
        expect(areSame(a, b)).toBe(isZero(ring.sub(a, b)));
        expect(areSame(a, of(...x))).toBe(true);
      }),
    );
    expect(areSame(noResidue, noResidue)).toBe(false);
    expect(areSame(noResidue, two)).toBe(false);
  });

  it('have no product with what has no value', () => {
    expect(ring.mul(of(1, 1, 0), noResidue)).toBe(noResidue);
    expect(ring.mul(noResidue, of(0, 1, 0))).toBe(noResidue);
  });
});

describe('elements with a cube root, a fourth and a square root', () => {
  const ring = radicalRing(field);
  const [two, three, five] = [2n, 3n, 5n].map((n) => ring.rational(n, 1n)) as [Residue, Residue, Residue];
  const cube = ring.root(two, 3) as Radical;
  const fourth = ring.root(three, 4) as Radical;
  const square = ring.root(ring.add(cube, five)) as Radical;
  const to = (root: Radical, n: number): Radical => repeated(ring, root, n);
  const monomials = [0, 1, 2].flatMap((i) =>
    [0, 1, 2, 3].flatMap((j) => [0, 1].map((k) => ring.mul(ring.mul(to(cube, i), to(fourth, j)), to(square, k)))),
  );
  const several = fc
    .array(fc.tuple(fc.integer({ min: -3, max: 3 }), fc.nat(monomials.length - 1)), { minLength: 1, maxLength: 4 })
    .map((terms) =>
      terms
        .map(([c, i]) => ring.mul(ring.rational(BigInt(c), 1n), monomials[i] as Radical))
        .reduce(ring.add, zeroResidue),
    );

  it('have the powers that they are roots of', () => {
    expect(areSame(to(cube, 3), two)).toBe(true);
    expect(areSame(to(fourth, 4), three)).toBe(true);
    expect(areSame(to(square, 2), ring.add(cube, five))).toBe(true);
    expect(areSame(to(square, 6), repeated(ring, ring.add(cube, five), 3))).toBe(true);
    expect(areSame(to(cube, 2), ring.root(ring.mul(two, two), 3) as Radical)).toBe(false);
    expect(areSame(ring.root(two, 3) as Radical, cube)).toBe(true);
    expect(areSame(ring.root(two) as Radical, cube)).toBe(false);
    expect(new Set(monomials.map(ring.key)).size).toBe(24);
  });

  it('are a commutative ring', () => {
    fc.assert(
      fc.property(several, several, several, (a, b, c) => {
        expect(areSame(ring.mul(a, b), ring.mul(b, a))).toBe(true);
        expect(areSame(ring.mul(ring.mul(a, b), c), ring.mul(a, ring.mul(b, c)))).toBe(true);
        expect(areSame(ring.mul(a, ring.add(b, c)), ring.add(ring.mul(a, b), ring.mul(a, c)))).toBe(true);
      }),
    );
  });

  it('have inverses, or none', () => {
    let inverted = 0;
    fc.assert(
      fc.property(several, (a) => {
        const inverse = ring.invert(a);
        if (isNone(inverse)) return;
        inverted++;
        expect(areSame(ring.mul(a, inverse), oneResidue)).toBe(true);
      }),
      { seed: 1 },
    );
    expect(inverted).toBeGreaterThan(60);
    expect(ring.invert(ring.sub(to(cube, 3), two))).toBe(noResidue);
  });

  it('have as many conjugates as there are choices of their roots', () => {
    const counts = [oneResidue, cube, fourth, square, ring.mul(cube, fourth), ring.add(square, fourth)].map(
      ring.conjugates,
    );
    expect(counts).toEqual([1, 3, 4, 2, 12, 8]);
  });

  it('are no more than their bits', () => {
    const small = radicalRing(field);
    expect(small.root(two, 1024)).not.toBeNull();
    expect(small.root(three, 1024)).not.toBeNull();
    expect(small.root(five, 1024)).not.toBeNull();
    expect(small.root(oneResidue)).toBeNull();
  });
});

describe('random residues', () => {
  it('are below 2^30 and not 0, modulo different primes above it', () => {
    const stream = randomStream(hashKey('primes'));
    const next = residueStream(hashKey('residues'));
    const seen = new Set<string>();
    for (let i = 0; i < 50; i++) {
      const drawn = randomPrimes(stream);
      expect(new Set(drawn).size).toBe(4);
      expect(drawn.every((p) => isPrime(p) && p > 2 ** 30 && p < 2 ** 31)).toBe(true);
      const { a, b, c, d, key } = next();
      seen.add(key);
      expect([a, b, c, d].every((x) => Number.isInteger(x) && x > 0 && x < 2 ** 30)).toBe(true);
      expect(new Set([a, b, c, d]).size).toBe(4);
    }
    expect(seen.size).toBe(50);
  });

  it('are remembered by an oracle for the text that asked for them', () => {
    const oracle = randomOracle(hashKey('oracle'));
    const [first, second] = [oracle('x'), oracle('y')];
    expect(oracle('x')).toBe(first);
    expect(second.key).not.toBe(first.key);
    expect(randomOracle(hashKey('oracle'))('x').key).toBe(first.key);
  });
});
