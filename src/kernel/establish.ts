import { byArithmetic } from './by-arithmetic';
import { byEvaluation } from './by-evaluation';
import { byResidues } from './by-residues';
import type { Certificate } from './certificate';
import type { Proposition, Theorem } from './theorem';

export interface Establishing {
  readonly seed: string;
  /** Asked for leave, before so much work is done and in between. */
  readonly spend: (cost: number) => void;
  /** Whether assumptions that no values satisfy prove anything. */
  readonly allowVacuous: boolean;
}

/** What a single certificate establishes: the theorem, or why there is none. Derivations are made of several, by whoever reads their lines. */
export function establish(
  certificate: Certificate,
  propositions: readonly Proposition[],
  { seed, spend, allowVacuous }: Establishing,
): Theorem | string {
  switch (certificate.by) {
    case 'evaluation':
      return (
        byEvaluation(propositions, { spend, allowVacuous, bits: certificate.bits })?.theorem ??
        'it does not hold at all combinations of values'
      );
    case 'residues': {
      const { propositions: parts = [] } = certificate;
      const found = byResidues(propositions, {
        seed,
        spend,
        waysFor: ({ proposition, part }) => [parts[proposition]?.[part] ?? 'the certificate says nothing of a part'],
      });
      return typeof found === 'string' ? found : found.theorem;
    }
    case 'arithmetic':
      return byArithmetic(propositions, certificate, spend);
    // A certificate from a file may say anything.
    default:
      return 'there is no proof of this kind';
  }
}
