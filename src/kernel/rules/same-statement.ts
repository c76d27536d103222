import { flip, gives } from '../../statement/relation';
import type { Statement } from '../../statement/statement';
import { showAxes } from '../../tensor/axis';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { reachable, rebuild } from '../../tensor/rewrite';
import { substituteInput } from '../../tensor/substitute-input';

/**
 * Whether expressions are one and the same but for the names of bound variables, where an expectation under a declared density is the
 * integral against it.
 */
export function isSame(graph: Graph, a: Node, b: Node): boolean {
  if (a === b) return true;
  if (a.kind === 'expect' && b.kind === 'expect') return isSameIntegral(graph, a, b);
  return (
    a.args.length > 0 &&
    a.args.length === b.args.length &&
    a.args.every((arg, i) => isSame(graph, arg, b.args[i] as Node)) &&
    rebuild(graph, a, b.args) === b
  );
}

function isSameIntegral(graph: Graph, a: Node<'expect'>, b: Node<'expect'>): boolean {
  const [own, other] = [integrand(graph, a), integrand(graph, b)];
  const { variable } = a;
  const isOther = variable !== b.variable;
  const isTaken = reachable([other]).some(
    (node) => (node.kind === 'expect' && node.variable === variable) || node.free.has(variable),
  );
  if ((isOther && isTaken) || spaceOf(a) !== spaceOf(b) || variable.domain !== b.variable.domain) return false;
  return isSame(graph, own, substituteInput(graph, other, b.variable, graph.input(variable)));
}

const spaceOf = ({ variable: { measure, axes } }: Node<'expect'>): string =>
  `${measure?.kind === 'standard' ? measure.family : measure?.kind === 'finite'} ${showAxes(axes)}`;

function integrand(graph: Graph, { variable, args }: Node<'expect'>): Node {
  const [body] = args as [Node];
  if (variable.measure?.kind !== 'density') return body;
  return graph.mul(graph.apply(variable.measure.density, [graph.input(variable)], [], []), body);
}

/** Whether a statement is another one, or one that is weaker, perhaps with its sides exchanged: a < b gives b >= a. */
export const states = (graph: Graph, known: Statement, wanted: Statement): boolean =>
  (gives(known.relation, wanted.relation) &&
    isSame(graph, known.left, wanted.left) &&
    isSame(graph, known.right, wanted.right)) ||
  (gives(flip[known.relation], wanted.relation) &&
    isSame(graph, known.left, wanted.right) &&
    isSame(graph, known.right, wanted.left));
