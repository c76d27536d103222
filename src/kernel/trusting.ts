import { type Proposition, Theorem } from './theorem';

/** A theorem on the word of an oracle, or of several, which it names. */
export const trusting = (
  oracles: string | readonly string[],
  propositions: readonly Proposition[],
  {
    hypotheses = [],
    errorBound = null,
  }: { readonly hypotheses?: readonly string[]; readonly errorBound?: number | null } = {},
): Theorem =>
  Theorem.established({
    propositions,
    hypotheses,
    errorBound,
    oracles: [oracles].flat(),
    certificate: null,
    conditions: [],
  });

/** What follows from theorems on the word of an oracle; null where one of them holds only under conditions. */
export const onWordOf = (
  oracle: string,
  premises: readonly Theorem[],
  propositions: readonly Proposition[],
  hypotheses: readonly string[] = [],
): Theorem | null => Theorem.inferred(premises, propositions, { hypotheses, oracles: [oracle] });
