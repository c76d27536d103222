import type { ScalarOperation } from '../number/scalar-operation';
import type { Axioms } from './axioms/axiom';
import type { Operation } from './operation';
import { operations } from './table';

/** What the theory of ordered fields does not know. */
export type Axiomatised = {
  [O in ScalarOperation]: (typeof operations)[O]['theory'] extends Axioms ? O : never;
}[ScalarOperation];

export function isAxiomatised(operation: ScalarOperation): operation is Axiomatised {
  const { theory }: Operation = operations[operation];
  return typeof theory === 'object';
}
