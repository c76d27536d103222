import type { Drawing } from '../../tensor/noise/family';
import { noiseFamilies, type StandardFamily } from '../../tensor/noise/table';
import type { Code, FunctionCode } from './binary';
import * as w from './instructions';

/** The functions that noise is made with, by their numbers. */
export interface NoiseFunctions {
  readonly philox: number;
  readonly log: number;
  readonly cosine: number;
  readonly sine: number;
}

// Parameters 0 address, 1 count, 2 k0, 3 k1, 4 block, 5 stream; then 6 counter, 7 end, 8–11 words, 12–15 uniforms.
const [address, count, k0, k1, block, stream, counter, end] = [0, 1, 2, 3, 4, 5, 6, 7] as const;
const words = [8, 9, 10, 11] as const;
/** Uniforms u of blocks 0 and 1, of 2 and 3; the same for v. */
const [u01, u23, v01, v23] = [12, 13, 14, 15] as const;

/** The bits of 2^52, and of 2^84. */
const shift52 = 0x4330000000000000n;

/** (27 high bits of x)·2^26 + (26 high bits of y), plus 1/2, times 2^-53, for lanes 0 and 1 or 2 and 3. */
const uniform = (x: number, y: number, extend: Code): Code => [
  ...[
    ...w.get(x),
    ...w.shiftIntsRight(5),
    ...extend,
    ...w.long(shift52),
    ...w.or,
    ...w.double(2 ** 52),
    ...w.subtract,
    ...w.double(2 ** 26),
    ...w.multiply,
  ],
  ...[
    ...w.get(y),
    ...w.shiftIntsRight(6),
    ...extend,
    ...w.long(shift52),
    ...w.or,
    ...w.double(2 ** 52),
    ...w.subtract,
    ...w.add,
  ],
  ...[...w.double(0.5), ...w.add, ...w.double(2 ** -53), ...w.multiply],
];

/** Stores p₀ q₀, then p₁ q₁, at the address, `offset` bytes on. */
const storePairs = (p: Code, q: Code, offset: number): Code => [
  ...[...w.get(address), ...p, ...q, ...w.shuffle(0, 1, 4, 5), ...w.store(offset)],
  ...[...w.get(address), ...p, ...q, ...w.shuffle(2, 3, 6, 7), ...w.store(offset + 16)],
];

// Further vectors: 16 what is shared, 17 and 18 results.
const [kept, first, second] = [16, 17, 18] as const;

/** Drawing in code that leaves a vector on the stack, and what is to be done before. */
function drawing({ log, cosine, sine }: NoiseFunctions): { readonly vectors: Drawing<Code>; readonly before: Code } {
  const before: number[] = [];
  const vectors: Drawing<Code> = {
    number: w.double,
    neg: (a) => [...a, ...w.negate],
    sub: (a, b) => [...a, ...b, ...w.subtract],
    mul: (a, b) => [...a, ...b, ...w.multiply],
    min: (a, b) => [...a, ...b, ...w.minimum],
    log: (a) => [...a, ...w.call(log)],
    sqrt: (a) => [...a, ...w.squareRoot],
    cosine: (v) => [...v, ...w.call(cosine)],
    sine: (v) => [...v, ...w.call(sine)],
    below: (u, limit, a, b) => [...a, ...b, ...u, ...w.double(limit), ...w.less, ...w.choose],
    shared: (a) => {
      before.push(...a, ...w.set(kept));
      return w.get(kept);
    },
  };
  return { vectors, before };
}

/** Two draws from each of two pairs of uniforms, in `first` and `second`. */
function drawn(family: StandardFamily, u: number, v: number, functions: NoiseFunctions): Code {
  const { draw } = noiseFamilies[family];
  if (draw.uniforms === 1)
    return [u, v].flatMap((from, i) => {
      const { vectors, before } = drawing(functions);
      const value = draw.at(vectors, w.get(from));
      return [...before, ...value, ...w.set(i === 0 ? first : second)];
    });
  const { vectors, before } = drawing(functions);
  const [one, other] = draw.pair(vectors, w.get(u), w.get(v));
  return [...before, ...one, ...w.set(first), ...other, ...w.set(second)];
}

/**
 * Standard draws number 0, 1, … of a block of a stream, eight at a time: the same as fillNoise, up to the last bits of
 * logarithm and circular functions. Writes up to 7 draws more than asked for.
 */
export function noiseFunction(family: StandardFamily, functions: NoiseFunctions): FunctionCode {
  const body: Code = [
    ...[...w.get(k0), ...w.get(k1), ...w.get(counter), ...w.get(block), ...w.get(stream), ...w.call(functions.philox)],
    ...[...words].reverse().flatMap((word) => w.set(word)),
    ...[...uniform(words[0], words[1], w.extendLowUnsigned), ...w.set(u01)],
    ...[...uniform(words[0], words[1], w.extendHighUnsigned), ...w.set(u23)],
    ...[...uniform(words[2], words[3], w.extendLowUnsigned), ...w.set(v01)],
    ...[...uniform(words[2], words[3], w.extendHighUnsigned), ...w.set(v23)],
    ...[...drawn(family, u01, v01, functions), ...storePairs(w.get(first), w.get(second), 0)],
    ...[...drawn(family, u23, v23, functions), ...storePairs(w.get(first), w.get(second), 32)],
    ...[...w.get(address), ...w.int(64), ...w.addInt, ...w.set(address)],
  ];
  return {
    name: family,
    parameters: ['i32', 'i32', 'i32', 'i32', 'i32', 'i32'],
    results: [],
    locals: ['i32', 'i32', ...new Array<'v128'>(11).fill('v128')],
    body: [
      // Two draws from each counter: end = (count + 1)/2.
      ...[...w.get(count), ...w.int(1), ...w.addInt, ...w.int(1), 0x76, ...w.set(end)],
      ...w.loopWhileBelow(counter, end, 4, body),
    ],
  };
}
