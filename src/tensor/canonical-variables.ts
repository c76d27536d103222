import type { Each } from '../operation/arity';
import { showAxes } from './axis';
import { freshName, variableNames } from './fresh-name';
import type { Graph } from './graph';
import type { Node } from './node';
import { rewrite } from './rewrite';
import { substituteInput } from './substitute-input';
import type { InputSymbol } from './symbol';

/**
 * The same expressions with the bound variables of equal measure and space given common names, so that integrals that
 * differ only in the name of their variable become one node; expectations under a declared density become integrals
 * against it. Variables of integrals that stand inside one another stay different: a name belongs to a height of
 * nesting.
 */
export function canonicalVariables<const R extends readonly Node[]>(graph: Graph, roots: R): Each<R, Node> {
  const names = new Map<string, InputSymbol>();
  const heights = new Map<number, number>();

  /** Names that stand for something else in `roots`, or for another common variable. */
  const taken = variableNames(roots);
  const unused = (stem: string): string => {
    const name = freshName(stem, taken);
    taken.add(name);
    return name;
  };

  const heightOf = (node: Node): number => {
    const known = heights.get(node.id);
    if (known !== undefined) return known;
    const below = node.args.reduce((most, arg) => Math.max(most, heightOf(arg)), 0);
    const height = node.kind === 'expect' ? below + 1 : below;
    heights.set(node.id, height);
    return height;
  };

  return rewrite(graph, roots, (node, now) => {
    if (node.kind !== 'expect') return null;
    const body = now(node.args[0]);
    const { variable } = node;
    const key = `${heightOf(body) + 1} ${spaceKey(variable)}`;
    const common = names.get(key) ?? againstLebesgue({ ...variable, name: unused(plainName(variable.name)) });
    names.set(key, common);
    const at = graph.input(common);
    const inner = substituteInput(graph, body, variable, at);
    if (variable.measure?.kind !== 'density') return graph.expect(common, inner);
    return graph.expect(common, graph.mul(graph.apply(variable.measure.density, [at], [], []), inner));
  });
}

const againstLebesgue = (variable: InputSymbol): InputSymbol =>
  variable.measure?.kind === 'density' ? { ...variable, measure: { kind: 'lebesgue' } } : variable;

/** Equal for variables that run over one space with one measure, densities aside. */
export function spaceKey({ measure, axes }: InputSymbol): string {
  const kind = measure?.kind === 'standard' ? measure.family : measure?.kind === 'density' ? 'lebesgue' : measure?.kind;
  return `${kind} ${showAxes(axes)}`;
}

/** `x` for the bound variables `∫x12` and `x~3`, which were numbered to be told apart. */
export const plainName = (name: string): string => name.replace(/^∫/, '').replace(/~?\d+$/, '') || name;
