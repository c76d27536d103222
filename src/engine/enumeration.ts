import { type Evidence, proved } from '../kernel/evidence';
import { type Rational, rational } from '../number/rational';
import { combinationAxis, enumerateFinite } from '../point/enumerate-finite';
import { type Decision, decideRational } from '../point/relation-check';
import type { Relation } from '../statement/relation';
import { showSizes } from '../statement/show-sizes';
import { elementCount, unionAxes } from '../tensor/axis';
import { evaluate } from '../tensor/evaluate';
import { broadcastMap } from '../tensor/movement';
import type { Node } from '../tensor/node';
import { plan } from '../tensor/plan';
import { planCost } from '../tensor/plan-cost';
import { reachable } from '../tensor/rewrite';
import { stepsOf } from './effort';
import type { Engine, EngineContext, Problem, SizedClaim } from './engine';
import { stoppable } from './stoppable';

/** Elements, over all combinations, that are evaluated exactly. */
const combinationLimit = 65_536;

/** Exhaustive exact evaluation, for claims whose variables all have finitely many values. */
export const enumeration: Engine = stoppable({ name: 'enumeration', decide });

function decide({ cases }: Problem, context: EngineContext): Evidence | null {
  let combinations = 0;
  for (const sized of cases) {
    if (context.deadline()) return null;
    const checked = checkCase(sized, context);
    if (checked === null) return null;
    combinations += checked;
  }
  return proved({
    engine: 'enumeration',
    summary:
      combinations === cases.length
        ? 'evaluated exactly'
        : `evaluated exactly at all ${combinations} combinations of the variables`,
    scope: showSizes(cases.map((sized) => sized.sizes)),
  });
}

/**
 * The number of combinations, if every statement holds at each of them that satisfies the assumptions; null if not, if
 * that is not decided, or if none certainly satisfies them.
 */
function checkCase({ compiled }: SizedClaim, { spend, allowVacuous = false }: EngineContext): number | null {
  const { graph, statements, assumptions } = compiled();
  const sides = [...statements, ...assumptions].flatMap(({ left, right }) => [left, right]);
  const enumerated = enumerateFinite(graph, sides, combinationLimit);
  if (
    enumerated === null ||
    reachable(enumerated.roots).some((node) => node.kind === 'input' || node.kind === 'apply' || node.kind === 'expect')
  )
    return null;
  const { roots, combinations } = enumerated;
  const steps = plan(roots);
  spend?.(stepsOf.exact * planCost(steps));
  const elements = evaluate(steps, rational, { input: () => [], observe: () => spend?.(0) });
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

/** For each combination, whether the relation holds at every element; null where that is not decided. */
function truthOfEach(
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
