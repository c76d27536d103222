import type { UnaryOperation } from '../../../number/scalar-operation';
import type { Axioms } from './axiom';
import { errorFunction } from './error-function';
import { exponential } from './exponential';
import { logarithm } from './logarithm';
import { squareRoot } from './square-root';
import { cosine, sine } from './trigonometric';

/** The functions that the theory of real fields does not know. */
export const axiomatised = {
  exp: exponential,
  log: logarithm,
  sqrt: squareRoot,
  sin: sine,
  cos: cosine,
  erf: errorFunction,
} satisfies Partial<Record<UnaryOperation, Axioms>>;

export type Axiomatised = keyof typeof axiomatised;
