import { whereDefined } from '../../definedness/where-defined';
import type { ByResidues } from '../../kernel/by-residues';
import type { Evidence } from '../../kernel/evidence';
import { functionHypotheses } from '../../kernel/function-hypotheses';
import { finiteParts } from '../../kernel/residues/finite-parts';
import { propositionsOf } from '../../kernel/theorem';
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
  const found: Case[] = [];
  for (const sized of cases) {
    const ofSize = casesOf(sized, context);
    if (ofSize === null) return null;
    found.push(...ofSize);
  }
  const claimed = cases.flatMap(({ compiled }) => differencesOf(compiled()));
  const theorem = trusting('cases of equalities', propositionsOf(cases), {
    hypotheses: functionHypotheses(claimed),
    errorBound: sumOfErrors(found.map((each) => each.theorem.errorBound)),
  }).where(found.flatMap((each) => each.theorem.conditions));
  const [trials, combinations] = [found.map((each) => each.trials), found.map((each) => each.combinations)];
  const told = agreed(cases, Math.max(...trials), Math.max(...combinations));
  return whereDefined({ ...told, laws: lawsUsed(claimed) }, theorem, []);
}

type Case = Pick<ByResidues, 'theorem' | 'trials' | 'combinations'>;

function casesOf({ sizes, compiled }: SizedClaim, context: EngineContext): Case[] | null {
  const claim = compiled();
  const { graph } = claim;
  const assumptions = assumptionsOf(claim);
  const parts = finiteParts(graph, differencesOf(claim), claim.assumptions);
  if (parts === null) return null;
  const wholes = parts.roots.map((roots): TieCase => ({ roots, assumptions }));
  const split = wholes.map((whole) => tieCases(graph, whole));
  if (split.every((ties) => ties === null)) return null;
  const cases: Case[] = [];
  let usesAssumptions = false;
  for (const [i, whole] of wholes.entries()) {
    for (const each of split[i] ?? [whole]) {
      const found = lawfully([propositionOf(graph, each, sizes)], context);
      if (typeof found === 'string') return null;
      const left = leftOpen(found, graph, each.roots, each.assumptions);
      if (left.open.length > 0) return null;
      usesAssumptions ||= left.usesAssumptions;
      cases.push({ ...found, combinations: parts.combinations });
    }
  }
  const isVacuous = usesAssumptions && !(context.allowVacuous ?? false) && !isSatisfiable(claim, sizes, context);
  return isVacuous ? null : cases;
}

/** That the roots vanish. */
const propositionOf = (graph: Graph, { roots, assumptions }: TieCase, sizes: SizedClaim['sizes']) => ({
  graph,
  sizes,
  assumptions,
  statements: roots.map((left) => ({ text: 'a case', left, relation: '==' as const, right: graph.constant(0) })),
});
