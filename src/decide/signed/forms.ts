import { half } from '../../number/fraction';
import { type Axis, axisNames } from '../../tensor/axis';
import { sameSpan, spanKey } from '../../tensor/extent';
import type { Graph } from '../../tensor/graph';
import { isLiteral } from '../../tensor/literal';
import type { Node } from '../../tensor/node';
import { reachable } from '../../tensor/rewrite';
import { lengthOf } from '../../tensor/sizes-in-formulas';
import type { Order } from './sufficient';

type Sum = Node<'reduce'>;

/** The most sums whose products are looked at. */
const sumLimit = 6;

/** Sums over one axis, along which all have the same elements, and whose terms can be combined. */
interface Group {
  readonly axis: Axis;
  readonly sums: readonly Sum[];
}

/** Formulas that show their sign as they are written, to which the difference of the sides of an order may be equal. */
export function formsOf(graph: Graph, order: Order): readonly Node[] {
  const groups = groupsOf(reachable([order.low, order.high]));
  return [
    graph.sub(order.high, order.low),
    ...groups.flatMap((group) => termwise(graph, order, group)),
    ...groups.flatMap((group) => squaresOfPairs(graph, group)),
  ];
}

function groupsOf(nodes: readonly Node[]): Group[] {
  const groups = new Map<string, { axis: Axis; sums: Sum[] }>();
  for (const node of nodes) {
    if (node.kind !== 'reduce' || node.reduction !== 'sum') continue;
    const axis = singleAxis(node);
    if (axis === null) continue;
    const key = `${axis.name}: ${spanKey(axis)}`;
    const group = groups.get(key) ?? { axis, sums: [] };
    groups.set(key, group);
    if (group.sums.every((other) => areAligned(other.args[0], node.args[0]))) group.sums.push(node);
  }
  return [...groups.values()];
}

/** The axis that a sum goes over, if it is one, of which the length is a number in formulas. */
function singleAxis({ over, args }: Sum): Axis | null {
  const axis = args[0].axes.find(({ name }) => name === over[0]);
  return over.length === 1 && axis !== undefined && axis.extent?.kind !== 'local' ? axis : null;
}

/** Whether axes of one name are equally long. */
const areAligned = (a: Node, b: Node): boolean =>
  a.axes.every((axis) => b.axes.every((other) => axis.name !== other.name || sameSpan(axis, other)));

/** Σ(b − a) for the sides a and b, as sums of as many terms as one of their sums has: of a number, all are the same. */
function termwise(graph: Graph, { low, high }: Order, group: Group): Node[] {
  const { name } = group.axis;
  if ([...low.axes, ...high.axes].some((axis) => axis.name === name)) return [];
  const count = lengthOf(graph, group.axis);
  const [a, b] = [low, high].map((side) => averaged(graph, side, group, count)) as [Node, Node];
  const difference = graph.sub(b, a);
  if (!difference.axes.some((each) => each.name === name)) return [];
  const sum = graph.sum(difference, [name]);
  return [graph.div(sum, count), sum];
}

/** What a side is the mean of along the axis. */
function averaged(graph: Graph, side: Node, group: Group, count: Node): Node {
  const own = (node: Node): Node => averaged(graph, node, group, count);
  const isSum = (node: Node): node is Sum => group.sums.some((sum) => sum === node);
  if (isSum(side)) return graph.mul(count, side.args[0]);
  if (side.kind !== 'map') return side;
  const [a, b] = side.args as readonly [Node, Node];
  switch (side.operation) {
    case 'add':
      return graph.add(own(a), own(b));
    case 'sub':
      return graph.sub(own(a), own(b));
    case 'neg':
      return graph.neg(own(a));
    case 'div':
      return b === count && isSum(a) ? a.args[0] : graph.div(own(a), b);
    default:
      return side;
  }
}

/** A term of a sum as a weight times a square. */
interface Square {
  readonly weight: Node;
  readonly root: Node;
}

/** Sums of pairs of terms, over two axes of one length. */
function squaresOfPairs(graph: Graph, { axis, sums }: Group): Node[] {
  const { name } = axis;
  const pairs: Pairs = {
    graph,
    bodies: [...new Set(sums.slice(0, sumLimit).map(({ args }) => args[0]))],
    other: freshAxis(name, reachable(sums)),
    axis,
    over: (terms) => graph.sum(terms, [name]),
    count: lengthOf(graph, axis),
  };
  return [...ofLagrange(pairs), ...offDiagonal(pairs), ...ofAbsolutes(pairs)];
}

