import { mergedSpan } from './extent';
import { asLengthPolynomial, difference, lengthPolynomial } from './length-polynomial';
import type { Node } from './node';

interface Mean {
  readonly of: Node;
  readonly over: readonly string[];
}

/** Whether a − b is the mean of squares less the square of the mean, which is the variance, and so not negative. */
export function isVariance(a: Node, b: Node): boolean {
  const squares = meanIn(a);
  const root = squareRootOf(b);
  const mean = root && meanIn(root);
  return (
    squares !== null &&
    mean !== null &&
    squareRootOf(squares.of) === mean.of &&
    squares.over.join() === mean.over.join()
  );
}

/** What a node is the square of, as it is written. */
function squareRootOf(node: Node): Node | null {
  if (node.kind === 'power') return node.exponent === 2 ? node.args[0] : null;
  return node.kind === 'map' && node.operation === 'mul' && node.args[0] === node.args[1] ? node.args[0] : null;
}

/** A sum divided by how many elements it is of. */
function meanIn(node: Node): Mean | null {
  if (node.kind !== 'map' || node.operation !== 'div') return null;
  const [sum, count] = node.args;
  if (sum.kind !== 'reduce' || sum.reduction !== 'sum') return null;
  const [of] = sum.args;
  const length = asLengthPolynomial(count);
  const own = lengthPolynomial(mergedSpan(of.axes.filter(({ name }) => sum.over.includes(name))));
  return length !== null && difference(length, own).size === 0 ? { of, over: sum.over } : null;
}
