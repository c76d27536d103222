import { anything, type Bounds } from '../../number/bounds';
import type { Axis } from '../axis';
import type { Graph } from '../graph';
import type { Movement, Node } from '../node';
import { boundsOf } from '../node-bounds';
import { reachable, rebuilt, sharedAxes } from '../rewrite';
import { applyTangent } from './apply-tangent';
import { beyondTies, breakOf, isComparison, isPartial, type Tie, tieOf } from './breaks';
import { borderTerms } from './exchange';
import { mapTangent } from './map-tangent';
import { matrixTangent } from './matrix-tangent';
import { reachedFrom } from './reached';
import { reduceTangent } from './reduce-tangent';
import { broadcast, identity, indeterminate, type Pass, type Tangent } from './tangent';

export interface PassResult {
  /** What the expression tends to when the variable moves to the side of the pass. */
  readonly limit: Node;
  readonly tangent: Tangent;
  /** Where the formula of the derivative changes at once for all values of the bound variables. */
  readonly ties: readonly Tie[];
  /** Whether kinks at some values of bound variables were left out: there the formula may lack a value that the derivative has. */
  readonly leavesKinksOut: boolean;
  /** Whether an operation that depends on the variable may lack a value. */
  readonly isPartial: boolean;
  /** The expectations and integrals under which the derivative was taken. */
  readonly exchanged: readonly Node<'expect'>[];
}

const none: ReadonlySet<Node> = new Set();

/** One pass of forward differentiation over all that `root` depends on. */
export function runPass(
  graph: Graph,
  root: Node,
  input: Node<'input'>,
  axes: readonly string[],
  side: Pass['side'],
): PassResult {
  const tangents = new Map<number, Tangent>();
  const limits = new Map<number, Node>();
  /** The operations at which a node may jump across bound variables that are free in it. */
  const jumps = new Map<number, ReadonlySet<Node>>();
  const ties = new Map<number, Tie>();
  const exchanged = new Set<Node<'expect'>>();
  const bounds = boundsOf([root]);
  const relevant = beyondTies(root);
  let reached: ReturnType<typeof reachedFrom> | null = null;
  let partial = false;
  let leavesKinksOut = false;
  const limitOf = (node: Node): Node => limits.get(node.id) ?? node;
  const tangent = (node: Node): Tangent => tangents.get(node.id) ?? null;
  const depends = (node: Node): boolean => tangent(limitOf(node)) !== null;
  const boundsAt = (node: Node): Bounds => bounds.get(node.id) ?? anything;
  const pass: Pass = { graph, input, axes, side, tangent };

  const delta = identity(graph, input.axes, axes);
  const seed = side === -1 ? graph.neg(delta) : delta;
  visit(root);
  return {
    limit: limitOf(root),
    tangent: tangent(limitOf(root)),
    ties: [...ties.values()],
    isPartial: partial,
    leavesKinksOut,
    exchanged: [...exchanged],
  };

  function visit(goal: Node): void {
    for (const step of reachable([goal], (node) => !limits.has(node.id))) {
      const node = rebuilt(graph, step, limitOf);
      note(step);
      const limit = side !== 0 && jumpsAtOnce(step) && input.axes.length === 0 ? toOneSide(node) : node;
      limits.set(step.id, limit);
      if (limit !== node) tangents.set(limit.id, null);
      else if (!tangents.has(node.id)) tangents.set(node.id, node === input ? seed : tangentOf(step, node));
    }
  }

  /** A comparison of what no bound variable enters: it jumps for all their values at once. */
  function jumpsAtOnce(step: Node): boolean {
    return isComparison(step) && step.args.some(depends) && step.free.size === 0;
  }

  function note(step: Node): void {
    const all = new Set(step.args.flatMap((arg) => [...(jumps.get(arg.id) ?? none)]));
    const breaks = breakOf(graph, step, depends, boundsAt);
    if (breaks !== null && breaks.free.size > 0) all.add(step);
    if (step.kind === 'expect') for (const each of all) if (each.free.has(step.variable)) all.delete(each);
    if (all.size > 0) jumps.set(step.id, all);
    if (!relevant.has(step)) return;
    partial ||= isPartial(step, depends, boundsAt);
    if (side !== 0) return;
    const tie = tieOf(graph, step, depends, boundsAt);
    if (tie === null) return;
    if (tie.at.free.size > 0) {
      leavesKinksOut = true;
      return;
    }
    reached ??= reachedFrom(graph, root);
    const where = reached(step);
    const at = where === null ? tie.at : graph.map('select', where, tie.at, graph.constant(0));
    ties.set(at.id, { ...tie, at });
  }

  /** The value of a comparison just beside a point, by the sides' derivatives where they are equal. */
  function toOneSide(node: Node): Node {
    if (!isComparison(node)) return node; // folded
    const [a, b] = node.args;
    const zero = graph.constant(0);
    const lead = graph.sub(tangent(a) ?? zero, tangent(b) ?? zero);
    const beside = (below: number): Node =>
      graph.map(
        'select',
        graph.binary('equal', lead, zero),
        graph.named('indeterminate'),
        graph.map('select', graph.binary('less', lead, zero), graph.constant(below), zero),
      );
    return graph.map('select', graph.binary('equal', a, b), beside(node.operation === 'equal' ? 0 : 1), node);
  }

  function tangentOf(step: Node, node: Node): Tangent {
    if (node.args.every((arg) => tangent(arg) === null)) return null;
    switch (node.kind) {
      case 'input':
      case 'literal':
      case 'named':
        return null;
      case 'map':
        return mapTangent(pass, node);
      case 'power': // (aⁿ)′ = n·aⁿ⁻¹·a′; (a⁰)′ = 0, also where a = 0
        return along(node, (a, da) => {
          const lower = node.exponent === 0 ? a : graph.power(a, node.exponent - 1);
          return graph.mul(graph.mul(graph.constant(node.exponent), lower), da);
        });
      case 'reduce':
        return along(node, (a, da) => reduceTangent(pass, node, a, da));
      case 'move':
        return along(node, (_, da) => graph.move(da, liftMovement(node.movement, node)));
      case 'concat': {
        const seeds = seedAxesOf(node, tangent);
        const parts = node.args.map((arg) =>
          broadcast(graph, tangent(arg) ?? graph.constant(0), [...arg.axes, ...seeds]),
        );
        return graph.concat(sharedAxes(graph, parts, node.axis), node.axis);
      }
      case 'matrix':
        return along(node, (a, da) => matrixTangent(graph, node, a, da));
      case 'apply':
        return applyTangent(pass, node);
      case 'expect':
        return along(node, (_, da) => expectTangent(step as Node<'expect'>, node, da));
    }
  }

  /** The tangent of an operation on one tensor; null where that of the tensor is. */
  function along({ args: [a] }: { readonly args: readonly [Node] }, of: (a: Node, da: Node) => Node): Tangent {
    const da = tangent(a);
    return da && of(a, da);
  }

  function expectTangent(step: Node<'expect'>, node: Node<'expect'>, da: Node): Node {
    const across = [...(jumps.get(step.args[0].id) ?? none)].filter(({ free }) => free.has(step.variable));
    exchanged.add(step);
    const inside = graph.expect(node.variable, da);
    if (across.length === 0) return inside;
    const here = node === step ? across : null;
    const terms =
      here &&
      borderTerms(graph, node, here, (root) => {
        visit(root);
        return tangent(limitOf(root));
      });
    return terms === null
      ? indeterminate(graph, inside)
      : terms.reduce((sum, term) => graph.add(sum, broadcast(graph, term, inside.axes)), inside);
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
