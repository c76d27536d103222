import { isComparison } from '../../operation/smoothness';
import { unsupported } from '../../python/fault';
import type { Interpreter } from '../../python/interpreter';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { classesIn } from '../classes';
import { isFloating } from '../dtype';
import { sigmoidOf, softplusOf } from '../table/activations';
import { dim, type Values } from '../values';
import { requireInside, requireProbability } from './constraints';
import type { Family, Numbers } from './family';

/** As `F.softplus` does, by which PyTorch computes the divergence: x itself above 20. */
const linearAbove = (g: Graph, x: Node): Node =>
  g.map('select', g.binary('less', g.constant(20), x), x, softplusOf(g, x));

const not = (g: Graph, p: Node): Node => g.sub(g.constant(1), p);

/** p a + (1 − p) b */
const mixed = (g: Graph, p: Node, a: Node, b: Node): Node => g.add(g.mul(p, a), g.mul(not(g, p), b));

const variance = (g: Graph, p: Node): Node => g.mul(p, not(g, p));

/** p (s(−m) − s(−l)) + (1 − p) (s(m) − s(l)), for the logits l of p and m of the other. */
function divergence(g: Graph, p: Numbers, q: Numbers): Node {
  const apart = (a: Node, b: Node): Node => g.sub(linearAbove(g, a), linearAbove(g, b));
  const [own, other] = [p('logits'), q('logits')];
  return mixed(g, p('probs'), apart(g.neg(other), g.neg(own)), apart(other, own));
}

/** Bits as numbers: of whole numbers and truth values PyTorch takes no cross entropy. */
function requireBits({ node, dtype }: Values): void {
  if (!isFloating(dtype)) unsupported(`log_prob of Bernoulli of a tensor of ${dtype}`, 'Convert it with float().');
  const isTruth = node.kind === 'map' && isComparison(node.operation);
  if (!isTruth) classesIn({ node, dims: [], dtype: 'whole' }, dim(2));
}

const common = {
  name: 'Bernoulli',
  mean: (_: Graph, p: Numbers) => p('probs'),
  variance: (g: Graph, p: Numbers) => variance(g, p('probs')),
  stddev: (g: Graph, p: Numbers) => g.unary('sqrt', variance(g, p('probs'))),
  noise: (_: Graph, p: Numbers) => ({ kind: 'bits', mean: p('probs') }) as const,
  fromNoise: (_: Graph, __: Numbers, z: Node) => z,
  isReparametrised: false,
  divergesInOneShape: true,
  divergence,
} as const;

const requireLogs = (p: Numbers, run: Interpreter): void => requireInside(p('probs'), 'Bernoulli', run);

/** 1 with probability `probs`, else 0. */
export const bernoulliOfProbs: Family = {
  ...common,
  parameters: ['probs'],
  require: (p) => requireProbability(p('probs'), 'Bernoulli'),
  requireSupport: (p, value, run) => {
    requireLogs(p, run);
    requireBits(value);
  },
  others: {
    // log p/(1 − p)
    logits: (g, p, run) => {
      requireLogs(p, run);
      return g.sub(g.unary('log', p('probs')), g.unary('log', not(g, p('probs'))));
    },
  },
  logProb: (g, p, x) => mixed(g, x, g.unary('log', p('probs')), g.unary('log', not(g, p('probs')))),
  entropy: (g, p, run) => {
    requireLogs(p, run);
    return g.neg(mixed(g, p('probs'), g.unary('log', p('probs')), g.unary('log', not(g, p('probs')))));
  },
};

/** 1 with probability σ(logits), else 0. */
export const bernoulliOfLogits: Family = {
  ...common,
  parameters: ['logits'],
  require: () => {},
  requireSupport: (_, value) => requireBits(value),
  others: { probs: (g, p) => sigmoidOf(g, p('logits')) },
  logProb: (g, p, x) => g.sub(g.mul(x, p('logits')), softplusOf(g, p('logits'))),
  entropy: (g, p) => g.sub(softplusOf(g, p('logits')), g.mul(sigmoidOf(g, p('logits')), p('logits'))),
};
