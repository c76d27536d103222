import type { ClaimBody } from '../claim/claim-file';
import { problemOf, withExamples } from '../decide/problem';
import type { Problem } from '../engine/engine';
import { byEngines } from './by-engines';
import { checkChains } from './check-chains';
import type { DerivationContext } from './derivation-context';
import type { DerivationResult } from './derivation-result';
import { checkForEverySize, type ForEverySize } from './for-every-size';
import { readChains } from './read/read-chains';
import { whereSizesAreAny } from './where-sizes-are-any';

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
  return (await checkAtSizes(body, lines, field, context)).result;
}

/**
 * The same of a derivation that stands by itself: where sizes stand for more than those at which it was checked, a line is established if it is for
 * every number of elements.
 */
export async function checkWhole(
  body: ClaimBody,
  lines: readonly string[],
  field: string,
  context: Omit<DerivationContext, 'provers'>,
): Promise<DerivationResult> {
  const { result, general, problem } = await checkAtSizes(body, lines, field, context);
  const isWhole = general?.isAccepted === true || problem.standForMore !== true;
  return isWhole ? result : whereSizesAreAny(result, general?.result ?? null);
}

async function checkAtSizes(
  body: ClaimBody,
  lines: readonly string[],
  field: string,
  context: Omit<DerivationContext, 'provers'>,
): Promise<{ readonly result: DerivationResult; readonly general: ForEverySize | null; readonly problem: Problem }> {
  const [chains, problem] = [readChains(lines, field), problemOf(body)];
  const general = await checkForEverySize(chains, problem, context);
  if (general?.isAccepted === true) return { result: general.result, general, problem };
  const result = await checkChains(chains, withExamples(problem), { ...context, provers: byEngines });
  return { result, general, problem };
}
