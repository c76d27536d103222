import type { Graph } from '../../tensor/graph';
import { boundVariables } from '../../tensor/lower-expectations';
import type { Node } from '../../tensor/node';
import { rewrite } from '../../tensor/rewrite';
import { substituteInput } from '../../tensor/substitute-input';
import type { FunctionSymbol, InputSymbol } from '../../tensor/symbol';

/** One term p(x)·factor of an integrand. */
interface Term {
  readonly density: FunctionSymbol;
  readonly factor: Node;
}

/**
 * ∫ Σ pₖ(x)·gₖ(x) dx = Σ E gₖ(Xₖ) with Xₖ ~ pₖ, for declared densities pₖ taken at the variable itself.
 * Integrals of another form stay.
 */
export function integralsAsExpectations(graph: Graph, roots: readonly Node[]): Node[] {
  if (boundVariables(roots).every((variable) => variable.measure?.kind !== 'lebesgue')) return [...roots];
  return rewrite(graph, roots, (node, now) => {
    if (node.kind !== 'expect' || node.variable.measure?.kind !== 'lebesgue') return null;
    const terms = termsOf(graph, now(node.args[0]), node.variable);
    return terms === null
      ? null
      : terms.map((term) => expectationOf(graph, term, node.variable)).reduce((sum, term) => graph.add(sum, term));
  });
}

function expectationOf(graph: Graph, { density, factor }: Term, variable: InputSymbol): Node {
  const drawn: InputSymbol = { ...variable, measure: { kind: 'density', density } };
  return graph.expect(drawn, substituteInput(graph, factor, variable, graph.input(drawn)));
}

/** The integrand as a sum of densities with factors, or null. */
function termsOf(graph: Graph, body: Node, variable: InputSymbol): Term[] | null {
  const depends = (node: Node): boolean => node.free.has(variable);

  const terms = (node: Node): Term[] | null => {
    if (!depends(node)) return null;
    if (node.kind === 'apply') {
      const [a] = node.args;
      const atVariable = a?.kind === 'input' && a.symbol === variable && node.batch.length === 0;
      const plain = node.symbol.kind === 'density' && node.derivatives.length === 0;
      return atVariable && plain ? [{ density: node.symbol, factor: graph.constant(1) }] : null;
    }
    if (node.kind === 'reduce' && node.reduction === 'sum') {
      const inner = terms(node.args[0]);
      const carries = inner?.every(({ factor }) =>
        node.over.every((name) => factor.axes.some((axis) => axis.name === name)),
      );
      return inner !== null && carries
        ? inner.map(({ density, factor }) => ({ density, factor: graph.sum(factor, node.over) }))
        : null;
    }
    if (node.kind !== 'map') return null;
    switch (node.operation) {
      case 'neg':
        return scaled(terms(node.args[0]), graph.neg);
      case 'add':
        return joined(terms(node.args[0]), terms(node.args[1]));
      case 'sub':
        return joined(terms(node.args[0]), scaled(terms(node.args[1]), graph.neg));
      case 'mul': {
        const [a, b] = node.args;
        return scaled(terms(a), (factor) => graph.mul(factor, b)) ?? scaled(terms(b), (factor) => graph.mul(a, factor));
      }
      case 'div': {
        const [a, b] = node.args;
        return scaled(terms(a), (factor) => graph.div(factor, b));
      }
      default:
        return null;
    }
  };
  return terms(body);
}

const scaled = (terms: Term[] | null, scale: (factor: Node) => Node): Term[] | null =>
  terms === null ? null : terms.map(({ density, factor }) => ({ density, factor: scale(factor) }));

const joined = (a: Term[] | null, b: Term[] | null): Term[] | null => (a === null || b === null ? null : [...a, ...b]);
