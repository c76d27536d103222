import type { Graph } from '../../tensor/graph';
import { isLiteral } from '../../tensor/literal';
import type { Node } from '../../tensor/node';

/** Arithmetic that leaves out zeros and ones. What it gives is proposed, and has to be shown. */
export interface Tidy {
  readonly zero: Node;
  readonly one: Node;
  add(a: Node, b: Node): Node;
  sub(a: Node, b: Node): Node;
  mul(a: Node, b: Node): Node;
  div(a: Node, b: Node): Node;
  times(a: Node, n: number): Node;
  neg(a: Node): Node;
}

const isZero = (a: Node): boolean => isLiteral(a, 0n);
const isNegation = (a: Node): a is Node<'map'> => a.kind === 'map' && a.operation === 'neg';

export function tidy(graph: Graph): Tidy {
  const zero = graph.constant(0);
  const one = graph.constant(1);
  const neg = (a: Node): Node => (isZero(a) ? a : isNegation(a) ? (a.args[0] as Node) : graph.neg(a));
  const add = (a: Node, b: Node): Node => (isZero(a) ? b : isZero(b) ? a : graph.add(a, b));
  const sub = (a: Node, b: Node): Node => (isZero(b) ? a : isZero(a) ? neg(b) : a === b ? zero : graph.sub(a, b));
  const mul = (a: Node, b: Node): Node => {
    if (isZero(a) || isZero(b)) return zero;
    if (isLiteral(a, -1n)) return neg(b);
    return isLiteral(b, -1n) ? neg(a) : graph.mul(a, b);
  };
  const div = (a: Node, b: Node): Node => {
    if (isZero(a)) return zero;
    return isLiteral(b, -1n) ? neg(a) : a === b ? one : graph.div(a, b);
  };
  return { zero, one, add, sub, mul, div, neg, times: (a, n) => mul(graph.constant(n), a) };
}
