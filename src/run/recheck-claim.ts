import type { ClaimFile } from '../claim/claim-file';
import { replayEverySize } from '../decide/every-size/replay-every-size';
import { exchangesOf } from '../decide/exchanges';
import { problemOf } from '../decide/problem';
import { mayNotExist } from '../definedness/where-distributions-exist';
import { readChains } from '../derive/read/read-chains';
import { replayDerivation } from '../derive/replay/replay-derivation';
import type { Certificate } from '../kernel/certificate';
import { type Establishing, establish } from '../kernel/establish';
import { type Proposition, propositionsOf, type Theorem } from '../kernel/theorem';

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
  const established = (part: Certificate, propositions: readonly Proposition[]): Theorem | string =>
    establish(part, propositions, { ...establishing, allowVacuous: false });
  const isGeneral = certificate.by === 'every size';
  if (!isGeneral && problem.cases.some(({ compiled }) => mayNotExist(compiled())))
    return 'it is not seen from the declarations that its distributions exist';
  const theorem = isGeneral
    ? await replayEverySize(problem, certificate, establishing.seed, established)
    : certificate.by === 'derivation'
      ? await byDerivation(claim, certificate, establishing)
      : established(certificate, propositionsOf(problem.cases));
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
