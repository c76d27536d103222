import { reals } from '../../tensor/domain';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { rewrite } from '../../tensor/rewrite';
import type { FunctionSymbol, InputSymbol } from '../../tensor/symbol';
import type { GaussianInstance } from '../made/density';

/** X ~ p becomes μ + σ·noise with standard normal noise, for densities p that stand for N(μ, σ²). */
export function gaussianDraws(
  graph: Graph,
  roots: readonly Node[],
  densities: ReadonlyMap<FunctionSymbol, GaussianInstance>,
): Node[] {
  const noises = new Map<InputSymbol, InputSymbol>();
  const gaussianOf = ({ measure }: InputSymbol): GaussianInstance | undefined =>
    measure?.kind === 'density' ? densities.get(measure.density) : undefined;
  const noiseOf = (variable: InputSymbol): InputSymbol => {
    const known = noises.get(variable);
    if (known !== undefined) return known;
    const noise: InputSymbol = {
      name: variable.name,
      axes: variable.axes,
      domain: reals,
      measure: { kind: 'standard', family: 'normal' },
    };
    noises.set(variable, noise);
    return noise;
  };
  return rewrite(graph, roots, (node, now) => {
    if (node.kind === 'expect' && gaussianOf(node.variable) !== undefined)
      return graph.expect(noiseOf(node.variable), now(node.args[0]));
    if (node.kind !== 'input') return null;
    const gaussian = gaussianOf(node.symbol);
    if (gaussian === undefined) return null;
    return graph.add(
      graph.constant(gaussian.mean),
      graph.mul(graph.constant(gaussian.deviation), graph.input(noiseOf(node.symbol))),
    );
  });
}
