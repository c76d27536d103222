import { anything, type Bounds, isNonzero } from '../number/bounds';
import { askedBy } from '../operation/arity';
import { singularityOf } from '../operation/smoothness';
import type { Node } from './node';
import { boundsOf } from './node-bounds';
import { meets } from './obligations';
import { reachable } from './rewrite';

/**
 * Whether a value is differentiable in all variables together, wherever they are: it is made of them by operations that are, on
 * the whole of the bounds of what they are applied to. (Others may be differentiable too.)
 */
export function isDifferentiable(root: Node, variables: readonly Node[]): boolean {
  const bounds = boundsOf([root]);
  const depending = new Set(variables);
  return reachable([root]).every((node) => {
    if (!node.args.some((arg) => depending.has(arg))) return true;
    depending.add(node);
    return keepsDerivatives(node, (arg) => bounds.get(arg.id) ?? anything);
  });
}

function keepsDerivatives(node: Node, boundsAt: (arg: Node) => Bounds): boolean {
  switch (node.kind) {
    case 'input':
    case 'literal':
    case 'named':
    case 'move':
    case 'concat':
      return true;
    case 'map':
      return (
        singularityOf(node.operation) === 'nowhere' &&
        askedBy(node.operation).every((asked, i) => {
          if (asked === 'nothing') return true;
          return asked !== 'truth' && meets(boundsAt(node.args[i] as Node), asked);
        })
      );
    case 'power':
      return node.exponent >= 0 || isNonzero(boundsAt(node.args[0]));
    case 'reduce':
      return node.reduction === 'sum' || node.reduction === 'prod';
    case 'matrix':
      return node.operation === 'det';
    // A derivative of what is differentiable need not be so again.
    case 'apply':
      return node.symbol.differentiable && node.derivatives.length === 0;
    case 'expect':
      return false;
  }
}
