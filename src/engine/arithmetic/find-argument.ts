import type { Cases } from '../../kernel/arithmetic/cases';
import { compared } from '../../kernel/arithmetic/integrals';
import { readerOf } from '../../kernel/arithmetic/reader';
import type { Argument } from '../../kernel/certificate';
import { isAxiomatised } from '../../operation/axiomatised';
import type { Statement } from '../../statement/statement';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { type Plan, plan } from '../../tensor/plan';
import { planCost } from '../../tensor/plan-cost';
import { type FoundCases, findCases } from './find-cases';
import { integralsToCompare } from './integrals-to-compare';

/** Scalar operations of one reading, and elements, beyond which a statement is left to others. */
const limits = { operations: 3000, elements: 48 } as const;

/** Cases that are looked at for an element, the fewer the more a reading takes: the axioms grow with the square of the applications of functions. */
const caseLimit = (operations: number, applications: number): number =>
  Math.min(48, Math.floor(60_000 / (operations + 30 * applications ** 2)));

/** What this is called where it is named. */
export const sumsOfInequalities = 'exact linear combinations of inequalities';

export interface FoundArgument {
  readonly argument: Argument;
  /** Whether the sides have values everywhere, those under integrals aside. */
  readonly isTotal: boolean;
}

/**
 * Why a statement holds wherever it has a value: by sums of inequalities, case by case, and by comparing integrands where
 * there are integrals. Null says nothing.
 */
export function findArgument(
  graph: Graph,
  statement: Statement,
  assumptions: readonly Statement[],
): FoundArgument | null {
  const plain = elementsOf(graph, statement, assumptions);
  if (plain !== null) return { argument: { integrals: [], elements: plain.cases }, isTotal: plain.isTotal };
  const sides = [statement, ...assumptions].flatMap(({ left, right }) => [left, right]);
  for (const proposal of integralsToCompare(graph, statement, sides)) {
    const integrals: Argument['integrals'][number][] = [];
    const shown: Statement[] = [];
    for (const each of proposal) {
      const [pointwise, whole] = compared(graph, sides, each) ?? [];
      const found = pointwise && elementsOf(graph, pointwise, assumptions);
      if (!found || !whole) break;
      integrals.push({ ...each, elements: found.cases });
      shown.push(whole);
    }
    if (integrals.length < proposal.length) continue;
    const found = elementsOf(graph, statement, [...assumptions, ...shown]);
    if (found !== null) return { argument: { integrals, elements: found.cases }, isTotal: found.isTotal };
  }
  return null;
}

/** Why each element of the statement cannot fail, with integrals as numbers. */
function elementsOf(
  graph: Graph,
  statement: Statement,
  assumptions: readonly Statement[],
): { readonly cases: readonly Cases[]; readonly isTotal: boolean } | null {
  const steps = plan([statement, ...assumptions].flatMap(({ left, right }) => [left, right]));
  const operations = planCost(steps);
  const applications = countOf(steps.filter(({ node }) => node.kind === 'apply' || isFunction(node)));
  // Numbers that are given are compared by enclosures.
  const hasVariables = steps.some(({ node }) => node.kind === 'input' && node.symbol.measure === undefined);
  if (operations > limits.operations) return null;
  const reader = readerOf(graph, statement, assumptions, () => {});
  if (reader === null || reader.count > limits.elements) return null;
  const all: FoundCases[] = [];
  for (let i = 0; i < reader.count; i++) {
    const found = findCases(reader, i, caseLimit(operations, applications), hasVariables);
    if (found === null) return null;
    all.push(found);
  }
  return { cases: all.map(({ cases }) => cases), isTotal: all.every(({ isTotal }) => isTotal) };
}

const countOf = (steps: Plan): number => steps.reduce((sum, { count }) => sum + count, 0);

const isFunction = (node: Node): boolean => node.kind === 'map' && isAxiomatised(node.operation);
