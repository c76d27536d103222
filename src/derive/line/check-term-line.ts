import { discharged } from '../../decide/discharge';
import { hasIntegral } from '../../integral/linear-combination';
import { once } from '../../number/memory';
import type { Relation } from '../../statement/relation';
import type { DerivationContext } from '../derivation-context';
import type { LineResult } from '../derivation-result';
import { type SizedChain, stepProblem } from '../read/compiled-chain';
import type { Line } from '../read/line';
import { changeOfVariables } from '../rules/change-of-variables';
import { jensen } from '../rules/jensen';
import type { Rule } from '../rules/rule';
import { ruleNamed } from '../rules/table';
import { applyRule } from './apply-rule';
import { evidenceOf, otherwise } from './by-engine';
import { type DomainChange, domainChange } from './domain-change';
import { engineNamed } from './engine-named';
import { type Finding, findingOf, provedWhereDefined } from './established';
import { holding, lineResult } from './line-result';

/** Rules that give what no engine finds by itself. */
const ownRules: readonly Rule[] = [jensen, changeOfVariables];

/** Checks a term against the one before it. */
export async function checkTermLine(
  chains: readonly SizedChain[],
  k: number,
  line: Line,
  relation: Relation,
  context: DerivationContext,
): Promise<LineResult> {
  // What is thought to be wrong may have lost or gained values, which is seen at once.
  const early = context.strategy.isBelieved ? null : await domainChange(chains, k, context);
  const changed = early === null ? null : changedLine(line, early, null);
  if (changed !== null) return changed;
  const finding =
    line.rule === null
      ? await byAnything(chains, k, line, relation, context)
      : await byName(line.rule.name, chains, k, line, relation, context);
  if (finding.kind === 'fails') return lineResult(line, 'fails', finding);
  if (finding.kind === 'open') return lineResult(line, 'unknown', { verdict: 'undecided', reason: finding.reason });
  const { established } = finding;
  const change = early ?? (await domainChange(chains, k, context));
  const bad = changedLine(line, change, established.by);
  if (bad !== null) return bad;
  if (change.open.length === 0) return holding(line, established);
  const reason = `it is not known that ${change.open.join(' and ')} wherever the other term has a value`;
  return lineResult(line, 'unknown', { verdict: 'undecided', reason });
}

/** A line at which values are lost or gained; null where none are known to be. */
function changedLine(line: Line, { lost, gained }: DomainChange, by: string | null): LineResult | null {
  if (lost === null && gained === null) return null;
  const reason =
    lost === null
      ? 'this term has a value where the one before has none'
      : gained === null
        ? 'values are lost: there the term before has a value and this one has none'
        : 'each of the two terms has values where the other has none';
  const mark = lost === null ? 'forward' : gained === null ? 'backward' : 'fails';
  return lineResult(line, mark, { verdict: 'undefined', by, reason, witness: lost ?? gained });
}

async function byAnything(
  chains: readonly SizedChain[],
  k: number,
  line: Line,
  relation: Relation,
  context: DerivationContext,
): Promise<Finding> {
  const problem = stepProblem(chains, k, line.shown, relation);
  const hasIntegrals = chains.some(({ terms }) =>
    [terms[k - 1], terms[k]].some((term) => term !== undefined && hasIntegral(term)),
  );
  if (hasIntegrals) {
    const direct = context.provers.direct(problem, context);
    const established = provedWhereDefined(await discharged(direct, problem, context));
    if (established !== null) return { kind: 'stands', established };
    for (const rule of context.strategy.isBelieved ? ownRules : []) {
      const finding = await applyRule(rule, chains, k, relation, { ...context, seed: `${context.seed} ${rule.name}` });
      if (finding.kind === 'stands') return finding;
    }
  }
  return findingOf(await context.provers.decide(problem, context));
}

/** By the rule or engine that the line names, and by nothing else. */
async function byName(
  name: string,
  chains: readonly SizedChain[],
  k: number,
  line: Line,
  relation: Relation,
  context: DerivationContext,
): Promise<Finding> {
  const problem = stepProblem(chains, k, line.shown, relation);
  const general = once(() => context.provers.decide(problem, context));
  // What is thought to be wrong is looked at for itself first.
  const own = context.strategy.isBelieved ? null : findingOf(await general());
  if (own?.kind === 'fails') return own;
  const engine = engineNamed(name);
  if (engine !== undefined) {
    const established = provedWhereDefined(await evidenceOf(engine, problem, context));
    if (established !== null) return { kind: 'stands', established };
    return unjustified(`${engine.name} does not prove it`, findingOf(await general()));
  }
  const rule = ruleNamed(name);
  if (rule === undefined) return { kind: 'open', reason: `there is no rule ${name}` };
  const finding = await applyRule(rule, chains, k, relation, context);
  if (finding.kind === 'stands') return finding;
  if (finding.kind === 'open')
    return unjustified(`${rule.name} does not apply: ${finding.reason}`, findingOf(await general()));
  // A condition of the rule fails somewhere; whether the line itself fails is another question.
  const found = findingOf(await general());
  return { ...(found.kind === 'fails' ? found : finding), reason: finding.reason };
}

/** As `otherwise`; where the line fails, its justification is to blame. */
function unjustified(refusal: string, finding: Finding): Finding {
  return finding.kind === 'fails' ? { ...finding, reason: refusal } : otherwise(refusal, finding);
}
