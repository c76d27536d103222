import { fraction } from '../../number/fraction';
import type { NoiseFamily } from './family';
import { product } from './products';

/** The standard normal distribution. */
export const normal: NoiseFamily = {
  support: 'line',
  tails: { right: 'gaussian', left: 'gaussian' },
  isSymmetric: true,
  isFlat: false,
  // E εⁿ = (n − 1)!! for even n
  moment: (n) => fraction(n % 2 === 0 ? product(1n, BigInt(n) - 1n, 2n) : 0n),
  density: (c, z) => {
    const bell = c.exp(c.neg(c.div(c.square(z), c.constant(2))));
    return c.div(bell, c.sqrt(c.mul(c.constant(2), c.pi())));
  },
  logDensity: (c, z) => {
    const two = c.constant(2);
    return c.neg(c.add(c.div(c.square(z), two), c.div(c.log(c.mul(two, c.pi())), two)));
  },
  draw: {
    uniforms: 2,
    // Box and Muller, A note on the generation of random normal deviates, 1958.
    pair: (d, u, v) => {
      const radius = d.shared(d.sqrt(d.mul(d.number(-2), d.log(u))));
      const [cosine, sine] = d.turned(v);
      return [d.mul(radius, cosine), d.mul(radius, sine)];
    },
    quantile: ({ normalQuantile }) => normalQuantile,
  },
  ofLocationAndScale: null,
  simpson: { from: -8, to: 8, intervals: 64 },
  falloff: { along: 'line', reach: 9 },
};
