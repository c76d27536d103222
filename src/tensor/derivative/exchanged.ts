import type { Node } from '../node';

/** A derivative that was taken under an integral. */
export interface Exchanged {
  readonly integral: Node<'expect'>;
  /** The derivative of the integrand. */
  readonly tangent: Node;
  /** By which it is taken. */
  readonly moving: Node<'input'>;
  /** The values of that variable at which the derivative is asked for. */
  readonly at: Node;
}
