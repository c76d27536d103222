import { byEvaluation } from '../kernel/by-evaluation';
import { type Evidence, proved } from '../kernel/evidence';
import { propositionsOf } from '../kernel/theorem';
import { showSizes } from '../statement/show-sizes';
import { stepsOf } from './effort';
import type { Engine, EngineContext, Problem } from './engine';
import { stoppable } from './stoppable';

/** Exhaustive exact evaluation, for claims whose variables all have finitely many values. */
export const enumeration: Engine = stoppable({ name: 'enumeration', decide });

function decide({ cases }: Problem, { isOver, spend, allowVacuous = false }: EngineContext): Evidence | null {
  if (isOver()) return null;
  const found = byEvaluation(propositionsOf(cases), { spend: (cost) => spend?.(stepsOf.exact * cost), allowVacuous });
  if (found === null) return null;
  const { theorem, combinations } = found;
  const summary =
    combinations === cases.length
      ? 'evaluated exactly'
      : `evaluated exactly at all ${combinations} combinations of the variables`;
  return proved({ engine: 'enumeration', summary, scope: showSizes(cases.map(({ sizes }) => sizes)) }, theorem);
}
