import type { ClaimFile } from '../claim/claim-file';
import { replayEverySize } from '../decide/every-size/replay-every-size';
import { exchangesOf } from '../decide/exchanges';
import { openIntegrals, restOnIntegrals } from '../decide/integrals';
import { replayIntegration } from '../decide/integration/replay-integration';
import { problemOf } from '../decide/problem';
import { replayInduction } from '../decide/replay-induction';
import { replayRelations } from '../decide/replay-relations';
import { replayTaylor } from '../decide/replay-taylor';
import { uncoveredCases } from '../decide/uncovered-cases';
import { mayNotExist } from '../definedness/where-distributions-exist';
import { linesByRule } from '../derive/lines-by-rule';
import { readChains } from '../derive/read/read-chains';
import type { Replay } from '../derive/replay/answers';
import { replayDerivation } from '../derive/replay/replay-derivation';
import { replayForEverySize } from '../derive/replay/replay-for-every-size';
import type { Problem } from '../engine/engine';
import type { ByDerivation, Certificate } from '../kernel/certificate';
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
  if (!isOfEverySize(certificate) && problem.cases.some(({ compiled }) => mayNotExist(compiled())))
    return 'it is not seen from the declarations that its distributions exist';
  if (isOfEverySize(certificate) && uncoveredCases(problem).length > 0)
    return 'sizes are listed that are not among those for which it is shown';
  if (!isOfEverySize(certificate) && problem.standForMore === true)
    return 'its sizes stand for more than those at which it is shown';
  const theorem = await theoremOf(claim, problem, certificate, establishing);
  if (typeof theorem === 'string') return theorem;
  if (theorem.conditions.length > 0) return `it holds only where ${theorem.conditions.join(' and ')}`;
  const { granted, open } = exchangesOf(problem);
  const missing = [...open, ...(restOnIntegrals(theorem.hypotheses) ? openIntegrals(problem) : [])];
  return missing.length === 0 ? theorem.assuming(granted) : `it is not shown that ${missing.join(', that ')}`;
}

/** Whether it is one for all sizes, in which what distributions need is shown too. */
const isOfEverySize = (certificate: Certificate): boolean =>
  certificate.by === 'every size' ||
  certificate.by === 'induction' ||
  (certificate.by === 'derivation' && certificate.supports !== undefined);

/** Whether what a certificate gives of a claim is for every size, as it is where the claim has none. */
export const saysEverySize = ({ sizes }: ClaimFile, certificate: Certificate): boolean =>
  isOfEverySize(certificate) || sizes.every((each) => Object.keys(each).length === 0);

async function theoremOf(
  claim: ClaimFile,
  problem: Problem,
  certificate: Certificate,
  establishing: Omit<Establishing, 'allowVacuous'>,
): Promise<Theorem | string> {
  const established = (part: Certificate, propositions: readonly Proposition[]): Theorem | string =>
    part.by === 'taylor'
      ? replayTaylor(propositions, part, established)
      : part.by === 'integration'
        ? replayIntegration(propositions, part, established)
        : establish(part, propositions, { ...establishing, allowVacuous: false });
  switch (certificate.by) {
    case 'every size':
      return replayEverySize(problem, certificate, establishing.seed, established);
    case 'induction':
      return replayInduction(problem, certificate, established);
    case 'relations':
      return replayRelations(problem, certificate, established);
    case 'derivation':
      return byDerivation(claim, certificate, establishing);
    default:
      return established(certificate, propositionsOf(problem.cases));
  }
}

async function byDerivation(
  claim: ClaimFile,
  certificate: ByDerivation,
  establishing: Omit<Establishing, 'allowVacuous'>,
): Promise<Theorem | string> {
  const chains = readChains(claim.proof.length === 0 ? linesByRule(claim) : claim.proof, 'proof');
  const replay: Replay = (part, propositions) => {
    const found = establish(part, propositions, { ...establishing, allowVacuous: true });
    return typeof found === 'string' ? null : found;
  };
  const problem = problemOf(claim);
  const theorem = await (certificate.supports === undefined
    ? replayDerivation(chains, problem, certificate, replay)
    : replayForEverySize(chains, problem, certificate, establishing.seed, replay));
  return theorem ?? 'its steps do not give the lines and goals of the derivation';
}
