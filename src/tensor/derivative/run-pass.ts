import { anything, type Bounds } from '../../number/bounds';
import type { Axis } from '../axis';
import type { Graph } from '../graph';
import type { Movement, Node } from '../node';
import { boundsOf } from '../node-bounds';
import { reachable, rebuilt, sharedAxes } from '../rewrite';
import { withAxes } from '../with-axes';
import { applyTangent } from './apply-tangent';
import { beyondTies, breakOf, isComparison, isPartial, type Tie, tieOf } from './breaks';
import { borderTerms } from './exchange';
import { mapTangent } from './map-tangent';
import { matrixTangent } from './matrix-tangent';
import { reachedFrom } from './reached';
import { reduceTangent } from './reduce-tangent';
import { identity, indeterminate, type Pass, type Tangent } from './tangent';

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
  /** The expectations and integrals under which the derivative was taken, with those of their integrands. */
  readonly exchanged: ReadonlyMap<Node<'expect'>, Node>;
}

const none: ReadonlySet<Node> = new Set();

/** What is known of the nodes that have been visited. */
interface Walk extends Pass {
  readonly root: Node;
  /** The tangent of the variable. */
  readonly seed: Node;
  readonly tangents: Map<number, Tangent>;
  readonly limits: Map<number, Node>;
  /** The operations at which a node may jump across bound variables that are free in it. */
  readonly jumps: Map<number, ReadonlySet<Node>>;
  readonly ties: Map<number, Tie>;
  readonly exchanged: Map<Node<'expect'>, Node>;
  readonly bounds: ReadonlyMap<number, Bounds>;
  /** What the root depends on otherwise than at ties. */
  readonly relevant: ReadonlySet<Node>;
  reached: ReturnType<typeof reachedFrom> | null;
  isPartial: boolean;
  leavesKinksOut: boolean;
}

const limitOf =
  ({ limits }: Walk) =>
  (node: Node): Node =>
    limits.get(node.id) ?? node;
const depends =
  (walk: Walk) =>
  (node: Node): boolean =>
    walk.tangent(limitOf(walk)(node)) !== null;
const boundsAt =
  ({ bounds }: Walk) =>
  (node: Node): Bounds =>
    bounds.get(node.id) ?? anything;

/** One pass of forward differentiation over all that `root` depends on. */
export function runPass(
  graph: Graph,
  root: Node,
  input: Node<'input'>,
  axes: readonly string[],
  side: Pass['side'],
): PassResult {
  const tangents = new Map<number, Tangent>();
  const delta = identity(graph, input.axes, axes);
  const walk: Walk = {
    graph,
    input,
    axes,
    side,
    root,
    seed: side === -1 ? graph.neg(delta) : delta,
    tangents,
    tangent: (node) => tangents.get(node.id) ?? null,
    limits: new Map(),
    jumps: new Map(),
    ties: new Map(),
    exchanged: new Map(),
    bounds: boundsOf([root]),
    relevant: beyondTies(root),
    reached: null,
    isPartial: false,
    leavesKinksOut: false,
  };
  visit(walk, root);
  const limit = limitOf(walk)(root);
  const { isPartial, leavesKinksOut } = walk;
  return {
    limit,
    tangent: walk.tangent(limit),
    ties: [...walk.ties.values()],
    isPartial,
    leavesKinksOut,
    exchanged: walk.exchanged,
  };
}

function visit(walk: Walk, goal: Node): void {
  for (const step of reachable([goal], (node) => !walk.limits.has(node.id))) {
    const node = rebuilt(walk.graph, step, limitOf(walk));
    note(walk, step);
    const limit =
      walk.side !== 0 && jumpsAtOnce(walk, step) && walk.input.axes.length === 0 ? toOneSide(walk, node) : node;
    walk.limits.set(step.id, limit);
    if (limit !== node) walk.tangents.set(limit.id, null);
    else if (!walk.tangents.has(node.id))
      walk.tangents.set(node.id, node === walk.input ? walk.seed : tangentOf(walk, step, node));
  }
}

/** A comparison of what no bound variable enters: it jumps for all their values at once. */
function jumpsAtOnce(walk: Walk, step: Node): boolean {
  return isComparison(step) && step.args.some(depends(walk)) && step.free.size === 0;
}

