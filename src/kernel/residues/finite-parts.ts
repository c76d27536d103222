import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { reachable } from '../../tensor/rewrite';
import { atCombination, combinationCount, enumerateFinite, finiteInputs } from '../enumerate-finite';

/** Combinations of the values of finite variables that are gone through. */
export const combinationLimit = 4096;
/** Up to so many are tried one by one, which needs smaller functionals. */
const separateLimit = 64;

/** What must vanish, in parts that are looked at one after the other, and the combinations of finite variables in them all. */
export interface FiniteParts {
  readonly roots: readonly (readonly Node[])[];
  readonly combinations: number;
}

/**
 * The differences at every combination of the finite variables: along one axis, or one by one where there are expectations.
 * Null where there are too many.
 */
export function finiteParts(graph: Graph, claimed: readonly Node[]): FiniteParts | null {
  const inputs = finiteInputs(claimed);
  const combinations = combinationCount(inputs);
  if (combinations > 1 && combinations <= separateLimit && reachable(claimed).some((node) => node.kind === 'expect')) {
    return {
      roots: Array.from({ length: combinations }, (_, number) => atCombination(graph, claimed, inputs, number)),
      combinations,
    };
  }
  const enumerated = enumerateFinite(graph, claimed, combinationLimit);
  return enumerated && { roots: [enumerated.roots], combinations };
}
