import { askedBy } from '../../operation/arity';
import { operations } from '../../operation/table';
import { appliedOperation } from '../../tensor/combined-by';
import type { Node } from '../../tensor/node';
import { reachable } from '../../tensor/rewrite';

const isOfField = (node: Node): boolean => {
  const operation = appliedOperation(node);
  return operation === null || operations[operation].theory === 'field';
};

/** Only field operations, constants and function symbols. */
export const isPlain = (roots: readonly Node[]): boolean =>
  reachable(roots).every((node) => node.kind !== 'named' && isOfField(node));

/** Only sums and products, which have a value at every point. */
export const isTotal = (roots: readonly Node[]): boolean =>
  reachable(roots).every((node) => {
    if (node.kind === 'power') return node.exponent >= 0;
    if (node.kind === 'map') return isOfField(node) && askedBy(node.operation).every((asked) => asked === 'nothing');
    return node.kind !== 'matrix';
  });
