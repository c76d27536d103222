import type { Graph } from '../../tensor/graph';
import { isLiteral } from '../../tensor/literal';
import type { Node } from '../../tensor/node';
import type { Tidy } from './tidy';

/** The product of polynomials, by their coefficients from that of degree 0 on. */
export function times(own: Tidy, a: readonly Node[], b: readonly Node[]): Node[] {
  const product = Array.from({ length: a.length + b.length - 1 }, () => own.zero);
  for (const [i, x] of a.entries())
    for (const [j, y] of b.entries()) product[i + j] = own.add(product[i + j] as Node, own.mul(x, y));
  return product;
}

/** The value of a polynomial. */
export const polynomialAt = (graph: Graph, own: Tidy, polynomial: readonly Node[], at: Node): Node =>
  polynomial.reduce(
    (sum, each, i) => own.add(sum, i === 0 ? each : own.mul(each, i === 1 ? at : graph.power(at, i))),
    own.zero,
  );

/** Without coefficients 0 of the highest degrees. */
export function withoutZeros(polynomial: readonly Node[]): Node[] {
  const last = polynomial.findLastIndex((each) => !isLiteral(each, 0n));
  return polynomial.slice(0, last + 1);
}
