import type { Axis } from '../../tensor/axis';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';

/** The axes one application of a function has. */
export interface Signature {
  /** Axes shared by arguments and result, over which the function is applied. */
  readonly batch: readonly string[];
  /** Axes of one value. */
  readonly output: readonly Axis[];
}

/** Builds a value of the function as a graph; the result may lack axes along which it is constant. */
export type Body = (graph: Graph, args: readonly Node[], signature: Signature) => Node;

/** A concrete function that can stand for a declared one. */
export interface Instance {
  /** As a formula, given one application of it. */
  readonly text: (args: readonly Node[], signature: Signature) => string;
  readonly body: Body;
  /** For a bijection. */
  readonly inverse?: Body;
  /** A polynomial in its arguments, so that its moments are exact. */
  readonly polynomial: boolean;
  /** Has derivatives of all orders everywhere. */
  readonly smooth: boolean;
  /** An instance that is easier to read, tried once this one is known to fail. */
  readonly simpler?: Instance;
}

/** The axes of an argument that the function consumes. */
export const consumedAxes = (arg: Node, batch: readonly string[]): readonly Axis[] =>
  arg.axes.filter((axis) => !batch.includes(axis.name));
