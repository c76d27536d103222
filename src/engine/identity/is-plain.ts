import type { Node } from '../../tensor/node';
import { reachable } from '../../tensor/rewrite';

/** Only field operations, constants and function symbols. */
export function isPlain(roots: readonly Node[]): boolean {
  const field = new Set(['add', 'sub', 'mul', 'div', 'neg']);
  return reachable(roots).every((node) => {
    if (node.kind === 'map') return field.has(node.operation);
    return node.kind !== 'named' && !(node.kind === 'reduce' && (node.reduction === 'max' || node.reduction === 'min'));
  });
}

/** No operation that can be undefined at some point. */
export const isTotal = (roots: readonly Node[]): boolean =>
  reachable(roots).every((node) =>
    node.kind === 'map'
      ? ['add', 'sub', 'mul', 'neg'].includes(node.operation)
      : node.kind === 'power'
        ? node.exponent >= 0
        : node.kind !== 'matrix',
  );
