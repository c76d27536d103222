import { type Rational, rational } from '../number/rational';
import type { Relation } from '../statement/relation';
import { type Decision, decideRational } from '../statement/relation-check';
import { elementCount, unionAxes } from '../tensor/axis';
import { evaluate } from '../tensor/evaluate';
import { broadcastMap } from '../tensor/movement-map';
import type { Node } from '../tensor/node';
import { plan } from '../tensor/plan';
import { planCost } from '../tensor/plan-cost';
import { reachable } from '../tensor/rewrite';
import { combinationAxis, enumerateFinite } from './enumerate-finite';
import { type Proposition, Theorem } from './theorem';

/** Elements, over all combinations, that are evaluated exactly. */
const combinationLimit = 65_536;

export interface ByEvaluation {
  readonly theorem: Theorem;
  /** Combinations of values, over all propositions. */
  readonly combinations: number;
}

export interface Evaluating {
  /** Asked for leave, before so much work is done. */
  readonly spend: (cost: number) => void;
  /** Whether assumptions that no values satisfy prove anything. */
  readonly allowVacuous: boolean;
}

/**
 * A theorem by evaluation in fractions at every combination of values, for propositions whose variables all have finitely
 * many; null where a statement fails at one that satisfies the assumptions, or is not decided there, or where none satisfies them.
 */
export function byEvaluation(propositions: readonly Proposition[], evaluating: Evaluating): ByEvaluation | null {
  let combinations = 0;
  for (const proposition of propositions) {
    const checked = combinationsOf(proposition, evaluating);
    if (checked === null) return null;
    combinations += checked;
  }
  const theorem = Theorem.established({
    propositions,
    hypotheses: [],
    errorBound: null,
    oracles: [],
    certificate: { by: 'evaluation' },
    conditions: [],
  });
  return { theorem, combinations };
}

/** The number of combinations, if every statement holds at each of them that satisfies the assumptions. */
function combinationsOf(
  { graph, statements, assumptions }: Proposition,
  { spend, allowVacuous }: Evaluating,
): number | null {
  const sides = [...statements, ...assumptions].flatMap(({ left, right }) => [left, right]);
  const enumerated = enumerateFinite(graph, sides, combinationLimit);
  if (
    enumerated === null ||
    reachable(enumerated.roots).some((node) => node.kind === 'input' || node.kind === 'apply' || node.kind === 'expect')
  )
    return null;
  const { roots, combinations } = enumerated;
  const steps = plan(roots);
  spend(planCost(steps));
  const elements = evaluate(steps, rational, { input: () => [], observe: () => spend(0) });
  const truths = [...statements, ...assumptions].map(({ relation }, i) => {
    const sides = [roots[2 * i] as Node, roots[2 * i + 1] as Node] as const;
    return truthOfEach(
      relation,
      sides,
      sides.map(elements) as unknown as readonly [readonly Rational[], readonly Rational[]],
      combinations,
    );
  });
  const [claimed, assumed] = [truths.slice(0, statements.length), truths.slice(statements.length)];
  let isMet = false;
  for (let c = 0; c < combinations; c++) {
    if (assumed.some((truth) => truth[c] === false)) continue;
    if (!claimed.every((truth) => truth[c] === true)) return null;
    isMet ||= assumed.every((truth) => truth[c] === true);
  }
  return isMet || allowVacuous ? combinations : null;
}

/** For each combination along its axis, whether the relation holds at every element; null where that is not decided. */
export function truthOfEach(
  relation: Relation,
  sides: readonly [Node, Node],
  values: readonly [readonly Rational[], readonly Rational[]],
  combinations: number,
): (boolean | null)[] {
  const rest = unionAxes(sides).filter((axis) => axis.name !== combinationAxis);
  const axes = [{ name: combinationAxis, size: combinations }, ...rest];
  const [left, right] = sides.map((side) => broadcastMap(axes, side.axes)) as [Int32Array, Int32Array];
  const each = elementCount(rest);
  return Array.from({ length: combinations }, (_, c) => {
    const decisions = new Set<Decision>();
    for (let i = c * each; i < (c + 1) * each; i++) {
      decisions.add(
        decideRational(relation, values[0][left[i] as number] as Rational, values[1][right[i] as number] as Rational),
      );
    }
    if (decisions.has('open') || decisions.has('undefined')) return null;
    return !decisions.has('fails');
  });
}
