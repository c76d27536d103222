import { ExpressionError } from '../../language/expression-error';
import type { Value } from '../../language/value';
import type { Place } from '../../statement/diagnostic';
import { axisNames } from '../../tensor/axis';
import { positions } from '../../tensor/axis-order';
import { type Span, sameSpan, spanKey } from '../../tensor/extent';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { codeNames } from './code-names';

/**
 * What code gives, with the axes of the reference: dimensions are counted, and have to be as long as these.
 * @param place where it is returned
 * @throws ExpressionError with the code `answer-shape` where it has another shape, or is no tensor
 */
export function fitted(graph: Graph, value: Value, reference: Node, place: Place | null): Value {
  if (value.kind !== 'tensor')
    throw misfit('it gives several values, or none that can be compared', 'Return one tensor.', place);
  const [own, wanted] = [positions(value.node), positions(reference)];
  const fits = own.length === wanted.length && own.every((axis, i) => sameSpan(axis, wanted[i] as Span));
  if (!fits)
    throw misfit(`it gives the shape ${shape(own)}, asked for is ${shape(wanted)}`, 'Look at the dimensions.', place);
  if (axisNames(own).join() === axisNames(wanted).join()) return value;
  // By way of names that nothing else has, as the two sets of names may overlap.
  const between = graph.rename(value.node, Object.fromEntries(own.map(({ name }, i) => [name, `dimension ${i}`])));
  const named = graph.rename(between, Object.fromEntries(wanted.map(({ name }, i) => [`dimension ${i}`, name])));
  return { ...value, node: graph.inOrder(named, axisNames(wanted)) };
}

const shape = (axes: readonly Span[]): string => `[${axes.map((axis) => spanKey(axis)).join(', ')}]`;

const misfit = (reason: string, next: string, place: Place | null): ExpressionError =>
  new ExpressionError('answer-shape', reason, next, ['code', codeNames.code], 0, 1, place);
