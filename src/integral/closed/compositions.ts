import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { powerPrimitive } from './power-primitive';
import { rationalPrimitive } from './rational-primitive';
import type { Product } from './sums';
import type { Tidy } from './tidy';
import { trigonometricPrimitive } from './trigonometric-primitive';

/** What antiderivatives are looked for with: coefficients of polynomials stand for powers of u from 0 on. */
export interface Search {
  readonly graph: Graph;
  readonly own: Tidy;
  readonly u: Node;
  /** The coefficients of a polynomial in u, null for what is none. */
  readonly polynomial: (node: Node) => readonly Node[] | null;
}

/** An antiderivative of a product in u, null where the form knows none. What is proposed has to be shown. */
export type Form = (product: Product, search: Search) => Node | null;

/** Forms of products that are not polynomials times exponentials. */
const forms: readonly Form[] = [trigonometricPrimitive, rationalPrimitive, powerPrimitive];

/** An antiderivative of a product by one of the forms. */
export function compositionOf(product: Product, search: Search): Node | null {
  for (const form of forms) {
    const found = form(product, search);
    if (found !== null) return found;
  }
  return null;
}
