import { consequences } from '../../kernel/rules/consequence';
import { propositionsOf } from '../../kernel/theorem';
import type { Statement } from '../../statement/statement';
import type { DerivationContext } from '../derivation-context';
import type { LineResult } from '../derivation-result';
import { isAssumed } from '../goal/reach-goal';
import { stepOf } from '../journal';
import { problemAt, type SizedChain } from '../read/compiled-chain';
import type { Line } from '../read/line';
import { ways } from '../ways';
import { asTerms } from './as-terms';
import { checkTermLine } from './check-term-line';
import { findingOf } from './established';
import { holding, lineResult } from './line-result';

/**
 * Checks a statement that stands alone: no line before it is there to give it, so it is one of the assumptions, or must
 * hold by itself.
 */
export async function checkFact(
  chains: readonly SizedChain[],
  line: Line,
  context: DerivationContext,
): Promise<LineResult> {
  const own = ({ statements }: SizedChain): readonly Statement[] => statements[0] ?? [];
  if (chains.every((chain) => isAssumed(chain, own(chain)))) return byAssumption(chains, own, line);
  if (line.rule !== null) return byRule(chains, line, context);
  const decision = await context.provers.decide(problemAt(chains, own), context);
  const finding = findingOf(decision);
  switch (finding.kind) {
    case 'stands':
      if (decision.verdict === 'undefined') break;
      if (finding.established.theorem.conditions.length > 0)
        return lineResult(line, 'unknown', { verdict: 'undecided', reason: decision.deciding?.summary ?? '' });
      return holding(line, finding.established);
    case 'fails':
      return lineResult(line, 'fails', finding);
    case 'open':
      return lineResult(line, 'unknown', { verdict: 'undecided', reason: finding.reason });
  }
  const reason = 'a side has no value there';
  return lineResult(line, 'fails', { verdict: 'undefined', reason, witness: decision.deciding?.witness ?? null });
}

function byAssumption(chains: readonly SizedChain[], own: (chain: SizedChain) => readonly Statement[], line: Line) {
  const theorem = consequences([], propositionsOf(problemAt(chains, own).cases));
  if (theorem !== null)
    return holding(line, { by: 'assumption', theorem: theorem.certifiedBy(stepOf(ways.assumed, [])) });
  return lineResult(line, 'unknown', { verdict: 'undecided', reason: 'it is not among the assumptions' });
}

/** A rule leads from the left side to the right side. */
async function byRule(chains: readonly SizedChain[], line: Line, context: DerivationContext): Promise<LineResult> {
  const single = chains.map(({ statements }) => (statements[0]?.length === 1 ? statements[0][0] : undefined));
  const relation = single[0]?.relation;
  if (relation === undefined)
    return lineResult(line, 'unknown', { verdict: 'undecided', reason: 'a rule gives one relation' });
  return checkTermLine(asTerms(chains), 1, line, relation, context);
}
