import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { owenScrambled, reversedBits } from '../../../src/engine/sampling/owen-scrambling';
import { directionNumbers, fillSobol, sobolDimensions } from '../../../src/engine/sampling/sobol';
import { hashKey } from '../../../src/number/hash-key';
import { fillNoise } from '../../../src/program/noise';

const points = (dimension: number, from: number, count: number): Uint32Array => {
  const out = new Uint32Array(count);
  fillSobol(out, directionNumbers(dimension), from);
  return out;
};

describe('Sobol’ points', () => {
  it('are the first ones of Joe and Kuo', () => {
    const first = Array.from({ length: 5 }, (_, d) => [...points(d, 0, 8)].map((x) => x / 2 ** 32));
    expect(first).toEqual([
      [0, 0.5, 0.75, 0.25, 0.375, 0.875, 0.625, 0.125],
      [0, 0.5, 0.25, 0.75, 0.375, 0.875, 0.125, 0.625],
      [0, 0.5, 0.25, 0.75, 0.625, 0.125, 0.875, 0.375],
      [0, 0.5, 0.25, 0.75, 0.875, 0.375, 0.625, 0.125],
      [0, 0.5, 0.75, 0.25, 0.375, 0.875, 0.625, 0.125],
    ]);
  });

  it('fill every dyadic interval once, in every dimension', () => {
    for (let d = 0; d < sobolDimensions; d++) {
      const cells = new Set([...points(d, 0, 256)].map((x) => x >>> 24));
      expect(cells.size).toBe(256);
    }
  });

  it('go on where they were interrupted', () => {
    expect([...points(7, 0, 300), ...points(7, 300, 100)]).toEqual([...points(7, 0, 400)]);
  });

  it('are not made beyond the known dimensions', () => {
    expect(() => directionNumbers(sobolDimensions)).toThrow(RangeError);
  });
});

describe('nested scrambling', () => {
  const word = fc.integer({ min: 0, max: 2 ** 32 - 1 });

  it('turns bits around', () => {
    expect(reversedBits(1)).toBe(2 ** 31);
    fc.assert(
      fc.property(word, (x) => reversedBits(reversedBits(x)) === x),
      { seed: 1 },
    );
  });

  it('looks at no lower bit, and changes the next one for both halves alike', () => {
    fc.assert(
      fc.property(word, word, word, fc.integer({ min: 1, max: 31 }), (x, y, seed, kept) => {
        // Two points that share exactly their `kept` highest bits.
        const shift = 32 - kept;
        const high = kept === 32 ? x : (x >>> shift) * 2 ** shift;
        const bit = 2 ** (shift - 1);
        const [a, b] = [high + (x % bit), high + bit + (y % bit)];
        const [p, q] = [owenScrambled(a, seed), owenScrambled(b, seed)];
        expect(Math.floor(p / 2 ** shift)).toBe(Math.floor(q / 2 ** shift));
        expect(Math.floor(p / bit) % 2).not.toBe(Math.floor(q / bit) % 2);
      }),
      { numRuns: 2000, seed: 2 },
    );
  });

  it('flips about half of the bits', () => {
    const flips = Array.from({ length: 32 }, () => 0);
    for (let seed = 0; seed < 2000; seed++) {
      const changed = (owenScrambled(0x12345678, (seed * 2_654_435_761) >>> 0) ^ 0x12345678) >>> 0;
      for (let k = 0; k < 32; k++) flips[k] = (flips[k] as number) + ((changed >>> k) & 1);
    }
    expect(Math.min(...flips)).toBeGreaterThan(800);
    expect(Math.max(...flips)).toBeLessThan(1200);
  });
});

describe('noise', () => {
  const key = hashKey('noise');
  const fill = (count: number, family: Parameters<typeof fillNoise>[2], stream = 0, block = 0): Float64Array => {
    const out = new Float64Array(count);
    fillNoise(out, count, family, key, stream, block);
    return out;
  };

  it('of a block does not depend on how much of it is made', () => {
    expect([...fill(7, 'normal')]).toEqual([...fill(1000, 'normal').slice(0, 7)]);
  });

  it('differs between streams and blocks', () => {
    expect(new Set([fill(4, 'normal')[0], fill(4, 'normal', 1)[0], fill(4, 'normal', 0, 1)[0]]).size).toBe(3);
  });

  it.each<[Parameters<typeof fillNoise>[2], number, number, number]>([
    ['normal', 0, 1, 3],
    ['uniform', 0.5, 1 / 12, 1 / 80],
    ['exponential', 1, 1, 9],
    ['laplace', 0, 2, 24],
  ])('%s has its moments', (family, mean, second, fourth) => {
    const n = 200_000;
    const values = fill(n, family);
    const average = (f: (x: number) => number): number => values.reduce((sum, x) => sum + f(x), 0) / n;
    expect(Math.abs(average((x) => x) - mean)).toBeLessThan(0.02);
    expect(Math.abs(average((x) => (x - mean) ** 2) / second - 1)).toBeLessThan(0.03);
    expect(Math.abs(average((x) => (x - mean) ** 4) / fourth - 1)).toBeLessThan(0.12);
  });

  it('fills each tenth of the distribution', () => {
    const counts = new Array<number>(10).fill(0);
    for (const x of fill(100_000, 'uniform')) counts[Math.floor(10 * x)] = (counts[Math.floor(10 * x)] as number) + 1;
    expect(Math.min(...counts)).toBeGreaterThan(9600);
  });
});
