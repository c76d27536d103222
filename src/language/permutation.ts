import { type Fraction, fraction } from '../number/fraction';
import type { Axis } from '../tensor/axis';
import { isAny, type Span } from '../tensor/extent';
import type { Graph } from '../tensor/graph';
import type { Node } from '../tensor/node';
import { ShapeError } from '../tensor/shape-error';
import type { AxisText } from './declaration';
import { type Session, tensorValue } from './scope';
import type { Part } from './top-level';
import type { Value } from './value';

/**
 * A declared permutation: the numbers 1 to n along an axis, of which each stands once, as is noted among the facts.
 * @throws ShapeError for any number of elements
 */
export function declaredPermutation(session: Session, name: string, of: AxisText, spanOf: (size: Part) => Span): Value {
  const { graph, restrictions, places } = session;
  const axis: Axis = { ...spanOf(of.size), name: of.name };
  if (isAny(axis) || axis.extent !== undefined)
    throw new ShapeError(
      'any-size',
      `the permutations of ${of.name} are gone through one by one, of which there are any number`,
      'List the sizes: sizes: { n: 1..4 }.',
    );
  const values = placesOf(axis);
  const node = graph.input({ name, axes: [axis], domain: { kind: 'finite', values } });
  places.set(node, { values, isPermutation: true });
  if (axis.size > 1) {
    const left = graph.sum(isAtPlace(graph, node, axis, `place in ${name}`), [axis.name]);
    restrictions.push({
      text: `${name} is a permutation of ${of.name}`,
      left,
      relation: '==',
      right: graph.constant(1),
    });
  }
  return tensorValue(node);
}

/** The numbers of the elements along an axis. */
export const placesOf = ({ size }: Axis): Fraction[] => Array.from({ length: size }, (_, i) => fraction(BigInt(i + 1)));

/** Whether the element along an axis is the number along another. */
const isAtPlace = (graph: Graph, node: Node, axis: Axis, along: string): Node =>
  graph.binary(
    'equal',
    node,
    graph.table([{ size: axis.size, name: along }], (i) => i + 1),
  );

/** The permutation that undoes a declared one; null for what is none. */
export function inverseOfPermutation({ graph, places }: Session, value: Value): Value | null {
  const node = value.kind === 'tensor' && places.get(value.node)?.isPermutation === true ? value.node : null;
  const [axis] = node?.axes ?? [];
  if (node === null || axis === undefined) return null;
  const along = `place in ${axis.name}`;
  const numbers = graph.table([axis], (i) => i + 1);
  const found = graph.sum(graph.map('select', isAtPlace(graph, node, axis, along), numbers, graph.constant(0)), [
    axis.name,
  ]);
  const inverse = graph.rename(found, { [along]: axis.name });
  places.set(inverse, { values: placesOf(axis) });
  return tensorValue(inverse);
}
