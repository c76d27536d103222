import type { NumberSystem } from '../number/number-system';
import { rational } from '../number/rational';
import { type Real, realNumbers } from '../number/real';
import type { Relation } from '../statement/relation';
import { type Decision, decideRational, decideReal } from '../statement/relation-check';
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
  /** In enclosures of so many bits, where fractions do not do. */
  readonly bits?: number | undefined;
}

/** The most bits of enclosures. */
const bitLimit = 16_000;

/**
 * A theorem by evaluation in fractions, or in enclosures in which algebraic numbers are told exactly, at every combination of
 * values, for propositions whose variables all have finitely many; null where a statement fails at one that satisfies the assumptions, or is not decided there, or where none satisfies them.
 */
export function byEvaluation(propositions: readonly Proposition[], evaluating: Evaluating): ByEvaluation | null {
  const { bits } = evaluating;
  if (bits !== undefined && !(Number.isSafeInteger(bits) && bits > 0 && bits <= bitLimit)) return null;
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
    certificate: { by: 'evaluation', ...(bits === undefined ? {} : { bits }) },
    conditions: [],
  });
  return { theorem, combinations };
}

/** The number of combinations, if every statement holds at each of them that satisfies the assumptions. */
function combinationsOf(
  { graph, statements, assumptions }: Proposition,
  { spend, allowVacuous, bits }: Evaluating,
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
  const truthsIn = <V>(system: NumberSystem<V>, decide: (relation: Relation, left: V, right: V) => Decision) => {
    const elements = evaluate(steps, system, { input: () => [], observe: () => spend(0) });
    return [...statements, ...assumptions].map(({ relation }, i) => {
      const pair: Sides = [roots[2 * i] as Node, roots[2 * i + 1] as Node];
      const values = [elements(pair[0]), elements(pair[1])] as const;
      return truthOfEach((left, right) => decide(relation, left, right), pair, values, combinations);
    });
  };
  const truths = bits === undefined ? truthsIn(rational, decideRational) : inEnclosures(bits, truthsIn);
  const [claimed, assumed] = [truths.slice(0, statements.length), truths.slice(statements.length)];
  let isMet = false;
  for (let c = 0; c < combinations; c++) {
    if (assumed.some((truth) => truth[c] === false)) continue;
    if (!claimed.every((truth) => truth[c] === true)) return null;
    isMet ||= assumed.every((truth) => truth[c] === true);
  }
  return isMet || allowVacuous ? combinations : null;
}

type Sides = readonly [Node, Node];
type Truths = (boolean | null)[];

function inEnclosures(
  bits: number,
  truthsIn: (system: NumberSystem<Real>, decide: (relation: Relation, left: Real, right: Real) => Decision) => Truths[],
): Truths[] {
  const real = realNumbers(bits);
  return truthsIn(real, (relation, left, right) => decideReal(relation, real, left, right));
}

/** For each combination along its axis, whether a relation holds at every element; null where that is not decided. */
export function truthOfEach<V>(
  decide: (left: V, right: V) => Decision,
  sides: Sides,
  values: readonly [readonly V[], readonly V[]],
  combinations: number,
): Truths {
  const rest = unionAxes(sides).filter((axis) => axis.name !== combinationAxis);
  const axes = [{ name: combinationAxis, size: combinations }, ...rest];
  const [left, right] = sides.map((side) => broadcastMap(axes, side.axes)) as [Int32Array, Int32Array];
  const each = elementCount(rest);
  return Array.from({ length: combinations }, (_, c) => {
    const decisions = new Set<Decision>();
    for (let i = c * each; i < (c + 1) * each; i++)
      decisions.add(decide(values[0][left[i] as number] as V, values[1][right[i] as number] as V));
    if (decisions.has('open') || decisions.has('undefined')) return null;
    return !decisions.has('fails');
  });
}
