import { exchangesOf } from '../decide/exchanges';
import { parameterConditions } from '../decide/parameter-conditions';
import { decideFully } from '../decide/portfolio';
import type { Problem } from '../engine/engine';
import { isSatisfiable } from '../engine/satisfiable';
import { sumOfErrors } from '../statement/error-bound';
import { showSizes } from '../statement/show-sizes';
import type { Statement } from '../statement/statement';
import { checkFact } from './check-fact';
import { checkStatementLine } from './check-statement-line';
import { checkTermLine } from './check-term-line';
import { compileChain, problemAt, type SizedChain } from './compiled-chain';
import { conclusionOf, showConclusion } from './conclusion';
import type { DerivationContext } from './derivation-context';
import type { DerivationResult, GoalResult, LineResult } from './derivation-result';
import { byCases, byLemmas, withLemmas, withoutAssumptions } from './from-conclusions';
import { lineResult } from './line-result';
import { type Conclusive, follows, type Goal } from './reach-goal';
import type { Line } from './read/line';
import type { Chain } from './read/read-chains';

/**
 * Checks a derivation: every line against the one before, and whether what the chains come to gives the statements of
 * the problem.
 * @throws ExpressionError on a line that cannot be read
 */
export async function checkChains(
  chains: readonly Chain[],
  problem: Problem,
  context: DerivationContext,
): Promise<DerivationResult> {
  const compiled = chains.map((chain) => compileChain(chain, problem));
  const lines: LineResult[] = [];
  const conclusive: Conclusive[] = [];
  for (const [i, chain] of chains.entries()) {
    const sized = compiled[i] as SizedChain[];
    const results = await checkChain(chain, sized, conclusive, context);
    lines.push(...results);
    const conclusion = conclusionOf(chain);
    // A chain that holds only where its terms have values is no premise: it would keep other lines away from elsewhere.
    const isTotal = results.every((result) => isEstablished(result) && result.conditions.length === 0);
    if (conclusion !== null && isTotal) conclusive.push({ chains: sized, conclusion });
  }
  const [first] = lines;
  if (first !== undefined) lines[0] = withDistributions(first, problem, context);
  const goals = await checkGoals(compiled[0] ?? [], conclusive, context);
  const firstBad = lines.findIndex((line) => !isEstablished(line));
  const isReached =
    lines.length > 0 &&
    goals.every(({ reached }) => reached !== 'no') &&
    (goals.length === 0 || goals.some(({ reached }) => reached === 'chain'));
  const conditions = [...new Set(lines.flatMap((line) => line.conditions))];
  // Where the terms have no value nothing is shown.
  const accepted = firstBad < 0 && isReached && conditions.length === 0;
  const bad = lines[firstBad]?.verdict ?? null;
  const sizes = problem.cases.map((sized) => sized.sizes);
  return {
    sizes: Object.keys(sizes[0] ?? {}).length === 0 ? null : showSizes(sizes),
    lines,
    firstBad: firstBad < 0 ? null : firstBad,
    conclusions: chains.map((chain) => showConclusion(chain, conclusionOf(chain))),
    goals,
    accepted,
    verdict: accepted ? 'proved' : (bad ?? 'undecided'),
    errorBound: sumOfErrors([...lines, ...goals].map(({ errorBound }) => errorBound)),
    hypotheses: [...new Set(lines.flatMap(({ hypotheses }) => hypotheses))],
    conditions,
  };
}

async function checkChain(
  chain: Chain,
  sized: readonly SizedChain[],
  earlier: readonly Conclusive[],
  context: DerivationContext,
): Promise<LineResult[]> {
  const results: LineResult[] = [];
  for (const k of chain.lines.keys()) {
    const alone = await checkLine(chain, sized, k, context);
    results.push(alone.mark === 'unknown' ? await withEarlier(alone, chain, sized, earlier, k, context) : alone);
  }
  return results;
}

/** A line that does not hold by itself may follow with what was shown before. */
async function withEarlier(
  alone: LineResult,
  chain: Chain,
  sized: readonly SizedChain[],
  earlier: readonly Conclusive[],
  k: number,
  context: DerivationContext,
): Promise<LineResult> {
  const isFact = chain.kind === 'statements' && chain.lines.length === 1;
  if (earlier.length === 0 || (k === 0 && !isFact)) return alone;
  const own = { ...context, seed: `${context.seed} lemmas`, allowVacuous: true };
  const result = await checkLine(chain, withLemmas(sized, earlier), k, own);
  return result.mark === 'holds' ? { ...result, reason: 'with what is shown before' } : alone;
}

