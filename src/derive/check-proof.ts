import type { ClaimBody } from '../claim/claim-file';
import { problemOf } from '../decide/problem';
import { byEngines } from './by-engines';
import { checkChains } from './check-chains';
import type { DerivationContext } from './derivation-context';
import type { DerivationResult } from './derivation-result';
import { readChains } from './read/read-chains';

/**
 * Checks the lines of a proof of a claim.
 * @param field where the lines were written: `proof` or `lines`
 * @throws ExpressionError on a text that is wrong
 */
export function checkProof(
  body: ClaimBody,
  lines: readonly string[],
  field: string,
  context: Omit<DerivationContext, 'provers'>,
): Promise<DerivationResult> {
  return checkChains(readChains(lines, field), problemOf(body), { ...context, provers: byEngines });
}
