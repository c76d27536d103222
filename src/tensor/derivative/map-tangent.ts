import type { Graph } from '../graph';
import type { Node } from '../node';
import { indeterminate, type Pass, sumOf, type Tangent, widen } from './tangent';

export function mapTangent(pass: Pass, node: Node<'map'>): Tangent {
  const { graph, side } = pass;
  const { sub, mul, div, neg } = graph;
  const [a, b] = node.args as readonly [Node, Node];
  const [da, db, dc] = node.args.map(pass.tangent) as [Tangent, Tangent, Tangent];
  const along = (factor: Node, d: Tangent): Tangent => d && mul(factor, d);
  const negative = (d: Tangent): Tangent => d && neg(d);
  const wide = (d: Tangent): Tangent => d && widen(graph, d, node);
  /** At a kink that the whole function has at once, the derivative to one side. */
  const atKink = (tie: Node, there: () => Node, elsewhere: Tangent): Tangent =>
    elsewhere && side !== 0 && tie.free.size === 0 ? graph.map('select', tie, there(), elsewhere) : elsewhere;
  switch (node.operation) {
    case 'add':
      return sumOf(graph, [wide(da), wide(db)]);
    case 'sub':
      return sumOf(graph, [wide(da), negative(wide(db))]);
    case 'neg':
      return negative(da);
    case 'mul': // (ab)′ = a′b + ab′
      return sumOf(graph, [along(b, da), along(a, db)]);
    case 'div': // (a/b)′ = (a′ − (a/b)b′)/b
      return sumOf(graph, [da && div(da, b), negative(db && div(mul(node, db), b))]);
    case 'exp':
      return along(node, da);
    case 'log':
      return da && div(da, a);
    case 'sqrt': // (√a)′ = a′/(2√a); where a = 0 it depends on higher derivatives
      return (
        da &&
        atKink(
          graph.binary('equal', a, graph.constant(0)),
          () => indeterminate(graph, da),
          div(da, mul(graph.constant(2), node)),
        )
      );
    case 'sin':
      return along(graph.unary('cos', a), da);
    case 'cos':
      return along(neg(graph.unary('sin', a)), da);
    case 'erf': // erf′(a) = 2/√π · e^(−a²)
      return along(
        div(mul(graph.constant(2), graph.unary('exp', neg(graph.power(a, 2)))), graph.unary('sqrt', graph.named('pi'))),
        da,
      );
    case 'abs': // |a|′ = a/|a| · a′; to one side of a zero |a′|
      return (
        da && atKink(graph.binary('equal', a, graph.constant(0)), () => graph.unary('abs', da), along(div(a, node), da))
      );
    case 'max':
    case 'min':
      return a === b ? da : extremum(graph, node, wide(da), wide(db), atKink);
    case 'less':
    case 'lessEqual':
    case 'equal': {
      // 0, undefined where a = b
      const gap = sub(a, b);
      const d = da ?? db;
      return d && mul(sub(div(gap, gap), graph.constant(1)), d);
    }
    case 'select': {
      const [trueCase, falseCase] = [db ?? graph.constant(0), dc ?? graph.constant(0)];
      const chosen = db === null && dc === null ? null : graph.map('select', a, trueCase, falseCase);
      // A condition has the derivative 0, or none where it jumps: then the choice has none either.
      return sumOf(graph, [wide(chosen), wide(da && mul(graph.constant(0), da))]);
    }
  }
}

/** max, min = (a + b ± |a − b|)/2; to one side of a tie the derivative is the larger (smaller) of both. */
function extremum(
  graph: Graph,
  { operation, args }: Node<'map'>,
  da: Tangent,
  db: Tangent,
  atKink: (tie: Node, there: () => Node, elsewhere: Tangent) => Tangent,
): Tangent {
  const { add, sub, mul, div, neg } = graph;
  const [a, b] = args as readonly [Node, Node];
  const sign = div(sub(a, b), graph.unary('abs', sub(a, b)));
  const difference = sumOf(graph, [da, db && neg(db)]);
  const total = sumOf(graph, [da, db]);
  const bend = difference && mul(operation === 'max' ? sign : neg(sign), difference);
  const zero = graph.constant(0);
  return atKink(
    graph.binary('equal', a, b),
    () => graph.map(operation, da ?? zero, db ?? zero),
    total && bend && div(add(total, bend), graph.constant(2)),
  );
}