interface Pairs {
  readonly graph: Graph;
  readonly bodies: readonly Node[];
  readonly axis: Axis;
  /** The second axis. */
  readonly other: string;
  readonly over: (terms: Node) => Node;
  readonly count: Node;
}

const moved = ({ graph, axis, other }: Pairs, node: Node): Node =>
  node.axes.some(({ name }) => name === axis.name) ? graph.rename(node, { [axis.name]: other }) : node;

const overBoth = (pairs: Pairs, terms: Node): Node => pairs.graph.sum(pairs.over(terms), [pairs.other]);

/**
 * Lagrange's identity: Σ w p²·Σ w q² − (Σ w p q)² = ½ Σᵢⱼ wᵢwⱼ(pᵢqⱼ − pⱼqᵢ)², for the sums that occur and the number of their terms; by
 * itself, four times, over that number, and over its square. And Σ w(p ± q)² = Σ w p² + Σ w q² ± 2 Σ w p q.
 */
function ofLagrange(pairs: Pairs): Node[] {
  const { graph, bodies, over, count } = pairs;
  const one = graph.constant(1);
  const squares: Square[] = [
    { weight: one, root: one },
    ...bodies.map((body) => squareIn(graph, body)),
    ...bodies.map((root) => ({ weight: one, root })),
  ];
  const both = squares.flatMap((a, i) =>
    squares.slice(i + 1).flatMap((b) => (a.weight === b.weight && a.root !== b.root ? [[a, b] as const] : [])),
  );
  return both.flatMap(([{ weight, root: p }, { root: q }]) => {
    const apart = graph.sub(graph.mul(p, moved(pairs, q)), graph.mul(moved(pairs, p), q));
    const weighted = (terms: Node, by: Node): Node => (isLiteral(weight, 1n) ? terms : graph.mul(by, terms));
    const squared = weighted(graph.power(apart, 2), graph.mul(weight, moved(pairs, weight)));
    const form = graph.mul(graph.constant(half), overBoth(pairs, squared));
    const single = [graph.sub(p, q), graph.add(p, q)]
      .map((each) => weighted(graph.power(each, 2), weight))
      .filter(({ axes }) => axes.some(({ name }) => name === pairs.axis.name))
      .flatMap((terms) => [over(terms), graph.div(over(terms), count)]);
    const scaled = [
      form,
      graph.div(form, count),
      graph.div(form, graph.power(count, 2)),
      graph.mul(graph.constant(4), form),
    ];
    return [...scaled, ...single];
  });
}

/** (Σ p)² − Σ p² = Σᵢ pᵢ(Σ p − pᵢ). */
const offDiagonal = ({ graph, bodies, over }: Pairs): Node[] =>
  bodies.map((p) => over(graph.mul(p, graph.sub(over(p), p))));

/** (Σ|p|)² − (Σ p)² = Σᵢⱼ (|pᵢ||pⱼ| − pᵢpⱼ). */
function ofAbsolutes(pairs: Pairs): Node[] {
  const { graph, bodies } = pairs;
  return bodies.flatMap((each) => {
    if (each.kind !== 'map' || each.operation !== 'abs') return [];
    const product = (p: Node): Node => graph.mul(p, moved(pairs, p));
    return [overBoth(pairs, graph.sub(product(each), product(each.args[0] as Node)))];
  });
}

/** Of factors that occur several times, half goes to the root. */
function squareIn(graph: Graph, body: Node): Square {
  const powers = new Map<Node, number>();
  for (const [node, n] of factorsOf(body)) powers.set(node, (powers.get(node) ?? 0) + n);
  const product = (of: (n: number) => number): Node =>
    [...powers]
      .sort(([a], [b]) => a.id - b.id)
      .flatMap(([node, n]) => (of(n) === 0 ? [] : [of(n) === 1 ? node : graph.power(node, of(n))]))
      .reduce((all, each) => (isLiteral(all, 1n) ? each : graph.mul(all, each)), graph.constant(1));
  return { weight: product((n) => n % 2), root: product((n) => Math.floor(n / 2)) };
}

function factorsOf(node: Node): (readonly [Node, number])[] {
  if (node.kind === 'power' && node.exponent > 0) return [[node.args[0], node.exponent]];
  if (node.kind !== 'map' || node.operation !== 'mul') return isLiteral(node, 1n) ? [] : [[node, 1]];
  return node.args.flatMap((each) => factorsOf(each));
}

/** The name with so many primes that no axis has it. */
function freshAxis(name: string, nodes: readonly Node[]): string {
  const taken = new Set(nodes.flatMap(({ axes }) => axisNames(axes)));
  let fresh = `${name}'`;
  while (taken.has(fresh)) fresh += "'";
  return fresh;
}
