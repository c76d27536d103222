import type { ClaimFile } from '../claim/claim-file';
import { exchangesOf } from '../decide/exchanges';
import { problemOf } from '../decide/problem';
import { mayNotExist } from '../definedness/where-distributions-exist';
import { readChains } from '../derive/read/read-chains';
import { replayDerivation } from '../derive/replay/replay-derivation';
import type { Certificate } from '../kernel/certificate';
import { type Establishing, establish } from '../kernel/establish';
import { propositionsOf, type Theorem } from '../kernel/theorem';

/**
 * The theorem that a certificate gives of a claim, which is compiled anew; why it gives none. Nothing is sought.
 * @throws ExpressionError on a text of the claim that is wrong
 */
export async function recheckClaim(
  claim: ClaimFile,
  certificate: Certificate,
  establishing: Omit<Establishing, 'allowVacuous'>,
): Promise<Theorem | string> {
  const problem = problemOf(claim, [], claim.instances);
  if (problem.cases.some(({ compiled }) => mayNotExist(compiled())))
    return 'it is not seen from the declarations that its distributions exist';
  const theorem =
    certificate.by === 'derivation'
      ? await byDerivation(claim, certificate, establishing)
      : establish(certificate, propositionsOf(problem.cases), { ...establishing, allowVacuous: false });
  if (typeof theorem === 'string') return theorem;
  if (theorem.conditions.length === 0) return theorem.assuming(exchangesOf(problem));
  return `it holds only where ${theorem.conditions.join(' and ')}`;
}

async function byDerivation(
  claim: ClaimFile,
  certificate: Extract<Certificate, { by: 'derivation' }>,
  establishing: Omit<Establishing, 'allowVacuous'>,
): Promise<Theorem | string> {
  const chains = readChains(claim.proof, 'proof');
  const theorem = await replayDerivation(chains, problemOf(claim), certificate, (part, propositions) => {
    const found = establish(part, propositions, { ...establishing, allowVacuous: true });
    return typeof found === 'string' ? null : found;
  });
  return theorem ?? 'its steps do not give the lines and goals of the derivation';
}
