import { exchangesOf } from '../decide/exchanges';
import { parameterConditions } from '../decide/parameter-conditions';
import type { Problem } from '../engine/engine';
import type { ByDerivation, ByStep } from '../kernel/certificate';
import { together } from '../kernel/rules/by-sizes';
import { consequences } from '../kernel/rules/consequence';
import { propositionsOf, type Theorem } from '../kernel/theorem';
import { showSizes } from '../statement/show-sizes';
import type { DerivationContext } from './derivation-context';
import type { DerivationResult, GoalResult, LineResult } from './derivation-result';
import { checkGoals } from './goal/check-goals';
import { conclusionOf, showConclusion } from './goal/conclusion';
import { concluded, withLemmas } from './goal/from-conclusions';
import type { Conclusive } from './goal/reach-goal';
import { stepOf } from './journal';
import { checkLine, isEstablished } from './line/check-line';
import { compileChain, type SizedChain } from './read/compiled-chain';
import type { Chain } from './read/read-chains';
import { ways } from './ways';

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
    // A chain that holds only where its terms have values gives no theorem: it would keep other lines away from elsewhere.
    const whole = concluded(sized, conclusionOf(chain), theoremsOf(results), conclusive);
    if (whole !== null) conclusive.push(whole);
  }
  const [first] = lines;
  if (first !== undefined) lines[0] = withDistributions(first, problem, context);
  const goals = await checkGoals(compiled[0] ?? [], conclusive, context);
  const firstBad = lines.findIndex((line) => !isEstablished(line));
  const isReached =
    lines.length > 0 &&
    goals.every(({ reached }) => reached !== 'no') &&
    (goals.length === 0 || goals.some(({ reached }) => reached === 'chain'));
  const wanted = propositionsOf(problem.cases);
  const shown = [...theoremsOf(goals), ...theoremsOf(lines)];
  const theorem = goals.length > 0 ? consequences(shown, wanted) : together(shown);
  const hypotheses = [...new Set(lines.flatMap((line) => line.hypotheses))];
  const conditions = [...new Set(lines.flatMap((line) => line.conditions))];
  // Where the terms have no value nothing is shown.
  const accepted = firstBad < 0 && isReached && conditions.length === 0 && theorem !== null;
  const bad = lines[firstBad]?.verdict ?? null;
  const sizes = problem.cases.map((sized) => sized.sizes);
  return {
    sizes: Object.keys(sizes[0] ?? {}).length === 0 ? null : showSizes(sizes),
    lines,
    firstBad: firstBad < 0 ? null : firstBad,
    conclusions: chains.map((chain) => showConclusion(chain, conclusionOf(chain))),
    goals,
    accepted,
    theorem: accepted ? theorem.assuming(hypotheses).certifiedBy(certificateOf(lines, goals)) : null,
    verdict: accepted ? 'proved' : (bad ?? 'undecided'),
    errorBound: accepted ? theorem.errorBound : null,
    hypotheses,
    conditions,
  };
}

/** How all of it was shown; null where some of it rests on somebody's word. */
function certificateOf(lines: readonly LineResult[], goals: readonly GoalResult[]): ByDerivation | null {
  const ofLines = lines.map(({ theorem }) => stepIn(theorem));
  const ofGoals = goals.map(({ theorem }) => stepIn(theorem));
  const isWhole = lines.every(({ mark }, i) => mark === 'start' || ofLines[i] !== null) && !ofGoals.includes(null);
  return isWhole ? { by: 'derivation', lines: ofLines, goals: ofGoals.filter((step) => step !== null) } : null;
}

const stepIn = (theorem: Theorem | null): ByStep | null =>
  theorem?.certificate?.by === 'step' && theorem.oracles.length === 0 ? theorem.certificate : null;

const theoremsOf = (results: readonly { readonly theorem: Theorem | null }[]): Theorem[] =>
  results.flatMap(({ theorem }) => (theorem === null ? [] : [theorem]));

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
  if (result.mark !== 'holds') return alone;
  const theorem = result.theorem?.certifiedBy(stepOf(ways.withLemmas, [result.theorem])) ?? null;
  return { ...result, theorem, reason: 'with what is shown before' };
}

/** The first line says what is taken for granted of the distributions, or where one of them does not exist. */
function withDistributions(first: LineResult, problem: Problem, context: DerivationContext): LineResult {
  const { open, violation } = parameterConditions(problem, context);
  if (violation !== null && isEstablished(first)) {
    const { verdict, summary: reason, witness } = violation;
    return { ...first, mark: 'unknown', verdict, reason, witness };
  }
  const exchanges = exchangesOf(problem);
  return {
    ...first,
    hypotheses: [...first.hypotheses, ...exchanges.granted],
    conditions: [...open, ...exchanges.open, ...first.conditions],
  };
}
