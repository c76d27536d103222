import { type Fraction, fraction } from '../number/fraction';

/** What is declared of every element of a variable. */
export type Domain =
  /** An interval of the reals (open or closed ends; null = unbounded), perhaps without zero. */
  | {
      readonly kind: 'interval';
      readonly low: Fraction | null;
      readonly lowOpen: boolean;
      readonly high: Fraction | null;
      readonly highOpen: boolean;
      readonly excluded: readonly Fraction[];
    }
  /** Finitely many values: `{0, 1}`, `integer in 0..5`. */
  | { readonly kind: 'finite'; readonly values: readonly Fraction[] }
  /** Positive entries that sum to 1 over all axes. */
  | { readonly kind: 'simplex' };

export const reals: Extract<Domain, { kind: 'interval' }> = {
  kind: 'interval',
  low: null,
  lowOpen: true,
  high: null,
  highOpen: true,
  excluded: [],
};

export const nonnegativeReals: typeof reals = { ...reals, low: fraction(0n), lowOpen: false };

export const positiveReals: typeof reals = { ...nonnegativeReals, lowOpen: true };
