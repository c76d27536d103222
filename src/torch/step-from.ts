import type { Interpreter } from '../python/interpreter';
import { noAttribute } from '../python/name-in';
import { int, type PyValue } from '../python/value';

/** An attribute by its name, or an element by its place. */
export type Step = string | number;

/** What a step leads to from a value. @throws PythonFault where it leads nowhere */
export function stepFrom(run: Interpreter, whole: PyValue, step: Step): PyValue {
  if (typeof step === 'number') return run.item(whole, int(step));
  return run.attribute(whole, step) ?? noAttribute(whole, step);
}
