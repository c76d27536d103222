import { decideAtOnce } from '../../decide/portfolio';
import { strategies } from '../../decide/strategy';
import { arithmetic } from '../../engine/arithmetic';
import type { Engine, WaitingEngine } from '../../engine/engine';
import { isSatisfiable } from '../../engine/satisfiable';
import { hasIntegral } from '../../integral/linear-combination';
import { together } from '../../kernel/rules/by-sizes';
import { connected } from '../../language/connective';
import type { Statement } from '../../statement/statement';
import type { DerivationContext } from '../derivation-context';
import type { LineResult } from '../derivation-result';
import { stepOf } from '../journal';
import { problemAt, type SizedChain } from '../read/compiled-chain';
import type { Line } from '../read/line';
import type { Arrow } from '../read/link';
import { ways } from '../ways';
import { evidenceOf, otherwise } from './by-engine';
import { byReplacing } from './by-replacing';
import { engineNamed } from './engine-named';
import { establishedBy, type Finding, isProof, reasonOf } from './established';
import { holding, lineResult } from './line-result';
import { sameDifference } from './same-difference';

/** Checks a statement against the one before it, in the directions that its arrow asks for. */
export async function checkStatementLine(
  chains: readonly SizedChain[],
  k: number,
  line: Line,
  connective: Arrow,
  context: DerivationContext,
): Promise<LineResult> {
  const before = (chain: SizedChain): readonly Statement[] => chain.statements[k - 1] ?? [];
  const here = (chain: SizedChain): readonly Statement[] => chain.statements[k] ?? [];
  if (line.rule === null && chains.every((chain) => before(chain).length === 1 && here(chain).length === 1)) {
    const one = (side: Side) => (chain: SizedChain) => side(chain)[0] as Statement;
    const same = sameDifference(chains, one(before), one(here), (a, b) => a === b, context);
    if (same !== null) return holding(line, same);
  }
  const by: Means = { ...context, engine: line.rule === null ? null : (engineNamed(line.rule.name) ?? null) };
  const directions = {
    forward: () => forward(chains, k, before, here, connective, by),
    backward: async () =>
      inWay(ways.backward, await implication(chains, here, before, { ...by, seed: `${context.seed} backward` })),
  };
  const wanted =
    connective === 'implied'
      ? (['backward'] as const)
      : connective === 'implies'
        ? (['forward'] as const)
        : (['forward', 'backward'] as const);
  const found: { forward?: Finding; backward?: Finding } = {};
  for (const direction of wanted) {
    found[direction] = await directions[direction]();
    if (found[direction]?.kind === 'fails') break;
  }
  const established = wanted
    .map((direction) => found[direction])
    .map((finding) => (finding?.kind === 'stands' ? finding.established : null));
  if (established.every((each) => each !== null)) {
    const [first, second] = established;
    if (first !== undefined && second === undefined) return holding(line, first);
    const theorems = established.map((each) => each.theorem);
    const theorem = together(theorems)?.certifiedBy(stepOf(ways.both, theorems)) ?? null;
    if (theorem !== null && first !== undefined) return holding(line, { by: first.by, theorem });
  }
  const failing = wanted.map((direction) => found[direction]).find((finding) => finding?.kind === 'fails');
  if (failing?.kind !== 'fails') {
    const open = wanted.map((direction) => found[direction]).find((finding) => finding?.kind === 'open');
    return lineResult(line, 'unknown', { verdict: 'undecided', reason: open?.kind === 'open' ? open.reason : '' });
  }
  // Which way it does hold is of use to whoever wrote it.
  const isForward = found.forward === failing;
  const other = context.strategy.isBelieved ? await (isForward ? directions.backward() : directions.forward()) : null;
  const isOneWay = other?.kind === 'stands' && !isEmpty(chains, isForward ? here : before, context);
  const mark = !isOneWay ? 'fails' : isForward ? 'backward' : 'forward';
  const reason = isForward
    ? 'this line does not follow from the one before'
    : 'the line before does not follow from this one';
  return lineResult(line, mark, {
    verdict: failing.verdict,
    by: isOneWay ? other.established.by : null,
    reason: failing.reason === '' ? reason : `${reason}: ${failing.reason}`,
    witness: failing.witness,
  });
}

/** Whether no values were found that satisfy the statements: from them anything follows, which is not worth saying. */
const isEmpty = (chains: readonly SizedChain[], side: Side, context: DerivationContext): boolean =>
  chains.every((chain) => {
    const assumptions = [...chain.compiled.assumptions, ...side(chain)];
    return !isSatisfiable({ ...chain.compiled, statements: [], assumptions }, chain.sizes, context);
  });