function note(walk: Walk, step: Node): void {
  const { graph } = walk;
  const all = new Set(step.args.flatMap((arg) => [...(walk.jumps.get(arg.id) ?? none)]));
  const breaks = breakOf(graph, step, depends(walk), boundsAt(walk));
  if (breaks !== null && breaks.free.size > 0) all.add(step);
  if (step.kind === 'expect') for (const each of all) if (each.free.has(step.variable)) all.delete(each);
  if (all.size > 0) walk.jumps.set(step.id, all);
  if (!walk.relevant.has(step)) return;
  walk.isPartial ||= isPartial(step, depends(walk), boundsAt(walk));
  if (walk.side !== 0) return;
  const tie = tieOf(graph, step, depends(walk), boundsAt(walk));
  if (tie === null) return;
  if (tie.at.free.size > 0) {
    walk.leavesKinksOut = true;
    return;
  }
  walk.reached ??= reachedFrom(graph, walk.root);
  const where = walk.reached(step);
  const at = where === null ? tie.at : graph.map('select', where, tie.at, graph.constant(0));
  walk.ties.set(at.id, { ...tie, at });
}

/** The value of a comparison just beside a point, by the sides' derivatives where they are equal. */
function toOneSide(walk: Walk, node: Node): Node {
  const { graph } = walk;
  if (!isComparison(node)) return node; // folded
  const [a, b] = node.args;
  const zero = graph.constant(0);
  const lead = graph.sub(walk.tangent(a) ?? zero, walk.tangent(b) ?? zero);
  const beside = (below: number): Node =>
    graph.map(
      'select',
      graph.binary('equal', lead, zero),
      graph.named('indeterminate'),
      graph.map('select', graph.binary('less', lead, zero), graph.constant(below), zero),
    );
  return graph.map('select', graph.binary('equal', a, b), beside(node.operation === 'equal' ? 0 : 1), node);
}

function tangentOf(walk: Walk, step: Node, node: Node): Tangent {
  const { graph } = walk;
  if (node.args.every((arg) => walk.tangent(arg) === null)) return null;
  switch (node.kind) {
    case 'input':
    case 'literal':
    case 'named':
      return null;
    case 'map':
      return mapTangent(walk, node);
    case 'power': // (aⁿ)′ = n·aⁿ⁻¹·a′; (a⁰)′ = 0, also where a = 0
      return along(walk, node, (a, da) => {
        const lower = node.exponent === 0 ? a : graph.power(a, node.exponent - 1);
        return graph.mul(graph.mul(graph.constant(node.exponent), lower), da);
      });
    case 'reduce':
      return along(walk, node, (a, da) => reduceTangent(walk, node, a, da));
    case 'move':
      return along(walk, node, (_, da) => graph.move(da, liftMovement(node.movement, node)));
    case 'concat': {
      const seeds = seedAxesOf(node, walk.tangent);
      const parts = node.args.map((arg) =>
        withAxes(graph, walk.tangent(arg) ?? graph.constant(0), [...arg.axes, ...seeds]),
      );
      return graph.concat(sharedAxes(graph, parts, node.axis), node.axis);
    }
    case 'matrix':
      return along(walk, node, (a, da) => matrixTangent(graph, node, a, da));
    case 'apply':
      return applyTangent(walk, node);
    case 'expect':
      return along(walk, node, (_, da) => expectTangent(walk, step as Node<'expect'>, node, da));
  }
}

/** The tangent of an operation on one tensor; null where that of the tensor is. */
function along(
  walk: Walk,
  { args: [a] }: { readonly args: readonly [Node] },
  of: (a: Node, da: Node) => Node,
): Tangent {
  const da = walk.tangent(a);
  return da && of(a, da);
}

function expectTangent(walk: Walk, step: Node<'expect'>, node: Node<'expect'>, da: Node): Node {
  const { graph } = walk;
  const across = [...(walk.jumps.get(step.args[0].id) ?? none)].filter(({ free }) => free.has(step.variable));
  walk.exchanged.set(step, da);
  const inside = graph.expect(node.variable, da);
  if (across.length === 0) return inside;
  const here = node === step ? across : null;
  const terms =
    here &&
    borderTerms(graph, node, here, (root) => {
      visit(walk, root);
      return walk.tangent(limitOf(walk)(root));
    });
  return terms === null
    ? indeterminate(graph, inside)
    : terms.reduce((sum, term) => graph.add(sum, withAxes(graph, term, inside.axes)), inside);
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
