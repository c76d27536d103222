import { anything, isPositive } from '../../number/bounds';
import type { Graph } from '../../tensor/graph';
import { isLiteral } from '../../tensor/literal';
import type { Node } from '../../tensor/node';
import { boundsOf } from '../../tensor/node-bounds';
import { rebuild, rewrite } from '../../tensor/rewrite';

/** A node as a product of positive numbers, and of something else. */
interface Factored {
  readonly factors: readonly Node[];
  readonly rest: Node;
}

/**
 * Positive numbers taken out of sums, powers and roots, as far as they go: Σ a·xᵢ = a Σ xᵢ, a·x + a·y = a(x + y),
 * √(a²·v) = a√v. Each side has a value where the other has one.
 */
export function factoredOut(graph: Graph, roots: readonly Node[]): Node[] {
  const known = new Map<number, Factored>();
  return rewrite(graph, roots, (node, now) => {
    const of = (arg: Node): Factored => known.get(arg.id) ?? { factors: [], rest: now(arg) };
    const made = factorsOf(graph, node, of) ?? { factors: [], rest: rebuild(graph, node, node.args.map(now)) };
    known.set(node.id, made);
    return product(graph, made.factors, made.rest);
  });
}

/** Null for what has none that are seen. */
function factorsOf(graph: Graph, node: Node, of: (arg: Node) => Factored): Factored | null {
  switch (node.kind) {
    case 'input':
      return isPositiveNumber(node) ? { factors: [node], rest: graph.constant(1) } : null;
    case 'power': {
      const { factors, rest } = of(node.args[0]);
      if (node.exponent < 0) return null;
      const all = Array.from({ length: node.exponent }, () => factors).flat();
      return { factors: all, rest: isLiteral(rest, 1n) ? rest : graph.power(rest, node.exponent) };
    }
    case 'reduce': {
      const { factors, rest } = of(node.args[0]);
      return node.reduction === 'sum' && hasSameAxes(rest, node.args[0])
        ? { factors, rest: rebuild(graph, node, [rest]) }
        : null;
    }
    case 'move': {
      const { factors, rest } = of(node.args[0]);
      return hasSameAxes(rest, node.args[0]) ? { factors, rest: rebuild(graph, node, [rest]) } : null;
    }
    case 'map':
      return ofOperation(graph, node, of);
    default:
      return null;
  }
}

function ofOperation(graph: Graph, node: Node<'map'>, of: (arg: Node) => Factored): Factored | null {
  const [a, b] = node.args.map(of) as [Factored, Factored | undefined];
  switch (node.operation) {
    case 'neg':
      return { factors: a.factors, rest: graph.neg(a.rest) };
    case 'sqrt': {
      const { twice, once } = inPairs(a.factors);
      return { factors: twice, rest: graph.unary('sqrt', product(graph, once, a.rest)) };
    }
    case 'mul':
      return b === undefined ? null : { factors: [...a.factors, ...b.factors], rest: graph.mul(a.rest, b.rest) };
    case 'div':
      return b === undefined
        ? null
        : { factors: a.factors, rest: graph.div(a.rest, product(graph, b.factors, b.rest)) };
    case 'add':
    case 'sub': {
      if (b === undefined) return null;
      const shared = intersection(a.factors, b.factors);
      const rest = ({ factors, rest: own }: Factored): Node => product(graph, without(factors, shared), own);
      return { factors: shared, rest: graph.binary(node.operation, rest(a), rest(b)) };
    }
    default:
      return null;
  }
}

const isPositiveNumber = (node: Node<'input'>): boolean =>
  node.axes.length === 0 &&
  node.symbol.measure === undefined &&
  node.symbol.sizeOf === undefined &&
  isPositive(boundsOf([node]).get(node.id) ?? anything);

const product = (graph: Graph, factors: readonly Node[], rest: Node): Node =>
  factors.reduce((value, factor) => graph.mul(factor, value), rest);

const hasSameAxes = (a: Node, b: Node): boolean => a.axes.length === b.axes.length;

function inPairs(factors: readonly Node[]): { readonly twice: Node[]; readonly once: Node[] } {
  const [twice, once]: [Node[], Node[]] = [[], []];
  for (const factor of factors) {
    const place = once.indexOf(factor);
    if (place < 0) once.push(factor);
    else {
      once.splice(place, 1);
      twice.push(factor);
    }
  }
  return { twice, once };
}

function without(factors: readonly Node[], some: readonly Node[]): Node[] {
  const left = [...factors];
  for (const factor of some) left.splice(left.indexOf(factor), 1);
  return left;
}

const intersection = (a: readonly Node[], b: readonly Node[]): Node[] => {
  const left = [...b];
  return a.filter((factor) => {
    const place = left.indexOf(factor);
    if (place >= 0) left.splice(place, 1);
    return place >= 0;
  });
};