/** From the line before alone, or else from all lines before. */
async function forward(
  chains: readonly SizedChain[],
  k: number,
  before: Side,
  here: Side,
  connective: Arrow,
  context: Means,
): Promise<Finding> {
  const alone = inWay(ways.forward, await implication(chains, before, here, context));
  if (alone.kind === 'stands' || connective !== 'implies' || k < 2) return alone;
  const all: Side = (chain) => chain.statements.slice(0, k).flat();
  return inWay(ways.fromAll, await implication(chains, all, here, { ...context, seed: `${context.seed} all` }));
}

/** The same, certified as a step. */
function inWay(way: string, finding: Finding): Finding {
  if (finding.kind !== 'stands') return finding;
  const { by, theorem } = finding.established;
  return { kind: 'stands', established: { by, theorem: theorem.certifiedBy(stepOf(way, [theorem])) } };
}

type Side = (chain: SizedChain) => readonly Statement[];

/** The engine that a line names: then its proof alone counts. */
interface Means extends DerivationContext {
  readonly engine: Engine | WaitingEngine | null;
}

/** Whether `to` holds, and has values, wherever `from` holds. */
async function implication(chains: readonly SizedChain[], from: Side, to: Side, means: Means): Promise<Finding> {
  const { engine, ...context } = means;
  if (engine === null) return byAnything(chains, from, to, context);
  const problem = problemAt(chains, to, from);
  const own = { ...context, allowVacuous: true };
  const proof = (await evidenceOf(engine, problem, own)).find(isProof);
  if (proof !== undefined) return { kind: 'stands', established: establishedBy(proof) };
  const finding = await byAnything(chains, from, to, context);
  return finding.kind === 'fails' ? finding : otherwise(`${engine.name} does not prove it`, finding);
}

async function byAnything(
  chains: readonly SizedChain[],
  from: Side,
  to: Side,
  context: DerivationContext,
): Promise<Finding> {
  const own = { ...context, allowVacuous: true };
  const problem = problemAt(chains, to, from);
  const quick = context.strategy.isQuick ? atOnce(chains, from, to, own) : null;
  if (quick !== null) return quick;
  const early = context.strategy.isBelieved ? null : counterexample(chains, from, to, context);
  if (early !== null) return early;
  const { verdict, deciding, evidence } = await context.provers.decide(problem, own);
  if (verdict === 'proved' && deciding !== null && isProof(deciding))
    return { kind: 'stands', established: establishedBy(deciding) };
  if (verdict === 'refuted')
    return { kind: 'fails', verdict: 'refuted', reason: '', witness: deciding?.witness ?? null };
  if (verdict === 'undefined')
    return {
      kind: 'fails',
      verdict: 'undefined',
      reason: 'a side has no value there',
      witness: deciding?.witness ?? null,
    };
  const late = context.strategy.isBelieved ? counterexample(chains, from, to, context) : null;
  const open = { kind: 'open', reason: reasonOf({ evidence, deciding }) } as const;
  return late ?? (context.strategy.isQuick ? null : atOnce(chains, from, to, own)) ?? open;
}

/** What is seen of equations without a solver, or a search: by putting equals for equals, or as a sum of multiples of others. */
function atOnce(chains: readonly SizedChain[], from: Side, to: Side, context: DerivationContext): Finding | null {
  if (!chains.every((chain) => to(chain).every(({ relation }) => relation === '=='))) return null;
  const replaced = byReplacing(chains, from, to, context);
  if (replaced !== null) return { kind: 'stands', established: replaced };
  const found = arithmetic.decide(problemAt(chains, to, from), context);
  return found !== null && isProof(found) ? { kind: 'stands', established: establishedBy(found) } : null;
}

/** Values at which the implication, as one statement about truth values, fails: premises on integrals cannot be searched. */
function counterexample(
  chains: readonly SizedChain[],
  from: Side,
  to: Side,
  context: DerivationContext,
): Finding | null {
  const hasIntegrals = chains.some((chain) =>
    from(chain).some(({ left, right }) => hasIntegral(left) || hasIntegral(right)),
  );
  if (!hasIntegrals) return null;
  const whole = problemAt(chains, (chain) => [
    connected(chain.compiled.graph, 'implies', from(chain), to(chain), 'the implication'),
  ]);
  const { isBelieved, witness } = context.strategy;
  const own = { ...context, seed: `${context.seed} whole` };
  const { verdict, deciding } = decideAtOnce(whole, own, { ...strategies.atOnce, isBelieved, witness });
  return verdict === 'refuted'
    ? { kind: 'fails', verdict: 'refuted', reason: '', witness: deciding?.witness ?? null }
    : null;
}
