import { type Bounds, within } from '../number/bounds';
import { compare, type Fraction, one, zero } from '../number/fraction';
import type { Domain } from './domain';

/** Bounds on all values of a domain. */
export function domainBounds(domain: Domain): Bounds {
  switch (domain.kind) {
    case 'interval': {
      const { low, lowOpen, high, highOpen } = domain;
      return { low, lowOpen, high, highOpen, nonzero: domain.excluded.some((value) => value.numerator === 0n) };
    }
    case 'finite': {
      const sorted = [...domain.values].sort(compare);
      return {
        ...within(sorted[0] as Fraction, sorted.at(-1) as Fraction),
        nonzero: domain.values.every((value) => value.numerator !== 0n),
      };
    }
    case 'simplex':
      return { low: zero, lowOpen: true, high: one, highOpen: false, nonzero: true };
  }
}
