import { complain } from '../python/fault';
import type { Interpreter } from '../python/interpreter';
import { sameSpan, spanKey } from '../tensor/extent';
import { repeatedAlong } from '../tensor/with-axes';
import { axisOf, type Dim, isUnit, showShape, type Values } from './values';

/**
 * The shape of tensors that are combined element by element: aligned at the end, where lengths are equal or 1.
 * @param run is told of tensors that both grow without anyone having said so
 */
export function broadcastShape(parts: readonly Pick<Values, 'dims'>[], run: Pick<Interpreter, 'note'>): Dim[] {
  const rank = Math.max(0, ...parts.map(({ dims }) => dims.length));
  const shape = Array.from({ length: rank }, (_, i): Dim => {
    const aligned = parts.flatMap(({ dims }, part) => {
      const own = dims[i - (rank - dims.length)];
      return own === undefined ? [] : [{ own, part }];
    });
    // Where lengths are those of several sizes, the tensor with the most dimensions names them.
    aligned.sort((a, b) => (parts[b.part]?.dims.length ?? 0) - (parts[a.part]?.dims.length ?? 0));
    return aligned.reduce<Dim>((common, { own, part }) => joined(common, own, i, parts, part), {
      size: 1,
      label: null,
    });
  });
  noteGrowth(parts, shape, run);
  return shape;
}

function joined(common: Dim, own: Dim, at: number, parts: readonly Pick<Values, 'dims'>[], part: number): Dim {
  if (isUnit(own)) return isUnit(common) && common.label === null ? own : common;
  if (isUnit(common)) return own;
  if (sameSpan(common, own)) return isNamed(common) || !isNamed(own) ? common : own;
  const shapes = parts.map(({ dims }) => showShape(dims)).join(' and ');
  return complain(
    'RuntimeError',
    `The size of tensor a (${spanKey(common)}) must match the size of tensor b (${spanKey(own)}) at non-singleton dimension ${at} (shapes ${shapes}, tensor ${part + 1})`,
    'PyTorch aligns shapes at the end: insert dimensions of length 1 with [..., None] or view.',
  );
}

/** Whether the label is the name of a size, not a number. */
const isNamed = ({ label }: Dim): boolean => label !== null && !/^\d+$/.test(label);

function noteGrowth(
  parts: readonly Pick<Values, 'dims'>[],
  shape: readonly Dim[],
  run: Pick<Interpreter, 'note'>,
): void {
  const count = (dims: readonly Dim[]): number => dims.reduce((product, { size }) => product * size, 1);
  const large = parts.filter(({ dims }) => dims.some((each) => !isUnit(each)));
  const ranks = new Set(large.map(({ dims }) => dims.length));
  if (large.length < 2 || ranks.size < 2 || large.some(({ dims }) => count(dims) === count(shape))) return;
  run.note(`${large.map(({ dims }) => showShape(dims)).join(' and ')} are broadcast to ${showShape(shape)}`);
}

/** The same values as a tensor of this shape, where dimensions in front are new and those of length 1 repeated. */
export function expandedTo(
  graph: Interpreter['graph'],
  { node, dtype }: Pick<Values, 'node' | 'dtype'>,
  shape: readonly Dim[],
): Values {
  return { node: repeatedAlong(graph, node, axesOf(shape)), dims: shape, dtype };
}

/** The axes that the graph has for dimensions. */
export const axesOf = (dims: readonly Dim[]) =>
  dims.flatMap((each, i) => (isUnit(each) ? [] : [axisFor(each, axisOf(dims.length, i))]));

export const axisFor = ({ size, extent }: Dim, name: string) =>
  extent === undefined ? { size, name } : { size, extent, name };
