import type { ScalarOperation } from '../../../number/scalar-operation';
import type { operations } from '../../../operation/table';
import type { Axioms } from './axiom';
import { errorFunction } from './error-function';
import { exponential } from './exponential';
import { logarithm } from './logarithm';
import { squareRoot } from './square-root';
import { cosine, sine } from './trigonometric';

/** The functions that the theory of real fields does not know. */
export type Axiomatised = {
  [O in ScalarOperation]: (typeof operations)[O]['theory'] extends 'function' ? O : never;
}[ScalarOperation];

export const axiomatised = {
  exp: exponential,
  log: logarithm,
  sqrt: squareRoot,
  sin: sine,
  cos: cosine,
  erf: errorFunction,
} satisfies { readonly [F in Axiomatised]: Axioms };
