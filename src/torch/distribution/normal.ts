import { logNormalDensity } from '../../language/distribution/normal';
import { half } from '../../number/fraction';
import { requirePositive } from './constraints';
import type { Family } from './family';

/** N(loc, scale²) */
export const normal: Family = {
  name: 'Normal',
  parameters: ['loc', 'scale'],
  require: (p) => requirePositive(p('scale'), 'scale', 'Normal'),
  requireSupport: () => {},
  mean: (_, p) => p('loc'),
  variance: (g, p) => g.power(p('scale'), 2),
  stddev: (_, p) => p('scale'),
  logProb: (g, p, x) => logNormalDensity(g, x, p('loc'), p('scale')),
  // ½ + ½ log 2π + log σ
  entropy: (g, p) => {
    const circle = g.unary('log', g.mul(g.constant(2), g.named('pi')));
    return g.add(g.add(g.constant(half), g.mul(g.constant(half), circle)), g.unary('log', p('scale')));
  },
  noise: () => ({ kind: 'normal' }),
  fromNoise: (g, p, z) => g.add(p('loc'), g.mul(z, p('scale'))),
  isReparametrised: true,
  // ½ (r + ((μ − μ′)/σ′)² − 1 − log r), where r = (σ/σ′)²
  divergence: (g, p, q) => {
    const ratio = g.power(g.div(p('scale'), q('scale')), 2);
    const shift = g.power(g.div(g.sub(p('loc'), q('loc')), q('scale')), 2);
    const rest = g.sub(g.add(ratio, shift), g.add(g.constant(1), g.unary('log', ratio)));
    return g.mul(g.constant(half), rest);
  },
};
