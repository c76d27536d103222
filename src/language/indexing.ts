import type { Axis } from '../tensor/axis';
import { positions } from '../tensor/axis-order';
import { isAny } from '../tensor/extent';
import type { Graph } from '../tensor/graph';
import { asLengthPolynomial, difference } from '../tensor/length-polynomial';
import { axisNamed, fixedSize } from '../tensor/movement';
import type { Node } from '../tensor/node';
import { lengthOf } from '../tensor/sizes-in-formulas';
import { chosenAlong, placeOf } from './chosen';
import type { MathNode, MathNodeOf } from './math-node';
import { memberOf } from './opened-code';
import { picked, positionOf } from './picked';
import { refuse, type Scope, tensorValue, withLocal } from './scope';
import { elementOf, segmentsOf } from './segments';
import { staticInteger } from './static-value';
import type { Value } from './value';

/**
 * `x[i]`, `x[i, 1:3]`, `x[:, 2]`: indices count from 1 and stand for the axes in order; axes after the
 * last index are kept whole. An index drops its axis, a range keeps it.
 */
export function compileIndexing(node: MathNodeOf<'AccessorNode'>, scope: Scope): Value {
  const { graph } = scope.session;
  const value = scope.session.compile(node.object, scope);
  const member = memberOf(node, value, scope);
  if (member !== null) return member;
  if (value.kind !== 'tensor')
    return refuse(scope, node.object, 'not-a-tensor', `a ${value.kind} has no elements`, 'Index a tensor.');
  const axes = positions(value.node);
  if (node.dimensions.length > axes.length) {
    return refuse(
      scope,
      node,
      'too-many-indices',
      `${node.dimensions.length} indices for a tensor with ${axes.length} axes`,
      'Leave the extra indices out.',
    );
  }
  const part = node.dimensions.reduce(
    (whole, dimension, i) => indexAxis(graph, whole, axes[i]?.name as string, dimension, scope),
    value.node,
  );
  return { ...value, node: part };
}

function indexAxis(graph: Graph, whole: Node, axis: string, dimension: MathNode, scope: Scope): Node {
  const own = axisNamed(whole.axes, axis);
  const within = withLocal(scope, 'end', tensorValue(endOf(graph, own)));
  /** Where an element is, along an axis of any length. */
  const place = (part: MathNode): Node => {
    const value = scope.session.compile(part, within);
    return value.kind === 'tensor'
      ? value.node
      : refuse(scope, part, 'not-an-integer', 'this is no number', 'Use a size.');
  };
  const integer = (part: MathNode): number => {
    if (isEnd(part)) return fixedSize(own, 'the last element');
    const inner = scope.session.compile(part, within);
    const n = inner.kind === 'tensor' ? staticInteger(inner.node) : null;
    return (
      n ??
      refuse(
        scope,
        part,
        'not-an-integer',
        'an index must be a whole number known in advance',
        'Use a number, a size, or the index of a sum.',
      )
    );
  };
  if (dimension.type !== 'RangeNode') {
    const isName = dimension.type === 'SymbolNode' && dimension.name !== 'end';
    const index = isName ? positionOf(scope.session.compile(dimension, scope)) : null;
    if (index !== null) return picked(graph, whole, axis, index);
    if (isAny(own)) return elementOf(graph, whole, axis, place(dimension));
    fixedSize(own, 'numbered elements');
    const chosen = isEnd(dimension) ? null : placeOf(scope.session.compile(dimension, within));
    const element = chosen === null ? null : chosenAlong(scope.session, whole, axis, chosen);
    if (element !== null) return element;
    return graph.move(whole, { move: 'at', axis, index: integer(dimension) - 1 });
  }
  if (isWhole(dimension)) return whole;
  if (isAny(own) && dimension.step === null)
    return segmentsOf(graph, whole, axis, place(dimension.from), place(dimension.to));
  const behind = own.extent?.kind === 'local' ? elementsBehind(graph, own, place(dimension.to)) : null;
  if (behind !== null) {
    const [from, step] = [integer(dimension.from), dimension.step === null ? 1 : integer(dimension.step)];
    if (from >= 1 && step >= 1) return upToTheEnd(graph, whole, axis, { from, step, behind });
  }
  const [from, to, step] = [
    integer(dimension.from),
    integer(dimension.to),
    dimension.step === null ? 1 : integer(dimension.step),
  ];
  const count = step === 0 ? 0 : Math.floor((to - from) / step) + 1;
  if (count < 1)
    return refuse(scope, dimension, 'empty-range', `the range ${from}:${to} is empty`, 'A range a:b needs a <= b.');
  return graph.move(whole, { move: 'slice', axis, start: from - 1, step, count });
}

const isEnd = (part: MathNode): boolean => part.type === 'SymbolNode' && part.name === 'end';

/** `:`, which stands for 1:end. */
const isWhole = ({ from, to, step }: MathNodeOf<'RangeNode'>): boolean =>
  step === null && from.type === 'ConstantNode' && from.value === '1' && isEnd(to);

/** How many elements an axis has; of an image a name for it, which means nothing but in a range. */
const endOf = (graph: Graph, own: Axis): Node =>
  own.extent?.kind === 'local' ? graph.input(graph.sizeSymbols.length('end', 1)) : lengthOf(graph, own);

/** How many elements of an image are behind a place that is written as `end - 1`; null for any other. */
function elementsBehind(graph: Graph, own: Axis, place: Node): number | null {
  const [end, length] = [endOf(graph, own), place].map(asLengthPolynomial);
  const behind = end && length && difference(end, length);
  if (!behind || [...behind.keys()].some((key) => key !== '')) return null;
  const count = Number(behind.get('') ?? 0n);
  return count < 0 ? null : count;
}

/** Elements `from`, `from` + `step`, … but the last `behind`: in windows that reach from before the first to behind the last. */
function upToTheEnd(
  graph: Graph,
  whole: Node,
  axis: string,
  { from, step, behind }: { readonly from: number; readonly step: number; readonly behind: number },
): Node {
  const window = { name: 'range:taken', size: from + behind };
  const windows = graph.move(whole, { move: 'window', axis, window, stride: step, dilation: 1 });
  return graph.move(windows, { move: 'at', axis: window.name, index: from - 1 });
}
