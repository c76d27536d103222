import { decideFully } from '../decide/portfolio';
import { type Proposition, propositionsOf, type Theorem } from '../kernel/theorem';
import { onWordOf } from '../kernel/trusting';
import type { Relation } from '../statement/relation';
import type { Node } from '../tensor/node';
import { problemAt, type SizedChain, stepProblem } from './compiled-chain';
import type { DerivationContext } from './derivation-context';
import { type Finding, isProof } from './established';
import type { Rule, Way } from './rules/rule';

/** Checks a step by a rule: some way in which it gives the step must have all its obligations proved, at every size. */
export async function applyRule(
  rule: Rule,
  chains: readonly SizedChain[],
  k: number,
  relation: Relation,
  context: DerivationContext,
): Promise<Finding> {
  const perSize: (readonly Way[])[] = [];
  for (const { compiled, terms } of chains) {
    const [left, right] = [terms[k - 1] as Node, terms[k] as Node];
    const application = rule.apply({ graph: compiled.graph, left, relation, right });
    if ('refusal' in application) return { kind: 'open', reason: application.refusal };
    perSize.push(application.ways);
  }
  let failed: Finding = { kind: 'open', reason: 'it gives nothing at some of the sizes' };
  const count = Math.min(...perSize.map((ways) => ways.length));
  for (let way = 0; way < count; way++) {
    const finding = await tryWay(
      rule,
      chains,
      perSize.map((ways) => ways[way] as Way),
      propositionsOf(stepProblem(chains, k, rule.name, relation).cases),
      { ...context, seed: `${context.seed} way ${way}` },
    );
    if (finding.kind === 'stands') return finding;
    if (way === 0 || finding.kind === 'fails') failed = finding;
  }
  return failed;
}

/** @param ways one for each choice of the sizes */
async function tryWay(
  rule: Rule,
  chains: readonly SizedChain[],
  ways: readonly Way[],
  steps: readonly Proposition[],
  context: DerivationContext,
): Promise<Finding> {
  const hypotheses = new Set(ways.flatMap((way) => way.hypotheses));
  const proofs: Theorem[] = [];
  const count = Math.max(...ways.map(({ obligations }) => obligations.length));
  for (let j = 0; j < count; j++) {
    const statements = new Map(chains.map((chain, i) => [chain, ways[i]?.obligations[j]]));
    const problem = problemAt(chains, (chain) =>
      [statements.get(chain)].filter((statement) => statement !== undefined),
    );
    const own = { ...context, seed: `${context.seed} obligation ${j}` };
    const { verdict, deciding } = await decideFully(problem, own);
    if (deciding === null || !isProof(deciding)) {
      const reason = `${rule.name} needs that ${[...statements.values()].find((statement) => statement !== undefined)?.text}`;
      const isMatch = ways.some(({ matches = [] }) => matches.some((each) => [...statements.values()].includes(each)));
      const isViolated = !isMatch && (verdict === 'refuted' || verdict === 'undefined');
      return isViolated
        ? { kind: 'fails', verdict: 'undecided', reason, witness: deciding?.witness ?? null }
        : { kind: 'open', reason };
    }
    proofs.push(deciding.theorem);
  }
  const theorem = onWordOf(rule.name, proofs, steps, [...hypotheses]);
  if (theorem === null) return { kind: 'open', reason: `${rule.name} gives another step` };
  return { kind: 'stands', established: { by: rule.name, theorem } };
}
