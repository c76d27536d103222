import { fraction } from '../../number/fraction';
import type { NoiseFamily } from './family';

/** The Gumbel distribution, which largest values tend to: its distribution function is e^(−e^(−z)). */
export const gumbel: NoiseFamily = {
  support: 'line',
  tails: { right: 'exponential', left: 'any' },
  isSymmetric: false,
  isFlat: false,
  // The mean is Euler's constant, which is not known to be a fraction. E e^(tZ) = Γ(1 − t) for t < 1.
  moment: (n) => (n === 0 ? fraction(1n) : null),
  density: (c, z) => c.exp(c.neg(c.add(z, c.exp(c.neg(z))))),
  logDensity: (c, z) => c.neg(c.add(z, c.exp(c.neg(z)))),
  draw: { uniforms: 1, at: (d, u) => d.neg(d.log(d.neg(d.log(u)))) },
  ofLocationAndScale: 'density e^(−z − e^(−z))/scale, z = (x − location)/scale',
  simpson: { from: -5, to: 27, intervals: 128 },
  falloff: { along: 'sinh', reach: 4.5 },
};
