import type { Graph } from './graph';
import type { Movement, Node } from './node';
import { type Obligation, obligationKey, obligationsOfNode } from './obligations';

/** A case of a distinction: its condition holds, or does not. */
export interface Guard {
  readonly condition: Node;
  readonly holds: boolean;
}

/** What must hold where all the guards do. */
export interface GuardedObligation extends Obligation {
  readonly guards: readonly Guard[];
}

/** Visits of nodes in different cases; beyond, an obligation counts as owed in every case. */
const visitLimit = 20_000;

/**
 * What the operations of `roots` ask of their arguments, each under the cases in which it is asked: a branch that is not
 * taken need not have a value.
 */
export function guardedObligations(graph: Graph, roots: readonly Node[]): GuardedObligation[] {
  const found = new Map<string, GuardedObligation>();
  const seen = new Set<string>();
  const waiting = roots.map((node): readonly [Node, readonly Guard[]] => [node, []]);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [node, told] = next;
    const guards = seen.size > visitLimit ? [] : told;
    if (seen.has(`${node.id}`) || seen.has(placeOf(node, guards))) continue;
    seen.add(placeOf(node, guards));
    const passed = guards.filter((guard) => speaksOfArguments(guard, node));
    for (const obligation of obligationsOfNode(graph, node))
      found.set(`${obligationKey(obligation)} ${showGuards(passed)}`, { ...obligation, guards: passed });
    const [condition, yes, no] = node.args;
    if (node.kind === 'map' && node.operation === 'select' && condition && yes && no) {
      waiting.push([condition, guards]);
      waiting.push([yes, [...guards, { condition, holds: true }]], [no, [...guards, { condition, holds: false }]]);
    } else for (const arg of node.args) waiting.push([arg, passed]);
  }
  return [...found.values()];
}

/**
 * Whether a case that a node stands in is one of its arguments as well. An element of a tensor is chosen by the same element of
 * the condition, as long as elements stay apart; a variable in the condition is another one than that which the node binds.
 */
function speaksOfArguments({ condition }: Guard, node: Node): boolean {
  if (node.kind === 'expect') return !condition.free.has(node.variable);
  const mixed = mixedAxes(node);
  return condition.axes.every(({ name }) => mixed !== null && !mixed.includes(name));
}

/** Axes along which an element depends on other elements of the arguments; null where names change, or all may. */
function mixedAxes(node: Node): readonly string[] | null {
  switch (node.kind) {
    case 'map':
    case 'power':
      return [];
    case 'reduce':
      return node.over;
    case 'concat':
      return [node.axis];
    case 'move':
      return mixedByMovement(node.movement);
    default:
      return null;
  }
}

function mixedByMovement(movement: Movement): readonly string[] | null {
  switch (movement.move) {
    case 'at':
    case 'slice':
      return [movement.axis];
    case 'expand':
      return [movement.axis.name];
    default:
      return null;
  }
}

const showGuards = (guards: readonly Guard[]): string =>
  guards.map(({ condition, holds }) => `${holds ? '' : '!'}${condition.id}`).join(' ');

const placeOf = (node: Node, guards: readonly Guard[]): string =>
  guards.length === 0 ? `${node.id}` : `${node.id} ${showGuards(guards)}`;
