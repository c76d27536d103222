import type { Graph } from './graph';
import type { Node } from './node';
import { type SignedTerm, signedTerms } from './signed-terms';
import type { InputSymbol } from './symbol';

/**
 * The expectation (or integral) of `body` over a bound variable, with everything that does not
 * depend on the variable taken out: E(a + cX) is a + c·E X. Only finite parts move, so that the result
 * exists exactly where the expectation does.
 */
export function expectationOf(graph: Graph, variable: InputSymbol, body: Node): Node {
  const depends = (node: Node): boolean => node.free.has(variable);
  const isProbability = variable.measure?.kind !== 'lebesgue';

  function over(node: Node): Node {
    if (!depends(node)) return isProbability ? node : graph.expect(variable, node);
    if (node.kind !== 'map') return graph.expect(variable, node);
    switch (node.operation) {
      case 'neg':
        return graph.neg(over(node.args[0]));
      case 'mul': {
        const [a, b] = node.args;
        if (!depends(a)) return graph.mul(a, over(b));
        return depends(b) ? graph.expect(variable, node) : graph.mul(over(a), b);
      }
      case 'div': {
        const [a, b] = node.args;
        return depends(b) ? graph.expect(variable, node) : graph.div(over(a), b);
      }
      case 'add':
      case 'sub':
        return isProbability ? overSum(node) : graph.expect(variable, node);
      default:
        return graph.expect(variable, node);
    }
  }

  /** The terms that depend on the variable stay together. */
  function overSum(node: Node): Node {
    const terms = signedTerms(node);
    const sumOf = (chosen: readonly SignedTerm[]): Node | null =>
      chosen.reduce<Node | null>((total, { term, sign }) => {
        if (total === null) return sign === 1 ? term : graph.neg(term);
        return sign === 1 ? graph.add(total, term) : graph.sub(total, term);
      }, null);
    const constant = sumOf(terms.filter(({ term }) => !depends(term)));
    const varying = sumOf(terms.filter(({ term }) => depends(term))) as Node;
    if (constant === null) return graph.expect(variable, node);
    return graph.add(constant, expectationOf(graph, variable, varying));
  }

  return over(body);
}
