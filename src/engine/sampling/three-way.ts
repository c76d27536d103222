import type { Relation } from '../../statement/relation';
import type { Bounds } from './confidence-sequence';

/**
 * Whether a difference left − right, known to lie in an interval, satisfies a relation up to τ. Rounding may have moved
 * it by ε: what is between τ − ε and τ + ε is neither. Excluding 0 alone never refutes: enough samples would
 * expose any rounding.
 */
export function threeWay(
  relation: Relation,
  [low, high]: Bounds,
  tau: number,
  epsilon: number,
): 'holds' | 'fails' | 'open' {
  const [inner, outer] = [tau - epsilon, tau + epsilon];
  const [isAbove, isBelow] = [low > outer, high < -outer];
  switch (relation) {
    case '==':
      if (isAbove || isBelow) return 'fails';
      return low >= -inner && high <= inner ? 'holds' : 'open';
    case '!=':
      return isAbove || isBelow ? 'holds' : 'open';
    case '<=':
      return isAbove ? 'fails' : high <= inner ? 'holds' : 'open';
    case '>=':
      return isBelow ? 'fails' : low >= -inner ? 'holds' : 'open';
    case '<':
      return isAbove ? 'fails' : isBelow ? 'holds' : 'open';
    case '>':
      return isBelow ? 'fails' : isAbove ? 'holds' : 'open';
  }
}
