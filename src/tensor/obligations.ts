import { type Bounds, isNonNegative, isNonzero, isPositive } from '../number/bounds';
import { askedBy } from '../operation/arity';
import type { Condition, Demand } from '../operation/operation';
import type { Graph } from './graph';
import type { Node, Operation } from './node';
import { reachable } from './rewrite';
import { showNode } from './show-node';

/** What must hold, at every element of the subject, for an expression to have a value. */
export interface Obligation {
  readonly subject: Node;
  readonly condition: Condition;
}

/** What every operation of `roots` asks of its arguments, each once. */
export function obligationsOf(graph: Graph, roots: readonly Node[]): Obligation[] {
  const found = new Map<string, Obligation>();
  for (const node of reachable(roots))
    for (const obligation of obligationsOfNode(graph, node)) found.set(obligationKey(obligation), obligation);
  return [...found.values()];
}

export const obligationKey = ({ subject, condition }: Obligation): string => `${subject.id} ${condition}`;

type Rule<K extends Operation['kind']> = (node: Node<K>, graph: Graph) => readonly Obligation[];

const total = (): readonly Obligation[] => [];
/** What a scalar operation asks of its arguments. */
function ofScalar({ operation, args }: Node<'map'>): readonly Obligation[] {
  const asked = askedBy(operation);
  const owed: Obligation[] = [];
  for (let i = 0; i < asked.length; i++) {
    const condition = asked[i] as Demand;
    if (condition !== 'nothing' && condition !== 'truth') owed.push({ subject: args[i] as Node, condition });
  }
  return owed;
}

/**
 * What each kind of node asks of its arguments. Functions are total: a bijection and its inverse on the whole space, a
 * derivative wherever its function is declared differentiable. That an expectation exists is not a matter of single
 * points, and is a hypothesis of its own.
 */
const ofKind: { readonly [K in Operation['kind']]: Rule<K> } = {
  input: total,
  literal: total,
  named: total,
  map: ofScalar,
  power: (node) => (node.exponent < 0 ? [{ subject: node.args[0], condition: 'nonzero' }] : []),
  reduce: total,
  move: total,
  concat: total,
  matrix: (node, graph) =>
    node.operation === 'inverse'
      ? [{ subject: graph.matrix('det', node.args[0], node.rows, node.columns), condition: 'nonzero' }]
      : [],
  apply: total,
  expect: total,
};

/** What one operation asks of its arguments. */
export function obligationsOfNode(graph: Graph, node: Node): readonly Obligation[] {
  const rule = ofKind[node.kind] as Rule<Operation['kind']>;
  return rule(node, graph);
}

/** Whether the bounds of the declared domains already grant it. */
export function isGranted({ subject, condition }: Obligation, bounds: ReadonlyMap<number, Bounds>): boolean {
  const known = bounds.get(subject.id);
  return known !== undefined && meets(known, condition);
}

const tests: { readonly [C in Condition]: (bounds: Bounds) => boolean } = {
  nonzero: isNonzero,
  positive: isPositive,
  nonnegative: isNonNegative,
};

export const meets = (bounds: Bounds, condition: Condition): boolean => tests[condition](bounds);

export const relationOf = { nonzero: '!=', positive: '>', nonnegative: '>=' } as const;

/** `x - y != 0`, for a list of conditions. */
export const showObligation = ({ subject, condition }: Obligation): string =>
  `${showNode(subject).replace(/^\((.*)\)$/, '$1')} ${relationOf[condition]} 0`;
