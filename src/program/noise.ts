import { type PhiloxKey, philoxInto } from '../number/philox';
import type { StandardFamily } from '../tensor/symbol';

const words = new Uint32Array(4);
const unit = 2 ** -53;

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
  for (let i = 0; i < count; i += 2) {
    philoxInto(words, 0, key[0], key[1], i >> 1, block, stream, 0);
    // Uniform over the odd multiples of 2^-54: never 0 or 1.
    const u = (((words[0] as number) >>> 5) * 2 ** 26 + ((words[1] as number) >>> 6) + 0.5) * unit;
    const v = (((words[2] as number) >>> 5) * 2 ** 26 + ((words[3] as number) >>> 6) + 0.5) * unit;
    if (family === 'normal') {
      // Box and Muller, A note on the generation of random normal deviates, 1958.
      const radius = Math.sqrt(-2 * Math.log(u));
      const angle = 2 * Math.PI * v;
      out[i] = radius * Math.cos(angle);
      if (i + 1 < count) out[i + 1] = radius * Math.sin(angle);
    } else {
      out[i] = quantile(family, u);
      if (i + 1 < count) out[i + 1] = quantile(family, v);
    }
  }
}

/** Where the distribution function of a standard variable is u (or 1 − u, which serves as well). */
export function quantile(family: Exclude<StandardFamily, 'normal'>, u: number): number {
  switch (family) {
    case 'uniform':
      return u;
    case 'exponential':
      return -Math.log(u);
    case 'laplace':
      return u < 0.5 ? Math.log(2 * u) : -Math.log(2 * (1 - u));
  }
}
