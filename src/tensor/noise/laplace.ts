import { fraction } from '../../number/fraction';
import type { NoiseFamily } from './family';
import { product } from './products';

/** The Laplace distribution of scale 1. */
export const laplace: NoiseFamily = {
  support: 'line',
  tails: { right: 'exponential', left: 'exponential' },
  isSymmetric: true,
  isFlat: false,
  // ½∫ tⁿ e^(−|t|) dt = n! for even n
  moment: (n) => fraction(n % 2 === 0 ? product(1n, BigInt(n), 1n) : 0n),
  density: (c, z) => c.div(c.exp(c.neg(c.abs(z))), c.constant(2)),
  logDensity: (c, z) => c.neg(c.add(c.abs(z), c.log(c.constant(2)))),
  draw: {
    uniforms: 1,
    // log 2u for u < 1/2, else −log 2(1 − u)
    at: (d, u) => {
      const size = d.shared(d.log(d.mul(d.number(2), d.min(u, d.sub(d.number(1), u)))));
      return d.below(u, 0.5, size, d.neg(size));
    },
  },
  ofLocationAndScale: 'density e^(−|x − location|/scale)/(2·scale)',
  simpson: { from: -16, to: 16, intervals: 128 },
  falloff: { along: 'signed square', reach: 7 },
};
