import { type Evidence, proved } from '../../kernel/evidence';
import { functionHypotheses } from '../../kernel/function-hypotheses';
import { finiteParts } from '../../kernel/residues/finite-parts';
import { propositionsOf, type Theorem } from '../../kernel/theorem';
import { trusting } from '../../kernel/trusting';
import { sumOfErrors } from '../../statement/error-bound';
import type { Graph } from '../../tensor/graph';
import type { EngineContext, Problem, SizedClaim } from '../engine';
import { isSatisfiable } from '../satisfiable';
import { assumptionsOf, differencesOf } from './differences';
import { lawfully, leftOpen } from './lawfully';
import { lawsUsed } from './laws';
import { type TieCase, tieCases } from './tie-cases';
import { agreed } from './told';

/** By cases, where equalities are distinguished; null where that does not prove everything. */
export function byTies({ cases }: Problem, context: EngineContext): Evidence | null {
  const theorems: Theorem[] = [];
  for (const sized of cases) {
    const found = theoremsOf(sized, context);
    if (found === null) return null;
    theorems.push(...found);
  }
  const claimed = cases.flatMap(({ compiled }) => differencesOf(compiled()));
  const established = {
    hypotheses: functionHypotheses(claimed),
    errorBound: sumOfErrors(theorems.map(({ errorBound }) => errorBound)),
  };
  return proved(
    { ...agreed(cases, 1, 1), laws: lawsUsed(claimed) },
    trusting('cases of equalities', propositionsOf(cases), established),
  );
}

function theoremsOf({ sizes, compiled }: SizedClaim, context: EngineContext): Theorem[] | null {
  const claim = compiled();
  const { graph } = claim;
  const assumptions = assumptionsOf(claim);
  const wholes = (finiteParts(graph, differencesOf(claim))?.roots ?? []).map(
    (roots): TieCase => ({ roots, assumptions }),
  );
  const split = wholes.map((whole) => tieCases(graph, whole));
  if (split.every((ties) => ties === null)) return null;
  const theorems: Theorem[] = [];
  let usesAssumptions = false;
  for (const [i, whole] of wholes.entries()) {
    for (const each of split[i] ?? [whole]) {
      const found = lawfully([propositionOf(graph, each, sizes)], context);
      if (typeof found === 'string') return null;
      const left = leftOpen(found, graph, each.roots, each.assumptions);
      if (left.open.length > 0) return null;
      usesAssumptions ||= left.usesAssumptions;
      theorems.push(found.theorem);
    }
  }
  const isVacuous = usesAssumptions && !(context.allowVacuous ?? false) && !isSatisfiable(claim, sizes, context);
  return isVacuous ? null : theorems;
}

/** That the roots vanish. */
const propositionOf = (graph: Graph, { roots, assumptions }: TieCase, sizes: SizedClaim['sizes']) => ({
  graph,
  sizes,
  assumptions,
  statements: roots.map((left) => ({ text: 'a case', left, relation: '==' as const, right: graph.constant(0) })),
});
