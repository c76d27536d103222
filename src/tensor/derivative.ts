import type { Axis } from './axis';
import { type PassResult, runPass } from './derivative/run-pass';
import { indeterminate, type Tangent } from './derivative/tangent';
import type { Graph } from './graph';
import type { Node } from './node';
import { withAxes } from './with-axes';

/** What a derivative has to say beside its formula. */
export interface DerivativeNotes {
  readonly exchanged: (integral: Node<'expect'>, derivative: Node) => void;
  /** The formula may lack a value that the derivative has. */
  readonly kinksLeftOut: () => void;
}

/**
 * Forward derivative as a graph: ∂node/∂input, with the axes of `node` followed by one new axis for each axis of
 * `input`, named by `seeds`. At a kink it is the common value of the derivatives to both sides, undefined where they
 * certainly differ, and indeterminate where that is not modelled. Under an expectation or integral it is the
 * expectation of the derivative, with the terms of the borders at which the integrand jumps (Leibniz's rule), and
 * indeterminate where these are not modelled.
 * @param told of the expectations and integrals under which the derivative is taken, and whether kinks at some values of bound
 *   variables are left out
 */
export function differentiate(
  graph: Graph,
  node: Node,
  input: Node<'input'>,
  seeds: readonly string[],
  told: DerivativeNotes = { exchanged: () => {}, kinksLeftOut: () => {} },
): Node {
  const inner = input.axes.map((_, i) => `∂${graph.size}:${i}`);
  const axes = [...node.axes, ...input.axes.map((axis, i) => ({ ...axis, name: inner[i] as string }))];
  const whole = (tangent: Tangent): Node => withAxes(graph, tangent ?? graph.constant(0), axes);
  const pass = (side: 1 | 0 | -1): PassResult => runPass(graph, node, input, inner, side);
  const plain = pass(0);
  for (const [integral, tangent] of plain.exchanged) told.exchanged(integral, tangent);
  if (plain.leavesKinksOut) told.kinksLeftOut();
  const { ties } = plain;
  const there = (): Node => {
    const isJumping = ties.some(({ kind }) => kind === 'jump');
    const isModelled =
      ties.every(({ kind }) => kind !== 'step') &&
      ties.some(({ kind }) => kind !== 'root') &&
      !(isJumping && (plain.isPartial || inner.length > 0));
    if (!isModelled) return indeterminate(graph, whole(null));
    const [right, left] = [pass(1), pass(-1)];
    const [slope, other] = [whole(right.tangent), whole(left.tangent && graph.neg(left.tangent))];
    const isContinuous = [right, left].map(({ limit }) => (limit === node ? null : graph.binary('equal', limit, node)));
    const isOne = [slope === other ? null : graph.binary('equal', slope, other), ...isContinuous].filter(
      (condition) => condition !== null,
    );
    return isOne.length === 0 ? slope : graph.div(slope, isOne.reduce(graph.mul));
  };
  const at = ties.map((tie) => tie.at);
  const derivative =
    at.length === 0 ? whole(plain.tangent) : graph.map('select', anyOf(graph, at), there(), whole(plain.tangent));
  return graph.rename(derivative, Object.fromEntries(inner.map((name, i) => [name, seeds[i] as string])));
}

/** The formula of a derivative, and where it need not be one. */
export interface Gradient {
  /** Null where it is 0 everywhere, as nothing depends on the variable but by way of comparisons. */
  readonly formula: Node | null;
  /** Truth values, one of which holds wherever there is a kink or a jump. */
  readonly ties: readonly Node[];
}

/** The derivative of a number by a variable, with the axes of the variable. */
export function gradientOf(graph: Graph, node: Node, input: Node<'input'>): Gradient {
  const inner = input.axes.map((_, i) => `∂${graph.size}:${i}`);
  const { tangent, ties } = runPass(graph, node, input, inner, 0);
  const axes = input.axes.map((axis, i) => ({ ...axis, name: inner[i] as string }));
  const names = Object.fromEntries(inner.map((name, i) => [name, (input.axes[i] as Axis).name]));
  return {
    formula: tangent && graph.rename(withAxes(graph, tangent, axes), names),
    ties: ties.map(({ at }) => at),
  };
}

/** A node where none of these truth values holds, at any of their elements; nothing is known elsewhere. */
export function unknownWhere(graph: Graph, at: readonly Node[], node: Node): Node {
  return at.length === 0 ? node : graph.map('select', anyOf(graph, at), indeterminate(graph, node), node);
}

/** Whether any of these truth values holds, at any of its elements. */
function anyOf(graph: Graph, truths: readonly Node[]): Node {
  const one = graph.constant(1);
  const [only, ...more] = truths;
  if (only !== undefined && more.length === 0 && only.axes.length === 0) return only;
  const none = truths.map((at) =>
    graph.reduce(
      'prod',
      graph.sub(one, at),
      at.axes.map(({ name }) => name),
    ),
  );
  return graph.sub(one, none.reduce(graph.mul));
}
