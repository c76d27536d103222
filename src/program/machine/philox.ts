import type { Code } from './binary';
import * as w from './instructions';
import type { Workplace } from './workplace';

const multiplier0 = 0xd2511f53;
const multiplier1 = 0xcd9e8d57;
const weyl0 = 0x9e3779b9;
const weyl1 = 0xbb67ae85;
const rounds = 10;

const same = (value: number): Code => w.ints(value, value, value, value);

/** Local 32-bit integers: two halves of a key, and what follows the first counter. */
export interface PhiloxParameters {
  readonly k0: number;
  readonly k1: number;
  readonly c0: number;
  readonly c1: number;
  readonly c2: number;
}

/** Sets four variables to word 0, 1, 2, 3 of Philox4x32-10 of the four counters (c0 + i, c1, c2, 0). */
export function philoxFour(
  place: Workplace,
  { k0, k1, c0, c1, c2 }: PhiloxParameters,
): { readonly code: Code; readonly words: readonly [number, number, number, number] } {
  const variables = Array.from({ length: 4 }, () => place.variable()) as [number, number, number, number];
  const [a, b, c, d] = variables;
  const [lower, upper, low] = [place.variable(), place.variable(), place.variable()];
  /** The key of a round: that of the one before, and more. */
  const keyIn = (round: number, key: number, weyl: number): Code =>
    place.constant(`key ${key}, round ${round}`, () => [[w.get(key), w.int((round * weyl) | 0), w.addInt, w.splatInt]]);
  /** Of the products of four words with a multiplier the low halves in `low`; the high ones stay on the stack. */
  const multiplied = (word: number, multiplier: number): Code => {
    const by = place.constant(`words ${multiplier}`, () => same(multiplier));
    return [
      [w.get(word), by, w.productsLow, w.set(lower)],
      [w.get(word), by, w.productsHigh, w.set(upper)],
      [w.get(lower), w.get(upper), w.shuffle(0, 2, 4, 6), w.set(low)],
      [w.get(lower), w.get(upper), w.shuffle(1, 3, 5, 7)],
    ];
  };
  // (a, b, c, d) ← (high(M₁c) ⊕ b ⊕ k₀, low(M₁c), high(M₀a) ⊕ d ⊕ k₁, low(M₀a))
  const round = (r: number): Code => [
    [multiplied(c, multiplier1), w.get(b), w.xor, keyIn(r, k0, weyl0), w.xor],
    [w.get(low), w.set(b)],
    [multiplied(a, multiplier0), w.get(d), w.xor, keyIn(r, k1, weyl1), w.xor, w.set(c)],
    [w.set(a), w.get(low), w.set(d)],
  ];
  const code: Code = [
    [w.get(c0), w.splatInt, place.constant('words 0 to 3', () => w.ints(0, 1, 2, 3)), w.addInts, w.set(a)],
    [place.constant(`words of ${c1}`, () => [w.get(c1), w.splatInt]), w.set(b)],
    [place.constant(`words of ${c2}`, () => [w.get(c2), w.splatInt]), w.set(c)],
    [place.constant('words 0', () => same(0)), w.set(d)],
    Array.from({ length: rounds }, (_, r) => round(r)).flat(),
  ];
  return { code, words: variables };
}
