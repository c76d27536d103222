/**
 * What a theorem is established from, as plain data: whoever finds a proof hands the kernel one of these, and the same one,
 * read from a file, gives the theorem again. It holds what is hard to find, and nothing that the kernel would have to believe.
 */
export type Certificate = ByEvaluation | ByResidues;

/** Evaluation at every combination of finitely many values. */
export interface ByEvaluation {
  readonly by: 'evaluation';
}

/** Random points modulo random primes. */
export interface ByResidues {
  readonly by: 'residues';
}
