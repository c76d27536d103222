import { showAxes } from '../../tensor/axis';
import type { Domain } from '../../tensor/domain';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { rewrite } from '../../tensor/rewrite';
import type { FunctionSymbol, InputSymbol, Measure } from '../../tensor/symbol';

/**
 * The same expressions with the bound variables of equal measure and space given common names, so that expectations
 * that differ only in the name of their variable become one node. Variables of expectations that stand inside one
 * another stay different: a name belongs to a height of nesting.
 */
export function canonicalVariables(graph: Graph, roots: readonly Node[]): Node[] {
  const names = new Map<string, InputSymbol>();
  const densities = new Map<FunctionSymbol, number>();
  const heights = new Map<number, number>();

  const heightOf = (node: Node): number => {
    const known = heights.get(node.id);
    if (known !== undefined) return known;
    const below = Math.max(0, ...node.args.map(heightOf));
    const height = node.kind === 'expect' ? below + 1 : below;
    heights.set(node.id, height);
    return height;
  };

  const canonical = (variable: InputSymbol, height: number): InputSymbol => {
    const key = `${height} ${measureKey(variable.measure, densities)} ${showAxes(variable.axes)} ${domainKey(variable.domain)}`;
    const known = names.get(key) ?? { ...variable, name: plainName(variable.name) };
    names.set(key, known);
    return known;
  };

  return rewrite(graph, roots, (node, args) => {
    const [body] = args;
    if (node.kind !== 'expect' || body === undefined) return null;
    const variable = canonical(node.variable, heightOf(body) + 1);
    return graph.expect(variable, substituteInput(graph, body, node.variable, graph.input(variable)));
  });
}

/** `node` with another node in place of a variable. */
export function substituteInput(graph: Graph, node: Node, symbol: InputSymbol, value: Node): Node {
  const [rewritten] = rewrite(graph, [node], (each) => (each.kind === 'input' && each.symbol === symbol ? value : null));
  return rewritten ?? node;
}

function measureKey(measure: Measure | undefined, densities: Map<FunctionSymbol, number>): string {
  switch (measure?.kind) {
    case 'density': {
      const number = densities.get(measure.density) ?? densities.size;
      densities.set(measure.density, number);
      return `density ${number}`;
    }
    case 'standard':
      return measure.family;
    case 'lebesgue':
    case 'finite':
      return measure.kind;
    case undefined:
      return 'free';
  }
}

function domainKey(domain: Domain): string {
  return JSON.stringify(domain, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));
}

/** `x` for the bound variables `∫x12` and `x~3`, which were numbered to be told apart. */
const plainName = (name: string): string => name.replace(/^∫/, '').replace(/~?\d+$/, '') || name;
