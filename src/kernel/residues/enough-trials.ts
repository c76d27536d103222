/** The error of one proof in bits: 2^-64 is promised, and a derivation adds up the errors of its lines. */
const targetBits = 70;
const trialLimit = 48;

/** How many points may be drawn in a trial, where one can be undefined. */
export const attemptLimit = 3;

export interface Enough {
  readonly bits: number;
  readonly trials: number;
}

/**
 * Trials until the probability that all of them passed by chance is small; else the reason.
 * @param attempt makes the trial with this number: a bound on the probability that it passes by chance, or why it did not pass
 */
export function enoughTrials(attempt: (trial: number) => number | string): Enough | string {
  let bits = 0;
  let trials = 0;
  for (; bits < targetBits; trials++) {
    if (trials >= trialLimit)
      return `the expressions are too large for a useful error bound (2^-${Math.floor(bits)} after ${trials} trials)`;
    const bound = attempt(trials);
    if (typeof bound === 'string') return bound;
    const gained = -Math.log2(bound);
    if (!(gained > 1)) return 'the expressions are too large for a useful error bound';
    bits += gained;
  }
  return { bits, trials };
}
