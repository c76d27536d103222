import { byArithmetic } from '../kernel/by-arithmetic';
import { byEvaluation } from '../kernel/by-evaluation';
import { byResidues } from '../kernel/by-residues';
import type { Certificate } from '../kernel/certificate';
import type { Proposition, Theorem } from '../kernel/theorem';

/** A certificate of what an engine proved by itself. */
export type OwnCertificate = Extract<Certificate, { readonly by: 'evaluation' | 'residues' | 'arithmetic' }>;

/**
 * What the kernel establishes from a certificate, at random points of its own; null where that is not what is stated.
 * @param spend asked for leave, before so much work is done
 */
export function replayed(
  certificate: OwnCertificate,
  propositions: readonly Proposition[],
  seed: string,
  spend: (cost: number) => void,
): Theorem | null {
  switch (certificate.by) {
    case 'evaluation':
      return byEvaluation(propositions, { spend, allowVacuous: true })?.theorem ?? null;
    case 'residues': {
      const parts = certificate.propositions;
      const waysFor = ({ proposition, part }: { readonly proposition: number; readonly part: number }) =>
        parts[proposition]?.slice(part, part + 1) ?? [];
      const found = byResidues(propositions, { seed, spend, waysFor });
      return typeof found === 'string' ? null : found.theorem;
    }
    case 'arithmetic': {
      const found = byArithmetic(propositions, certificate, spend);
      return typeof found === 'string' ? null : found;
    }
  }
}
