import type { Statement } from '../../../src/statement/statement';
import type { Axis } from '../../../src/tensor/axis';
import type { Domain } from '../../../src/tensor/domain';
import { positiveReals, reals } from '../../../src/tensor/domain';
import type { Graph } from '../../../src/tensor/graph';
import { declaredLocal } from '../../../src/tensor/local-extent';
import type { Node } from '../../../src/tensor/node';

/** An axis of any number of elements, with so many points of support. */
export const anyAxis = (name: string, size = 2, of = 'n'): Axis => ({
  name,
  size,
  extent: { kind: 'size', name: of, least: 1 },
});

/** The height of an image, which now has so many rows. */
export const localAxis = (size: number, name = 'H'): Axis => ({
  name,
  size,
  extent: declaredLocal('H', 1),
});

export const variable = (graph: Graph, name: string, axes: readonly Axis[], domain: Domain = reals): Node =>
  graph.input({ name, axes, domain });

export const positiveVariable = (graph: Graph, name: string, axes: readonly Axis[]): Node =>
  variable(graph, name, axes, positiveReals);

export const equation = (left: Node, right: Node): Statement => ({
  text: 'left == right',
  left,
  relation: '==',
  right,
});
