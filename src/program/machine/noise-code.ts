import type { Drawing } from '../../tensor/noise/family';
import { noiseFamilies, type StandardFamily } from '../../tensor/noise/table';
import type { Code, FunctionCode } from './binary';
import { ordinaryLogarithm, turned } from './elementary';
import * as w from './instructions';
import { philoxFour } from './philox';
import { functionFrom, type Workplace } from './workplace';

// Parameters.
const [address, count, k0, k1, block, stream] = [0, 1, 2, 3, 4, 5] as const;

/** The bits of 1: with 52 bits in the lowest ones, a number from 1 to 2. */
const bitsOfOne = 0x3ff0000000000000n;

/**
 * (the 52 highest bits of x and y + 1/2)·2^-52 for two lanes.
 * @param lanes of y and x in turn, for lanes 0 and 1 or 2 and 3
 */
const uniform = (place: Workplace, x: number, y: number, lanes: Code): Code => [
  [w.get(y), w.get(x), lanes, w.shiftLongsRight(12)],
  [place.long(bitsOfOne), w.or, place.double(1 - 2 ** -53), w.subtract],
];

/** Stores p₀ q₀, then p₁ q₁, at the address, `offset` bytes on. */
const storePairs = (p: Code, q: Code, offset: number): Code => [
  [w.get(address), p, q, w.shuffle(0, 1, 4, 5), w.store(offset)],
  [w.get(address), p, q, w.shuffle(2, 3, 6, 7), w.store(offset + 16)],
];

/** Drawing in code that leaves a vector on the stack, and what is to be done before. Uniforms are ordinary to logarithms. */
function drawing(place: Workplace): { readonly vectors: Drawing<Code>; readonly before: () => Code } {
  const before: Code[] = [];
  const kept = (a: Code): Code => {
    const variable = place.variable();
    before.push([a, w.set(variable)]);
    return w.get(variable);
  };
  const vectors: Drawing<Code> = {
    number: (value) => place.double(value),
    neg: (a) => [a, w.negate],
    sub: (a, b) => [a, b, w.subtract],
    mul: (a, b) => [a, b, w.multiply],
    min: (a, b) => [a, b, w.minimum],
    log: (a) => ordinaryLogarithm(place, kept(a)),
    sqrt: (a) => [a, w.squareRoot],
    turned: (v) => {
      const { code, cosine, sine } = turned(place, v);
      before.push(code);
      return [cosine, sine];
    },
    below: (u, limit, a, b) => [a, b, u, place.double(limit), w.less, w.choose],
    shared: kept,
  };
  return { vectors, before: () => before.flat() };
}

/** Two draws from each of two pairs of uniforms, in two variables. */
function drawn(
  place: Workplace,
  family: StandardFamily,
  u: number,
  v: number,
): { readonly code: Code; readonly first: number; readonly second: number } {
  const { draw } = noiseFamilies[family];
  const [first, second] = [place.variable(), place.variable()];
  if (draw.uniforms === 1) {
    const code = [u, v].flatMap((from, i) => {
      const { vectors, before } = drawing(place);
      const value = draw.at(vectors, w.get(from));
      return [before(), value, w.set(i === 0 ? first : second)];
    });
    return { code, first, second };
  }
  const { vectors, before } = drawing(place);
  const [one, other] = draw.pair(vectors, w.get(u), w.get(v));
  return { code: [before(), one, w.set(first), other, w.set(second)], first, second };
}

/**
 * Standard draws number 0, 1, … of a block of a stream, eight at a time: the bits are those of fillNoise. Writes up to 7 draws more
 * than asked for.
 */
export const noiseFunction = (family: StandardFamily): FunctionCode =>
  functionFrom({ name: family, parameters: ['i32', 'i32', 'i32', 'i32', 'i32', 'i32'], results: [] }, (place): Code => {
    const [counter, end] = [place.variable('i32'), place.variable('i32')];
    const {
      code: random,
      words: [x, y, z, t],
    } = philoxFour(place, { k0, k1, c0: counter, c1: block, c2: stream });
    /** Of two of the four counters. */
    const half = (lanes: Code, offset: number): Code => {
      const [u, v] = [place.variable(), place.variable()];
      const { code, first, second } = drawn(place, family, u, v);
      return [
        [uniform(place, x, y, lanes), w.set(u), uniform(place, z, t, lanes), w.set(v)],
        [code, storePairs(w.get(first), w.get(second), offset)],
      ];
    };
    const body: Code = [
      [random, half(w.shuffle(0, 4, 1, 5), 0), half(w.shuffle(2, 6, 3, 7), 32)],
      [w.get(address), w.int(64), w.addInt, w.set(address)],
    ];
    return [
      // Two draws from each counter: end = (count + 1)/2.
      [w.get(count), w.int(1), w.addInt, w.int(1), 0x76, w.set(end)],
      w.loopWhileBelow(counter, end, 4, body),
    ];
  });
