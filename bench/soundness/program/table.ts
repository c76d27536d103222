import { degreeRules } from './degree-rules';
import { derivations } from './derivations';
import { derivatives } from './derivatives';
import { errorBounds } from './error-bounds';
import { formalValues } from './formal-values';
import { logAndExp } from './log-and-exp';
import { obligationsAndBounds } from './obligations-and-bounds';
import type { Plantation } from './planted-bug';
import { rootsAndOrder } from './roots-and-order';
import { solverTerms } from './solver-terms';

/** All bugs that are planted: each must be noticed by a test. */
export const plantations: readonly Plantation[] = [
  degreeRules,
  errorBounds,
  logAndExp,
  rootsAndOrder,
  formalValues,
  obligationsAndBounds,
  solverTerms,
  derivations,
  derivatives,
];
