import { type ByEvaluation, byEvaluation } from '../kernel/by-evaluation';
import { combinationCount, finiteInputs } from '../kernel/enumerate-finite';
import { type Evidence, proved } from '../kernel/evidence';
import { type Proposition, propositionsOf } from '../kernel/theorem';
import { isAxiomatised } from '../operation/axiomatised';
import { showSizes } from '../statement/show-sizes';
import { plan } from '../tensor/plan';
import { planCost } from '../tensor/plan-cost';
import { reachable } from '../tensor/rewrite';
import { stepsOf } from './effort';
import type { Engine, EngineContext, Problem } from './engine';
import { stoppable } from './stoppable';

/** Exhaustive exact evaluation, for claims whose variables all have finitely many values. */
export const enumeration: Engine = stoppable({ name: 'enumeration', decide });

/** Bits of enclosures that are tried in turn where functions occur, and the most operations of one evaluation. */
const precisions = [128, 512, 2048] as const;
const operationLimit = 20_000;

function decide({ cases }: Problem, { isOver, spend, allowVacuous = false }: EngineContext): Evidence | null {
  if (isOver()) return null;
  const propositions = propositionsOf(cases);
  const spent = (perStep: number) => (cost: number) => spend?.(perStep * cost);
  const exactly = byEvaluation(propositions, { spend: spent(stepsOf.exact), allowVacuous });
  const told = { engine: 'enumeration', scope: showSizes(cases.map(({ sizes }) => sizes)) };
  if (exactly !== null) return proved({ ...told, summary: `evaluated exactly${at(exactly, cases)}` }, exactly.theorem);
  if (!isForEnclosures(propositions)) return null;
  for (const bits of precisions) {
    if (isOver()) return null;
    const found = byEvaluation(propositions, { spend: spent(stepsOf.real * (bits / 128)), allowVacuous, bits });
    const summary = `evaluated in enclosures of ${bits} bits, by which roots of fractions are told exactly`;
    if (found !== null) return proved({ ...told, summary: `${summary}${at(found, cases)}` }, found.theorem);
  }
  return null;
}

const at = ({ combinations }: ByEvaluation, cases: Problem['cases']): string =>
  combinations === cases.length ? '' : ` at all ${combinations} combinations of the variables`;

/** Whether nothing but numbers and finite variables occurs, with functions of them. */
function isForEnclosures(propositions: readonly Proposition[]): boolean {
  let operations = 0;
  return propositions.every(({ statements, assumptions }) => {
    const roots = [...statements, ...assumptions].flatMap(({ left, right }) => [left, right]);
    const nodes = reachable(roots);
    operations += planCost(plan(roots)) * combinationCount(finiteInputs(roots));
    const isClosed = nodes.every(
      (node) =>
        node.kind !== 'apply' &&
        node.kind !== 'expect' &&
        (node.kind !== 'input' || (node.symbol.domain.kind === 'finite' && node.symbol.measure === undefined)),
    );
    const isOfFunctions = nodes.some(
      (node) => node.kind === 'named' || (node.kind === 'map' && isAxiomatised(node.operation)),
    );
    return isClosed && isOfFunctions && operations <= operationLimit;
  });
}
