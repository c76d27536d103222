import { add, compare, type Fraction, one, zero } from '../number/fraction';
import type { Domain } from '../tensor/domain';
import type { InputSymbol } from '../tensor/symbol';
import type { Point, Value } from './point';

/** Whether one element may have this value; for a simplex, whether it is positive and at most 1. */
export function admits(domain: Domain, value: Fraction): boolean {
  switch (domain.kind) {
    case 'interval': {
      const { low, high, lowOpen, highOpen, excluded } = domain;
      if (low !== null && compare(value, low) < (lowOpen ? 1 : 0)) return false;
      if (high !== null && compare(value, high) > (highOpen ? -1 : 0)) return false;
      return !excluded.some((hole) => compare(hole, value) === 0);
    }
    case 'finite':
      return domain.values.some((listed) => compare(listed, value) === 0);
    case 'simplex':
      return compare(value, zero) > 0 && compare(value, one) <= 0;
  }
}

/** Whether these are values of a variable with this domain. */
export function inDomain(domain: Domain, values: readonly Value[]): boolean {
  if (!values.every((value) => admits(domain, value.exact))) return false;
  return (
    domain.kind !== 'simplex' ||
    compare(
      values.reduce((sum, value) => add(sum, value.exact), zero),
      one,
    ) === 0
  );
}

/** Whether every input lies in its declared domain. */
export const declares = (inputs: readonly InputSymbol[], point: Point): boolean =>
  inputs.every((symbol) => inDomain(symbol.domain, point.get(symbol) ?? []));
