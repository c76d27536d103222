import type { Functional } from '../../kernel/residues/functionals';
import { createModel, signsOfBounds } from '../../kernel/residues/model';
import { trialBound } from '../../kernel/residues/trial-bound';
import type { Bounds } from '../../number/bounds';
import { hashKey } from '../../number/hash-key';
import { randomStream } from '../../number/random-stream';
import { variableDegree, worstDegree } from '../../number/residue/degree';
import { type Formal, isValue } from '../../number/residue/formal';
import type { SignCases } from '../../number/residue/formal-options';
import { type FormalSystem, formalSystem } from '../../number/residue/formal-system';
import { isPlain, isZero } from '../../number/residue/radical';
import { randomOracle, randomPrimes } from '../../number/residue/random-residues';
import { noResidue, type Primes, type Residue } from '../../number/residue/residue';
import { anySign, type Signs } from '../../number/residue/signs';
import { type Elements, evaluate } from '../../tensor/evaluate';
import type { Node } from '../../tensor/node';
import type { Plan } from '../../tensor/plan';
import { planCost } from '../../tensor/plan-cost';
import { type Effort, stepsOf } from '../effort';
import type { Definedness } from './definedness';

/** A node whose signs are wanted, and the steps that compute it alone. */
export interface Subject {
  readonly node: Node;
  readonly alone: Plan;
}

/** What all trials of one identity share. */
export interface Setting {
  readonly plan: Plan;
  /** The nodes that must vanish. */
  readonly differences: readonly Node[];
  readonly subjects: readonly Subject[];
  readonly functionals: readonly Functional[];
  readonly bounds: ReadonlyMap<number, Bounds>;
  readonly definedness: Definedness;
  /** Whether every point has a value. */
  readonly total: boolean;
  readonly spend: Effort['spend'];
}

export type TrialOutcome =
  /** All differences vanish; `bound` on the probability that this is chance. `signs` are those that the elements of each subject may have. */
  | { readonly outcome: 'zero'; readonly bound: number; readonly signCount: number; readonly signs: readonly Signs[] }
  | { readonly outcome: 'nonzero'; readonly signCount: number }
  /** No value at this point: a zero denominator, a sign that is not known, too large an expression. */
  | {
      readonly outcome: 'none';
      readonly reason: 'undefined' | 'unknown';
      readonly denominator: number;
      readonly signCount: number;
    };

export interface TrialOptions {
  readonly seed: string;
  readonly attempts: number;
  readonly denominator: number;
  readonly signCases: SignCases;
  readonly shareSigns: boolean;
}

/** Evaluates the differences at one random point modulo random primes. */
export function runTrial(setting: Setting, options: TrialOptions): TrialOutcome {
  const primes = randomPrimes(randomStream(hashKey(options.seed, 'prime')));
  return formalTrial(setting, options, primes);
}

/** The nodes of a plan evaluated as formal expressions at the random point of a trial. */
function formalValues(
  steps: Plan,
  { functionals, bounds, definedness, spend }: Setting,
  { seed, denominator, signCases, shareSigns }: TrialOptions,
  primes: Primes,
) {
  const drawn = randomOracle(hashKey(seed, 'atom'));
  const oracle = (kind: string, key: string): Residue => drawn(`${kind} ${key}`);
  const impliedSigns = !definedness.hasOpenBranch;
  const formal = formalSystem({ primes, oracle, denominator, signCases, shareSigns, impliedSigns });
  const { system, field, ring } = formal;
  const model = createModel<Formal>(
    {
      system,
      leaf: (residue, signs, degree) => (residue === noResidue ? 'unknown' : formal.variable(residue, signs, degree)),
      residueOf: (leaf) => (isValue(leaf) && isPlain(leaf.residue) ? leaf.residue : noResidue),
      key: (value) => (isValue(value) ? ring.key(value.residue) : value),
    },
    field,
    seed,
    functionals,
  );
  const observe = (node: Node, values: readonly Formal[]): void => {
    spend(0);
    if (!definedness.certain.has(node.id)) return;
    const signs = signsOfBounds(bounds.get(node.id) as Bounds);
    if (signs !== anySign) for (const value of values) if (isValue(value)) formal.learn(value, signs);
  };
  const run = () => {
    spend(stepsOf.formal * planCost(steps));
    return evaluate(steps, system, { ...model, observe });
  };
  // With shared signs the first pass only gathers what is known.
  if (shareSigns) run();
  return { formal, elements: run() };
}

function formalTrial(setting: Setting, options: TrialOptions, primes: Primes): TrialOutcome {
  const { plan: steps, differences, subjects } = setting;
  const { formal, elements } = formalValues(steps, setting, options, primes);
  const { atoms } = formal;
  const found = differences.flatMap((node) => [...elements(node)]);
  const bottom = found.find((value) => !isValue(value));
  const signCount = formal.signCount();
  if (bottom !== undefined)
    return {
      outcome: 'none',
      reason: bottom as 'undefined' | 'unknown',
      denominator: atoms.neededDenominator(),
      signCount,
    };
  const values = found.filter(isValue);
  if (values.some((value) => !isZero(value.residue))) return { outcome: 'nonzero', signCount };
  const difference = values.map((value) => value.degree).reduce(worstDegree, variableDegree);
  const alone = subjects.map((subject) =>
    signsAt(subject.node, formal, elements) === anySign ? unknownSigns : signsAlone(subject, setting, options, primes),
  );
  const { keyed } = atoms;
  for (const { node } of steps) {
    if (node.kind !== 'apply') continue;
    const args = node.args.flatMap((arg) =>
      elements(arg)
        .filter(isValue)
        .map((value) => value.degree),
    );
    keyed.note(args.reduce(worstDegree, variableDegree), elements(node).length);
  }
  const bound = trialBound({ difference, keyed, attempts: options.attempts });
  return {
    outcome: 'zero',
    bound: alone.reduce((sum, each) => sum + each.bound, bound),
    signCount,
    signs: alone.map(({ signs }) => signs),
  };
}

/** The signs that the elements of a node may have. */
const signsAt = (node: Node, { signsByFactors }: FormalSystem, elements: Elements<Formal>): Signs =>
  elements(node).reduce<Signs>((all, value) => all | (isValue(value) ? signsByFactors(value) : anySign), 0);

/**
 * The same from what the node itself consists of. What the rest of the expression tells of it may rest on its sign:
 * that y = (√y)² is not negative holds where √y has a value.
 */
function signsAlone({ node, alone }: Subject, setting: Setting, options: TrialOptions, primes: Primes): LikelySigns {
  const { formal, elements } = formalValues(alone, setting, options, primes);
  const bound = trialBound({ difference: variableDegree, keyed: formal.atoms.keyed, attempts: options.attempts });
  return { signs: signsAt(node, formal, elements), bound };
}

/** Signs, with a bound on the probability that chance made two quantities look like one. */
interface LikelySigns {
  readonly signs: Signs;
  readonly bound: number;
}

const unknownSigns: LikelySigns = { signs: anySign, bound: 0 };
