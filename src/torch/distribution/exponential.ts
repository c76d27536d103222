import { complain, unsupported } from '../../python/fault';
import { isAbove, isAtLeast, requirePositive } from './constraints';
import type { Family } from './family';

/** rate · e^(−rate · x) for x ≥ 0 */
export const exponential: Family = {
  name: 'Exponential',
  parameters: ['rate'],
  require: (p) => requirePositive(p('rate'), 'rate', 'Exponential'),
  requireSupport: (_, { node }, run) => {
    const zero = run.graph.constant(0);
    if (isAtLeast(run, node, zero)) return;
    if (isAbove(run, zero, node))
      complain(
        'ValueError',
        'Expected value argument to be within the support (GreaterThanEq(lower_bound=0.0)) of the distribution Exponential',
        'Give it a value of at least 0.',
      );
    unsupported('log_prob of Exponential of a value that is not known to be at least 0', 'Declare it nonnegative.');
  },
  mean: (g, p) => g.div(g.constant(1), p('rate')),
  variance: (g, p) => g.div(g.constant(1), g.power(p('rate'), 2)),
  stddev: (g, p) => g.div(g.constant(1), p('rate')),
  logProb: (g, p, x) => g.sub(g.unary('log', p('rate')), g.mul(p('rate'), x)),
  entropy: (g, p) => g.sub(g.constant(1), g.unary('log', p('rate'))),
  noise: () => ({ kind: 'exponential' }),
  fromNoise: (g, p, z) => g.div(z, p('rate')),
  isReparametrised: true,
  // −log r + r − 1, where r = λ′/λ
  divergence: (g, p, q) => {
    const ratio = g.div(q('rate'), p('rate'));
    return g.sub(g.sub(ratio, g.unary('log', ratio)), g.constant(1));
  },
};
