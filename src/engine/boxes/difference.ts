import type { Interval } from '../../number/enclosure';
import { interval } from '../../number/interval';
import { isSmooth } from '../../operation/smoothness';
import { differentiate } from '../../tensor/derivative';
import { evaluate } from '../../tensor/evaluate';
import type { Graph } from '../../tensor/graph';
import { broadcastMap } from '../../tensor/movement-map';
import type { Node } from '../../tensor/node';
import { type Plan, plan } from '../../tensor/plan';
import { planCost } from '../../tensor/plan-cost';
import { reachable } from '../../tensor/rewrite';
import type { InputSymbol } from '../../tensor/symbol';
import type { Box } from './box';

/** What is to be positive at all of its elements, with its derivatives where it has some. */
export interface Difference {
  /** Operations of one evaluation, derivatives included. */
  readonly cost: number;
  /** Enclosures of its elements over a box. */
  readonly values: (box: Box) => readonly Interval[];
  /** Of its derivatives by each variable, element by element; null where it has kinks or jumps. */
  readonly slopes: ((box: Box) => ReadonlyMap<InputSymbol, readonly Interval[]>) | null;
}

export function differenceOn(graph: Graph, node: Node, box: Box): Difference {
  const steps = plan([node]);
  const over = (own: Plan, at: Box) => evaluate(own, interval, { input: (symbol) => [at.get(symbol) as Interval] });
  const values = (at: Box): readonly Interval[] => over(steps, at)(node);
  // Where a derivative has a value at all points of a box, the mean value theorem holds on it.
  const isSmoothThroughout = reachable([node]).every((each) => each.kind !== 'map' || isSmooth(each.operation));
  const isReduced = reachable([node]).some(
    (each) => each.kind === 'reduce' && each.reduction !== 'sum' && each.reduction !== 'prod',
  );
  if (!isSmoothThroughout || isReduced) return { cost: planCost(steps), values, slopes: null };
  const derivatives = [...box.keys()].map(
    (symbol) => [symbol, differentiate(graph, node, graph.input(symbol) as Node<'input'>, [])] as const,
  );
  const slopePlan = plan(derivatives.map(([, each]) => each));
  return {
    cost: planCost(steps) + planCost(slopePlan),
    values,
    slopes: (at) => {
      const elements = over(slopePlan, at);
      return new Map(
        derivatives.map(([symbol, each]) => {
          const own = elements(each);
          // A derivative may list its axes in another order.
          return [symbol, [...broadcastMap(node.axes, each.axes)].map((place) => own[place] as Interval)];
        }),
      );
    },
  };
}
