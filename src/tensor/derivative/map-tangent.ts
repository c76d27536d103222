import { mapArguments } from '../../operation/arity';
import type { Operation } from '../../operation/operation';
import { operations } from '../../operation/table';
import { graphCalculus } from '../graph-calculus';
import type { Node } from '../node';
import { whereSingular } from './breaks';
import { indeterminate, type Pass, type Tangent, widen } from './tangent';

/** The derivative of a scalar operation; to one side also at a kink that the whole function has at once. */
export function mapTangent({ graph, side, tangent }: Pass, node: Node<'map'>): Tangent {
  const { args } = node;
  const tangents = mapArguments(args, tangent);
  const operation: Operation = operations[node.operation];
  const kind = operation.singular === 'nowhere' ? 'none' : operation.singular.kind;
  // The larger of two equal nodes is either.
  if (kind === 'bend' && args[0] === args[1]) return tangents[0];
  const spread = (d: Tangent): Tangent => d && widen(graph, d, node);
  const elsewhere = operation.tangent<Node>(graphCalculus(graph), { args, value: node, tangents, spread });
  const hasSides = kind === 'bend' || kind === 'root';
  if (elsewhere === null || side === 0 || !hasSides) return elsewhere;
  const tie = whereSingular(graph, node);
  if (tie === null || tie.free.size > 0) return elsewhere;
  return graph.map('select', tie, beside(), elsewhere);

  /** At a bend, the operation at the tangents; at a zero under a root it depends on higher derivatives. */
  function beside(): Node {
    if (kind === 'root') return indeterminate(graph, tangents[0] as Node);
    return graph.map(node.operation, ...mapArguments(args, (arg) => spread(tangent(arg)) ?? graph.constant(0)));
  }
}
