import { complain, unsupported } from '../python/fault';
import { sameSpan } from '../tensor/extent';
import type { Graph } from '../tensor/graph';
import type { Node } from '../tensor/node';
import { commonDtype } from './dtype';
import { keptPart } from './kept-part';
import { axisOf, type Dim, dim, isUnit, requireElements, showShape, type Values, values, withSpans } from './values';

/** The dimensions in another order. */
export function permuted(graph: Graph, { node, dims, dtype }: Values, order: readonly number[]): Values {
  const rank = dims.length;
  const names = order.flatMap((from, to) =>
    isUnit(dims[from] as Dim) ? [] : [[axisOf(rank, from), axisOf(rank, to)] as const],
  );
  return values(
    graph.rename(node, Object.fromEntries(names)),
    order.map((from) => dims[from] as Dim),
    dtype,
  );
}

export function swapped({ dims }: Values, a: number, b: number): number[] {
  return dims.map((_, i) => (i === a ? b : i === b ? a : i));
}

/** A new dimension of length 1. */
export function withDim(graph: Graph, { node, dims, dtype }: Values, at: number): Values {
  const fresh = [...dims.slice(0, at), dim(1), ...dims.slice(at)];
  const names = dims.flatMap((each, i) =>
    isUnit(each) ? [] : [[axisOf(dims.length, i), axisOf(fresh.length, i < at ? i : i + 1)] as const],
  );
  return values(graph.rename(node, Object.fromEntries(names)), fresh, dtype);
}

/** Elements start, start + step, … of a dimension. */
export function sliced(graph: Graph, of: Values, at: number, start: number, step: number, count: number): Values {
  requireElements([{ size: count }]);
  const own = of.dims[at] as Dim;
  if (start === 0 && step === 1 && count === own.size && own.extent === undefined) return of;
  const dims = of.dims.map((each, i) => (i === at ? dim(count) : each));
  if (isUnit(own)) return values(of.node, dims, of.dtype);
  const axis = axisOf(of.dims.length, at);
  const kept = step === 1 && own.extent === undefined ? keptPart(graph, of.node, { axis, start, count }) : null;
  if (count === 1)
    return values(
      kept === null ? graph.move(of.node, { move: 'at', axis, index: start }) : only(graph, kept, axis),
      dims,
      of.dtype,
    );
  if (kept !== null) return withSpans(kept, dims, of.dtype);
  return withSpans(graph.move(of.node, { move: 'slice', axis, start, step, count }), dims, of.dtype);
}

/** The element of an axis of length 1. */
function only(graph: Graph, node: Node, axis: string): Node {
  const isOwn = node.kind === 'move' && node.movement.move === 'expand' && node.movement.axis.name === axis;
  return isOwn ? node.args[0] : graph.move(node, { move: 'at', axis, index: 0 });
}

/** Joins tensors along a dimension. */
export function joinedAlong(graph: Graph, parts: readonly Values[], at: number): Values {
  const [first] = parts;
  if (first === undefined) return complain('RuntimeError', 'expected a non-empty list of Tensors', 'Give it tensors.');
  const rank = first.dims.length;
  if (rank === 0)
    return complain('RuntimeError', 'zero-dimensional tensor (at position 0) cannot be concatenated', 'Use stack.');
  for (const { dims } of parts) {
    const fits = dims.length === rank && dims.every((each, i) => i === at || sameSpan(each, first.dims[i] as Dim));
    if (!fits)
      return complain(
        'RuntimeError',
        `Sizes of tensors must match except in dimension ${at}: ${parts.map((part) => showShape(part.dims)).join(', ')}`,
        'Look at the shapes of what is joined.',
      );
  }
  if (parts.length === 1) return first;
  const axis = axisOf(rank, at);
  const whole = parts.map(({ node, dims }) =>
    isUnit(dims[at] as Dim) ? graph.move(node, { move: 'expand', axis: { size: 1, name: axis } }) : node,
  );
  const node = graph.concat(whole, axis);
  const own = node.axes.find(({ name }) => name === axis);
  if (own === undefined) return unsupported('this concatenation');
  const span = own.extent === undefined ? { size: own.size } : { size: own.size, extent: own.extent };
  const dims = first.dims.map((each, i): Dim => (i === at ? { ...span, label: null } : labelled(parts, each, i)));
  return values(node, dims, commonDtype(...parts.map(({ dtype }) => dtype)));
}

function labelled(parts: readonly Values[], own: Dim, at: number): Dim {
  const named = parts
    .map(({ dims }) => dims[at]?.label ?? null)
    .find((label) => label !== null && !/^\d+$/.test(label));
  return named === undefined || named === null ? own : { ...own, label: named };
}

/** A tensor with other values in elements start, start + step, … of a dimension. */
export function placedInto(
  graph: Graph,
  whole: Values,
  part: Values,
  at: number,
  { start, step, count }: { readonly start: number; readonly step: number; readonly count: number },
): Values {
  const own = whole.dims[at] as Dim;
  const size = own.size;
  if (count === size && step === 1) return { ...part, dims: whole.dims };
  const [one, last] = [
    (from: number, of: Values, k: number): Values => sliced(graph, of, at, from, 1, k),
    start + (count - 1) * step,
  ];
  const pieces: Values[] = [];
  if (start > 0) pieces.push(one(0, whole, start));
  if (step === 1) pieces.push(part);
  else {
    if (size > 64) return unsupported('an assignment to a slice with steps of a tensor of this size');
    for (let i = 0; i < count; i++) {
      pieces.push(one(i, part, 1));
      if (i < count - 1) pieces.push(one(start + i * step + 1, whole, step - 1));
    }
  }
  if (last + 1 < size) pieces.push(one(last + 1, whole, size - last - 1));
  return { ...joinedAlong(graph, pieces, at), dims: whole.dims };
}
