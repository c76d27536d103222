import type { Code, FunctionCode } from './binary';
import * as w from './instructions';

const multiplier0 = 0xd2511f53;
const multiplier1 = 0xcd9e8d57;
const weyl0 = 0x9e3779b9;
const weyl1 = 0xbb67ae85;

// Locals of the function: parameters 0 k0, 1 k1, 2 first counter, 3 c1, 4 c2, then vectors.
const [a, b, c, d, key0, key1, low, high, product] = [5, 6, 7, 8, 9, 10, 11, 12, 13] as const;

/** The products of four lanes with a multiplier: low halves in `low`, high halves in `high`. */
const multiplied = (lane: number, multiplier: number): Code => [
  ...[...w.get(lane), ...w.ints(multiplier, multiplier, multiplier, multiplier), ...w.productsLow, ...w.set(product)],
  ...[...w.get(lane), ...w.ints(multiplier, multiplier, multiplier, multiplier), ...w.productsHigh, ...w.set(high)],
  ...[...w.get(product), ...w.get(high), ...w.shuffle(0, 2, 4, 6), ...w.set(low)],
  ...[...w.get(product), ...w.get(high), ...w.shuffle(1, 3, 5, 7), ...w.set(high)],
];

const increased = (key: number, by: number): Code => [
  ...w.get(key),
  ...w.ints(by, by, by, by),
  ...w.addInts,
  ...w.set(key),
];

/** One round: (a, b, c, d) ← (high(M₁c) ⊕ b ⊕ k₀, low(M₁c), high(M₀a) ⊕ d ⊕ k₁, low(M₀a)). */
const round: Code = [
  ...[...multiplied(c, multiplier1), ...w.get(high), ...w.get(b), ...w.xor, ...w.get(key0), ...w.xor],
  ...[...w.get(low), ...w.set(b)],
  ...[...multiplied(a, multiplier0), ...w.set(a)],
  ...[...w.get(high), ...w.get(d), ...w.xor, ...w.get(key1), ...w.xor, ...w.set(c)],
  ...[...w.get(low), ...w.set(d)],
  ...[...increased(key0, weyl0), ...increased(key1, weyl1)],
];

/**
 * Philox4x32-10 of the four counters (first + i, c1, c2, 0): word k of all four in the k-th result.
 */
export const philoxFour: FunctionCode = {
  name: 'philox',
  parameters: ['i32', 'i32', 'i32', 'i32', 'i32'],
  results: ['v128', 'v128', 'v128', 'v128'],
  locals: ['v128', 'v128', 'v128', 'v128', 'v128', 'v128', 'v128', 'v128', 'v128'],
  body: [
    ...[...w.get(2), ...w.splatInt, ...w.ints(0, 1, 2, 3), ...w.addInts, ...w.set(a)],
    ...[
      ...w.get(3),
      ...w.splatInt,
      ...w.set(b),
      ...w.get(4),
      ...w.splatInt,
      ...w.set(c),
      ...w.ints(0, 0, 0, 0),
      ...w.set(d),
    ],
    ...[...w.get(0), ...w.splatInt, ...w.set(key0), ...w.get(1), ...w.splatInt, ...w.set(key1)],
    ...Array.from({ length: 10 }, () => round).flat(),
    ...[...w.get(a), ...w.get(b), ...w.get(c), ...w.get(d)],
  ],
};
