import { fraction } from '../../number/fraction';
import type { NoiseFamily } from './family';
import { product } from './products';

/** The exponential distribution of rate 1. */
export const exponential: NoiseFamily = {
  support: 'half-line',
  tails: { right: 'exponential', left: 'none' },
  isSymmetric: false,
  isFlat: false,
  // ∫₀^∞ tⁿ e^(−t) dt = n!
  moment: (n) => fraction(product(1n, BigInt(n), 1n)),
  density: (c, z) => c.exp(c.neg(z)),
  logDensity: (c, z) => c.neg(z),
  draw: { uniforms: 1, at: (d, u) => d.neg(d.log(u)) },
  ofLocationAndScale: null,
  simpson: { from: 0, to: 32, intervals: 128 },
  falloff: { along: 'square', reach: 7 },
};
