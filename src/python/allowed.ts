import { PythonFault } from './fault';
import type { Interpreter } from './interpreter';

/** Stops at a call of a function or layer that is not to be used, wherever it was found and by whatever name it is called. */
export function requireAllowed({ state }: Pick<Interpreter, 'state'>, name: string): void {
  if (!state.forbidden.has(name)) return;
  throw new PythonFault(
    'error',
    'forbidden-call',
    `${name} is not to be used here`,
    'Write what it computes by other means.',
  );
}
