import type { Calculus } from '../operation/calculus';
import { sumOf } from './derivative/tangent';
import type { Graph } from './graph';
import type { Node } from './node';

/** Nodes of a graph, as what rules are said in. */
export const graphCalculus = (graph: Graph): Calculus<Node> => ({
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
  log: (a) => graph.unary('log', a),
  sqrt: (a) => graph.unary('sqrt', a),
  sin: (a) => graph.unary('sin', a),
  cos: (a) => graph.unary('cos', a),
  select: (condition, a, b) => graph.map('select', condition, a, b),
  sum: (tangents) => sumOf(graph, tangents),
});
