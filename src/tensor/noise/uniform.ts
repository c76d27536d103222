import { fraction } from '../../number/fraction';
import type { NoiseFamily } from './family';

/** The uniform distribution on [0, 1]. */
export const uniform: NoiseFamily = {
  support: 'unit',
  tails: { right: 'none', left: 'none' },
  isSymmetric: false,
  isFlat: true,
  // ∫₀¹ uⁿ du
  moment: (n) => fraction(1n, BigInt(n + 1)),
  density: (c) => c.constant(1),
  logDensity: (c) => c.constant(0),
  draw: { uniforms: 1, at: (_, u) => u },
  ofLocationAndScale: null,
  simpson: { from: 0, to: 1, intervals: 32 },
  falloff: { along: 'unit' },
};
