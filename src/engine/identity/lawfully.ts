import { type OpenObligations, openObligations } from '../../definedness/open-obligations';
import { type ByResidues, byResidues } from '../../kernel/by-residues';
import type { Proposition } from '../../kernel/theorem';
import type { Statement } from '../../statement/statement';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { obligationKey } from '../../tensor/obligations';
import { stepsOf } from '../effort';
import type { EngineContext } from '../engine';
import { partsFor } from './find-part';

/** A theorem of the kernel on equations, or why there is none. */
export function lawfully(
  propositions: Iterable<Proposition>,
  { seed, isOver, spend = () => {} }: EngineContext,
): ByResidues | string {
  return byResidues(propositions, {
    seed,
    spend: (cost) => spend(stepsOf.residue * cost),
    waysFor: (part, setting) =>
      isOver() ? ['the effort for this claim was used up'] : partsFor({ ...setting, spend }, `${part.seed} found`),
  });
}

/** What the roots need to have values and neither the kernel nor the declarations and assumptions grant. */
export function leftOpen(
  { open: unseen }: Pick<ByResidues, 'open'>,
  graph: Graph,
  roots: readonly Node[],
  assumptions: readonly Statement[],
): OpenObligations {
  if (unseen.size === 0 && assumptions.length === 0) return { open: [], usesAssumptions: false };
  const asked = openObligations(graph, roots, assumptions);
  const open = asked.open.filter((obligation) => unseen.has(obligationKey(obligation)));
  // The kernel may have seen it by an assumption.
  const isAssumed = assumptions.length > 0 && open.length < asked.open.length;
  return { open, usesAssumptions: asked.usesAssumptions || isAssumed };
}
