import { bernoulli } from '../language/distribution/bernoulli';
import { locationScale } from '../language/distribution/location-scale';
import { normal } from '../language/distribution/normal';
import { unsupported } from '../python/fault';
import type { Interpreter } from '../python/interpreter';
import type { Node } from '../tensor/node';
import { axesOf } from './broadcast';
import { type Dim, type Values, values } from './values';

/** What numbers of a tensor are drawn from, each on its own: a standard distribution, or bits. */
export type Noise =
  | { readonly kind: 'normal' | 'uniform' | 'laplace' | 'exponential' }
  | { readonly kind: 'bits'; readonly mean: Node };

/** Random variables of a claim, of this shape: what a call draws is averaged by `E` and `Var`. */
export function drawnInCall(dims: readonly Dim[], noise: Noise, run: Interpreter): Values {
  const { draw } = run.state;
  const { graph } = run;
  if (run.state.isSeeded)
    return unsupported('random numbers after manual_seed', 'Leave the seed out: what is drawn is any.');
  if (draw === null)
    return unsupported('random numbers that are drawn in a call', 'Draw them outside, and give them as an argument.');
  const axes = axesOf(dims);
  const [zero, one] = [graph.constant(0), graph.constant(1)];
  const distribution =
    noise.kind === 'bits'
      ? bernoulli(noise.mean, axes)
      : noise.kind === 'normal'
        ? normal(zero, one, axes)
        : locationScale(noise.kind, zero, one, axes);
  return values(
    draw((name) => distribution.draw(graph, name)),
    dims,
    'float',
  );
}
