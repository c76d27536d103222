import { openObligations } from '../definedness/open-obligations';
import { whereDefined } from '../definedness/where-defined';
import { byResidues, isOfField } from '../kernel/by-residues';
import type { Evidence, Owed } from '../kernel/evidence';
import { propositionsOf } from '../kernel/theorem';
import { stepsOf } from './effort';
import type { Engine, EngineContext, Problem } from './engine';
import { byLaws } from './identity/by-laws';
import { assumptionsOf, differencesOf } from './identity/differences';
import { lawsUsed } from './identity/laws';
import { agreed, open } from './identity/told';
import { isSatisfiable } from './satisfiable';
import { stoppable } from './stoppable';

/**
 * Polynomial identity testing: both sides are evaluated at random points modulo random primes,
 * with functions as random oracles. Agreement in enough trials proves the identity for all values and
 * all functions, with the printed error probability; disagreement proves nothing.
 */
export const identity: Engine = stoppable({ name: 'identity', decide });

function decide(problem: Problem, context: EngineContext): Evidence | null {
  const [smallest] = problem.cases;
  return smallest !== undefined && isOfField(smallest.compiled())
    ? ofField(problem, context)
    : byLaws(problem, context);
}

/** What needs no law but those of a field is established in the kernel. */
function ofField({ cases }: Problem, context: EngineContext): Evidence {
  const { seed, spend = () => {} } = context;
  const found = byResidues(propositionsOf(cases), { seed, spend: (cost) => spend(stepsOf.residue * cost) });
  if (typeof found === 'string') return open(found, cases);
  const owed: Owed[] = [];
  for (const [i, { sizes, compiled }] of cases.entries()) {
    const claim = compiled();
    const { graph } = claim;
    const assumptions = assumptionsOf(claim);
    const asked = (found.parts[i] ?? []).map((roots) => openObligations(graph, roots, assumptions));
    owed.push(...asked.flatMap(({ open }) => (open.length === 0 ? [] : [{ sizes, graph, assumptions, open }])));
    const usesAssumptions = asked.some((each) => each.usesAssumptions);
    if (usesAssumptions && !(context.allowVacuous ?? false) && !isSatisfiable(claim, sizes, context))
      return open('no values were found that satisfy the assumptions', cases);
  }
  const { theorem, trials, combinations } = found;
  const laws = [...new Set(cases.flatMap(({ compiled }) => lawsUsed(differencesOf(compiled()))))];
  const told = { ...agreed(cases, trials, combinations), laws };
  const isGranted = owed.length === 0 && theorem.conditions.length > 0;
  return whereDefined(told, isGranted ? theorem.everywhere('where the sides have values') : theorem, owed);
}
