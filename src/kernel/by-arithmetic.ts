import type { Statement } from '../statement/statement';
import type { Graph } from '../tensor/graph';
import type { Node } from '../tensor/node';
import { type Cases, isImpossible } from './arithmetic/cases';
import { nothingKnown } from './arithmetic/facts';
import { compared, integralsIn } from './arithmetic/integrals';
import { readerOf } from './arithmetic/reader';
import type { Argument, ByArithmetic } from './certificate';
import { functionHypotheses } from './function-hypotheses';
import { openConditions } from './open-conditions';
import { type Proposition, Theorem } from './theorem';

/** Asked for leave, before so much work is done. */
type Spend = (cost: number) => void;

/**
 * A theorem by sums of inequalities: in every case in which a statement would fail, products of what is known there add up to
 * 0 > 0. Known is what domains, assumptions, the denial and the case itself say, and the axioms of functions at the places where
 * they are applied. A reason where there is no theorem; it refutes nothing.
 */
export function byArithmetic(
  propositions: readonly Proposition[],
  certificate: ByArithmetic,
  spend: Spend,
): Theorem | string {
  const hypotheses = new Set<string>();
  const conditions = new Set<string>();
  for (const [i, { graph, statements, assumptions }] of propositions.entries()) {
    for (const [k, statement] of statements.entries()) {
      const argument = certificate.arguments[i]?.[k];
      const rests = argument && argued(graph, statement, assumptions, argument, spend);
      if (!rests) return `the argument does not show that ${statement.text}`;
      for (const text of functionHypotheses(rests.on)) hypotheses.add(text);
      for (const text of openConditions(graph, rests.owing)) conditions.add(text);
    }
  }
  return Theorem.established({
    propositions,
    hypotheses: [...hypotheses],
    errorBound: null,
    oracles: [],
    certificate,
    conditions: [...conditions],
  });
}

/** What an argument speaks of, and what of that may have no value. */
interface Rests {
  readonly on: readonly Node[];
  readonly owing: readonly Node[];
}

/** Null where the argument does not show the statement. */
function argued(
  graph: Graph,
  statement: Statement,
  assumptions: readonly Statement[],
  { integrals, elements }: Argument,
  spend: Spend,
): Rests | null {
  const on = [statement.left, statement.right];
  const sides = [...on, ...assumptions.flatMap(({ left, right }) => [left, right])];
  const given = [...assumptions];
  // Integrals count as numbers in the end: what they need is owed in any case.
  const owing: Node[] = integralsIn(on);
  for (const each of integrals) {
    const [pointwise, whole] = compared(graph, sides, each) ?? [];
    const isTotal = pointwise && follows(graph, pointwise, assumptions, each.elements, spend);
    if (pointwise === undefined || whole === undefined || isTotal === undefined || isTotal === null) return null;
    given.push(whole);
    on.push(pointwise.left);
    if (!isTotal) owing.push(pointwise.left);
  }
  const isTotal = follows(graph, statement, given, elements, spend);
  return isTotal === null ? null : { on, owing: isTotal ? owing : on };
}

/** Whether every element of a statement holds, with integrals as numbers; false where some may have no value, null where they may fail. */
function follows(
  graph: Graph,
  statement: Statement,
  assumptions: readonly Statement[],
  elements: readonly Cases[],
  spend: Spend,
): boolean | null {
  const reader = readerOf(graph, statement, assumptions, spend);
  if (reader === null) return null;
  const { count, within } = reader;
  let isTotal = true;
  for (let i = 0; i < count; i++) {
    const cases = elements[i];
    const withoutValue = (): void => {
      isTotal = false;
    };
    if (cases === undefined || !isImpossible(cases, nothingKnown, (facts) => within(i, facts), withoutValue))
      return null;
  }
  return isTotal;
}