/** A line that is not established. */
export interface BadLine {
  /** Its zero-based index among all lines. */
  readonly index: number;
  readonly result: LineResult;
}

/** Checks one line; null if it is established. */
export async function checkLineAt(
  chains: readonly Chain[],
  problem: Problem,
  index: number,
  context: DerivationContext,
): Promise<BadLine | null> {
  for (const chain of chains) {
    const k = chain.lines.findIndex((line) => line.index === index);
    if (k < 0) continue;
    const result = await checkLine(chain, compileChain(chain, problem), k, context);
    return isEstablished(result) ? null : { index, result };
  }
  return null;
}

/** The first line, up to one, that is not established; null if all are. */
export async function checkUpTo(
  chains: readonly Chain[],
  problem: Problem,
  last: number,
  context: DerivationContext,
): Promise<BadLine | null> {
  for (let index = 0; index <= last; index++) {
    const bad = await checkLineAt(chains, problem, index, context);
    if (bad !== null) return bad;
  }
  return null;
}

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
  if (context.deadline())
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

/** The first line says what is taken for granted of the distributions, or where one of them does not exist. */
function withDistributions(first: LineResult, problem: Problem, context: DerivationContext): LineResult {
  const { open, violation } = parameterConditions(problem, context);
  if (violation !== null && isEstablished(first)) {
    const { verdict, summary: reason, witness } = violation;
    return { ...first, mark: 'unknown', verdict, reason, witness };
  }
  return {
    ...first,
    hypotheses: [...first.hypotheses, ...exchangesOf(problem)],
    conditions: [...open, ...first.conditions],
  };
}

export const isEstablished = ({ mark, verdict }: LineResult): boolean =>
  mark === 'start' || (mark === 'holds' && verdict === 'proved');

/** The statements of the claim, each from a chain if it can be, else by itself. */
async function checkGoals(
  sized: readonly SizedChain[],
  conclusive: readonly Conclusive[],
  context: DerivationContext,
): Promise<GoalResult[]> {
  const goals: Goal[] = (sized[0]?.compiled.statements ?? []).map((_, i) =>
    sized.map(({ compiled }) => compiled.statements[i] as Statement),
  );
  const results: GoalResult[] = [];
  for (const [i, goal] of goals.entries()) {
    results.push(await checkGoal(goal, sized, conclusive, { ...context, seed: `${context.seed} goal ${i}` }));
  }
  return results;
}

async function checkGoal(
  goal: Goal,
  sized: readonly SizedChain[],
  conclusive: readonly Conclusive[],
  context: DerivationContext,
): Promise<GoalResult> {
  const text = goal[0]?.text ?? '';
  for (const chain of conclusive) {
    const reached = await follows(goal, chain, context);
    if (reached !== null) return { text, reached: 'chain', by: null, errorBound: reached.errorBound };
  }
  if (conclusive.length === 0) return { text, reached: 'no', by: null, errorBound: null };
  const split = await byCases(goal, sized, conclusive, context);
  if (split !== null) return { text, reached: 'chain', by: null, errorBound: split.errorBound };
  const goalOf = ({ sizes }: SizedChain): Statement[] => [
    goal[sized.findIndex((chain) => chain.sizes === sizes)] as Statement,
  ];
  const { verdict, deciding } = await decideFully(problemAt(sized, goalOf), context);
  const isDirect = verdict === 'proved';
  // What no engine finds without the lines is reached by them, be it without the assumptions that they used.
  const bare = isDirect ? withoutAssumptions(sized) : sized;
  const isIdle = isDirect && (await decideFully(problemAt(bare, goalOf), context)).verdict === 'proved';
  const reached = isIdle ? null : await byLemmas(goal, bare, conclusive, context);
  if (reached !== null) return { text, reached: 'chain', by: null, errorBound: reached.errorBound };
  if (!isDirect) return { text, reached: 'no', by: null, errorBound: null };
  return { text, reached: 'directly', by: deciding?.engine ?? null, errorBound: deciding?.errorBound ?? null };
}
