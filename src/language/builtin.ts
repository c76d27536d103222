import type { Graph } from '../tensor/graph';
import type { Node } from '../tensor/node';
import type { Call } from './call';
import type { Value } from './value';

/** A named composition: how it is written, what it is, and what it compiles to. */
export interface Builtin {
  /** `softmax(x, axis)`. */
  readonly signature: string;
  /** One line, with the formula. */
  readonly summary: string;
  /** The most arguments it takes, where that is not what the signature shows. */
  readonly most?: number;
  /** Whether a number, tensor or size of that name leaves it no meaning: it is then no function. */
  readonly yields?: true;
  /** What it is of a number, where its name can stand for the function. */
  readonly ofNumber?: (graph: Graph, x: Node) => Node;
  compile(call: Call): Value;
}
