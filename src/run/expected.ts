import type { Expectation } from '../claim/claim-file';
import type { Verdict } from '../statement/verdict';

/** The verdicts by which an expectation is met: at least as strong as what is expected. */
const meeting: { readonly [E in Expectation]: readonly Verdict[] } = {
  holds: ['proved'],
  certified: ['proved', 'certified'],
  supported: ['proved', 'certified', 'supported'],
  refuted: ['refuted'],
  undefined: ['undefined'],
};

export const isExpected = (expect: Expectation, verdict: Verdict): boolean => meeting[expect].includes(verdict);
