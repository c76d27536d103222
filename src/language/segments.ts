import { isAny, joinedSpan, mergedSpan, type Span, spanKey } from '../tensor/extent';
import type { Graph } from '../tensor/graph';
import { asLengthPolynomial, difference, type LengthPolynomial, lengthPolynomial } from '../tensor/length-polynomial';
import { axisNamed } from '../tensor/movement';
import type { Node } from '../tensor/node';
import { sharedAxes } from '../tensor/rewrite';
import { type Cut, cutAt, placeOf, showRow } from '../tensor/segments';
import { ShapeError } from '../tensor/shape-error';
import { type Session, spanNamed } from './scope';
import { staticInteger } from './static-value';

const one: LengthPolynomial = new Map([['', 1n]]);

/**
 * Elements `first` to `last` (from 1) of an axis that is a row of segments, of any number of elements each: whole segments, and
 * elements of those that have a fixed number. Where they start and end is read from the numbers as formulas in the sizes.
 * @throws ShapeError where they start or end inside of a segment of any number of elements
 */
export function segmentsOf(graph: Graph, whole: Node, axis: string, first: Node, last: Node): Node {
  const from = cutOf(whole, axis, difference(lengthIn(whole, axis, first), one), 'start');
  const to = cutOf(whole, axis, lengthIn(whole, axis, last), 'end');
  return graph.move(whole, { move: 'segments', axis, from, to });
}

/**
 * Element `index` (from 1) of such an axis.
 * @throws ShapeError where it is in a segment of any number of elements
 */
export function elementOf(graph: Graph, whole: Node, axis: string, index: Node): Node {
  const alone = segmentsOf(graph, whole, axis, index, index);
  return graph.move(alone, { move: 'at', axis, index: 0 });
}

/** `whole` with elements of `part` in place of its own along an axis, from `first` (from 1) on. */
export function updated(graph: Graph, whole: Node, axis: string, first: Node, part: Node): Node {
  const span = axisNamed(whole.axes, axis);
  const start = difference(lengthIn(whole, axis, first), one);
  const length = lengthPolynomial(axisNamed(part.axes, axis));
  const none: LengthPolynomial = new Map();
  const from = cutOf(whole, axis, start, 'start');
  const to = cutOf(whole, axis, difference(start, difference(none, length)), 'end');
  const pieces = [
    ...piece(graph, whole, axis, { parts: 0, more: 0 }, from),
    part,
    ...piece(graph, whole, axis, to, cutOf(whole, axis, lengthPolynomial(span), 'end')),
  ];
  return graph.concat(sharedAxes(graph, pieces, axis), axis);
}

/** What lies between two cuts, if anything does. */
function piece(graph: Graph, whole: Node, axis: string, from: Cut, to: Cut): Node[] {
  const span = axisNamed(whole.axes, axis);
  const start = placeOf(span, from);
  const count = placeOf(span, to) - start;
  if (count <= 0) return [];
  return isAny(span)
    ? [graph.move(whole, { move: 'segments', axis, from, to })]
    : [graph.move(whole, { move: 'slice', axis, start, step: 1, count })];
}

/** Zeros before and after, as many as spans say, which may have no elements. */
export function padded(graph: Graph, whole: Node, axis: string, before: Span, after: Span): Node {
  const zeros = (span: Span): Node[] =>
    span.size === 0 ? [] : [graph.move(graph.constant(0), { move: 'expand', axis: { ...span, name: axis } })];
  return graph.concat(sharedAxes(graph, [...zeros(before), whole, ...zeros(after)], axis), axis);
}

/** So many elements as a number in formulas says, a sum of products of sizes in the order in which it is written. */
export function spanOfLength(session: Session, node: Node): Span | null {
  const fixed = staticInteger(node);
  if (fixed !== null) return fixed < 0 ? null : { size: fixed };
  if (node.kind === 'input' && node.symbol.sizeOf !== undefined) return spanNamed(session, node.symbol.sizeOf) ?? null;
  if (node.kind !== 'map' || (node.operation !== 'add' && node.operation !== 'mul')) return null;
  const [a, b] = node.args.map((arg) => spanOfLength(session, arg)) as [Span | null, Span | null];
  if (a === null || b === null) return null;
  return node.operation === 'add' ? joinedSpan([a, b]) : mergedSpan([a, b]);
}

function lengthIn(whole: Node, axis: string, node: Node): LengthPolynomial {
  const length = asLengthPolynomial(node);
  if (length !== null) return length;
  throw new ShapeError(
    'any-size',
    `a place along the axis ${axis}, which has ${spanKey(axisNamed(whole.axes, axis))} elements, is no sum of products of sizes`,
    'Write it with + - * of sizes and whole numbers, or list the sizes: sizes: { n: 1..4 }.',
  );
}

function cutOf(whole: Node, axis: string, length: LengthPolynomial, what: 'start' | 'end'): Cut {
  const span = axisNamed(whole.axes, axis);
  const cut = cutAt(span, length);
  if (cut !== null) return cut;
  throw isAny(span)
    ? new ShapeError(
        'any-size',
        `elements ${what} inside of a segment: the axis ${axis} is ${showRow(span)}`,
        'Declare the size as a row of segments that start and end there: n: s + k + r.',
      )
    : new ShapeError(
        'index-out-of-range',
        `elements ${what} outside of the axis ${axis}, which has ${span.size}`,
        `Use indices from 1 to ${span.size}.`,
      );
}
