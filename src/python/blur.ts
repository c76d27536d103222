import type { Interpreter } from './interpreter';

type Running = Pick<Interpreter, 'state'>;

/** Notes that something was used of which it is not modelled how gradients pass it: none is told afterwards. */
export function blur({ state }: Running, what: string): void {
  if (state.leaves !== null) state.leaves.blurredBy ??= what;
}

/** As `blur`, also where it happened while a module was made: it speaks of parameters, and stays with them. */
export function blurForGood(run: Running, what: string): void {
  blur(run, what);
  if (run.state.leaves !== null) run.state.leaves.staysBlurred = true;
}
