import { fraction } from '../../number/fraction';
import { type Axis, elementCount, unionAxes } from '../../tensor/axis';
import { positions } from '../../tensor/axis-order';
import type { Domain } from '../../tensor/domain';
import type { Graph } from '../../tensor/graph';
import { lowerVariable } from '../../tensor/lower-expectations';
import { fixedSize } from '../../tensor/movement';
import type { Node } from '../../tensor/node';
import { ShapeError } from '../../tensor/shape-error';
import type { InputSymbol } from '../../tensor/symbol';
import { repeatedAlong } from '../../tensor/with-axes';
import type { Copies, Distribution, Support } from '../value';

const bits: Domain = { kind: 'finite', values: [fraction(0n, 1n), fraction(1n, 1n)] };

/** The most elements whose 2ⁿ outcomes are enumerated. */
export const elementLimit = 12;

/** Independent bits, each 1 with probability `mean`, one for each element of `event`. */
export function bernoulli(mean: Node, event: readonly Axis[] = positions(mean)): Distribution {
  const names = event.map((axis) => axis.name);
  const probability = (g: Graph, x: Node): Node => {
    const rest = g.sub(g.constant(1), mean);
    const atZero = isBit(x) ? rest : g.map('select', g.binary('equal', x, g.constant(0)), rest, g.constant(0));
    return g.map('select', g.binary('equal', x, g.constant(1)), mean, atZero);
  };
  const support: Support = (g, axis) => {
    for (const axis of event) fixedSize(axis, 'the outcomes of independent bits');
    const n = elementCount(event);
    if (n > elementLimit)
      throw new ShapeError(
        'budget',
        `${n} independent bits have 2^${n} outcomes, the limit is 2^${elementLimit}`,
        'Use smaller sizes.',
      );
    const points = g.table(
      [{ name: axis, size: 2 ** n }, ...event],
      (i) => (Math.floor(i / n) >> (n - 1 - (i % n))) & 1,
    );
    return { points, weights: g.reduce('prod', repeatedAlong(g, probability(g, points), event), names) };
  };
  return {
    name: 'bernoulli',
    event,
    density: (g, x) => g.reduce('prod', repeatedAlong(g, probability(g, x), event), names),
    logDensity: (g, x) => g.sum(repeatedAlong(g, g.unary('log', probability(g, x)), event), names),
    over: (axes) => bernoulli(mean, unionAxes([{ axes }, { axes: event }])),
    draw: (g, name) => {
      const variable: InputSymbol = { name, axes: event, domain: bits, measure: { kind: 'finite' } };
      const of: InputSymbol = { ...variable, axes: [] };
      const mean: Copies['mean'] = (graph, body, axis) => {
        const points = graph.table([{ name: axis, size: 2 }], (i) => i);
        return lowerVariable(graph, body, of, { points, weights: probability(graph, points), axis });
      };
      return {
        value: g.input(variable),
        variables: new Map([[variable, support]]),
        copies: { of, along: event, mean },
      };
    },
    support,
  };
}

/** Whether all values are known to be 0 or 1. */
function isBit(x: Node): boolean {
  const values =
    x.kind === 'literal'
      ? x.values
      : x.kind === 'input' && x.symbol.domain.kind === 'finite'
        ? x.symbol.domain.values
        : null;
  return (
    values?.every(({ numerator, denominator }) => denominator === 1n && (numerator === 0n || numerator === 1n)) ?? false
  );
}
