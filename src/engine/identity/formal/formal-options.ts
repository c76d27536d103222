import type { Primes } from '../../../number/residue/residue';
import type { Oracle } from './atoms';

export interface FormalOptions {
  readonly primes: Primes;
  readonly oracle: Oracle;
  /** Coefficients in exponents are taken to be multiples of 1/denominator. */
  readonly denominator: number;
  /** Roots are powers of roots of this degree, an even number. */
  readonly roots: number;
  /** How unknown signs are decided in the order in which they are met, by + and - (+ beyond the end); null for square roots of 1. */
  readonly choices: string | null;
  /** Whether values of equal residue share what is known of their signs. */
  readonly gathers: boolean;
  /** Whether an operation tells the sign of its result (√a ≥ 0): where it may have no value it tells nothing. */
  readonly impliedSigns: boolean;
  /** Counts terms that were written out. */
  readonly spend: (terms: number) => void;
}
