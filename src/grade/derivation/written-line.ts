import type { MathNode } from '../../language/math-node';
import type { Relation } from '../../statement/relation';

/** A term, or both sides of a relation, as they are written. */
export interface WrittenLine {
  readonly sides: readonly MathNode[];
  /** Null for a term. */
  readonly relation: Relation | null;
}
