/**
 * From the one that settles a claim to the one that says least:
 * - refuted: false, by a witness re-checked in exact or interval arithmetic; by sampling only where samples are asked for, with its error bound
 * - undefined: a side has no value at a point of the declared domain
 * - proved: holds for all values, functions and densities of the declared kinds, at the sizes printed
 * - certified: holds within a rigorous enclosure: a statement that leaves nothing open, or the printed instances
 * - supported: the same up to τ, at confidence 1 − α
 * - undecided: nothing was established
 */
export const verdicts = ['refuted', 'undefined', 'proved', 'certified', 'supported', 'undecided'] as const;

export type Verdict = (typeof verdicts)[number];
