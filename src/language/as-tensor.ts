import type { Node } from '../tensor/node';
import type { MathNode } from './math-node';
import { refuse, type Scope } from './scope';
import type { Value } from './value';

/**
 * The number or tensor that `node` means.
 * @throws ExpressionError for a function or distribution
 */
export function asTensor(value: Value, node: MathNode, scope: Scope): Node {
  if (value.kind === 'tensor') return value.node;
  return refuse(
    scope,
    node,
    'not-a-tensor',
    `${value.kind === 'function' ? value.name : 'this'} is a ${value.kind}, a number or tensor is needed here`,
    value.kind === 'function'
      ? `Apply it to an argument: ${value.name}(x).`
      : 'Use its density p(x), or draw from it with X: ~ p.',
  );
}
