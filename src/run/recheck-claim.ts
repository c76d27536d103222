import type { ClaimFile } from '../claim/claim-file';
import { problemOf } from '../decide/problem';
import type { Certificate } from '../kernel/certificate';
import { type Establishing, establish } from '../kernel/establish';
import { propositionsOf, type Theorem } from '../kernel/theorem';

/** The theorem that a certificate gives of a claim, which is compiled anew; why it gives none. Nothing is sought. */
export function recheckClaim(claim: ClaimFile, certificate: Certificate, establishing: Establishing): Theorem | string {
  const { cases } = problemOf(claim, [], claim.instances);
  const theorem = establish(certificate, propositionsOf(cases), establishing);
  if (typeof theorem === 'string' || theorem.conditions.length === 0) return theorem;
  return `it holds only where ${theorem.conditions.join(' and ')}`;
}
