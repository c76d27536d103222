import { asStatement } from '../../definedness/open-obligations';
import { opaqueIntegrals } from '../../integral/opaque-integrals';
import { atEveryDraw } from '../../integral/support';
import type { Owed } from '../../kernel/evidence';
import type { Statement } from '../../statement/statement';
import { mapSides } from '../../statement/statement';
import type { Graph } from '../../tensor/graph';
import type { GuardedObligation } from '../../tensor/guarded-obligations';
import { namesOf, type Proved, proveStatement } from './prove-statement';
import { seemsFalse } from './seems-false';
import type { Solver } from './solver';

/** Obligations that the solver is asked about, and steps of its count for each. */
const questionLimit = 12;
const resourceLimit = 60_000;

/**
 * Who shows that all that is owed holds: at every value of the variables, those of integration among them. Null where
 * something may not.
 */
export async function proveObligations(owed: readonly Owed[], solver: Solver): Promise<string | null> {
  if (owed.reduce((sum, { open }) => sum + open.length, 0) > questionLimit) return null;
  const answers: Proved[] = [];
  for (const { graph, assumptions, open } of owed) {
    for (const obligation of open) {
      const [goal, ...given] = closed(graph, [
        asStatement(graph, obligation),
        ...assumptions,
        ...cases(graph, obligation),
      ]);
      if (goal === undefined || seemsFalse(goal, given)) return null;
      const answer = await proveStatement(graph, goal, given, solver, true, resourceLimit);
      if (answer.kind !== 'proved') return null;
      answers.push(answer);
    }
  }
  return namesOf(answers, solver).join(' and ');
}

/** The cases that hold as a whole; those of single elements say nothing of the others. */
const cases = (graph: Graph, { guards }: GuardedObligation): Statement[] =>
  guards
    .filter(({ condition }) => condition.axes.length === 0)
    .map(({ condition, holds }) => ({
      text: 'a case',
      left: condition,
      relation: '==',
      right: graph.constant(holds ? 1 : 0),
    }));

/** With free variables in place of integrals and draws. */
const closed = (graph: Graph, statements: readonly Statement[]): Statement[] =>
  mapSides(statements, (sides) => atEveryDraw(graph, opaqueIntegrals(graph, sides)));
