/**
 * Where an operation is not infinitely often differentiable although it has a value there: where its argument is 0, where
 * its two arguments are equal, or where its condition changes. It has a derivative to each side (`bend`), is not
 * continuous (`jump`), or its slope grows beyond all bounds (`root`).
 */
export interface Singularity {
  readonly at: 'zero' | 'tie' | 'condition';
  readonly kind: 'bend' | 'jump' | 'root';
}

/** What is true of a scalar operation: facts that any room may read, and none that follows from others. */
export interface Operation {
  /** Whether its arguments may change places. */
  readonly commutative: boolean;
  /** Where it is not smooth although it has a value. */
  readonly singular: Singularity | 'nowhere';
}
