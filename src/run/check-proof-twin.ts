import type { ClaimBody, ReplacedLine, Twin } from '../claim/claim-file';
import { problemOf } from '../decide/problem';
import { badLineAt, badLineUpTo } from '../derive/bad-line';
import type { DerivationContext } from '../derive/derivation-context';
import { brokenProofEvidence } from '../derive/derivation-evidence';
import { readChains } from '../derive/read/read-chains';
import type { TwinResult } from './result';

/**
 * Checks a proof in which one line was replaced by a wrong one: it must be refused there, and not before. Where nothing
 * else is different, the lines before are those of the proof itself, and are not checked again.
 */
export async function checkProofTwin(
  { overrides }: Twin,
  { index, text }: ReplacedLine,
  body: ClaimBody,
  proof: readonly string[],
  context: DerivationContext,
): Promise<Omit<TwinResult, 'title' | 'place'>> {
  const chains = readChains(proof.with(index, text), 'proof');
  const problem = problemOf(body);
  const isSameOtherwise = Object.keys(overrides).length === 0;
  const bad = isSameOtherwise
    ? await badLineAt(chains, problem, index, context)
    : await badLineUpTo(chains, problem, index, context);
  const evidence = brokenProofEvidence(bad);
  return {
    verdict: evidence.verdict,
    met: evidence.verdict === 'refuted' && bad?.index === index,
    evidence: [evidence],
  };
}
