import { type Part, withFreeSizes, withoutLaws } from '../../kernel/certificate';
import { operations } from '../../operation/table';
import { elementCount } from '../../tensor/axis';
import { runTrial, type Setting, type TrialOutcome } from './formal-trial';

/**
 * How many unknown signs are decided case by case, the largest denominator of exponents, the highest degree of roots, and how many
 * signs a formal expression holds.
 */
const limits = { signs: 6, denominator: 1_000_000, roots: 1024, formalSigns: 30 } as const;

/**
 * Ways to apply laws so that differences vanish at a random point, for the kernel to try: with unknown signs as square roots
 * of 1 first, then with the signs of all quantities gathered before, then with roots for rational powers, then sign by sign.
 */
export function* partsFor(setting: Setting, seed: string): Generator<Part | string> {
  if (!setting.usesSigns) {
    yield withoutLaws;
    return;
  }
  // Of so many signs no formal expressions are made.
  if (sizesIn(setting) > limits.formalSigns) yield withFreeSizes;
  let [hasSigns, roots] = [true, 2];
  for (const gathers of [false, true]) {
    const found = traced(setting, `${seed} ${gathers}`, { choices: null, gathers, roots: 2 });
    yield isTraced(found) ? { traces: { '': found.trace } } : found.reason;
    hasSigns = isTraced(found) || found.hasSigns;
    if (!isTraced(found)) roots = Math.max(roots, found.roots);
  }
  if (roots > limits.roots) roots = 2;
  if (roots > 2) {
    const found = traced(setting, `${seed} roots`, { choices: null, gathers: true, roots });
    yield isTraced(found) ? { traces: { '': found.trace } } : found.reason;
  }
  // Where no sign is unknown there is none to decide.
  if (hasSigns) yield signBySign(setting, seed, roots);
}

/** How many operations of order there are, each of which may meet a sign. */
const sizesIn = ({ plan }: Setting): number =>
  plan.reduce((count, { node }) => {
    const isOfOrder = node.kind === 'map' && operations[node.operation].theory === 'order';
    return isOfOrder ? count + elementCount(node.axes) : count;
  }, 0);

type Traced = Extract<TrialOutcome, { outcome: 'zero' }>;

interface Untraced {
  readonly reason: string;
  /** Whether unknown signs may be met. */
  readonly hasSigns: boolean;
  /** The degree of roots that rational powers need. */
  readonly roots: number;
}

const isTraced = (found: Traced | Untraced): found is Traced => 'trace' in found;

interface How {
  readonly choices: string | null;
  readonly gathers: boolean;
  readonly roots: number;
}

const unmodelled: Untraced = { reason: 'a side has parts this method cannot model', hasSigns: true, roots: 2 };

/** The first point at which everything has a value, with the denominator that the exponents need. */
function traced(setting: Setting, seed: string, how: How): Traced | Untraced {
  let denominator = 1;
  let left: number = setting.attempts;
  for (let point = 1; ; point++) {
    const outcome = runTrial(setting, { ...how, seed: `${seed} point ${point}`, denominator });
    switch (outcome.outcome) {
      case 'zero':
        return outcome;
      case 'nonzero':
        return {
          reason: 'the sides differ as formal expressions, which proves nothing',
          hasSigns: outcome.signs > 0,
          roots: outcome.roots,
        };
      case 'untold':
        return unmodelled;
      case 'none':
        if (outcome.denominator > denominator && outcome.denominator < limits.denominator)
          denominator = outcome.denominator;
        else if (--left === 0)
          return outcome.reason === 'undefined'
            ? { ...unmodelled, reason: 'a side is undefined as a formal expression' }
            : unmodelled;
    }
  }
}

/** One trace for every choice of the signs that are met; why there are none otherwise. */
function signBySign(setting: Setting, seed: string, roots: number): Part | string {
  const traces: Record<string, Traced['trace']> = {};
  for (let choices: string | null = ''; choices !== null; ) {
    const found = traced(setting, `${seed} ${choices}`, { choices, gathers: true, roots });
    if (!isTraced(found)) return found.reason;
    if (found.signs > limits.signs || found.signs === 0) return 'there are too many unknown signs';
    const leaf = choices.padEnd(found.signs, '+');
    traces[leaf] = found.trace;
    const last = leaf.lastIndexOf('+');
    choices = last < 0 ? null : `${leaf.slice(0, last)}-`;
  }
  return { traces };
}
