import type { Statement } from '../statement/statement';
import type { Domain } from '../tensor/domain';
import { reals } from '../tensor/domain';
import type { Graph } from '../tensor/graph';
import type { Node } from '../tensor/node';
import { ExpressionError } from './expression-error';
import type { Located, Replaceable } from './replace-variable';
import type { Value } from './value';

/** That a point lies where the variable was declared to lie; of a function, that all its values do. */
export function domainStatements(variable: Replaceable, value: Value, shown: string, located: Located): Statement[] {
  const { graph } = located.scope.session;
  const text = `${shown} lies in the declared domain of ${variable.name}`;
  if (variable.kind === 'input')
    return value.kind === 'tensor' ? membership(graph, variable.node.symbol.domain, value.node, text) : [];
  const { symbol, inputs } = variable.declared;
  if (symbol.kind === 'density' || symbol.range === reals || value.kind !== 'function') return [];
  if (inputs === null) {
    const next = 'Declare its space: D: function R^n -> R in [-1, 1].';
    throw new ExpressionError(
      'extremum',
      `the arguments of ${symbol.name} are not declared`,
      next,
      located.scope.path,
      located.start,
      located.end,
    );
  }
  const args = inputs.map((axes, i) => graph.input({ name: `${symbol.name} argument ${i + 1}`, axes, domain: reals }));
  const image = value.call(args);
  return image.kind === 'tensor' ? membership(graph, symbol.range, image.node, text) : [];
}

function membership(graph: Graph, domain: Domain, point: Node, text: string): Statement[] {
  const zero = graph.constant(0);
  switch (domain.kind) {
    case 'interval': {
      const { low, lowOpen, high, highOpen, excluded } = domain;
      return [
        ...(low === null
          ? []
          : [{ text, left: point, relation: lowOpen ? '>' : '>=', right: graph.constant(low) } as const]),
        ...(high === null
          ? []
          : [{ text, left: point, relation: highOpen ? '<' : '<=', right: graph.constant(high) } as const]),
        ...excluded.map((hole) => ({ text, left: point, relation: '!=', right: graph.constant(hole) }) as const),
      ];
    }
    case 'finite': {
      const gaps = domain.values.map((value) => graph.sub(point, graph.constant(value)));
      return [{ text, left: gaps.reduce((product, gap) => graph.mul(product, gap)), relation: '==', right: zero }];
    }
    case 'simplex': {
      const total = graph.sum(
        point,
        point.axes.map(({ name }) => name),
      );
      return [
        { text, left: point, relation: '>', right: zero },
        { text, left: total, relation: '==', right: graph.constant(1) },
      ];
    }
  }
}
