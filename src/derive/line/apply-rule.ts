import { openObligations } from '../../definedness/open-obligations';
import { atSizes, together } from '../../kernel/rules/by-sizes';
import { consequence } from '../../kernel/rules/consequence';
import { type Proposition, propositionsOf, type Theorem } from '../../kernel/theorem';
import { onWordOf } from '../../kernel/trusting';
import type { Relation } from '../../statement/relation';
import { gives } from '../../statement/relation';
import type { Statement } from '../../statement/statement';
import type { Node } from '../../tensor/node';
import { showObligation } from '../../tensor/obligations';
import type { DerivationContext } from '../derivation-context';
import { journal } from '../journal';
import { problemAt, type SizedChain, stepProblem } from '../read/compiled-chain';
import type { Rule, Way } from '../rules/rule';
import { ways } from '../ways';
import { type Finding, isProof } from './established';
import { sameDifference } from './same-difference';

/** Checks a step by a rule: some way in which it gives the step must have all its obligations proved, at every size. */
export async function applyRule(
  rule: Rule,
  chains: readonly SizedChain[],
  k: number,
  relation: Relation,
  context: DerivationContext,
): Promise<Finding> {
  const waysAt = waysOf(rule, chains, k, relation);
  if (typeof waysAt === 'string') return { kind: 'open', reason: waysAt };
  const steps = propositionsOf(stepProblem(chains, k, rule.name, relation).cases);
  let failed: Finding = { kind: 'open', reason: 'it gives nothing at some of the sizes' };
  for (const [i, chosen] of waysAt.entries()) {
    const asked = journal({ ...context, seed: `${context.seed} way ${i}` });
    const finding = await tryWay(rule, chains, chosen, steps, asked.context);
    if (finding.kind === 'stands') {
      const { by, theorem } = finding.established;
      const step = asked.step(ways.rule + rule.name, i);
      return { kind: 'stands', established: { by, theorem: theorem.certifiedBy(step) } };
    }
    if (i === 0 || finding.kind === 'fails') failed = finding;
  }
  return failed;
}

/** The same in the way with this index; null where that does not give the step. */
export async function byRule(
  rule: Rule,
  index: number,
  chains: readonly SizedChain[],
  k: number,
  relation: Relation,
  context: DerivationContext,
): Promise<Theorem | null> {
  const waysAt = waysOf(rule, chains, k, relation);
  const chosen = typeof waysAt === 'string' ? undefined : waysAt[index];
  if (chosen === undefined) return null;
  const steps = propositionsOf(stepProblem(chains, k, rule.name, relation).cases);
  const finding = await tryWay(rule, chains, chosen, steps, context);
  return finding.kind === 'stands' ? finding.established.theorem : null;
}

/** The ways in which a rule gives a step at every choice of the sizes, each at all of them; or why there is none. */
function waysOf(
  rule: Rule,
  chains: readonly SizedChain[],
  k: number,
  relation: Relation,
): readonly (readonly Way[])[] | string {
  const perSize: (readonly Way[])[] = [];
  for (const { compiled, terms } of chains) {
    const [left, right] = [terms[k - 1] as Node, terms[k] as Node];
    const application = rule.apply({ graph: compiled.graph, left, relation, right });
    if ('refusal' in application) return application.refusal;
    perSize.push(application.ways);
  }
  const count = Math.min(...perSize.map((each) => each.length));
  return Array.from({ length: count }, (_, i) => perSize.map((each) => each[i] as Way));
}

/**
 * A step in one of the ways of its rule.
 * @param chosen the way at each choice of the sizes
 */
