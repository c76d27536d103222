import type { Draw } from '../../language/value';
import { expectationOf } from '../../tensor/expectation';
import type { Graph } from '../../tensor/graph';
import { lowerVariable } from '../../tensor/lower-expectations';
import type { Node } from '../../tensor/node';
import { rewrite } from '../../tensor/rewrite';
import type { FunctionSymbol, InputSymbol } from '../../tensor/symbol';
import { splitLogarithms } from '../lowering/split-logarithm';
import type { Instance } from '../made/instance';
import { instantiate } from '../made/instantiate';
import type { ConcreteDensity, ConcreteInstance } from './concrete-instance';

/**
 * Puts an instance in for the open names of `roots`: what remains are numbers, and expectations over standard draws
 * and over the line.
 */
export function applyInstance(
  graph: Graph,
  roots: readonly Node[],
  { inputs, functions, densities }: ConcreteInstance,
): Node[] {
  const drawn = drawFrom(graph, roots, densities);
  const densityInstances = [...densities].map(([symbol, density]): [FunctionSymbol, Instance] => [
    symbol,
    densityInstance(density),
  ]);
  const explicit = instantiate(graph, drawn, new Map([...functions, ...densityInstances]));
  const valued = rewrite(graph, explicit, (node) => (node.kind === 'input' ? (inputs.get(node.symbol) ?? null) : null));
  return splitLogarithms(graph, valued);
}

const densityInstance = (density: ConcreteDensity): Instance => ({
  text: () => '',
  body: (graph, [x]) =>
    density.kind === 'distribution'
      ? density.distribution.density(graph, x as Node)
      : density.density(graph, x as Node),
  polynomial: false,
  smooth: false,
});

/** E over X ~ p as expectations over what X is made of, or as ∫ p(x) … dx. */
function drawFrom(
  graph: Graph,
  roots: readonly Node[],
  densities: ReadonlyMap<FunctionSymbol, ConcreteDensity>,
): Node[] {
  const draws = new Map<InputSymbol, Draw>();
  const lines = new Map<InputSymbol, InputSymbol>();
  const densityOf = ({ measure }: InputSymbol): ConcreteDensity | undefined =>
    measure?.kind === 'density' ? densities.get(measure.density) : undefined;
  const drawOf = (variable: InputSymbol, density: Extract<ConcreteDensity, { kind: 'distribution' }>): Draw => {
    const draw = draws.get(variable) ?? density.distribution.draw(graph, variable.name);
    draws.set(variable, draw);
    return draw;
  };
  const lineOf = (variable: InputSymbol): InputSymbol => {
    const line = lines.get(variable) ?? { ...variable, measure: { kind: 'lebesgue' } };
    lines.set(variable, line);
    return line;
  };
  return rewrite(graph, roots, (node, now) => {
    const variable = node.kind === 'input' ? node.symbol : node.kind === 'expect' ? node.variable : null;
    const density = variable === null ? undefined : densityOf(variable);
    if (variable === null || density === undefined) return null;
    if (density.kind === 'distribution') {
      const { value, variables } = drawOf(variable, density);
      return node.kind === 'expect' ? overDraw(graph, now(node.args[0]), variables) : value;
    }
    const at = graph.input(lineOf(variable));
    return node.kind === 'expect'
      ? graph.expect(lineOf(variable), graph.mul(density.density(graph, at), now(node.args[0])))
      : at;
  });
}

/** The expectation over all variables of a draw, the last innermost. */
function overDraw(graph: Graph, body: Node, variables: Draw['variables']): Node {
  return [...variables].reverse().reduce((inner, [variable, support]) => {
    if (support === null) return expectationOf(graph, variable, inner);
    const axis = `outcomes of ${variable.name}:${graph.size}`;
    return lowerVariable(graph, inner, variable, { ...support(graph, axis), axis });
  }, body);
}
