import { isContinuous } from '../operation/smoothness';
import { isLiteral } from '../tensor/literal';
import type { Node } from '../tensor/node';
import { reachable } from '../tensor/rewrite';

/**
 * Whether a number depends on a variable otherwise than by what has the derivative 0 everywhere: comparisons and signs, as they choose a
 * maximum, whole parts, multiples of 0. Only then PyTorch is sure to have kept a history by which it can be differentiated.
 */
export function dependsSmoothly(number: Node, variable: Node): boolean {
  const depending = new Set<Node>([variable]);
  const zero = new Set<Node>();
  for (const node of reachable([number])) {
    if (isZero(node, zero)) zero.add(node);
    else if (sloping(node).some((arg) => depending.has(arg))) depending.add(node);
  }
  return depending.has(number);
}

/** Whether a node is 0 by its form. */
function isZero(node: Node, zero: ReadonlySet<Node>): boolean {
  const are = (args: readonly Node[]): boolean => args.length > 0 && args.every((arg) => zero.has(arg));
  switch (node.kind) {
    case 'literal':
      return isLiteral(node, 0n);
    case 'power':
      return node.exponent > 0 && are(node.args);
    case 'reduce':
    case 'move':
    case 'concat':
      return are(node.args);
    case 'map':
      break;
    default:
      return false;
  }
  switch (node.operation) {
    case 'mul':
      return node.args.some((arg) => zero.has(arg));
    case 'div':
      return are(node.args.slice(0, 1));
    case 'select':
      return are(node.args.slice(1));
    case 'sub':
      return are(node.args) || (isOne(node.args[0]) && isLiteral(node.args[1], 1n));
    case 'add':
    case 'neg':
      return are(node.args);
    default:
      return false;
  }
}

/** The arguments by which a node may have a derivative other than 0. */
function sloping(node: Node): readonly Node[] {
  if (node.kind === 'power') return node.exponent === 0 ? [] : node.args;
  if (node.kind !== 'map') return node.args;
  if (node.operation === 'select') return node.args.slice(1);
  return isContinuous(node.operation) && !isSign(node) && !isOne(node) ? node.args : [];
}

/** a / |a|, as it chooses the larger of two in a derivative. */
function isSign({ operation, args }: Node<'map'>): boolean {
  const [a, b] = args;
  return operation === 'div' && b?.kind === 'map' && b.operation === 'abs' && b.args[0] === a;
}

/** a / a, as derivatives of what jumps say where they are 0: (a / a − 1). */
const isOne = (node: Node): boolean => node.kind === 'map' && node.operation === 'div' && node.args[0] === node.args[1];
