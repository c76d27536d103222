import { randomPrimeCount } from '../prime';
import type { Degree } from './degree';
import { primeCount } from './residue';

/** Values are drawn among so many residues, all different and not 0: every prime is larger. */
export const residueCount = 2 ** 30 - 1;

/** The last prime is drawn among those that are left. */
const leastChoice = randomPrimeCount - (primeCount - 1);

/**
 * A bound on the probability that a rational function within `degree`, not identically zero, is
 * zero at one random point modulo one random prime, whatever the other primes are: d/|S| for values drawn from a set S of
 * residues, by the polynomial identity lemma (Schwartz 1980, Zippel 1979), plus the chance that the prime divides all
 * coefficients of the numerator (a number below 2^bits has at most bits/30 such factors).
 */
export const vanishingBound = ({ numerator, numeratorBits }: Pick<Degree, 'numerator' | 'numeratorBits'>): number =>
  numerator / residueCount + numeratorBits / 30 / leastChoice;

/** The same modulo all primes at once, whose points are independent. */
export function vanishingEverywhere(degree: Pick<Degree, 'numerator' | 'numeratorBits'>): number {
  // Squares of squares: any other power takes several times as long.
  const square = vanishingBound(degree) ** 2;
  return square ** (primeCount / 2);
}
