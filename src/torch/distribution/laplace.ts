import { requirePositive } from './constraints';
import type { Family } from './family';

/** e^(−|x − loc| / scale) / (2 scale) */
export const laplace: Family = {
  name: 'Laplace',
  parameters: ['loc', 'scale'],
  require: (p) => requirePositive(p('scale'), 'scale', 'Laplace'),
  requireSupport: () => {},
  mean: (_, p) => p('loc'),
  variance: (g, p) => g.mul(g.constant(2), g.power(p('scale'), 2)),
  stddev: (g, p) => g.mul(g.unary('sqrt', g.constant(2)), p('scale')),
  logProb: (g, p, x) => {
    const apart = g.div(g.unary('abs', g.sub(x, p('loc'))), p('scale'));
    return g.neg(g.add(g.unary('log', g.mul(g.constant(2), p('scale'))), apart));
  },
  entropy: (g, p) => g.add(g.constant(1), g.unary('log', g.mul(g.constant(2), p('scale')))),
  noise: () => ({ kind: 'laplace' }),
  fromNoise: (g, p, z) => g.add(p('loc'), g.mul(p('scale'), z)),
  isReparametrised: true,
  // −log r + d/b′ + r e^(−d/b) − 1, where r = b/b′ and d = |μ − μ′|
  divergence: (g, p, q) => {
    const ratio = g.div(p('scale'), q('scale'));
    const apart = g.unary('abs', g.sub(p('loc'), q('loc')));
    const decayed = g.mul(ratio, g.unary('exp', g.neg(g.div(apart, p('scale')))));
    const rest = g.sub(g.add(g.div(apart, q('scale')), decayed), g.constant(1));
    return g.sub(rest, g.unary('log', ratio));
  },
};
