import type { Node } from '../tensor/node';
import { reachable } from '../tensor/rewrite';
import { showNode } from '../tensor/show-node';
import { type Bounds, isNonNegative, isNonzero, isPositive } from './bounds';

/** What must hold for an expression to have a value. */
export interface Obligation {
  readonly subject: Node;
  readonly condition: 'nonzero' | 'positive' | 'nonnegative';
}

/** What every operation of `roots` asks of its arguments, each once. */
export function obligationsOf(roots: readonly Node[]): Obligation[] {
  const found = new Map<string, Obligation>();
  const owe = (subject: Node, condition: Obligation['condition']): void => {
    found.set(`${subject.id} ${condition}`, { subject, condition });
  };
  for (const node of reachable(roots)) {
    const [a, b] = node.args as readonly [Node, Node];
    if (node.kind === 'map' && node.operation === 'div') owe(b, 'nonzero');
    if (node.kind === 'map' && node.operation === 'log') owe(a, 'positive');
    if (node.kind === 'map' && node.operation === 'sqrt') owe(a, 'nonnegative');
    if (node.kind === 'power' && node.exponent < 0) owe(a, 'nonzero');
    if (node.kind === 'matrix' && node.operation === 'inverse') owe(node, 'nonzero');
  }
  return [...found.values()];
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
