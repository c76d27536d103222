import { hashKey } from '../../number/hash-key';
import { randomStream } from '../../number/random-stream';
import { type Degree, worstDegree } from '../../number/residue/degree';
import { keyedQuantities } from '../../number/residue/keyed-quantities';
import { randomPrimes } from '../../number/residue/random-residues';
import { isZeroResidue, noResidue, type Residue } from '../../number/residue/residue';
import { residueField } from '../../number/residue/residue-field';
import { elementCount } from '../../tensor/axis';
import { evaluate } from '../../tensor/evaluate';
import type { Node } from '../../tensor/node';
import type { Plan } from '../../tensor/plan';
import type { InputSymbol } from '../../tensor/symbol';
import type { Functional } from './functionals';
import { createModel, weightDegree } from './model';
import { nodeDegrees } from './node-degree';
import { trialBound } from './trial-bound';

/** Field operations, unknown functions and functionals, and what of them must vanish. */
export interface PlainSetting {
  readonly plan: Plan;
  readonly differences: readonly Node[];
  readonly functionals: readonly Functional[];
  /** Asked for leave between nodes. */
  readonly observe: () => void;
}

/** `bound`: on the probability that all vanish by chance; null if one does not, or has no value at this point. */
export type PlainOutcome =
  | { readonly outcome: 'zero'; readonly bound: number }
  | { readonly outcome: 'nonzero' | 'none' };

/**
 * Evaluates the differences at one random point modulo random primes, with functions as random oracles.
 * @param attempts points that may have been tried for this trial, this one included
 */
export function plainTrial(
  { plan, differences, functionals, observe }: PlainSetting,
  seed: string,
  attempts: number,
): PlainOutcome {
  const system = residueField(randomPrimes(randomStream(hashKey(seed, 'prime'))));
  const own = { system, leaf: (residue: Residue) => residue, residueOf: (residue: Residue) => residue, key: keyOf };
  const elements = evaluate(plan, system, { ...createModel<Residue>(own, system, seed, functionals), observe });
  for (const node of differences) {
    for (const value of elements(node)) {
      if (value === noResidue) return { outcome: 'none' };
      if (!isZeroResidue(value)) return { outcome: 'nonzero' };
    }
  }
  const degrees = nodeDegrees(
    plan.map((step) => step.node),
    derivedDegrees(plan, functionals),
  );
  const difference = differences.map((node) => degrees.get(node.id) as Degree).reduce(worstDegree);
  const keyed = keyedQuantities();
  for (const { node, count } of plan) {
    if (node.kind === 'apply')
      keyed.note(node.args.map((arg) => degrees.get(arg.id) as Degree).reduce(worstDegree), count);
    // Elimination looks for zeros among minors.
    if (node.kind === 'matrix') {
      const side = node.args[0]?.axes.at(-1)?.size ?? 1;
      keyed.noteZero(degrees.get(node.id) as Degree, side * elementCount((node.args[0] as Node).axes));
    }
  }
  return { outcome: 'zero', bound: trialBound({ difference, keyed, attempts }) };
}

const keyOf = ({ key }: Residue): string => key;

/** Inputs that are themselves quotients: weights of functionals, probabilities. */
function derivedDegrees(plan: Plan, functionals: readonly Functional[]): Map<InputSymbol, Degree> {
  const degrees = new Map<InputSymbol, Degree>(
    functionals.map((functional) => [functional.weights, weightDegree(functional.facts)]),
  );
  for (const { node } of plan) {
    if (node.kind === 'input' && node.symbol.domain.kind === 'simplex') {
      degrees.set(node.symbol, {
        numerator: 1,
        denominator: 1,
        numeratorBits: 0,
        denominatorBits: Math.ceil(Math.log2(elementCount(node.axes) + 1)),
      });
    }
  }
  return degrees;
}
