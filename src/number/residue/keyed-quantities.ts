import type { Degree } from './degree';
import { vanishingEverywhere } from './vanishing';

/** What was recognised by its residues in a trial, and so may have been mistaken. */
export interface KeyedQuantities {
  /** Counts `times` quantities of this degree that are told apart from all others counted. */
  note(degree: Degree, times?: number): void;
  /** Counts `times` quantities of this degree that are told apart from 0. */
  noteZero(degree: Degree, times?: number): void;
  /** A bound on the probability that two different quantities had one residue, or one other than 0 had that of 0. */
  readonly mistaken: number;
}

/**
 * P/Q and R/S look alike where PS − RQ vanishes, whose degree and bits are at most the sums of theirs. A pair whose
 * single bounds add up to vᵢ + vⱼ is mistaken modulo four primes with probability (vᵢ + vⱼ)⁴ ≤ 8(vᵢ⁴ + vⱼ⁴), and all pairs
 * of m quantities with probability 8(m − 1)·Σ vᵢ⁴.
 */
export function keyedQuantities(): KeyedQuantities {
  let [count, sum, zeros] = [0, 0, 0];
  return {
    note: (degree, times = 1) => {
      count += times;
      sum +=
        times *
        vanishingEverywhere({
          numerator: degree.numerator + degree.denominator,
          numeratorBits: degree.numeratorBits + degree.denominatorBits + 1,
        });
    },
    noteZero: (degree, times = 1) => {
      zeros += times * vanishingEverywhere(degree);
    },
    get mistaken() {
      return 8 * Math.max(0, count - 1) * sum + zeros;
    },
  };
}
