import type { Statement } from '../statement/statement';
import type { Node } from '../tensor/node';

/** What holds of declared names for all that they are. */
export type Fact =
  | { readonly kind: 'statement'; readonly statement: Statement }
  /** A formula that is never negative: as its bounds show, or as a declared class says. */
  | { readonly kind: 'form'; readonly form: Node; readonly by: 'bounds' | 'class' };

/** What holds of what formulas are made of. */
export type FactsOf = (roots: readonly Node[]) => Fact[];
