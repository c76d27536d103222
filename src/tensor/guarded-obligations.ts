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
  /** Whether it stands in further cases, which were lost on the way: then it need not hold wherever the guards do. */
  readonly isInCases?: true;
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
  const waiting: Visit[] = roots.map((node) => ({ node, guards: [], isInCases: false }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node } = next;
    const isFar = seen.size > visitLimit;
    const guards = isFar ? [] : next.guards;
    const isInCases = next.isInCases || guards.length < next.guards.length;
    if (seen.has(`${node.id}`) || seen.has(placeOf({ node, guards, isInCases }))) continue;
    seen.add(placeOf({ node, guards, isInCases }));
    const passed = guards.flatMap((guard) => ofArguments(graph, guard, node));
    const losesCases = isInCases || passed.length < guards.length;
    const inCases = losesCases ? ({ isInCases: true } as const) : {};
    for (const obligation of obligationsOfNode(graph, node))
      found.set(`${obligationKey(obligation)} ${losesCases} ${showGuards(passed)}`, {
        ...obligation,
        guards: passed,
        ...inCases,
      });
    const [condition, yes, no] = node.args;
    if (node.kind === 'map' && node.operation === 'select' && condition && yes && no) {
      const branch = (arg: Node, holds: boolean): Visit => ({
        node: arg,
        guards: [...guards, { condition, holds }],
        isInCases,
      });
      waiting.push({ node: condition, guards, isInCases }, branch(yes, true), branch(no, false));
    } else for (const arg of node.args) waiting.push({ node: arg, guards: passed, isInCases: losesCases });
  }
  return [...found.values()];
}

/** A node in the cases in which its value is asked for. */
interface Visit {
  readonly node: Node;
  readonly guards: readonly Guard[];
  readonly isInCases: boolean;
}

/** A case that a node stands in, as one of its arguments; none where it is not one of theirs. */
function ofArguments(graph: Graph, guard: Guard, node: Node): Guard[] {
  if (speaksOfArguments(guard, node)) return [guard];
  if (node.kind !== 'move' || node.movement.move !== 'rename') return [];
  const { axes } = guard.condition;
  const back = Object.fromEntries(
    Object.entries(node.movement.names)
      .filter(([, name]) => axes.some((own) => own.name === name))
      .map(([old, name]) => [name, old]),
  );
  // An axis of the condition that the argument has by another name is another axis than the one of that name.
  const clashes = axes.some(
    ({ name }) =>
      back[name] === undefined &&
      node.args[0].axes.some((own) => own.name === name) &&
      !node.axes.some((own) => own.name === name),
  );
  return clashes ? [] : [{ ...guard, condition: graph.rename(guard.condition, back) }];
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
    case 'permute':
      return [];
    default:
      return null;
  }
}

const showGuards = (guards: readonly Guard[]): string =>
  guards.map(({ condition, holds }) => `${holds ? '' : '!'}${condition.id}`).join(' ');

const placeOf = ({ node, guards, isInCases }: Visit): string =>
  guards.length === 0 && !isInCases ? `${node.id}` : `${node.id} ${isInCases} ${showGuards(guards)}`;
