import { type Part, withoutLaws } from '../../kernel/certificate';
import { definednessOf } from '../../kernel/laws/definedness';
import { attemptLimit } from '../../kernel/residues/enough-trials';
import { lowerToFunctionals } from '../../kernel/residues/functionals';
import { isPlain, isTotal } from '../../kernel/residues/is-plain';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { boundsOf } from '../../tensor/node-bounds';
import { plan } from '../../tensor/plan';
import type { Effort } from '../effort';
import { runTrial, type Setting, type TrialOutcome } from './trial';

/** How many unknown signs are decided case by case, and the largest denominator of exponents. */
const limits = { signs: 6, denominator: 10_000 } as const;

/**
 * Ways to apply laws so that the roots vanish at a random point, for the kernel to try: with unknown signs as square roots
 * of 1 first, then with the signs of all quantities gathered before, then sign by sign.
 */
export function* partsFor(
  graph: Graph,
  roots: readonly Node[],
  seed: string,
  spend: Effort['spend'],
): Generator<Part | string> {
  if (isPlain(roots)) {
    yield withoutLaws;
    return;
  }
  const lowered = lowerToFunctionals(graph, roots);
  if (lowered === null) return;
  const bounds = boundsOf(lowered.roots);
  const setting: Setting = {
    plan: plan(lowered.roots),
    differences: lowered.roots,
    functionals: lowered.functionals,
    bounds,
    definedness: definednessOf(graph, lowered.roots, bounds),
    total: isTotal(lowered.roots),
    spend,
  };
  for (const gathers of [false, true]) {
    const found = traced(setting, `${seed} ${gathers}`, { choices: null, gathers });
    yield typeof found === 'string' ? found : { traces: { '': found.trace } };
  }
  yield signBySign(setting, seed);
}

type Traced = Extract<TrialOutcome, { outcome: 'zero' }>;

interface How {
  readonly choices: string | null;
  readonly gathers: boolean;
}

/** The first point at which everything has a value, with the denominator that the exponents need. */
function traced(setting: Setting, seed: string, how: How): Traced | string {
  let denominator = 1;
  for (let attempt = setting.total ? attemptLimit : 1; ; attempt++) {
    const outcome = runTrial(setting, { ...how, seed: `${seed} point ${attempt}`, denominator });
    switch (outcome.outcome) {
      case 'zero':
        return outcome;
      case 'nonzero':
        return 'the sides differ as formal expressions, which proves nothing';
      case 'untold':
        return 'a side has parts this method cannot model';
      case 'none':
        if (outcome.denominator > denominator && outcome.denominator < limits.denominator) {
          denominator = outcome.denominator;
          attempt--;
        } else if (attempt >= attemptLimit)
          return outcome.reason === 'undefined'
            ? 'a side is undefined as a formal expression'
            : 'a side has parts this method cannot model';
    }
  }
}

/** One trace for every choice of the signs that are met; why there are none otherwise. */
function signBySign(setting: Setting, seed: string): Part | string {
  const traces: Record<string, Traced['trace']> = {};
  for (let choices: string | null = ''; choices !== null; ) {
    const found = traced(setting, `${seed} ${choices}`, { choices, gathers: true });
    if (typeof found === 'string') return found;
    if (found.signs > limits.signs || found.signs === 0) return 'there are too many unknown signs';
    const leaf = choices.padEnd(found.signs, '+');
    traces[leaf] = found.trace;
    const last = leaf.lastIndexOf('+');
    choices = last < 0 ? null : `${leaf.slice(0, last)}-`;
  }
  return { traces };
}
