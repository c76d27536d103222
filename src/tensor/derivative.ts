import type { Axis } from './axis';
import type { Graph } from './graph';
import { axisNamed } from './movement';
import type { Movement, Node } from './node';
import { reachable, sharedAxes } from './rewrite';
import { ShapeError } from './shape-error';
import type { FunctionSymbol } from './symbol';

/** The tangent of a node: its axes followed by the seed axes, or null where it vanishes identically. */
type Tangent = Node | null;

/**
 * Forward derivative as a graph: ∂node/∂input, with the axes of `node` followed by one new axis
 * for each axis of `input`, named by `seeds`. The result is undefined where the derivative does
 * not exist (kinks of |·|, max and min, jumps and borders of a case distinction).
 */
export function differentiate(graph: Graph, node: Node, input: Node<'input'>, seeds: readonly string[]): Node {
  const inner = input.axes.map((_, i) => `∂${graph.size}:${i}`);
  const tangents = new Map<number, Tangent>([[input.id, identity(graph, input.axes, inner)]]);
  const seed: Seed = { input, axes: inner };
  for (const step of reachable([node])) {
    if (!tangents.has(step.id))
      tangents.set(
        step.id,
        tangentOf(graph, step, seed, (arg) => tangents.get(arg.id) ?? null),
      );
  }
  const seedAxes = input.axes.map((axis, i) => ({ name: inner[i] as string, size: axis.size }));
  const tangent = broadcast(graph, tangents.get(node.id) ?? graph.constant(0), [...node.axes, ...seedAxes]);
  return graph.rename(tangent, Object.fromEntries(inner.map((name, i) => [name, seeds[i] as string])));
}

/** The input that is differentiated by, and the inner names of the seed axes. */
interface Seed {
  readonly input: Node;
  readonly axes: readonly string[];
}

/** δ(axes, seeds): 1 where all indices agree. */
function identity(graph: Graph, axes: readonly Axis[], seeds: readonly string[]): Node {
  return axes.reduce(
    (product, axis, i) =>
      graph.mul(
        product,
        graph.table([axis, { name: seeds[i] as string, size: axis.size }], (k) => (k % (axis.size + 1) === 0 ? 1 : 0)),
      ),
    graph.constant(1),
  );
}

function broadcast(graph: Graph, node: Node, axes: readonly Axis[]): Node {
  const missing = axes.filter((axis) => !node.axes.some((own) => own.name === axis.name));
  const expanded = missing.reduce((whole, axis) => graph.move(whole, { move: 'expand', axis }), node);
  return graph.move(expanded, { move: 'permute', order: axes.map((axis) => axis.name) });
}

function tangentOf(graph: Graph, node: Node, seed: Seed, tangent: (arg: Node) => Tangent): Tangent {
  const [a] = node.args as readonly [Node];
  const da = a === undefined ? null : tangent(a);
  if (node.args.every((arg) => tangent(arg) === null)) return null;
  switch (node.kind) {
    case 'input':
    case 'literal':
    case 'named':
      return null;
    case 'map':
      return mapTangent(graph, node, tangent);
    case 'power': // (aⁿ)′ = n·aⁿ⁻¹·a′; (a⁰)′ = 0, also where a = 0
      return (
        da &&
        graph.mul(
          graph.mul(graph.constant(node.exponent), node.exponent === 0 ? a : graph.power(a, node.exponent - 1)),
          da,
        )
      );
    case 'reduce':
      return da && reduceTangent(graph, node, a, da);
    case 'move':
      return da && graph.move(da, liftMovement(node.movement, node));
    case 'concat': {
      const seeds = seedAxesOf(node, tangent);
      const parts = node.args.map((arg) =>
        broadcast(graph, tangent(arg) ?? graph.constant(0), [...arg.axes, ...seeds]),
      );
      return graph.concat(sharedAxes(graph, parts, node.axis), node.axis);
    }
    case 'matrix':
      return da && matrixTangent(graph, node, a, da);
    case 'apply':
      return applyTangent(graph, node, seed, tangent);
    case 'expect':
      return da && graph.expect(node.variable, da);
  }
}

/** The axes that tangents have beyond those of their nodes. */
function seedAxesOf(node: Node, tangent: (arg: Node) => Tangent): Axis[] {
  for (const arg of node.args) {
    const known = tangent(arg);
    if (known !== null) return known.axes.filter((axis) => !arg.axes.some((own) => own.name === axis.name));
  }
  return [];
}

