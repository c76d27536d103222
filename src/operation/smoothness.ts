import type { ScalarOperation } from '../number/scalar-operation';
import type { Singularity } from './operation';
import { operations } from './table';

export const singularityOf = (operation: ScalarOperation): Singularity | 'nowhere' => operations[operation].singular;

/** Whether an operation is infinitely often differentiable inside the set where it has a value: √a is, where a > 0. */
export function isSmooth(operation: ScalarOperation): boolean {
  const singular = singularityOf(operation);
  return singular === 'nowhere' || singular.kind === 'root';
}

/** Whether an operation is continuous wherever it has a value. */
export function isContinuous(operation: ScalarOperation): boolean {
  const singular = singularityOf(operation);
  return singular === 'nowhere' || (singular.kind !== 'jump' && singular.kind !== 'step');
}

/** Whether what an operation does changes where its argument is 0. */
export function changesAtZero(operation: ScalarOperation): boolean {
  const singular = singularityOf(operation);
  return singular !== 'nowhere' && singular.at === 'zero';
}

/** What compares its arguments, or takes one of them. */
export type ChangesAtTies = {
  [O in ScalarOperation]: (typeof operations)[O]['singular'] extends { readonly at: 'tie' } ? O : never;
}[ScalarOperation];

/** Whether what an operation does changes where its arguments are equal. */
export function changesAtTies(operation: ScalarOperation): operation is ChangesAtTies {
  const singular = singularityOf(operation);
  return singular !== 'nowhere' && singular.at === 'tie';
}

/** Less, at most, equal. */
export const isComparison = (operation: ScalarOperation): boolean =>
  changesAtTies(operation) && !isContinuous(operation);

/** Whether f(a + n) = f(a) + n for whole n. */
export function isStepping(operation: ScalarOperation): boolean {
  const singular = singularityOf(operation);
  return singular !== 'nowhere' && singular.kind === 'step';
}
