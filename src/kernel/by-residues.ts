import { errorOfBits } from '../statement/error-bound';
import { showSizes } from '../statement/show-sizes';
import { statementSeed } from '../statement/statement-seed';
import type { Graph } from '../tensor/graph';
import type { Node } from '../tensor/node';
import { plan } from '../tensor/plan';
import { planCost } from '../tensor/plan-cost';
import { functionHypotheses } from './function-hypotheses';
import { openConditions } from './open-conditions';
import { attemptLimit, type Enough, enoughTrials } from './residues/enough-trials';
import { combinationLimit, type FiniteParts, finiteParts } from './residues/finite-parts';
import { lowerToFunctionals } from './residues/functionals';
import { isPlain, isTotal } from './residues/is-plain';
import { type PlainSetting, plainTrial } from './residues/plain-trial';
import { type Proposition, Theorem } from './theorem';

export interface ByResidues {
  /** Under the conditions of denominators that the declared domains do not grant. */
  readonly theorem: Theorem;
  /** The most trials that a part took, and the most combinations of finite variables. */
  readonly trials: number;
  readonly combinations: number;
  /** Of each proposition what vanishes, at the combinations of its finite variables. */
  readonly parts: readonly FiniteParts['roots'][];
}

export interface Residing {
  readonly seed: string;
  /** Asked for leave, before so much work is done and between its parts. */
  readonly spend: (cost: number) => void;
}

/** Whether all statements are equations of field operations, unknown functions, expectations and integrals. */
export const isOfField = ({ statements }: Pick<Proposition, 'statements'>): boolean =>
  statements.length > 0 &&
  statements.every(({ relation }) => relation === '==') &&
  isPlain(statements.flatMap(({ left, right }) => [left, right]));

/**
 * Equations by evaluation at random points modulo random primes (Schwartz 1980, Zippel 1979): the difference of the sides is a
 * rational function of the variables, of values of unknown functions, which random oracles give, and of weights of random
 * functionals, which stand for expectations. One that is not 0 vanishes modulo all primes with a probability that its
 * degree bounds, and enough trials make that small. A reason where there is no theorem; it refutes nothing.
 * @param propositions of field operations alone (`isOfField`)
 */
export function byResidues(propositions: readonly Proposition[], residing: Residing): ByResidues | string {
  let bits = Number.POSITIVE_INFINITY;
  let trials = 0;
  let combinations = 1;
  const hypotheses: string[] = [];
  const conditions: string[] = [];
  const all: FiniteParts['roots'][] = [];
  for (const proposition of propositions) {
    const { graph, statements, sizes } = proposition;
    if (!isOfField(proposition)) return 'more than field operations occur';
    const claimed = statements.map(({ left, right }) => graph.sub(left, right));
    const parts = finiteParts(graph, claimed);
    if (parts === null) return `the finite variables have more than ${combinationLimit} combinations`;
    const seed = `${statementSeed(residing.seed, proposition)} identity ${showSizes([sizes])}`;
    for (const roots of parts.roots) {
      const passed = vanishing(graph, roots, { ...residing, seed });
      if (typeof passed === 'string') return passed;
      bits = Math.min(bits, passed.bits);
      trials = Math.max(trials, passed.trials);
      conditions.push(...openConditions(graph, roots));
    }
    all.push(parts.roots);
    combinations = Math.max(combinations, parts.combinations);
    hypotheses.push(...functionHypotheses(claimed));
  }
  const theorem = Theorem.established({
    propositions,
    hypotheses: [...new Set(hypotheses)],
    errorBound: errorOfBits(bits),
    oracles: [],
    certificate: { by: 'residues' },
    conditions: [...new Set(conditions)],
  });
  return { theorem, trials, combinations, parts: all };
}

/** How surely the roots vanish wherever they have values. */
function vanishing(graph: Graph, roots: readonly Node[], { seed, spend }: Residing): Enough | string {
  const lowered = lowerToFunctionals(graph, roots);
  if (lowered === null) return 'the expectations are nested too deeply to be modelled';
  const steps = plan(lowered.roots);
  const setting = {
    plan: steps,
    differences: lowered.roots,
    functionals: lowered.functionals,
    observe: () => spend(0),
  };
  const attempts = isTotal(lowered.roots) ? 1 : attemptLimit;
  const cost = planCost(steps);
  return enoughTrials((trial) => boundOfTrial(setting, `${seed} trial ${trial}`, attempts, () => spend(cost)));
}

/** The bound of the first of some points at which everything has a value. */
function boundOfTrial(setting: PlainSetting, seed: string, attempts: number, spend: () => void): number | string {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    spend();
    const found = plainTrial(setting, `${seed} point ${attempt}`, attempts);
    if (found.outcome === 'zero') return found.bound;
    if (found.outcome === 'nonzero') return 'the sides differ as formal expressions, which proves nothing';
  }
  return 'a side has parts this method cannot model';
}