/** Movements act by axis name, so they carry over to tangents; a permutation leaves seed axes last. */
const liftMovement = (movement: Movement, node: Node): Movement =>
  movement.move === 'permute' ? { move: 'permute', order: node.axes.map((axis) => axis.name) } : movement;

const sumOf = (graph: Graph, terms: readonly Tangent[]): Tangent =>
  terms.reduce((total, term) => (total === null ? term : term === null ? total : graph.add(total, term)), null);

function mapTangent(graph: Graph, node: Node<'map'>, tangent: (arg: Node) => Tangent): Tangent {
  const { add, sub, mul, div, neg } = graph;
  const [a, b] = node.args as readonly [Node, Node];
  const [da, db, dc] = node.args.map(tangent) as [Tangent, Tangent, Tangent];
  const along = (factor: Node, d: Tangent): Tangent => d && mul(factor, d);
  const negative = (d: Tangent): Tangent => d && neg(d);
  switch (node.operation) {
    case 'add':
      return sumOf(graph, [da && widen(graph, da, node), db && widen(graph, db, node)]);
    case 'sub':
      return sumOf(graph, [da && widen(graph, da, node), negative(db && widen(graph, db, node))]);
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
    case 'sqrt': // (√a)′ = a′/(2√a)
      return da && div(da, mul(graph.constant(2), node));
    case 'sin':
      return along(graph.unary('cos', a), da);
    case 'cos':
      return along(neg(graph.unary('sin', a)), da);
    case 'erf': // erf′(a) = 2/√π · e^(−a²)
      return along(
        div(mul(graph.constant(2), graph.unary('exp', neg(graph.power(a, 2)))), graph.unary('sqrt', graph.named('pi'))),
        da,
      );
    case 'abs': // |a|′ = a/|a| · a′, undefined at 0
      return along(div(a, node), da);
    case 'max':
    case 'min': {
      // max, min = (a + b ± |a − b|)/2, undefined where a = b
      const sign = div(sub(a, b), graph.unary('abs', sub(a, b)));
      const difference = sumOf(graph, [da && widen(graph, da, node), negative(db && widen(graph, db, node))]);
      const total = sumOf(graph, [da && widen(graph, da, node), db && widen(graph, db, node)]);
      const bend = along(node.operation === 'max' ? sign : neg(sign), difference);
      return total && bend && div(add(total, bend), graph.constant(2));
    }
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
      const jump = da && mul(graph.constant(0), da);
      return sumOf(graph, [chosen && widen(graph, chosen, node), jump && widen(graph, jump, node)]);
    }
  }
}

/** A tangent must have every axis of its node, also those that only the other argument has. */
function widen(graph: Graph, tangent: Node, node: Node): Node {
  const extra = tangent.axes.filter((axis) => !node.axes.some((own) => own.name === axis.name));
  return broadcast(graph, tangent, [...node.axes, ...extra]);
}

function reduceTangent(graph: Graph, node: Node<'reduce'>, a: Node, da: Node): Node {
  switch (node.reduction) {
    case 'sum':
      return graph.sum(widen(graph, da, a), node.over);
    case 'prod':
      // Σᵢ a′ᵢ · ∏_{j≠i} aⱼ, one axis at a time
      return graph.sum(graph.mul(widen(graph, da, a), productOfOthers(graph, a, node.over)), node.over);
    case 'max':
    case 'min':
      return extremumTangent(graph, node, a, da);
  }
}

/** ∏ over all other places of the reduced axes, at each place: a plain product, also where a factor is 0. */
function productOfOthers(graph: Graph, a: Node, over: readonly string[]): Node {
  const axes = a.axes.filter((axis) => over.includes(axis.name));
  const copies = axes.map((axis) => ({ name: `∏${axis.name}`, size: axis.size }));
  const same = identity(
    graph,
    axes,
    copies.map((axis) => axis.name),
  );
  const copy = graph.rename(a, Object.fromEntries(axes.map((axis) => [axis.name, `∏${axis.name}`])));
  const others = graph.map('select', same, graph.constant(1), copy);
  return graph.reduce(
    'prod',
    others,
    copies.map((axis) => axis.name),
  );
}

/** The tangent of the place that attains the extremum; undefined (0/0) where two places tie. */
function extremumTangent(graph: Graph, node: Node<'reduce'>, a: Node, da: Node): Node {
  const attained = graph.map('equal', a, node);
  const winners = graph.sum(attained, node.over);
  const unique = graph.map('equal', winners, graph.constant(1));
  const picked = graph.sum(graph.map('select', attained, widen(graph, da, a), graph.constant(0)), node.over);
  return graph.div(picked, unique);
}

