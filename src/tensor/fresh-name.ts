import type { Node } from './node';
import { reachable } from './rewrite';

/** `stem`, or x′, x″ … for a stem `x`: the first that is not taken, so that what is printed tells variables apart. */
export function freshName(stem: string, taken: ReadonlySet<string>): string {
  return taken.has(stem) ? freshName(`${stem}′`, taken) : stem;
}

/** The names of the variables that are read in `roots`. */
export const variableNames = (roots: readonly Node[]): Set<string> =>
  new Set(reachable(roots).flatMap((node) => (node.kind === 'input' ? [node.symbol.name] : [])));
