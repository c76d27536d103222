import { arithmetic } from '../../engine/arithmetic';
import type { EngineContext, Problem, SizedClaim, WaitingEngine } from '../../engine/engine';
import { smt } from '../../engine/smt';
import { stoppableWaiting } from '../../engine/stoppable';
import { hasIntegral } from '../../integral/linear-combination';
import type { ByIntegration, Certificate } from '../../kernel/certificate';
import { type Evidence, type Proved, proved } from '../../kernel/evidence';
import { together } from '../../kernel/rules/by-sizes';
import { propositionsOf, type Theorem } from '../../kernel/theorem';
import { showSizes } from '../../statement/show-sizes';
import type { Statement } from '../../statement/statement';
import { discharged } from '../discharge';
import { prove } from '../provers';
import { integrate } from './integrate';

/** Statements about integrals with closed forms, by these. */
export const integration: WaitingEngine = stoppableWaiting({ name: 'integration', decide });

async function decide({ cases }: Problem, context: EngineContext): Promise<Evidence | null> {
  const theorems: Theorem[] = [];
  let isWhole = true;
  let haveIntegrals = true;
  const certified: ByIntegration['cases'][number][] = [];
  const laws = new Set(['the fundamental theorem of calculus']);
  for (const sized of cases) {
    const [proposition] = propositionsOf([sized]);
    const [statement, ...others] = proposition?.statements ?? [];
    if (proposition === undefined || statement === undefined || others.length > 0) return null;
    if (statement.connects !== undefined || hasFormulaForDensity(sized)) return null;
    if (![statement.left, statement.right].some(hasIntegral)) return null;
    const answers: (Certificate | null)[] = [];
    const asking = integrate(proposition, statement);
    let step = asking.next();
    while (step.done !== true) {
      const proof = context.isOver() ? null : await shown(alone(sized, step.value), context);
      answers.push(proof?.theorem.certificate ?? null);
      isWhole &&= proof === null || proof.theorem.certificate !== null;
      for (const law of proof?.laws ?? []) laws.add(law);
      step = asking.next(proof?.theorem ?? null);
    }
    if (step.value === null) return null;
    theorems.push(step.value.theorem);
    haveIntegrals &&= step.value.haveIntegrals;
    certified.push({ answers });
  }
  const theorem = together(theorems);
  if (theorem === null || theorems.length === 0) return null;
  const certificate: ByIntegration | null = isWhole ? { by: 'integration', cases: certified } : null;
  const told = {
    engine: integration.name,
    summary: 'holds once integrals are worked out by antiderivatives',
    scope: showSizes(cases.map(({ sizes }) => sizes)),
    laws: [...laws],
  };
  const evidence = proved(told, theorem.certifiedBy(certificate));
  return haveIntegrals ? { ...evidence, haveIntegrals } : evidence;
}

const alone = ({ sizes, compiled: compile }: SizedClaim, statement: Statement): SizedClaim => {
  const compiled = { ...compile(), statements: [statement] };
  return { sizes, compiled: () => compiled };
};

/** A formula that serves as a density has to have mass 1, which nothing here shows. */
const hasFormulaForDensity = ({ compiled }: SizedClaim): boolean => (compiled().names?.masses.size ?? 0) > 0;

const isProof = (found: Evidence): found is Proved => found.verdict === 'proved';

/** By the engines that need no other process, or by the solver. */
async function shown(sized: SizedClaim, context: EngineContext): Promise<Proved | null> {
  const problem = { cases: [sized] };
  const quick = (await discharged(prove(problem, context), problem, context)).find(isProof);
  if (quick !== undefined) return quick;
  const added = arithmetic.decide(problem, context);
  if (added !== null && isProof(added)) return added;
  const order = await smt.decide(problem, context);
  return order !== null && isProof(order) ? order : null;
}
