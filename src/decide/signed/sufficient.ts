import { isNonNegative, isPositive } from '../../number/bounds';
import type { Statement } from '../../statement/statement';
import type { Graph } from '../../tensor/graph';
import { isLiteral } from '../../tensor/literal';
import type { Node } from '../../tensor/node';
import { rootBounds } from '../../tensor/node-bounds';
import { reachable } from '../../tensor/rewrite';

/** low ≤ high, or low < high. */
export interface Order {
  readonly low: Node;
  readonly high: Node;
  readonly isStrict: boolean;
}

/** Orders each of which gives another one, in which both sides of that have values if its own have. */
type Step = (graph: Graph, order: Order) => readonly Order[];

/** The most steps one after the other. */
const depth = 3;

/** a² ≤ b² and b ≥ 0 give a ≤ |a| = √a² ≤ b. */
const squared: Step = (graph, order) => {
  const { low, high } = order;
  return (isRooted(low) || isRooted(high)) && isNonNegative(rootBounds(high))
    ? [{ ...order, low: squareOf(graph, low), high: squareOf(graph, high) }]
    : [];
};

/** The square, which has a value where the number has one. */
function squareOf(graph: Graph, node: Node): Node {
  if (node.kind !== 'map') return graph.power(node, 2);
  const [a, b] = node.args as readonly [Node, Node];
  switch (node.operation) {
    case 'abs':
      return graph.power(a, 2);
    case 'sqrt':
      return isNonNegative(rootBounds(a)) ? a : graph.power(node, 2);
    case 'add':
      return graph.add(
        graph.add(squareOf(graph, a), squareOf(graph, b)),
        graph.mul(graph.constant(2), graph.mul(a, b)),
      );
    case 'mul':
      return graph.mul(squareOf(graph, a), squareOf(graph, b));
    case 'div':
      return graph.div(squareOf(graph, a), squareOf(graph, b));
    default:
      return graph.power(node, 2);
  }
}

/** a − c ≤ b gives a ≤ c + b, where a root is left alone. */
const isolated: Step = (graph, order) => {
  const { low, high } = order;
  if (high.kind !== 'map' || high.operation !== 'add') return [];
  const [rest, root] = high.args as readonly [Node, Node];
  return isRooted(root) && !isRooted(rest) ? [{ ...order, low: graph.sub(low, rest), high: root }] : [];
};

const isRooted = (root: Node): boolean =>
  reachable([root]).some((node) => node.kind === 'map' && (node.operation === 'sqrt' || node.operation === 'abs'));

/** a ≤ cb gives a/b ≤ c, and ab ≤ c gives a ≤ c/b, where b > 0. */
const withoutQuotients: Step = (graph, order) => {
  const { low, high } = order;
  const [a, b] = [quotient(low), quotient(high)];
  return [
    ...(a === null ? [] : [{ ...order, low: a.above, high: graph.mul(high, a.below) }]),
    ...(b === null ? [] : [{ ...order, low: graph.mul(low, b.below), high: b.above }]),
  ];
};

function quotient(node: Node): { readonly above: Node; readonly below: Node } | null {
  if (node.kind !== 'map' || node.operation !== 'div') return null;
  const [above, below] = node.args as readonly [Node, Node];
  return isPositive(rootBounds(below)) ? { above, below } : null;
}

/** What holds of every element holds of the largest on the left, and of the smallest on the right. */
const ofElements: Step = (_, order) => {
  const { low, high } = order;
  const left = elementsOf(low, 'max', high);
  const right = elementsOf(high, 'min', low);
  return [...(left === null ? [] : [{ ...order, low: left }]), ...(right === null ? [] : [{ ...order, high: right }])];
};

/** Null where the other side goes along an axis of the same name, which is another one. */
function elementsOf(node: Node, reduction: 'max' | 'min', other: Node): Node | null {
  if (node.kind !== 'reduce' || node.reduction !== reduction) return null;
  return other.axes.some(({ name }) => node.over.includes(name)) ? null : node.args[0];
}

/** e^a ≤ b gives a ≤ log b, where b > 0 besides; a ≤ e^b gives log a ≤ b where a > 0. */
const withoutLogarithms: Step = (graph, order) => {
  const { low, high } = order;
  const [a, b] = [logarithmed(low), logarithmed(high)];
  const isPlain = (node: Node): boolean => isPositive(rootBounds(node));
  if (b !== null && a === null) return [{ ...order, low: graph.unary('exp', low), high: b }];
  return a !== null && isPlain(a) ? [{ ...order, low: a, high: b ?? graph.unary('exp', high) }] : [];
};

const logarithmed = (node: Node): Node | null =>
  node.kind === 'map' && node.operation === 'log' ? (node.args[0] as Node) : null;

const steps: readonly Step[] = [squared, isolated, ofElements, withoutLogarithms, withoutQuotients];

/** Orders each of which gives the relation of a statement, with values of its sides: itself first. Empty for other relations. */
export function sufficient(graph: Graph, { left, relation, right, connects }: Statement): readonly Order[] {
  if (connects !== undefined || relation === '==' || relation === '!=') return [];
  const isBelow = relation === '<=' || relation === '<';
  const [low, high] = isBelow ? [left, right] : [right, left];
  const found: Order[] = [{ low, high, isStrict: relation === '<' || relation === '>' }];
  let last: readonly Order[] = found;
  for (let i = 0; i < depth; i++) {
    last = last.flatMap((order) => steps.flatMap((step) => step(graph, order)));
    found.push(...last);
  }
  return found.filter(({ low: a, high: b }) => !isLiteral(a, 0n) || !isLiteral(b, 0n));
}
