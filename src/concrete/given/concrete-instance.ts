import type { Distribution } from '../../language/value';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import type { FunctionSymbol, InputSymbol } from '../../tensor/symbol';
import type { Instance } from '../made/instance';

/** What stands for a declared density: a distribution, or a formula that can be integrated but not drawn from. */
export type ConcreteDensity =
  | { readonly kind: 'distribution'; readonly distribution: Distribution }
  | { readonly kind: 'formula'; readonly density: (graph: Graph, x: Node) => Node };

/** Something concrete for every name of a claim that stands for anything. */
export interface ConcreteInstance {
  readonly inputs: ReadonlyMap<InputSymbol, Node>;
  readonly functions: ReadonlyMap<FunctionSymbol, Instance>;
  readonly densities: ReadonlyMap<FunctionSymbol, ConcreteDensity>;
  /** In the order of their declaration, for reports. */
  readonly chosen: readonly { readonly name: string; readonly value: string }[];
  /**
   * What is not known of these values although the declarations ask for it ("f is invertible"). If there are any, a
   * failure on this instance does not refute the claim.
   */
  readonly doubts: readonly string[];
}
