import type { Node } from '../../tensor/node';
import { noiseFamilies, type StandardFamily, standardFamilies } from '../../tensor/noise/table';
import type { Builtin } from '../builtin';
import type { Call } from '../call';
import { densityDistribution } from '../declared-value';
import { bernoulli } from '../distribution/bernoulli';
import { categorical } from '../distribution/categorical';
import { locationScale } from '../distribution/location-scale';
import { mixture } from '../distribution/mixture';
import { multivariateNormal } from '../distribution/multivariate-normal';
import { normal } from '../distribution/normal';
import { pullback, pushforward, type Transformation } from '../distribution/transformed';
import type { Distribution, FunctionValue, Value } from '../value';
import { jacobianAt } from './calculus';
import { positive, probabilities, probability, requireValue } from './parameters';

const distribution = (signature: string, summary: string, build: (call: Call) => Distribution): Builtin => ({
  signature,
  summary,
  compile: (call): Value => {
    const distribution = build(call);
    for (let i = 0; i < call.count; i++) {
      const value = call.value(i);
      if (value.kind === 'tensor') requireValue(call, value.node);
    }
    return { kind: 'distribution', distribution };
  },
});

const family = (
  name: StandardFamily,
  signature: string,
  summary: string,
  parameters: (call: Call) => readonly [Node, Node],
): Builtin => distribution(signature, summary, (call) => locationScale(name, ...parameters(call)));

/** A distribution: built in, or a declared density. */
function distributionAt(call: Call, i: number): Distribution {
  const value = call.value(i);
  const known =
    value.kind === 'distribution' ? value.distribution : value.kind === 'function' ? densityDistribution(value) : null;
  return (
    known ??
    call.fail(
      'not-a-distribution',
      'a distribution is needed here',
      'Write normal(mean, sd), or the name of a declared density.',
      i,
    )
  );
}

/** The first argument, a function of a vector or a number, with its inverse if it is a declared bijection. */
function transformation(call: Call): Transformation {
  const f = call.value(0);
  if (f.kind !== 'function')
    return call.fail(
      'not-a-function',
      `${call.name} needs the name of a function first`,
      'Name it, without arguments.',
      0,
    );
  const image = (of: FunctionValue, x: Node): Node => {
    const value = of.call([x]);
    return value.kind === 'tensor'
      ? value.node
      : call.fail('not-a-tensor', `${of.name} gives no tensor`, 'Name a function with real values.', 0);
  };
  const inverse = f.declared?.inverse;
  const { event, support } = distributionAt(call, 1);
  if (support !== undefined)
    return call.fail(
      'not-a-density',
      'this distribution has no density that could be transformed',
      `Take the expectation of ${f.name}(X), with X: ~ the distribution.`,
      1,
    );
  return {
    name: f.name,
    forward: (x) => image(f, x),
    inverse: inverse === undefined ? null : (y) => image(inverse, y),
    jacobian: (x) => jacobianAt(call.session, (u) => image(f, u), x, event),
  };
}

/** The families with a location and a scale and no other parameters. */
const ofLocationAndScale = Object.fromEntries(
  standardFamilies.flatMap((name) => {
    const summary = noiseFamilies[name].ofLocationAndScale;
    const parameters = (call: Call) =>
      [call.tensor(0), positive(call, call.tensor(1), 1, 'a scale is positive')] as const;
    return summary === null ? [] : [[name, family(name, `${name}(location, scale)`, summary, parameters)]];
  }),
);

/** Distributions. */
export const distributions = {
  normal: distribution(
    'normal(mean, sd)',
    'normal distribution with standard deviation sd > 0, independently for each element',
    (call) => normal(call.tensor(0), positive(call, call.tensor(1), 1, 'a standard deviation is positive')),
  ),
  bernoulli: distribution('bernoulli(p)', '1 with probability p, else 0, independently for each element', (call) =>
    bernoulli(probability(call, 0)),
  ),
  categorical: distribution('categorical(p)', 'index i with probability p[i], along the last axis of p', (call) =>
    categorical(probabilities(call, 0)),
  ),
  uniform: family('uniform', 'uniform(a, b)', 'uniform on [a, b]', (call) => [
    call.tensor(0),
    positive(call, call.graph.sub(call.tensor(1), call.tensor(0)), 1, 'the upper end must be above the lower end'),
  ]),
  exponential: family('exponential', 'exponential(rate)', 'density rate·e^(−rate·x) for x ≥ 0', (call) => [
    call.graph.constant(0),
    call.graph.div(call.graph.constant(1), positive(call, call.tensor(0), 0, 'a rate is positive')),
  ]),
  ...ofLocationAndScale,
  mvnormal: distribution(
    'mvnormal(mean, L)',
    "normal distribution of a vector with covariance L L'; from a covariance C: mvnormal(mean, cholesky(C))",
    (call) => multivariateNormal(call.tensor(0), call.tensor(1)),
  ),
  mixture: distribution('mixture(w, p, q, …)', 'p with probability w[1], q with probability w[2], …', (call) =>
    mixture(
      probabilities(call, 0),
      Array.from({ length: call.count - 1 }, (_, i) => distributionAt(call, i + 1)),
    ),
  ),
  pushforward: distribution('pushforward(f, p)', 'the distribution of f(X), X ~ p, for a bijection f', (call) =>
    pushforward(transformation(call), distributionAt(call, 1)),
  ),
  pullback: distribution('pullback(f, p)', 'the distribution of f⁻¹(Z), Z ~ p: density p(f(x))·|det f′(x)|', (call) =>
    pullback(transformation(call), distributionAt(call, 1)),
  ),
} satisfies Record<string, Builtin>;
