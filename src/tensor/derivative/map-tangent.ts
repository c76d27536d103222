import type { Calculus } from '../../operation/calculus';
import type { Operation } from '../../operation/operation';
import { operations } from '../../operation/table';
import type { Graph } from '../graph';
import type { Node } from '../node';
import { whereSingular } from './breaks';
import { indeterminate, type Pass, sumOf, type Tangent, widen } from './tangent';

/** The derivative of a scalar operation; to one side also at a kink that the whole function has at once. */
export function mapTangent({ graph, side, tangent }: Pass, node: Node<'map'>): Tangent {
  const [a, b, c] = node.args as readonly [Node, Node, Node];
  const tangents = node.args.map(tangent) as [Tangent, Tangent, Tangent];
  const operation: Operation = operations[node.operation];
  const kind = operation.singular === 'nowhere' ? 'none' : operation.singular.kind;
  // The larger of two equal nodes is either.
  if (kind === 'bend' && a === b) return tangents[0];
  const spread = (d: Tangent): Tangent => d && widen(graph, d, node);
  const elsewhere = operation.tangent<Node>(calculusOf(graph), { args: [a, b, c], value: node, tangents, spread });
  const hasSides = kind === 'bend' || kind === 'root';
  if (elsewhere === null || side === 0 || !hasSides) return elsewhere;
  const tie = whereSingular(graph, node);
  if (tie === null || tie.free.size > 0) return elsewhere;
  return graph.map('select', tie, beside(), elsewhere);

  /** At a bend, the operation at the tangents; at a zero under a root it depends on higher derivatives. */
  function beside(): Node {
    if (kind === 'root') return indeterminate(graph, tangents[0] as Node);
    return graph.map(node.operation, ...node.args.map((_, i) => spread(tangents[i] ?? null) ?? graph.constant(0)));
  }
}

const calculusOf = (graph: Graph): Calculus<Node> => ({
  constant: (value) => graph.constant(value),
  pi: () => graph.named('pi'),
  neg: graph.neg,
  add: graph.add,
  sub: graph.sub,
  mul: graph.mul,
  div: graph.div,
  square: (a) => graph.power(a, 2),
  abs: (a) => graph.unary('abs', a),
  exp: (a) => graph.unary('exp', a),
  sqrt: (a) => graph.unary('sqrt', a),
  sin: (a) => graph.unary('sin', a),
  cos: (a) => graph.unary('cos', a),
  select: (condition, a, b) => graph.map('select', condition, a, b),
  sum: (tangents) => sumOf(graph, tangents),
});
