import { fraction } from '../../number/fraction';
import type { Domain } from '../../tensor/domain';
import type { InputSymbol } from '../../tensor/symbol';

/** Where the measure of a bound variable lives. */
export function support({ measure, domain }: InputSymbol): Domain {
  if (measure?.kind !== 'standard') return domain;
  const half: Domain = {
    kind: 'interval',
    low: fraction(0n),
    lowOpen: false,
    high: null,
    highOpen: true,
    excluded: [],
  };
  switch (measure.family) {
    case 'uniform':
      return { ...half, high: fraction(1n), highOpen: false };
    case 'exponential':
      return half;
    case 'normal':
    case 'laplace':
      return domain;
  }
}
