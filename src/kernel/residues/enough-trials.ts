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
 * @param attempt makes the trial with this number: a bound on the probability that it passes by chance, null where it does not
 *   count and the next is made in another way, or why it did not pass
 */
export function enoughTrials(attempt: (trial: number) => number | null | string): Enough | string {
  let bits = 0;
  let trials = 0;
  for (let trial = 0; bits < targetBits; trial++) {
    if (trial >= trialLimit)
      return `the expressions are too large for a useful error bound (2^-${Math.floor(bits)} after ${trial} trials)`;
    const bound = attempt(trial);
    if (typeof bound === 'string') return bound;
    if (bound === null) continue;
    const gained = -Math.log2(bound);
    if (!(gained > 1)) return 'the expressions are too large for a useful error bound';
    bits += gained;
    trials++;
  }
  return { bits, trials };
}
