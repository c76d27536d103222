import type { Interpreter } from './interpreter';

/** Notes that something was used of which it is not modelled how gradients pass it: none is told afterwards. */
export function blur({ state }: Pick<Interpreter, 'state'>, what: string): void {
  if (state.leaves !== null) state.leaves.blurredBy ??= what;
}
