import type { ScalarOperation } from '../number/scalar-operation';
import type { Axioms } from './axioms/axiom';
import type { Operation, ScalarFunction } from './operation';
import { operations } from './table';

/** What the theory of ordered fields does not know: functions of one number. */
export type Axiomatised = {
  [O in ScalarOperation]: (typeof operations)[O]['theory'] extends Axioms ? O : never;
}[ScalarOperation];

export function isAxiomatised(operation: ScalarOperation): operation is Axiomatised {
  const { theory }: Operation = operations[operation];
  return typeof theory === 'object';
}

export const axiomatised: readonly Axiomatised[] = (Object.keys(operations) as ScalarOperation[]).filter(isAxiomatised);

/** One thing for each function, made from what is true of it. */
export const forEachFunction = <T>(
  make: (facts: ScalarFunction, name: Axiomatised) => T,
): { readonly [F in Axiomatised]: T } =>
  Object.fromEntries(axiomatised.map((name) => [name, make(operations[name], name)])) as { [F in Axiomatised]: T };
