import { whereDefined } from '../definedness/where-defined';
import type { ByResidues } from '../kernel/by-residues';
import type { Evidence, Owed } from '../kernel/evidence';
import { propositionsIn } from '../kernel/theorem';
import type { Engine, EngineContext, Problem } from './engine';
import { byTies } from './identity/by-ties';
import { assumptionsOf, differencesOf } from './identity/differences';
import { lawfully, leftOpen } from './identity/lawfully';
import { lawsUsed } from './identity/laws';
import { agreed, open } from './identity/told';
import { isSatisfiable } from './satisfiable';
import { stoppable } from './stoppable';

/**
 * Polynomial identity testing: both sides are evaluated at random points modulo random primes, with functions as random
 * oracles, and laws of logarithms, exponentials, roots, signs and order, which are found here and applied by the kernel.
 * Agreement in enough trials proves the identity for all values and all functions, with the printed error probability;
 * disagreement proves nothing.
 */
export const identity: Engine = stoppable({ name: 'identity', decide });

function decide(problem: Problem, context: EngineContext): Evidence | null {
  const { cases } = problem;
  // The statements are the same at all sizes.
  const statements = cases[0]?.compiled().statements ?? [];
  if (statements.length === 0 || statements.some(({ relation }) => relation !== '==')) return null;
  const found = lawfully(propositionsIn(cases), context);
  const evidence = typeof found === 'string' ? open(found, cases) : evidenceOf(problem, found, context);
  return evidence.verdict === 'proved' ? evidence : (byTies(problem, context) ?? evidence);
}

function evidenceOf({ cases }: Problem, found: ByResidues, context: EngineContext): Evidence {
  const owed: Owed[] = [];
  for (const [i, { sizes, compiled }] of cases.entries()) {
    const claim = compiled();
    const { graph } = claim;
    const assumptions = assumptionsOf(claim);
    const asked = (found.parts[i] ?? []).map((roots) => leftOpen(found, graph, roots, assumptions));
    owed.push(...asked.flatMap(({ open }) => (open.length === 0 ? [] : [{ sizes, graph, assumptions, open }])));
    const usesAssumptions = asked.some((each) => each.usesAssumptions);
    if (usesAssumptions && !(context.allowVacuous ?? false) && !isSatisfiable(claim, sizes, context))
      return open('no values were found that satisfy the assumptions', cases);
  }
  const { theorem, trials, combinations } = found;
  const laws = [...new Set(cases.flatMap(({ compiled }) => lawsUsed(differencesOf(compiled()))))];
  const told = { ...agreed(cases, trials, combinations), laws };
  return whereDefined(told, theorem, owed);
}
