import { randomPrimeCount } from '../../number/prime';
import type { Degree } from '../../number/residue/degree';
import type { KeyedQuantities } from '../../number/residue/keyed-quantities';

/** Values are drawn among so many residues, all different and not 0: every prime is larger. */
const residueCount = 2 ** 30 - 1;

/**
 * A bound on the probability that a rational function within `degree`, not identically zero, is
 * zero at one random point modulo one random prime: d/|S| for values drawn from a set S of residues, by the
 * polynomial identity lemma (Schwartz 1980, Zippel 1979), plus the chance that the prime divides all
 * coefficients of the numerator (a number below 2^bits has at most bits/30 such factors).
 */
export const vanishingBound = ({ numerator, numeratorBits }: Degree): number =>
  numerator / residueCount + numeratorBits / 30 / randomPrimeCount;

export interface TrialCost {
  /** The worst degree of the differences that must vanish. */
  readonly difference: Degree;
  /** The quantities that were recognised by their residues. */
  readonly keyed: Pick<KeyedQuantities, 'count' | 'degree' | 'bits'>;
  /** Points that may have been tried in this trial (undefined ones are drawn again). */
  readonly attempts: number;
}

/**
 * A bound on the probability that one trial passes although the identity is false: the difference
 * vanishes by chance, or two different quantities had one residue. The difference of P/Q and R/S has
 * a numerator of degree at most that of all four, so summed over the pairs of m quantities the
 * degrees are at most (m − 1) times their sum.
 */
export function trialBound({ difference, keyed, attempts }: TrialCost): number {
  const pairs = Math.max(0, keyed.count - 1);
  const collisions = pairs * (keyed.degree / residueCount + (keyed.bits + keyed.count) / 30 / randomPrimeCount);
  return attempts * (vanishingBound(difference) + collisions);
}
