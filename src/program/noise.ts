import * as elementary from '../number/elementary';
import { type PhiloxKey, philoxInto } from '../number/philox';
import type { Drawing } from '../tensor/noise/family';
import { noiseFamilies, type StandardFamily } from '../tensor/noise/table';
import { logarithmOf, turnedOf } from './machine/plain-functions';

const words = new Uint32Array(4);

const doubles: Drawing<number> = {
  number: (value) => value,
  neg: (a) => -a,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  min: (a, b) => Math.min(a, b),
  log: logarithmOf,
  sqrt: (a) => Math.sqrt(a),
  turned: turnedOf,
  below: (u, limit, a, b) => (u < limit ? a : b),
  shared: (a) => a,
};

/** Uniform over the odd multiples of 2^-53, by the 52 highest of 64 bits: never 0 or 1. */
const uniformOf = (high: number, low: number): number => (high * 2 ** 20 + (low >>> 12) + 0.5) * 2 ** -52;

/**
 * Standard draws number 0, 1, … of one block of one stream: out[i] depends on nothing but the key, the stream, the block
 * and i. Two draws come from one Philox block, with the counter (i/2, block, stream, 0).
 */
export function fillNoise(
  out: Float64Array,
  count: number,
  family: StandardFamily,
  key: PhiloxKey,
  stream: number,
  block: number,
): void {
  const { draw } = noiseFamilies[family];
  for (let i = 0; i < count; i += 2) {
    philoxInto(words, 0, key[0], key[1], i >> 1, block, stream, 0);
    const u = uniformOf(words[0] as number, words[1] as number);
    const v = uniformOf(words[2] as number, words[3] as number);
    if (draw.uniforms === 1) {
      out[i] = draw.at(doubles, u);
      if (i + 1 < count) out[i + 1] = draw.at(doubles, v);
    } else {
      const [first, second] = draw.pair(doubles, u, v);
      out[i] = first;
      if (i + 1 < count) out[i + 1] = second;
    }
  }
}

/** Where the distribution function of a standard variable is u (or 1 − u, which serves as well). */
export function quantileOf(family: StandardFamily): (u: number) => number {
  const { draw } = noiseFamilies[family];
  return draw.uniforms === 1 ? (u) => draw.at(doubles, u) : draw.quantile(elementary);
}
