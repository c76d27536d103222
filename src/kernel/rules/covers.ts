import { type Bounds, isNonzero, meet } from '../../number/bounds';
import { compare, type Fraction } from '../../number/fraction';
import type { Domain } from '../../tensor/domain';
import { domainBounds } from '../../tensor/domain-bounds';

/** Whether every number within the bounds is a value of the domain. */
export function covers(domain: Domain, bounds: Bounds): boolean {
  if (domain.kind !== 'interval') return false;
  const both = meet(domainBounds(domain), bounds);
  return (
    isEnd(both.low, bounds.low) &&
    isEnd(both.high, bounds.high) &&
    both.lowOpen === bounds.lowOpen &&
    both.highOpen === bounds.highOpen &&
    domain.excluded.every(({ numerator }) => numerator === 0n && isNonzero(bounds))
  );
}

const isEnd = (a: Fraction | null, b: Fraction | null): boolean =>
  a === null || b === null ? a === b : compare(a, b) === 0;
