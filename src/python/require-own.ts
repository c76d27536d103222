import { unsupported } from './fault';
import type { Interpreter } from './interpreter';

/**
 * Requires that what is about to change was made in the call that changes it, or belongs to the object that is called: what outlives a call
 * (names of the file, defaults of parameters, members of classes) would be another for the next call, and one call says nothing of that.
 */
export function requireOwn({ state }: Interpreter, changed: object): void {
  if (state.lasting.has(changed))
    unsupported('a change of what outlives the call', 'Make it anew in each call, or keep it in self.');
}
