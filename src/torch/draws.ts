import { bernoulli } from '../language/distribution/bernoulli';
import { locationScale } from '../language/distribution/location-scale';
import { normal } from '../language/distribution/normal';
import { compare, fraction } from '../number/fraction';
import { complain, unsupported } from '../python/fault';
import type { Interpreter } from '../python/interpreter';
import { fractionIn } from '../python/numbers';
import type { Node } from '../tensor/node';
import { axesOf } from './broadcast';
import { requireWrittenNode } from './unwritten';
import { type Dim, type Values, values } from './values';

/** What numbers of a tensor are drawn from, each on its own: a standard distribution, or bits. */
export type Noise =
  | { readonly kind: 'normal' | 'uniform' | 'laplace' | 'exponential' }
  | { readonly kind: 'bits'; readonly mean: Node };

/** Random variables of a claim, of this shape: what a call draws is averaged by `E` and `Var`. */
export function drawnInCall(dims: readonly Dim[], noise: Noise, run: Interpreter): Values {
  const { draw } = run.state;
  const { graph } = run;
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

/** x · m / (1 − p), where each m is 1 with probability 1 − p and else 0: one for each element, or for each of some dimensions. */
export function dropped(x: Values, p: Node, shared: readonly number[], run: Interpreter): Values {
  const { graph } = run;
  requireWrittenNode('dropout', run, x.node);
  if (x.dtype !== 'float') return unsupported('dropout of whole numbers');
  const known = fractionIn(p);
  if (known !== null && (compare(known, fraction(0n)) < 0 || compare(known, fraction(1n)) > 0))
    return complain('ValueError', 'dropout probability has to be between 0 and 1', 'Use a number between 0 and 1.');
  if (known?.numerator === 0n) return x;
  if (known === null && !isProbability(p))
    return unsupported('dropout with a probability that is not declared to be in (0, 1)');
  const keeps = graph.sub(graph.constant(1), p);
  if (fractionIn(keeps)?.numerator === 0n) return { ...x, node: graph.mul(x.node, graph.constant(0)) };
  const dims = x.dims.map((each, i): Dim => (shared.includes(i) ? { size: 1, label: null } : each));
  const mask = drawnInCall(dims, { kind: 'bits', mean: keeps }, run);
  return { ...x, node: graph.div(graph.mul(x.node, mask.node), keeps) };
}

/** A number that is declared to be in (0, 1). */
function isProbability(p: Node): boolean {
  if (p.kind !== 'input' || p.symbol.domain.kind !== 'interval') return false;
  const { low, high } = p.symbol.domain;
  return low !== null && high !== null && compare(low, fraction(0n)) >= 0 && compare(high, fraction(1n)) <= 0;
}
