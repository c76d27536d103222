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