async function tryWay(
  rule: Rule,
  chains: readonly SizedChain[],
  chosen: readonly Way[],
  steps: readonly Proposition[],
  context: DerivationContext,
): Promise<Finding> {
  const hypotheses = new Set(chosen.flatMap((way) => way.hypotheses));
  const proofs: Theorem[] = [];
  const count = Math.max(...chosen.map(({ obligations }) => obligations.length));
  for (let j = 0; j < count; j++) {
    const statements = new Map(chains.map((chain, i) => [chain, chosen[i]?.obligations[j]]));
    const problem = problemAt(chains, (chain) =>
      [statements.get(chain)].filter((statement) => statement !== undefined),
    );
    const own = { ...context, seed: `${context.seed} obligation ${j}` };
    const { verdict, deciding } = await context.provers.decide(problem, own);
    if (deciding === null || !isProof(deciding)) {
      const reason = `${rule.name} needs that ${[...statements.values()].find((statement) => statement !== undefined)?.text}`;
      const isMatch = chosen.some(({ matches = [] }) =>
        matches.some((each) => [...statements.values()].includes(each)),
      );
      const isViolated = !isMatch && (verdict === 'refuted' || verdict === 'undefined');
      return isViolated
        ? { kind: 'fails', verdict: 'undecided', reason, witness: deciding?.witness ?? null }
        : { kind: 'open', reason };
    }
    proofs.push(deciding.theorem);
  }
  const parts: Theorem[] = [];
  for (const [i, step] of steps.entries()) {
    const own = { ...context, seed: `${context.seed} conclusion` };
    const part = await concluded(step, chains[i] as SizedChain, chosen[i] as Way, partsOf(proofs, i), own);
    if (part !== null) parts.push(part);
  }
  const theorem = parts.length === steps.length ? together(parts) : onItsWord(rule, proofs, steps);
  if (theorem === null) return { kind: 'open', reason: `${rule.name} gives another step` };
  return { kind: 'stands', established: { by: rule.name, theorem: theorem.assuming([...hypotheses]) } };
}

/** On the word of the rule, where the sides have values: that it does not say. */
function onItsWord({ name }: Rule, proofs: readonly Theorem[], steps: readonly Proposition[]): Theorem | null {
  const open = steps.flatMap(({ graph, statements, assumptions }) => {
    const sides = statements.flatMap(({ left, right }) => [left, right]);
    return openObligations(graph, sides, assumptions).open;
  });
  // Where an integrand has no value the integral has none, whatever the parameters are.
  if (open.some(({ subject }) => subject.free.size > 0)) return null;
  return onWordOf(name, proofs, steps)?.where(open.map(showObligation)) ?? null;
}

/** What theorems say at one choice of the sizes. */
const partsOf = (theorems: readonly Theorem[], i: number): Theorem[] =>
  theorems.flatMap((theorem) => atSizes(theorem, i) ?? []);

/** The step from theorems of what a way asks: its sides are those that the kernel gives, or differ as much. */
async function concluded(
  step: Proposition,
  chain: SizedChain,
  way: Way,
  proofs: readonly Theorem[],
  context: DerivationContext,
): Promise<Theorem | null> {
  const prove = async (asked: Statement): Promise<Theorem | null> => {
    const { deciding } = await context.provers.decide(
      problemAt([chain], () => [asked]),
      context,
    );
    return deciding !== null && isProof(deciding) ? deciding.theorem : null;
  };
  const found = await way.conclude(proofs, { ...step, prove });
  const [statement] = step.statements;
  if (statement === undefined) return null;
  if (found === null) {
    const equal = await prove({ ...statement, relation: '==' });
    return equal && consequence([equal], step);
  }
  const { premises, through } = found;
  const direct = consequence(premises, step, through);
  const [first, last] = [through[0], through.at(-1)];
  if (direct !== null || first === undefined || last === undefined || through.length < 2) return direct;
  const between: Statement = { text: 'what the rule gives', left: first, relation: statement.relation, right: last };
  const given = consequence(premises, { ...step, statements: [between] }, through.slice(1, -1));
  const sides =
    given &&
    sameDifference(
      [chain],
      () => between,
      () => statement,
      gives,
      context,
    );
  return given && sides && consequence([given, sides.theorem], step);
}
