import { type Bounds, isNonNegative, isNonzero, isPositive } from '../tensor/bounds';
import type { Node } from '../tensor/node';
import { reachable } from '../tensor/rewrite';
import { showNode } from '../tensor/show-node';

/** What must hold for an expression to have a value. */
export interface Obligation {
  readonly subject: Node;
  readonly condition: 'nonzero' | 'positive' | 'nonnegative';
}

/** What every operation of `roots` asks of its arguments, each once. */
export function obligationsOf(roots: readonly Node[]): Obligation[] {
  const found = new Map<string, Obligation>();
  for (const node of reachable(roots)) {
    for (const obligation of obligationsOfNode(node))
      found.set(`${obligation.subject.id} ${obligation.condition}`, obligation);
  }
  return [...found.values()];
}

/** What one operation asks of its arguments. */
export function obligationsOfNode(node: Node): readonly Obligation[] {
  const [a, b] = node.args as readonly [Node, Node];
  if (node.kind === 'map' && node.operation === 'div') return [{ subject: b, condition: 'nonzero' }];
  if (node.kind === 'map' && node.operation === 'log') return [{ subject: a, condition: 'positive' }];
  if (node.kind === 'map' && node.operation === 'sqrt') return [{ subject: a, condition: 'nonnegative' }];
  if (node.kind === 'power' && node.exponent < 0) return [{ subject: a, condition: 'nonzero' }];
  if (node.kind === 'matrix' && node.operation === 'inverse') return [{ subject: node, condition: 'nonzero' }];
  return [];
}

/** Whether the bounds of the declared domains already grant it. */
export function isGranted({ subject, condition }: Obligation, bounds: ReadonlyMap<number, Bounds>): boolean {
  const known = bounds.get(subject.id);
  if (known === undefined || (subject.kind === 'matrix' && subject.operation === 'inverse')) return false;
  if (condition === 'nonzero') return isNonzero(known);
  return condition === 'positive' ? isPositive(known) : isNonNegative(known);
}

const signs = { nonzero: '!= 0', positive: '> 0', nonnegative: '>= 0' } as const;

/** `x - y != 0`, for a list of hypotheses. */
export function showObligation({ subject, condition }: Obligation): string {
  if (subject.kind === 'matrix' && subject.operation === 'inverse')
    return `det(${showNode(subject.args[0] as Node)}) != 0`;
  return `${showNode(subject).replace(/^\((.*)\)$/, '$1')} ${signs[condition]}`;
}
