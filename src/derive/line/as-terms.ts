import type { SizedChain } from '../read/compiled-chain';

/** A single relation as a chain of its sides. */
export const asTerms = (chains: readonly SizedChain[]): SizedChain[] =>
  chains.map((chain) => ({
    ...chain,
    terms: (chain.statements[0] ?? []).slice(0, 1).flatMap(({ left, right }) => [left, right]),
  }));
