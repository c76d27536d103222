import { rootsOf } from '../concrete/concretise';
import { whereDistributionsExist } from '../definedness/where-distributions-exist';
import { reachable } from '../tensor/rewrite';
import { type Allowance, type Ascended, ascend, simplified } from './adversary/ascent';
import { instanceTexts, openNamesOf } from './adversary/first-instance';
import { type Objective, objective } from './adversary/objective';
import { type Shape, shapesOf } from './adversary/shapes';
import { stepsOf } from './effort';
import type { EngineContext, Problem, SizedClaim } from './engine';
import type { InstanceCase } from './instance-case';

/** Choices of the sizes that are looked at. */
const caseLimit = 6;
/** Scalar operations in doubles, over all sizes. */
const operations = 25_000_000;
/** The least number of points looked at for one kind of instances; what has no operations left for as many is left out. */
const evaluations = 40;
/** A violation, relative to the sides, with which nobody looks for a greater one. */
const enough = 0.05;
/** What is taken for a violation. */
const visible = 1e-10;

/**
 * Instances on which a claim about all functions, densities and numbers seems to fail: equal ones, near ones, far ones, narrow
 * and wide ones, with rare far modes, steps and constants, at the ends of every domain. Doubles propose; what is
 * proposed establishes nothing.
 */
export function* proposals(
  { cases }: Problem,
  { isOver, spend = () => {} }: Pick<EngineContext, 'isOver' | 'spend'>,
): Generator<InstanceCase> {
  const looked = cases.filter(averages).slice(0, caseLimit);
  for (const sized of looked) {
    const compiled = whereDistributionsExist(sized.compiled());
    const open = openNamesOf(compiled);
    if (open.inputs.length + open.functions.length + open.densities.size === 0) continue;
    let left = operations / looked.length;
    for (const shape of shapesOf(compiled, open)) {
      if (left <= 0 || isOver()) break;
      const goal = objective(compiled, open, shape);
      if (goal === null || goal.cost * evaluations > left) continue;
      const allowance: Allowance = { left: Math.max(evaluations, Math.floor(left / 2 / goal.cost)) };
      const given = allowance.left;
      for (const found of climbs(shape, goal, allowance)) {
        if (isConfirmed(found, goal)) yield { sized, texts: instanceTexts(shape, found.values), path: [] };
      }
      const spent = (given - allowance.left) * goal.cost;
      left -= spent;
      spend(spent * stepsOf.double);
    }
  }
}

const averages = ({ compiled }: SizedClaim): boolean =>
  reachable(rootsOf(compiled())).some((node) => node.kind === 'expect');

/** From each start, where all families start alike, and where each starts one further than the one before. */
function* climbs(shape: Shape, { at }: Objective, allowance: Allowance): Generator<Ascended> {
  const coordinates = shape.flatMap((family) => family.coordinates);
  const count = Math.max(1, ...shape.map(({ starts }) => starts.length));
  for (const stagger of shape.length > 1 && count > 1 ? [0, 1] : [0]) {
    for (let first = 0; first < count; first++) {
      if (allowance.left <= 0) return;
      const start = shape.flatMap(({ starts }, k) => starts[(first + stagger * k) % starts.length] ?? []);
      const found = ascend(at, coordinates, start, enough, allowance);
      if (found.height < visible) continue;
      const simple = simplified(at, coordinates, found, Math.max(visible, Math.min(enough, found.height) / 2));
      yield simple;
      return;
    }
  }
}

/** A violation that a finer quadrature sees as well is none of the quadrature's own. */
const isConfirmed = ({ values, height }: Ascended, { at }: Objective): boolean => at(values, 2) > height / 2;
