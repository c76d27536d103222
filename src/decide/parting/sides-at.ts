import { stepsOf } from '../../engine/effort';
import type { EngineContext } from '../../engine/engine';
import type { Interval } from '../../number/enclosure';
import { interval } from '../../number/interval';
import type { NumberSystem } from '../../number/number-system';
import { rational } from '../../number/rational';
import type { Side } from '../../point/exact-check';
import type { Point } from '../../point/point';
import { decideInterval, decideRational } from '../../statement/relation-check';
import { type Elements, evaluate } from '../../tensor/evaluate';
import type { Node } from '../../tensor/node';
import { plan } from '../../tensor/plan';
import { planCost } from '../../tensor/plan-cost';

/** The elements of expressions at a point: exact where they are fractions, enclosed otherwise. */
export function sidesAt(
  roots: readonly Node[],
  point: Point,
  spend: EngineContext['spend'],
): (node: Node) => readonly Side[] {
  const [exact, enclosed] = [valuesIn(rational, roots, point, spend), valuesIn(interval, roots, point, spend)];
  return (node) => {
    const enclosures = enclosed(node);
    return exact(node).map((value, i) => ({ exact: value, enclosure: enclosures[i] ?? null }));
  };
}

/** Bounds of the elements of expressions at a point. */
export const boundsAt = (roots: readonly Node[], point: Point, spend: EngineContext['spend']): Elements<Interval> =>
  valuesIn(interval, roots, point, spend);

function valuesIn<V>(
  system: NumberSystem<V>,
  roots: readonly Node[],
  point: Point,
  spend: EngineContext['spend'],
): Elements<V> {
  const steps = plan(roots);
  spend?.((stepsOf.exact / 2) * planCost(steps));
  return evaluate(steps, system, {
    input: (symbol) =>
      (point.get(symbol) ?? []).map(({ exact: { numerator, denominator } }) => system.rational(numerator, denominator)),
  });
}

/** Whether two numbers certainly differ. */
export function certainlyDiffer(a: Side, b: Side): boolean {
  const byFractions = decideRational('!=', a.exact, b.exact);
  if (byFractions !== 'open') return byFractions === 'holds';
  return a.enclosure !== null && b.enclosure !== null && areApart(a.enclosure, b.enclosure);
}

/** Whether numbers within these bounds certainly differ. */
export const areApart = (a: Interval, b: Interval): boolean => decideInterval('!=', a, b) === 'holds';
