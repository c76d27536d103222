import type { ClaimBody } from '../claim/claim-file';
import { problemOf, withExamples } from '../decide/problem';
import { byEngines } from './by-engines';
import { checkChains } from './check-chains';
import type { DerivationContext } from './derivation-context';
import type { DerivationResult } from './derivation-result';
import { checkForEverySize } from './for-every-size';
import { readChains } from './read/read-chains';

/**
 * Checks the lines of a proof of a claim: for every number of elements, where sizes stand for any and that is shown, else at
 * given sizes.
 * @param field where the lines were written: `proof` or `lines`
 * @throws ExpressionError on a text that is wrong
 */
export async function checkProof(
  body: ClaimBody,
  lines: readonly string[],
  field: string,
  context: Omit<DerivationContext, 'provers'>,
): Promise<DerivationResult> {
  const [chains, problem] = [readChains(lines, field), problemOf(body)];
  const general = await checkForEverySize(chains, problem, context);
  return general ?? checkChains(chains, withExamples(problem), { ...context, provers: byEngines });
}