/** d det A = tr(adj A · dA); d A⁻¹ = −A⁻¹ dA A⁻¹ (where A is invertible). */
function matrixTangent(graph: Graph, node: Node<'matrix'>, a: Node, da: Node): Node {
  const { rows, columns } = node;
  if (node.operation === 'det') return graph.sum(graph.mul(cofactors(graph, node, a), da), [rows, columns]);
  // A⁻¹[r, c] stands in node axes (rows, columns): its first index is a column of A.
  const left = graph.rename(node, { [columns]: '⁻¹left' });
  const right = graph.rename(node, { [rows]: '⁻¹right' });
  const middle = graph.rename(da, { [rows]: '⁻¹left', [columns]: '⁻¹right' });
  return graph.neg(graph.sum(graph.mul(graph.sum(graph.mul(left, middle), ['⁻¹left']), right), ['⁻¹right']));
}

/** Larger matrices have their cofactors from the inverse, so that singular ones have none. */
const cofactorSize = 8;

/** ∂ det A/∂A[r, c]: the determinant of A with the unit vector e_c as its row r. */
function cofactors(graph: Graph, det: Node<'matrix'>, a: Node): Node {
  const { rows, columns } = det;
  const [row, column] = [axisNamed(a.axes, rows), axisNamed(a.axes, columns)];
  if (row.size > cofactorSize) {
    const inverse = graph.matrix('inverse', a, rows, columns);
    return graph.mul(det, graph.rename(inverse, { [rows]: columns, [columns]: rows }));
  }
  const [atRow, atColumn] = [`∂det${det.id}:row`, `∂det${det.id}:column`];
  const replaced = graph.map('select', identity(graph, [row], [atRow]), identity(graph, [column], [atColumn]), a);
  return graph.rename(graph.matrix('det', replaced, rows, columns), { [atRow]: rows, [atColumn]: columns });
}

/** The chain rule: Σ over arguments and their consumed axes of ∂f · a′. */
function applyTangent(graph: Graph, node: Node<'apply'>, seed: Seed, tangent: (arg: Node) => Tangent): Tangent {
  const fresh = new Set(node.derivatives.flatMap((derivative) => derivative.axes));
  const output = node.axes.filter((axis) => !node.batch.includes(axis.name) && !fresh.has(axis.name));
  return sumOf(
    graph,
    node.args.map((arg, argument) => {
      const da = tangent(arg);
      if (da === null) return null;
      const consumed = arg.axes.filter((axis) => !node.batch.includes(axis.name));
      if (node.symbol.inverseOf !== undefined) return inverseTangent(graph, node, node.symbol.inverseOf, da);
      // Applied to the variable itself, the sum with δ only renames.
      if (arg === seed.input && consumed.length === arg.axes.length) {
        return graph.apply(node.symbol, node.args, node.batch, output, [
          ...node.derivatives,
          { argument, axes: seed.axes },
        ]);
      }
      const names = consumed.map((_, i) => `∂${node.derivatives.length}.${argument}.${i}:${node.id}`);
      const partial = graph.apply(node.symbol, node.args, node.batch, output, [
        ...node.derivatives,
        { argument, axes: names },
      ]);
      const moved = graph.rename(da, Object.fromEntries(consumed.map((axis, i) => [axis.name, names[i] as string])));
      return graph.sum(graph.mul(partial, moved), names);
    }),
  );
}

/** For x = f⁻¹(y): dx = (∂f(x))⁻¹ dy. */
function inverseTangent(graph: Graph, node: Node<'apply'>, forward: FunctionSymbol, da: Node): Node {
  const output = node.axes.filter((axis) => !node.batch.includes(axis.name));
  if (output.length === 0)
    return graph.div(da, graph.apply(forward, [node], node.batch, [], [{ argument: 0, axes: [] }]));
  if (output.length > 1)
    throw new ShapeError(
      'not-a-vector',
      `the inverse of ${forward.name} has a derivative only on vectors`,
      'merge the axes into one',
    );
  const [axis] = output as [Axis];
  const name = `∂⁻¹${node.id}`;
  const jacobian = graph.apply(forward, [node], node.batch, [axis], [{ argument: 0, axes: [name] }]);
  // inverse[axis, name]: its first index is an input of f, its second an output.
  const inverse = graph.matrix('inverse', jacobian, axis.name, name);
  return graph.sum(graph.mul(inverse, graph.rename(da, { [axis.name]: name })), [name]);
}
