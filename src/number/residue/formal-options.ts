import type { Oracle } from './atoms';
import type { Primes } from './residue';

/** How unknown signs are treated: as square roots of 1 (all cases at once), or each as given by a bit. */
export type SignCases = 'all' | ((index: number) => 1 | -1);

export interface FormalOptions {
  readonly primes: Primes;
  readonly oracle: Oracle;
  /** Coefficients in exponents are taken to be multiples of 1/denominator. */
  readonly denominator: number;
  readonly signCases: SignCases;
  /** Whether values of equal residue share what is known of their signs. */
  readonly shareSigns: boolean;
  /** Whether an operation tells the sign of its result (√a ≥ 0): where it may have no value it tells nothing. */
  readonly impliedSigns: boolean;
}
