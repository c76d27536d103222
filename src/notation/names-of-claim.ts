import type { ClaimNames } from '../language/compile-claim';
import type { Names } from './names';

/** What a formula among the names of a claim may mention. */
export function namesOfClaim({ kindOf, rankOf }: ClaimNames): Names {
  const isKnown = (name: string): boolean => kindOf(name) !== null;
  return {
    isKnown,
    isAllowed: isKnown,
    isNumber: (name) => kindOf(name) === 'number' || kindOf(name) === 'tensor',
    asked: null,
    subject: null,
    isTensor: (name) => kindOf(name) === 'tensor',
    rank: rankOf,
    raisesElements: true,
  };
}
