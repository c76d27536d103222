import { attemptLimit, enoughTrials } from '../../kernel/residues/enough-trials';
import type { SignCases } from '../../number/residue/formal-options';
import type { EngineContext } from '../engine';
import { runTrial, type Setting, type TrialOptions, type TrialOutcome } from './trial';

/** How many unknown signs are decided case by case. */
const signLimit = 6;

export interface Passed {
  readonly bits: number;
  readonly outcomes: readonly Extract<TrialOutcome, { outcome: 'zero' }>[];
}

/** Unknown signs as square roots of 1 first, then with shared sign facts, then case by case. */
export function passTrials(setting: Setting, seed: string, context: EngineContext): Passed | string {
  const all = trials(setting, seed, 'all', false, context);
  if (typeof all !== 'string') return all;
  const shared = trials(setting, `${seed} shared`, 'all', true, context);
  if (typeof shared !== 'string') return shared;
  return signCases(setting, `${seed} cases`, context) ?? all;
}

/** One proof for every choice of the unknown signs; null where there are too many or one fails. */
function signCases(setting: Setting, seed: string, context: EngineContext): Passed | null {
  const probe = runTrial(setting, { seed, attempts: 1, denominator: 1, signCases: () => 1, shareSigns: true });
  let count = probe.signCount;
  const outcomes: Passed['outcomes'][number][] = [];
  let bits = Number.POSITIVE_INFINITY;
  for (let pattern = 0; pattern < 2 ** count; pattern++) {
    if (count === 0 || count > signLimit) return null;
    const chosen = pattern;
    const passed = trials(setting, `${seed} ${pattern}`, (index) => ((chosen >> index) & 1 ? -1 : 1), true, context);
    if (typeof passed === 'string') return null;
    const seen = Math.max(...passed.outcomes.map((outcome) => outcome.signCount));
    if (seen > count) {
      // A case met signs that the probe did not: start over with all of them.
      [count, pattern] = [seen, -1];
      outcomes.length = 0;
      continue;
    }
    bits = Math.min(bits, passed.bits);
    outcomes.push(...passed.outcomes);
  }
  return outcomes.length === 0 ? null : { bits: bits - count, outcomes };
}

function trials(
  setting: Setting,
  seed: string,
  signs: SignCases,
  shareSigns: boolean,
  context: EngineContext,
): Passed | string {
  const outcomes: Passed['outcomes'][number][] = [];
  const attempts = setting.total ? 1 : attemptLimit;
  let denominator = 1;
  const enough = enoughTrials((trial) => {
    if (context.deadline()) return 'the effort for this claim was used up';
    const options = { attempts, denominator, signCases: signs, shareSigns };
    const outcome = firstDefined(setting, `${seed} trial ${trial}`, options);
    if (outcome.outcome === 'nonzero') return 'the sides differ as formal expressions, which proves nothing';
    if (outcome.outcome === 'zero') {
      outcomes.push(outcome);
      return outcome.bound;
    }
    if (outcome.denominator > denominator && outcome.denominator < 10_000) {
      denominator = outcome.denominator;
      return null;
    }
    return outcome.reason === 'undefined'
      ? 'a side is undefined as a formal expression'
      : 'a side has parts this method cannot model';
  });
  return typeof enough === 'string' ? enough : { bits: enough.bits, outcomes };
}

function firstDefined(setting: Setting, seed: string, options: Omit<TrialOptions, 'seed'>): TrialOutcome {
  for (let attempt = 1; ; attempt++) {
    const outcome = runTrial(setting, { ...options, seed: `${seed} point ${attempt}` });
    if (outcome.outcome !== 'none' || attempt === options.attempts || outcome.denominator > options.denominator)
      return outcome;
  }
}
