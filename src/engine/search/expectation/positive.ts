import type { Node } from '../../../tensor/node';

const known = new WeakMap<Node, boolean>();

/** Whether every element is certainly positive wherever it has a value. */
export function isPositive(node: Node): boolean {
  const before = known.get(node);
  if (before !== undefined) return before;
  const positive = decide(node);
  known.set(node, positive);
  return positive;
}

/** Whether every element is certainly ≥ 0 wherever it has a value. */
export function isNonNegative(node: Node): boolean {
  if (isPositive(node)) return true;
  if (node.kind === 'power') return node.exponent % 2 === 0;
  return node.kind === 'map' && (node.operation === 'abs' || node.operation === 'sqrt');
}

function decide(node: Node): boolean {
  const [a, b, c] = node.args as readonly [Node, Node, Node];
  switch (node.kind) {
    case 'literal':
      return node.values.every((value) => value.numerator > 0n);
    case 'named':
      return true;
    case 'input':
      return node.symbol.measure === undefined && hasPositiveDomain(node);
    case 'power':
      return isPositive(a);
    case 'reduce':
      return isPositive(a);
    case 'move':
      return node.movement.move !== 'pad' && isPositive(a);
    case 'concat':
      return node.args.every(isPositive);
    case 'matrix':
    case 'expect':
      return false;
    case 'apply':
      return node.symbol.kind === 'density' && node.derivatives.length === 0;
    case 'map':
      break;
  }
  switch (node.operation) {
    case 'exp':
      return true;
    case 'sqrt':
      return isPositive(a);
    case 'add':
      return isNonNegative(a) && isNonNegative(b) && (isPositive(a) || isPositive(b));
    case 'mul':
    case 'div':
    case 'min':
      return isPositive(a) && isPositive(b);
    case 'max':
      return isPositive(a) || isPositive(b);
    case 'select':
      return isPositive(b) && isPositive(c);
    default:
      return false;
  }
}

function hasPositiveDomain({ symbol: { domain } }: Node<'input'>): boolean {
  switch (domain.kind) {
    case 'interval':
      return domain.low !== null && (domain.low.numerator > 0n || (domain.low.numerator === 0n && domain.lowOpen));
    case 'finite':
      return domain.values.every((value) => value.numerator > 0n);
    case 'simplex':
      return true;
  }
}
