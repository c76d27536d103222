import { type Proposition, Theorem } from './theorem';

/** A theorem on the word of an oracle, which it names. */
export const trusting = (
  oracle: string,
  propositions: readonly Proposition[],
  {
    hypotheses = [],
    errorBound = null,
  }: { readonly hypotheses?: readonly string[]; readonly errorBound?: number | null } = {},
): Theorem => Theorem.established({ propositions, hypotheses, errorBound, oracles: [oracle], conditions: [] });
