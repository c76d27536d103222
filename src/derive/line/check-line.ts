import { openIntegrals, restOnIntegrals } from '../../decide/integrals';
import type { Problem } from '../../engine/engine';
import { isSatisfiable } from '../../engine/satisfiable';
import type { Node } from '../../tensor/node';
import { reachable } from '../../tensor/rewrite';
import type { DerivationContext } from '../derivation-context';
import type { LineResult } from '../derivation-result';
import { problemAt, type SizedChain, stepProblem } from '../read/compiled-chain';
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
    if (!isFact || start.mark !== 'start') return start;
    const problem = problemAt(sized, ({ statements }) => statements[0] ?? []);
    return whereIntegralsExist(line, await checkFact(sized, line, context), problem);
  }
  if (context.isOver())
    return lineResult(line, 'unknown', { verdict: 'undecided', reason: 'the effort for this claim was used up' });
  const result =
    link.kind === 'relation'
      ? await checkTermLine(sized, k, line, link.relation, context)
      : await checkStatementLine(sized, k, line, link.connective, context);
  return whereIntegralsExist(line, result, problemOf(sized, k, line));
}

/** What two lines speak of. */
const problemOf = (sized: readonly SizedChain[], k: number, { shown, link }: Line): Problem =>
  link?.kind === 'relation'
    ? stepProblem(sized, k, shown, link.relation)
    : problemAt(sized, ({ statements }) => statements.slice(k - 1, k + 1).flat());

/** Whether no unknown function is in it. */
const isKnown = (integral: Node): boolean => reachable([integral]).every(({ kind }) => kind !== 'apply');

/** The result, unless it rests on integrals of which it is open whether they exist: that can fail, and is no hypothesis. */
function whereIntegralsExist(line: Line, result: LineResult, problem: Problem): LineResult {
  if (!isEstablished(result) || !restOnIntegrals(result.hypotheses)) return result;
  const open = openIntegrals(problem, isKnown);
  return open.length === 0
    ? result
    : lineResult(line, 'unknown', { verdict: 'undecided', reason: `it is not shown that ${open.join(', that ')}` });
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
