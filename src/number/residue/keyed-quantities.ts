import type { Degree } from './degree';

/** Quantities that are told apart by their residues, with the sums of their degrees and coefficient bits. */
export interface KeyedQuantities {
  readonly count: number;
  readonly degree: number;
  readonly bits: number;
  /** Counts `times` more quantities of this degree. */
  readonly note: (degree: Degree, times?: number) => void;
}

export function keyedQuantities(): KeyedQuantities {
  let [count, degree, bits] = [0, 0, 0];
  return {
    get count() {
      return count;
    },
    get degree() {
      return degree;
    },
    get bits() {
      return bits;
    },
    note: (each, times = 1) => {
      count += times;
      degree += times * (each.numerator + each.denominator);
      bits += times * (each.numeratorBits + each.denominatorBits);
    },
  };
}
