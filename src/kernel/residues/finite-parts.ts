import type { Statement } from '../../statement/statement';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { reachable } from '../../tensor/rewrite';
import { admittedCombinations } from '../admitted-combinations';
import { atCombination, atCombinations, finiteInputs } from '../enumerate-finite';

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
 * The differences at every combination of the finite variables at which no assumption on them alone fails: along one axis, or one
 * by one where there are expectations. Null where there are too many, or none.
 */
export function finiteParts(
  graph: Graph,
  claimed: readonly Node[],
  assumptions: readonly Statement[],
): FiniteParts | null {
  const inputs = finiteInputs(claimed);
  if (inputs.length === 0) return { roots: [claimed], combinations: 1 };
  const numbers = admittedCombinations(graph, inputs, assumptions);
  const combinations = numbers?.length ?? 0;
  if (numbers === null || combinations === 0 || combinations > combinationLimit) return null;
  if (combinations > 1 && combinations <= separateLimit && reachable(claimed).some((node) => node.kind === 'expect'))
    return { roots: numbers.map((number) => atCombination(graph, claimed, inputs, number)), combinations };
  return { roots: [atCombinations(graph, claimed, inputs, numbers).roots], combinations };
}
