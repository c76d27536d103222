import { evaluate } from '../tensor/evaluate';
import type { Node } from '../tensor/node';
import { plan } from '../tensor/plan';
import type { InputSymbol } from '../tensor/symbol';
import type { Recorder } from './recorder';
import type { Place } from './recording';

/**
 * Writes out every element of `roots`, in row-major order.
 * @param inputOf the places of the elements of an input
 */
export function record(
  recorder: Recorder,
  roots: readonly Node[],
  inputOf: (symbol: InputSymbol) => readonly Place[],
): (readonly Place[])[] {
  const elements = evaluate(plan(roots), recorder, { input: inputOf });
  return roots.map(elements);
}
