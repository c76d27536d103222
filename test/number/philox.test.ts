import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashKey } from '../../src/number/hash-key';
import { type PhiloxBlock, type PhiloxKey, philox4x32, philoxInto } from '../../src/number/philox';
import { randomStream } from '../../src/number/random-stream';

const words = (text: string): number[] => text.split(' ').map((word) => Number.parseInt(word, 16));

describe('Philox4x32-10', () => {
  test.each([
    ['00000000 00000000', '00000000 00000000 00000000 00000000', '6627e8d5 e169c58d bc57ac4c 9b00dbd8'],
    ['ffffffff ffffffff', 'ffffffff ffffffff ffffffff ffffffff', '408f276d 41c83b0e a20bc7c6 6d5451fd'],
    ['a4093822 299f31d0', '243f6a88 85a308d3 13198a2e 03707344', 'd16cfe09 94fdcceb 5001e420 24126ea1'],
  ])('known answer under the key %s', (key, counter, expected) => {
    expect(philox4x32(words(key) as unknown as PhiloxKey, words(counter) as unknown as PhiloxBlock)).toEqual(
      words(expected),
    );
  });

  test('agrees with the definition in 64-bit integers', () => {
    const word = fc.integer({ min: 0, max: 0xffffffff });
    const law = fc.property(word, word, word, word, word, word, (k0, k1, c0, c1, c2, c3) => {
      expect(philox4x32([k0, k1], [c0, c1, c2, c3])).toEqual(definition([k0, k1], [c0, c1, c2, c3]));
    });
    fc.assert(law, { numRuns: 1000 });
  });

  test('writes where it is told', () => {
    const out = new Uint32Array(6);
    philoxInto(out, 1, 0, 0, 0, 0, 0, 0);
    expect([...out]).toEqual([0, 0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8, 0]);
  });
});

function definition(key: PhiloxKey, counter: PhiloxBlock): number[] {
  const mask = 0xffffffffn;
  let [k0, k1] = key.map(BigInt) as [bigint, bigint];
  let [a, b, c, d] = counter.map(BigInt) as [bigint, bigint, bigint, bigint];
  for (let round = 0; round < 10; round++) {
    const [x, y] = [0xd2511f53n * a, 0xcd9e8d57n * c];
    [a, b, c, d] = [(y >> 32n) ^ b ^ k0, y & mask, (x >> 32n) ^ d ^ k1, x & mask];
    [k0, k1] = [(k0 + 0x9e3779b9n) & mask, (k1 + 0xbb67ae85n) & mask];
  }
  return [a, b, c, d].map(Number);
}

describe('keys', () => {
  test('depend on every part, its type and its place', () => {
    const lists: (string | number)[][] = [
      [],
      [''],
      ['', ''],
      ['a'],
      ['a', ''],
      ['', 'a'],
      ['ab'],
      ['a', 'b'],
      ['b', 'a'],
      ['abc'],
      ['a\u0000'],
      ['a\u0000\u0000'],
      ['1'],
      [1],
      [1, 0],
      [2],
      [1.5],
      [-1],
      ['seed', 'claim', 1],
      ['seed', 'claim', 2],
      ['seed', 'claim ', 1],
    ];
    const keys = lists.map((parts) => hashKey(...parts).join(' '));
    expect(new Set(keys).size).toBe(lists.length);
    const halves = lists.flatMap((parts) => hashKey(...parts));
    expect(new Set(halves).size).toBe(2 * lists.length);
    expect(hashKey('seed', 'claim', 1)).toEqual(hashKey('seed', 'claim', 1));
  });

  test('a change of one bit changes about half of the key', () => {
    const bits = ([a, b]: PhiloxKey): string => a.toString(2).padStart(32, '0') + b.toString(2).padStart(32, '0');
    const distances = Array.from({ length: 500 }, (_, i) => {
      const [x, y] = [bits(hashKey('claim', i)), bits(hashKey('claim', i + 0.5))];
      return [...x].filter((bit, place) => bit !== y[place]).length;
    });
    const mean = distances.reduce((sum, n) => sum + n, 0) / distances.length;
    expect(Math.abs(mean - 32)).toBeLessThan(1);
  });
});

describe('streams', () => {
  const key = hashKey('test');

  test('are the Philox blocks of their counters', () => {
    const stream = randomStream(key, 2 ** 32 + 7);
    const drawn = Array.from({ length: 8 }, () => stream.nextUint32());
    expect(drawn).toEqual([...philox4x32(key, [0, 0, 7, 1]), ...philox4x32(key, [1, 0, 7, 1])]);
  });

  test('repeat for the same key and number, and differ otherwise', () => {
    const draw = (key: PhiloxKey, number: number): number[] => {
      const stream = randomStream(key, number);
      return Array.from({ length: 6 }, () => stream.uniform());
    };
    expect(draw(key, 3)).toEqual(draw(key, 3));
    expect(draw(key, 3)).not.toEqual(draw(key, 4));
    expect(draw(key, 3)).not.toEqual(draw(hashKey('other'), 3));
  });

  test('uniform numbers fill [0, 1)', () => {
    const stream = randomStream(key);
    const drawn = Array.from({ length: 20_000 }, () => stream.uniform());
    expect(drawn.every((x) => x >= 0 && x < 1 && Number.isInteger(x * 2 ** 53))).toBe(true);
    expect(drawn.some((x) => !Number.isInteger(x * 2 ** 52))).toBe(true);
    const mean = drawn.reduce((sum, x) => sum + x, 0) / drawn.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.01);
  });

  test('integers below n are uniform', () => {
    const stream = randomStream(key, 1);
    const counts = new Array<number>(7).fill(0);
    for (let i = 0; i < 70_000; i++) {
      const n = stream.below(7);
      counts[n] = (counts[n] as number) + 1;
    }
    const chiSquare = counts.reduce((sum, n) => sum + (n - 10_000) ** 2 / 10_000, 0);
    expect(chiSquare).toBeLessThan(30);
    const third = Array.from({ length: 20_000 }, () => stream.below(3 * 2 ** 30)).filter((n) => n < 2 ** 30).length;
    expect(Math.abs(third / 20_000 - 1 / 3)).toBeLessThan(0.015);
    expect(Array.from({ length: 100 }, () => stream.below(1))).toEqual(Array(100).fill(0));
    expect(Array.from({ length: 100 }, () => stream.below(2 ** 53)).some((n) => n > 2 ** 52)).toBe(true);
  });

  test.each([0, -1, 1.5, NaN, 2 ** 54])('there is no integer below %d to draw', (n) => {
    expect(() => randomStream(key).below(n)).toThrow(RangeError);
  });
});
