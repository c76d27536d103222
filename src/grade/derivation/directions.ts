import { strategies } from '../../decide/strategy';
import type { DerivationContext } from '../../derive/derivation-context';
import type { LineResult } from '../../derive/derivation-result';
import { conclusionOf } from '../../derive/goal/conclusion';
import { checkStatementLine } from '../../derive/line/check-statement-line';
import type { SizedChain } from '../../derive/read/compiled-chain';
import type { Line } from '../../derive/read/line';
import type { Arrow } from '../../derive/read/link';
import type { Fault } from './fault';
import type { GradedChain } from './graded-chain';

/** Checks an arrow other than the one that was written. A rule justifies a line as it stands, and not what else is asked of it. */
export const checkArrow = (
  chain: SizedChain,
  k: number,
  line: Line,
  arrow: Arrow,
  context: DerivationContext,
): Promise<LineResult> => checkStatementLine([chain], k, { ...line, rule: null }, arrow, context);

/** The fault of a line of which an arrow was asked for that it does not have: what is not shown to fail is left to a person. */
export const arrowFault = ({ mark, witness }: LineResult, what: string): Fault => ({
  isWrong: mark === 'fails' || mark === 'backward',
  witness,
  what,
});

/**
 * A line with which the lines no longer lead from what is given to it, as one with ⇐ does: nothing is then known of the lines
 * after it. Where it follows from the lines before all the same, only its arrow is wrong, and a person must look.
 */
export async function wrongDirection(
  { lines, sized }: GradedChain,
  k: number,
  context: DerivationContext,
): Promise<Fault | null> {
  const line = lines[k];
  const conclusion = conclusionOf({ kind: 'statements', lines: lines.slice(0, k + 1) });
  if (line === undefined || (conclusion?.kind === 'statements' && conclusion.connective !== 'implied')) return null;
  const own = { ...context, seed: `${context.seed} line ${k} forward` };
  const result = await checkArrow(sized, k, line, 'implies', own);
  return arrowFault(result, 'it is shown in the wrong direction, with ⇐');
}

/** Whether the line before follows from this one too; null where that is not known. */
export async function isEquivalence(
  { lines, sized }: GradedChain,
  k: number,
  context: DerivationContext,
): Promise<boolean | null> {
  const line = lines[k];
  if (line === undefined || (line.link?.kind === 'connective' && line.link.connective === 'equivalent')) return true;
  const own = { ...context, seed: `${context.seed} line ${k} back`, strategy: strategies.quick };
  const { mark } = await checkArrow(sized, k, line, 'implied', own);
  return mark === 'unknown' ? null : mark === 'holds';
}
