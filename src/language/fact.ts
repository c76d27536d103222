import type { Statement } from '../statement/statement';
import type { Node } from '../tensor/node';

/** What holds of declared names for all that they are. */
export interface Fact {
  /** Its right side is 0 or not negative. */
  readonly statement: Statement;
  /** A formula that the left side equals and whose bounds show the sign; null where there is none. */
  readonly form: Node | null;
}

/** What holds of what formulas are made of. */
export type FactsOf = (roots: readonly Node[]) => Fact[];
