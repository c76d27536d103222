import type { Axis } from './axis';
import type { Domain } from './domain';
import type { Node } from './node';
import type { StandardFamily } from './noise/table';

/** A declared variable. Two symbols are the same exactly when they are the same object. */
export interface InputSymbol {
  readonly name: string;
  readonly axes: readonly Axis[];
  /** As `isOpen` of a node: for the noise of a distribution whose parameters are so. */
  readonly isOpen?: boolean;
  readonly domain: Domain;
  /** Present on a bound variable: what its expectation or integral is taken against. */
  readonly measure?: Measure;
  /** Set on the number of elements that axes of this declared size have, in a graph for any sizes. */
  readonly sizeOf?: string;
  /** Set on the numbers 1, 2, … along an axis of any length. */
  readonly isPosition?: true;
  /** Set on the level of a recursion, a whole number that is any. */
  readonly isLevel?: true;
  /** Set on what a declared variable is made of, as a symmetric matrix of any matrix: that variable, which is shown in its place. */
  readonly partOf?: () => Whole;
}

/** A declared variable that is a formula in other ones, which are any. */
export interface Whole {
  readonly name: string;
  readonly node: Node;
}

/** What `expect` means for a bound variable. */
export type Measure =
  /** ∫ … dx over the domain of the variable. */
  | { readonly kind: 'lebesgue' }
  /** Independent draws from a parameter-free distribution, one for each element. */
  | { readonly kind: 'standard'; readonly family: StandardFamily }
  /** The expectation under a declared density: ∫ density(x) … dx. */
  | { readonly kind: 'density'; readonly density: FunctionSymbol }
  /** Finitely many outcomes; their expectation is written out when it is compiled. */
  | { readonly kind: 'finite' };

/**
 * A declared function about which nothing is known but its kind.
 * - `arbitrary`: each output element may depend on every consumed element of every argument.
 * - `elementwise`: output elements depend on the argument elements at the same place.
 * - `bijection`: an invertible map (elementwise if it consumes no axes).
 * - `density`: a probability density on the consumed axes: positive, of mass 1.
 */
export interface FunctionSymbol {
  readonly name: string;
  readonly kind: 'arbitrary' | 'elementwise' | 'bijection' | 'density';
  readonly differentiable: boolean;
  /** The bijection that this symbol is the inverse of. */
  readonly inverseOf?: FunctionSymbol;
  /** What is declared of its values. */
  readonly range: Domain;
  /**
   * What else is declared of a function of one number or vector with numbers as values. One that is even or odd is the even or odd part
   * of this one.
   */
  readonly classes?: readonly FunctionClass[];
}

/** A class of functions from numbers, or vectors, to numbers. */
export type FunctionClass =
  | { readonly kind: 'even' | 'odd' | 'convex' | 'concave' | Monotone }
  /** |f(x) − f(y)| ≤ L·‖x − y‖, or the same of its gradient, with a constant that is not negative, and how it is written. */
  | { readonly kind: 'Lipschitz' | 'smooth'; readonly constant: Node; readonly text: string };

export type Monotone = 'increasing' | 'nondecreasing' | 'decreasing' | 'nonincreasing';
