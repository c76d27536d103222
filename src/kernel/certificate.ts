import type { Cases } from './arithmetic/cases';
import type { Comparison } from './arithmetic/integrals';

/**
 * What a theorem is established from, as plain data: whoever finds a proof hands the kernel one of these, and the same one,
 * read from a file, gives the theorem again. It holds what is hard to find, and nothing that the kernel would have to believe.
 */
export type Certificate = ByEvaluation | ByResidues | ByArithmetic;

/** Evaluation at every combination of finitely many values. */
export interface ByEvaluation {
  readonly by: 'evaluation';
}

/** Random points modulo random primes. */
export interface ByResidues {
  readonly by: 'residues';
}

/** Case by case, sums of inequalities that are a contradiction. */
export interface ByArithmetic {
  readonly by: 'arithmetic';
  /** For each statement of each proposition. */
  readonly arguments: readonly (readonly Argument[])[];
}

/** Why a statement holds: comparisons of integrals, each with why it holds at every point, and for each of its elements why it cannot fail. */
export interface Argument {
  readonly integrals: readonly (Comparison & { readonly elements: readonly Cases[] })[];
  readonly elements: readonly Cases[];
}
