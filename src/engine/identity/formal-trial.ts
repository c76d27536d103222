import type { Trace } from '../../kernel/certificate';
import type { Setting as Lawful } from '../../kernel/laws/trial';
import { createModel, signsOfBounds } from '../../kernel/residues/model';
import type { Bounds } from '../../number/bounds';
import { hashKey } from '../../number/hash-key';
import { randomStream } from '../../number/random-stream';
import { isPlain, isZero } from '../../number/residue/radical';
import { randomOracle, randomPrimes } from '../../number/residue/random-residues';
import { noResidue, type Residue } from '../../number/residue/residue';
import { anySign } from '../../number/residue/signs';
import { type Elements, evaluate } from '../../tensor/evaluate';
import type { Node } from '../../tensor/node';
import { planCost } from '../../tensor/plan-cost';
import { type Effort, stepsOf } from '../effort';
import { type Formal, isValue } from './formal/formal';
import { formalSystem } from './formal/formal-system';
import { numbered } from './formal/numbered';
import { traceOf } from './formal/trace-of';

/** What all trials of one identity share. */
export type Setting = Pick<
  Lawful,
  'plan' | 'differences' | 'functionals' | 'bounds' | 'definedness' | 'usesSigns' | 'attempts'
> & { readonly spend: Effort['spend'] };

export type TrialOutcome =
  /** All differences vanish, by laws applied in this way, after so many unknown signs were met. */
  | { readonly outcome: 'zero'; readonly trace: Trace; readonly signs: number }
  /** After so many unknown signs; rational powers would need roots of a degree. */
  | { readonly outcome: 'nonzero'; readonly signs: number; readonly roots: number }
  /** No value at this point: a zero denominator, a sign that is not known, too large an expression. */
  | { readonly outcome: 'none'; readonly reason: 'undefined' | 'unknown'; readonly denominator: number }
  /** All vanish, but how cannot be told. */
  | { readonly outcome: 'untold' };

export interface TrialOptions {
  readonly seed: string;
  readonly denominator: number;
  readonly roots: number;
  readonly choices: string | null;
  readonly gathers: boolean;
}

/** Evaluates the differences as formal expressions at one random point modulo random primes. */
export function runTrial(setting: Setting, options: TrialOptions): TrialOutcome {
  const { formal, elements } = formalValues(setting, options);
  const found = setting.differences.flatMap((node) => [...elements(node)]);
  const bottom = found.find((value) => !isValue(value));
  if (bottom !== undefined)
    return {
      outcome: 'none',
      reason: bottom as 'undefined' | 'unknown',
      denominator: formal.atoms.neededDenominator(),
    };
  if (found.filter(isValue).some((value) => !isZero(value.residue)))
    return { outcome: 'nonzero', signs: formal.signCount(), roots: formal.atoms.neededRoots() };
  const trace = traceOf(formal, options);
  return trace === null ? { outcome: 'untold' } : { outcome: 'zero', trace, signs: formal.signCount() };
}

function formalValues(
  { plan: steps, functionals, bounds, definedness, spend }: Setting,
  { seed, denominator, roots, choices, gathers }: TrialOptions,
) {
  const primes = randomPrimes(randomStream(hashKey(seed, 'prime')));
  const drawn = randomOracle(hashKey(seed, 'atom'));
  const oracle = (kind: string, key: string): Residue => drawn(`${kind} ${key}`);
  const impliedSigns = !definedness.hasOpenBranch;
  const written = (terms: number): void => spend(stepsOf.term * terms);
  const options = { primes, oracle, denominator, roots, choices, gathers, impliedSigns, spend: written };
  const formal = formalSystem(options);
  const { system, field, ring } = formal;
  const model = createModel<Formal>(
    {
      system,
      leaf: (residue, signs) => (residue === noResidue ? 'unknown' : formal.variable(residue, signs)),
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
  const run = (): Elements<Formal> => {
    spend(stepsOf.formal * planCost(steps));
    formal.begin();
    return evaluate(steps, numbered(formal), { ...model, observe });
  };
  // The first evaluation only gathers what is known of signs.
  if (gathers) run();
  return { formal, elements: run() };
}
