import { isSatisfiable } from '../../engine/satisfiable';
import type { DerivationContext } from '../derivation-context';
import type { LineResult } from '../derivation-result';
import type { SizedChain } from '../read/compiled-chain';
import type { Line } from '../read/line';
import type { Chain } from '../read/read-chains';
import { checkFact } from './check-fact';
import { checkStatementLine } from './check-statement-line';
import { checkTermLine } from './check-term-line';
import { lineResult } from './line-result';

/** Whether nothing is missing of a line. */
export const isEstablished = ({ mark, verdict }: LineResult): boolean =>
  mark === 'start' || (mark === 'holds' && verdict === 'proved');

/** Checks one line of a chain against the one before; the first says where the chain starts, or stands alone. */
export async function checkLine(
  chain: Chain,
  sized: readonly SizedChain[],
  k: number,
  base: DerivationContext,
): Promise<LineResult> {
  const line = chain.lines[k] as Line;
  const { link } = line;
  const context = { ...base, seed: `${base.seed} line ${line.index}` };
  if (link === null) {
    const start = startOf(sized, line, context);
    const isFact = chain.kind === 'statements' && chain.lines.length === 1;
    return isFact && start.mark === 'start' ? checkFact(sized, line, context) : start;
  }
  if (context.isOver())
    return lineResult(line, 'unknown', { verdict: 'undecided', reason: 'the effort for this claim was used up' });
  if (link.kind === 'relation') return checkTermLine(sized, k, line, link.relation, context);
  return checkStatementLine(sized, k, line, link.connective, context);
}

/** From assumptions that nothing satisfies anything would follow. */
function startOf(sized: readonly SizedChain[], line: Line, context: DerivationContext): LineResult {
  const isEmpty = sized.some(({ compiled, sizes }) => !isSatisfiable({ ...compiled, statements: [] }, sizes, context));
  if (!isEmpty) return lineResult(line, 'start');
  return lineResult(line, 'unknown', {
    verdict: 'undecided',
    reason: 'no values were found that satisfy the assumptions',
  });
}
