import { anything, isPositive } from '../../number/bounds';
import type { Graph } from '../../tensor/graph';
import { isLiteral } from '../../tensor/literal';
import type { Node } from '../../tensor/node';
import { boundsOf } from '../../tensor/node-bounds';
import { rebuild, rewrite } from '../../tensor/rewrite';

/** Powers of positive numbers. */
type Powers = ReadonlyMap<Node, number>;

/** A node as a product of such powers, and of something else. */
interface Factored {
  readonly powers: Powers;
  readonly rest: Node;
}

const none: Powers = new Map();

/**
 * Positive numbers taken out of sums, powers and roots, as far as they go: Σ a·xᵢ = a Σ xᵢ, a·x + a·y = a(x + y),
 * √(a²·v) = a√v. Each side has a value where the other has one.
 */
export function factoredOut(graph: Graph, roots: readonly Node[]): Node[] {
  const known = new Map<number, Factored>();
  return rewrite(graph, roots, (node, now) => {
    const of = (arg: Node): Factored => known.get(arg.id) ?? { powers: none, rest: now(arg) };
    const made = factored(graph, node, of) ?? { powers: none, rest: rebuild(graph, node, node.args.map(now)) };
    known.set(node.id, made);
    return product(graph, made.powers, made.rest);
  });
}

/** Null for what has none that are seen. */
function factored(graph: Graph, node: Node, of: (arg: Node) => Factored): Factored | null {
  switch (node.kind) {
    case 'input':
      return isPositiveNumber(node) ? { powers: new Map([[node, 1]]), rest: graph.constant(1) } : null;
    case 'power': {
      const { powers, rest } = of(node.args[0]);
      const raised = isLiteral(rest, 1n) ? rest : graph.power(rest, node.exponent);
      return { powers: each(powers, (n) => n * node.exponent), rest: raised };
    }
    case 'reduce':
    case 'move': {
      const { powers, rest } = of(node.args[0]);
      const isLinear = node.kind === 'move' || node.reduction === 'sum';
      return isLinear && rest.axes.length === node.args[0].axes.length
        ? { powers, rest: rebuild(graph, node, [rest]) }
        : null;
    }
    case 'map':
      return ofOperation(graph, node, of);
    default:
      return null;
  }
}

function ofOperation(graph: Graph, node: Node<'map'>, of: (arg: Node) => Factored): Factored | null {
  const [a, b = { powers: none, rest: graph.constant(1) }] = node.args.map(of) as [Factored, Factored?];
  switch (node.operation) {
    case 'neg':
      return { powers: a.powers, rest: graph.neg(a.rest) };
    case 'sqrt': {
      const twice = each(a.powers, (n) => Math.floor(n / 2));
      const once = each(a.powers, (n) => n - 2 * Math.floor(n / 2));
      return { powers: twice, rest: graph.unary('sqrt', product(graph, once, a.rest)) };
    }
    case 'mul':
      return { powers: times(a.powers, b.powers, 1), rest: graph.mul(a.rest, b.rest) };
    case 'div':
      return { powers: times(a.powers, b.powers, -1), rest: graph.div(a.rest, b.rest) };
    case 'add':
    case 'sub': {
      const all = times(a.powers, b.powers, 1);
      const shared = new Map([...all.keys()].map((x) => [x, Math.min(a.powers.get(x) ?? 0, b.powers.get(x) ?? 0)]));
      const left = ({ powers, rest }: Factored): Node => product(graph, times(powers, shared, -1), rest);
      return { powers: shared, rest: graph.binary(node.operation, left(a), left(b)) };
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

const each = (powers: Powers, of: (n: number) => number): Powers => new Map([...powers].map(([x, n]) => [x, of(n)]));

/** a·b, or a/b. */
const times = (a: Powers, b: Powers, sign: 1 | -1): Powers =>
  new Map([...a.keys(), ...b.keys()].map((x) => [x, (a.get(x) ?? 0) + sign * (b.get(x) ?? 0)]));

const product = (graph: Graph, powers: Powers, rest: Node): Node =>
  [...powers].reduce((value, [x, n]) => (n === 0 ? value : graph.mul(graph.power(x, n), value)), rest);
