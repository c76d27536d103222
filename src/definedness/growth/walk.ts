import type { Bounds } from '../../number/bounds';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import type { InputSymbol } from '../../tensor/symbol';
import type { FixedParts } from './fixed-parts';
import type { Growth } from './growth';

/** What growth is asked of. */
export interface Setting {
  readonly graph: Graph;
  /** The variables in which it grows. */
  readonly variables: ReadonlySet<InputSymbol>;
  /** As of `fixedParts`. */
  readonly moving: Node<'input'> | null;
  readonly bounds: ReadonlyMap<number, Bounds>;
  /** Whether numbers of elements stand for any. */
  readonly isAnySize: boolean;
}

/** What is known on the way from the leaves. */
export interface Walk extends Setting {
  readonly known: Map<number, Growth>;
  readonly fixed: FixedParts;
  readonly isFixed: (node: Node) => boolean;
}

export const boundsAt = ({ bounds }: Walk, node: Node): Bounds => bounds.get(node.id) as Bounds;
export const growthAt = ({ known }: Walk, node: Node): Growth => known.get(node.id) as Growth;
