import { openObligations } from '../definedness/open-obligations';
import { whereDefined } from '../definedness/where-defined';
import { byArithmetic } from '../kernel/by-arithmetic';
import type { Argument } from '../kernel/certificate';
import { type Evidence, type Owed, undecided } from '../kernel/evidence';
import { propositionsOf } from '../kernel/theorem';
import { showSizes } from '../statement/show-sizes';
import { findArgument, sumsOfInequalities } from './arithmetic/find-argument';
import { stepsOf } from './effort';
import type { Engine, EngineContext, Problem } from './engine';
import { isSatisfiable } from './satisfiable';
import { axiomLaws } from './smt/axiom-laws';
import { stoppable } from './stoppable';

/** Sums of inequalities and of multiples of equations, as `smt` looks for them before it asks a solver: the kernel checks them. */
export const arithmetic: Engine = stoppable({ name: 'arithmetic', decide });

function decide({ cases }: Problem, context: EngineContext): Evidence | null {
  const propositions = propositionsOf(cases);
  if (propositions.every(({ statements }) => statements.length === 0)) return null;
  const owed: Owed[] = [];
  const found: Argument[][] = [];
  for (const { graph, statements, assumptions, sizes } of propositions) {
    const own: Argument[] = [];
    for (const statement of statements) {
      const argued = context.isOver() ? null : findArgument(graph, statement, assumptions);
      if (argued === null) return null;
      own.push(argued.argument);
      const { open } = openObligations(graph, [statement.left, statement.right], assumptions);
      if (!argued.isTotal && open.length > 0) owed.push({ sizes, graph, assumptions, open });
    }
    found.push(own);
  }
  const told = {
    engine: arithmetic.name,
    summary: `in no case does the claim fail, by ${sumsOfInequalities}`,
    scope: showSizes(cases.map(({ sizes }) => sizes)),
  };
  const { spend = () => {} } = context;
  const theorem = byArithmetic(propositions, { by: 'arithmetic', arguments: found }, (cost) =>
    spend(stepsOf.exact * cost),
  );
  if (typeof theorem === 'string') return undecided({ ...told, summary: theorem });
  const isVacuous = (): boolean => cases.some(({ sizes, compiled }) => !isSatisfiable(compiled(), sizes, context));
  if (!(context.allowVacuous ?? false) && isVacuous())
    return undecided({ ...told, summary: 'no values were found that satisfy the assumptions' });
  const laws = axiomLaws(propositions.flatMap(({ statements }) => statements));
  return whereDefined({ ...told, laws }, theorem, owed);
}
