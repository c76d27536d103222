import type { Degree } from '../../number/residue/degree';
import type { KeyedQuantities } from '../../number/residue/keyed-quantities';
import { vanishingEverywhere } from '../../number/residue/vanishing';

export interface TrialCost {
  /** The worst degree of the differences that must vanish. */
  readonly difference: Degree;
  /** The quantities that were recognised by their residues. */
  readonly keyed: Pick<KeyedQuantities, 'mistaken'>;
  /** Points that may have been tried in this trial (undefined ones are drawn again). */
  readonly attempts: number;
}

/**
 * A bound on the probability that one trial passes although the identity is false: the difference
 * vanishes by chance modulo all primes, or something was taken for what it is not.
 */
export const trialBound = ({ difference, keyed, attempts }: TrialCost): number =>
  attempts * (vanishingEverywhere(difference) + keyed.mistaken);
