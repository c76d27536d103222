import type { Axis } from './axis';
import { joinedSpan, partsOf, type Span } from './extent';
import type { Graph } from './graph';
import type { Node } from './node';
import { ShapeError } from './shape-error';

/**
 * How many elements a span has, as a number in formulas.
 * @throws ShapeError for the height of an image, of which elements know no more than how far they are from its ends
 */
export function lengthOf(graph: Graph, { size, extent }: Span): Node {
  switch (extent?.kind) {
    case undefined:
      return graph.constant(size);
    case 'size':
    case 'reversed':
      return graph.input(graph.sizeSymbols.length(extent.name, extent.least));
    case 'local':
      throw new ShapeError(
        'any-size',
        `the number ${extent.name} of elements, of which an image has any, is used in a formula`,
        'List the sizes: sizes: { n: 1..4 }.',
      );
    case 'joined':
      return extent.parts.map((part) => lengthOf(graph, part)).reduce(graph.add);
    case 'merged':
      return extent.parts.map((part) => lengthOf(graph, part)).reduce(graph.mul);
  }
}

/** 1, 2, … along an axis: along a row of segments those of each, after as many as lie before it. */
export function positionsAlong(graph: Graph, axis: Axis): Node {
  const parts = partsOf(axis);
  if (parts.length === 1) return positionIn(graph, axis);
  const positions = parts.map((part, i) =>
    graph.add(lengthOf(graph, joinedSpan(parts.slice(0, i))), positionIn(graph, { ...part, name: axis.name })),
  );
  return graph.concat(positions, axis.name);
}

/** 1, 2, … along an axis, as one variable. */
export const positionIn = (graph: Graph, axis: Axis): Node =>
  axis.extent === undefined ? graph.table([axis], (i) => i + 1) : graph.input(graph.sizeSymbols.position(axis));
