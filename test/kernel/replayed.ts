import { byEvaluation } from '../../src/kernel/by-evaluation';
import { byResidues } from '../../src/kernel/by-residues';
import type { Certificate } from '../../src/kernel/certificate';
import type { Proposition, Theorem } from '../../src/kernel/theorem';

/** What the kernel establishes from a certificate that says only how. */
export function replayed({ by }: Certificate, propositions: readonly Proposition[]): Theorem | null {
  const spend = (): void => {};
  if (by === 'evaluation') return byEvaluation(propositions, { spend, allowVacuous: true })?.theorem ?? null;
  const found = by === 'residues' ? byResidues(propositions, { seed: 'again', spend }) : '';
  return typeof found === 'string' ? null : found.theorem;
}
