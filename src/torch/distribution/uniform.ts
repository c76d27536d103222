import { complain, unsupported } from '../../python/fault';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { isAbove, isAtLeast } from './constraints';
import type { Family, Numbers } from './family';

const length = (g: Graph, p: Numbers): Node => g.sub(p('high'), p('low'));

/** The same density everywhere in [low, high). */
export const uniform: Family = {
  name: 'Uniform',
  parameters: ['low', 'high'],
  require: (p, run) => {
    if (isAbove(run, p('high'), p('low'))) return;
    if (isAtLeast(run, p('low'), p('high')))
      complain('ValueError', 'Uniform is not defined when low>= high', 'Give it an upper end above the lower.');
    unsupported('Uniform with ends of which it is not known that low < high', 'Declare them so, or give numbers.');
  },
  // At the upper end PyTorch gives −∞, beyond the ends it stops.
  requireSupport: (p, { node }, run) => {
    if (!isAtLeast(run, node, p('low')) || !isAbove(run, p('high'), node))
      unsupported('log_prob of Uniform of a value that is not known to be in [low, high)', 'Declare it so.');
  },
  mean: (g, p) => g.div(g.add(p('high'), p('low')), g.constant(2)),
  variance: (g, p) => g.div(g.power(length(g, p), 2), g.constant(12)),
  stddev: (g, p) => g.div(length(g, p), g.unary('sqrt', g.constant(12))),
  logProb: (g, p) => g.neg(g.unary('log', length(g, p))),
  entropy: (g, p) => g.unary('log', length(g, p)),
  noise: () => ({ kind: 'uniform' }),
  fromNoise: (g, p, z) => g.add(p('low'), g.mul(z, length(g, p))),
  isReparametrised: true,
  divergence: (g, p, q, run) => {
    if (!isAtLeast(run, p('low'), q('low')) || !isAtLeast(run, q('high'), p('high')))
      unsupported('kl_divergence of Uniforms of which it is not known that the second reaches as far as the first');
    return g.unary('log', g.div(length(g, q), length(g, p)));
  },
};
