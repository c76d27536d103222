import { fractionOf } from '../../number/fraction';
import type { Statement } from '../../statement/statement';
import { showAxes } from '../../tensor/axis';
import { type Domain, reals } from '../../tensor/domain';
import type { Graph } from '../../tensor/graph';
import { isModelled } from '../../tensor/is-modelled';
import type { Node } from '../../tensor/node';
import { reachable, rewrite } from '../../tensor/rewrite';
import { substituteInput } from '../../tensor/substitute-input';
import type { InputSymbol } from '../../tensor/symbol';
import { boundsOfDraws } from '../bounds-of-draws';

const isNumber = (node: Node): node is Node<'expect'> =>
  node.kind === 'expect' && node.free.size === 0 && isModelled([node]);

/** The integrals and expectations that are numbers. */
export const integralsIn = (roots: readonly Node[]): Node<'expect'>[] => reachable(roots).filter(isNumber);

/** The same, with a variable in place of each of those: what holds for all its values holds for the number. */
export const withoutIntegrals = (graph: Graph, roots: readonly Node[]): Node[] =>
  rewrite(graph, roots, (node) =>
    isNumber(node) ? graph.input({ name: `∫${node.id}`, axes: node.axes, isOpen: node.isOpen, domain: reals }) : null,
  );

/** What a variable runs over, and by what it is weighed, densities aside. */
function spaceOf({ measure, axes, domain }: InputSymbol): string | null {
  if (domain !== reals || measure === undefined || measure.kind === 'finite') return null;
  return `${measure.kind === 'standard' ? measure.family : 'lebesgue'} ${showAxes(axes)}`;
}

/**
 * A sum of multiples of integrals is > 0, ≥ 0, or 0: the space by the number of an integral over it, the summands by their numbers
 * among all that is integrated over it.
 */
export interface Comparison {
  readonly space: number;
  readonly multiples: readonly (readonly [number, string])[];
  readonly relation: '>' | '>=' | '==';
}

/** An integrand at a point, and its integral. */
export type Integrated = readonly [at: Node, integral: Node];

/** All integrals over the space of this one; and 1, as the integral of densities, or as a mean. */
export function overSpace(graph: Graph, roots: readonly Node[], { variable }: Node<'expect'>): Integrated[] {
  const space = spaceOf(variable);
  if (space === null) return [];
  const domain: Domain = { kind: 'interval', ...boundsOfDraws(variable), excluded: [] };
  const point = graph.input({ name: 'a point', axes: variable.axes, domain });
  const integrals = integralsIn(roots).filter((each) => spaceOf(each.variable) === space);
  const integrands = integrals.map(({ variable: own, args }) => {
    const at = substituteInput(graph, args[0], own, point);
    const { measure } = own;
    return measure?.kind === 'density' ? graph.mul(graph.apply(measure.density, [point], [], []), at) : at;
  });
  const isDensity = (node: Node): boolean =>
    node.kind === 'apply' &&
    node.symbol.kind === 'density' &&
    node.args[0] === point &&
    node.args.length + node.batch.length + node.derivatives.length === 1;
  const one = graph.constant(1);
  const ones = variable.measure?.kind === 'standard' ? [one] : reachable(integrands).filter(isDensity);
  return [...integrands.map((at, i) => [at, integrals[i] as Node] as const), ...ones.map((at) => [at, one] as const)];
}

/** A statement on a sum of multiples of integrands, and the same one on their integrals: the integral is linear and monotone. */
export function compared(
  graph: Graph,
  roots: readonly Node[],
  { space, multiples, relation }: Comparison,
): readonly [pointwise: Statement, whole: Statement] | null {
  // A certificate from a file may say anything.
  if (relation !== '>' && relation !== '>=' && relation !== '==') return null;
  const of = integralsIn(roots)[space];
  const over = of === undefined ? [] : overSpace(graph, roots, of);
  const sides = [graph.constant(0), graph.constant(0)] as [Node, Node];
  for (const [which, text] of multiples) {
    const pair = over[which];
    if (pair === undefined) return null;
    const by = graph.constant(fractionOf(text));
    for (const side of [0, 1] as const) sides[side] = graph.add(sides[side], graph.mul(by, pair[side]));
  }
  const claimed = (left: Node): Statement => ({ text: 'of integrals', left, relation, right: graph.constant(0) });
  return [claimed(sides[0]), claimed(sides[1])];
}
