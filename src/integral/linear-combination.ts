import type { Graph } from '../tensor/graph';
import type { Node } from '../tensor/node';
import { reachable } from '../tensor/rewrite';
import type { InputSymbol } from '../tensor/symbol';
import { withAxes } from '../tensor/with-axes';

/** ∫ body over a bound variable. */
export interface Integral {
  readonly variable: InputSymbol;
  readonly body: Node;
}

/** A sum of integrals and a rest without top-level integrals (null: 0). */
export interface LinearCombination {
  readonly integrals: readonly Integral[];
  readonly rest: Node | null;
}

/** Whether an expectation or integral occurs. */
export const hasIntegral = (node: Node): boolean => reachable([node]).some(({ kind }) => kind === 'expect');

/**
 * Writes an expression as a sum of integrals, with factors, sums over axes and movements taken inside. This is
 * linearity: it supposes that every integral exists.
 */
export function linearCombination(graph: Graph, node: Node): LinearCombination {
  if (node.kind === 'expect') return { integrals: [{ variable: node.variable, body: node.args[0] }], rest: null };
  if (!hasIntegral(node)) return { integrals: [], rest: node };
  const inside = (combination: LinearCombination, map: (term: Node) => Node): LinearCombination => ({
    integrals: combination.integrals.map(({ variable, body }) => ({ variable, body: map(body) })),
    rest: combination.rest && map(combination.rest),
  });
  if (node.kind === 'move' && node.movement.move !== 'pad') {
    const [a] = node.args;
    return inside(linearCombination(graph, a), (term) => graph.move(widened(graph, term, a), node.movement));
  }
  if (node.kind === 'reduce' && node.reduction === 'sum') {
    const [a] = node.args;
    return inside(linearCombination(graph, a), (term) => graph.sum(widened(graph, term, a), node.over));
  }
  if (node.kind !== 'map') return { integrals: [], rest: node };
  const of = (part: Node): LinearCombination => linearCombination(graph, part);
  switch (node.operation) {
    case 'neg':
      return inside(of(node.args[0]), graph.neg);
    case 'add':
      return sum(graph, of(node.args[0]), of(node.args[1]));
    case 'sub':
      return sum(graph, of(node.args[0]), inside(of(node.args[1]), graph.neg));
    case 'mul': {
      const [a, b] = node.args;
      if (!hasIntegral(a)) return inside(of(b), (term) => graph.mul(a, term));
      return hasIntegral(b) ? { integrals: [], rest: node } : inside(of(a), (term) => graph.mul(term, b));
    }
    case 'div': {
      const [a, b] = node.args;
      return hasIntegral(b) ? { integrals: [], rest: node } : inside(of(a), (term) => graph.div(term, b));
    }
    default:
      return { integrals: [], rest: node };
  }
}

/** A term may lack axes that other terms of its sum have: it is the same along them. */
const widened = (graph: Graph, term: Node, whole: Node): Node => withAxes(graph, term, whole.axes);

function sum(graph: Graph, a: LinearCombination, b: LinearCombination): LinearCombination {
  const rest = a.rest === null ? b.rest : b.rest === null ? a.rest : graph.add(a.rest, b.rest);
  return { integrals: [...a.integrals, ...b.integrals], rest };
}
