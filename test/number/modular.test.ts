import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashKey } from '../../src/number/hash-key';
import { addMod, inverseMod, mulMod, powerMod, reduceMod, subMod } from '../../src/number/modular';
import { randomPrime } from '../../src/number/prime';
import { randomStream } from '../../src/number/random-stream';
import { oneResidue, type Primes, Residue } from '../../src/number/residue/residue';
import { residueField } from '../../src/number/residue/residue-field';

const stream = randomStream(hashKey('moduli'));
const primes = [
  1_048_583,
  1_073_741_827,
  2_147_483_647,
  2_147_483_629,
  ...Array.from({ length: 20 }, () => randomPrime(stream)),
];
const moduli = fc.constantFrom(...primes);

/** A residue modulo p, often at an end or where a product has a quotient next to an integer. */
const residue = (p: number): fc.Arbitrary<number> =>
  fc.oneof(
    fc.integer({ min: 0, max: p - 1 }),
    fc.integer({ min: 0, max: 40 }),
    fc.integer({ min: p - 40, max: p - 1 }),
    fc.integer({ min: -40, max: 40 }).map((n) => Math.floor(p / 2) + n),
  );
const operands = moduli.chain((p) => fc.tuple(fc.constant(p), residue(p), residue(p)));

const modulo = (t: bigint, p: number): number => {
  const remainder = t % BigInt(p);
  return Number(remainder < 0n ? remainder + BigInt(p) : remainder);
};

describe('residues', () => {
  test('add, subtract and multiply as integers do', () => {
    const law = fc.property(operands, ([p, a, b]) => {
      const [x, y] = [BigInt(a), BigInt(b)];
      expect(addMod(a, b, p)).toBe(modulo(x + y, p));
      expect(subMod(a, b, p)).toBe(modulo(x - y, p));
      expect(mulMod(a, b, p, 1 / p)).toBe(modulo(x * y, p));
    });
    fc.assert(law, { numRuns: 20_000 });
  });

  test('products next to a multiple of p', () => {
    const law = fc.property(operands, fc.integer({ min: -3, max: 3 }), ([p, a], shift) => {
      if (a === 0) return;
      const b = modulo(BigInt(inverseMod(a, p)) * BigInt(shift), p);
      expect(mulMod(a, b, p, 1 / p)).toBe(modulo(BigInt(shift), p));
    });
    fc.assert(law, { numRuns: 5000 });
  });

  test('reduce integers below 2^53', () => {
    const integers = fc.oneof(
      fc.maxSafeNat(),
      fc.nat().map((n) => Number.MAX_SAFE_INTEGER - n),
      fc.nat(),
    );
    const quotients = fc.double({ min: 0, max: 1, noNaN: true });
    const law = fc.property(moduli, integers, quotients, fc.integer({ min: -2, max: 2 }), (p, t, part, shift) => {
      expect(reduceMod(t, p, 1 / p)).toBe(modulo(BigInt(t), p));
      const close = Math.max(0, Math.floor(part * (2 ** 53 / p - 1)) * p + shift);
      expect(reduceMod(close, p, 1 / p)).toBe(modulo(BigInt(close), p));
    });
    fc.assert(law, { numRuns: 10_000 });
  });

  test('invert', () => {
    const law = fc.property(operands, ([p, a]) => {
      if (a === 0) return;
      const inverse = inverseMod(a, p);
      expect(inverse > 0 && inverse < p).toBe(true);
      expect(modulo(BigInt(a) * BigInt(inverse), p)).toBe(1);
    });
    fc.assert(law, { numRuns: 3000 });
    expect(() => inverseMod(0, 1_073_741_827)).toThrow(RangeError);
  });

  test('powers', () => {
    const law = fc.property(operands, fc.integer({ min: 0, max: 300 }), ([p, a], n) => {
      expect(powerMod(a, n, p, 1 / p)).toBe(modulo(BigInt(a) ** BigInt(n), p));
      if (a !== 0) expect(powerMod(a, p - 1, p, 1 / p)).toBe(1);
    });
    fc.assert(law, { numRuns: 1000 });
    expect(powerMod(0, 0, 1_073_741_827, 1 / 1_073_741_827)).toBe(1);
  });
});

describe('sums of products of residues', () => {
  const several: Primes = [1_048_583, 1_073_741_827, 2_147_483_647, 2_147_483_629];
  const field = residueField(several);
  const parts = ({ a, b, c, d }: Residue): number[] => [a, b, c, d];
  const exact = (x: readonly Residue[], y: readonly Residue[]): number[] =>
    several.map((p, k) =>
      modulo(
        x.reduce(
          (sum, own, i) => sum + BigInt(parts(own)[k] as number) * BigInt(parts(y[i] as Residue)[k] as number),
          0n,
        ),
        p,
      ),
    );
  const element = fc
    .tuple(...several.map(residue))
    .map(([a, b, c, d]) => new Residue(a as number, b as number, c as number, d as number));

  test('agrees with integers through indices and starts', () => {
    const pairs = fc.array(fc.tuple(element, element), { maxLength: 200 });
    const law = fc.property(pairs, fc.nat(3), fc.nat(3), (drawn, aStart, bStart) => {
      const left = drawn.map(([x]) => x);
      const right = drawn.map(([, y]) => y);
      const a = [...Array<Residue>(aStart).fill(oneResidue), ...left];
      const b = [...Array<Residue>(bStart).fill(oneResidue), ...right.toReversed()];
      const forward = Int32Array.from(drawn.keys());
      const backward = forward.slice().reverse();
      const found = field.dot?.(a, forward, aStart, b, backward, bStart, drawn.length);
      expect(parts(found as Residue)).toEqual(exact(left, right));
    });
    fc.assert(law, { numRuns: 500 });
  });

  test('the largest residues, far beyond one block', () => {
    const [largest, crowded] = [several.map((p) => p - 1), several.map((p) => p - (p % 65_536) - 1)].map(
      ([a, b, c, d]) => new Residue(a as number, b as number, c as number, d as number),
    ) as [Residue, Residue];
    for (const count of [1, 63, 64, 65, 128, 1000]) {
      const a = new Array<Residue>(count).fill(largest);
      const b = a.map((_, i) => (i % 2 === 0 ? largest : crowded));
      const index = Int32Array.from(a.keys());
      expect(parts(field.dot?.(a, index, 0, b, index, 0, count) as Residue)).toEqual(exact(a, b));
    }
  });
});
