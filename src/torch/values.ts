import { complain, unsupported } from '../python/fault';
import { axisNames } from '../tensor/axis';
import { positions } from '../tensor/axis-order';
import { type Span, sameSpan, spanKey } from '../tensor/extent';
import type { Graph } from '../tensor/graph';
import type { Node } from '../tensor/node';
import type { Dtype } from './dtype';

/** One dimension: its length, and the size of the claim that the length comes from. */
export interface Dim extends Span {
  readonly label: string | null;
}

/**
 * The elements of a tensor of PyTorch, whose dimensions are counted. In the graph the dimension that is k-th from the end
 * is an axis with the name `·k`, so that what is aligned by names there is aligned as PyTorch does; a dimension of length 1
 * has no axis, so that it is repeated.
 */
export interface Values {
  readonly node: Node;
  readonly dims: readonly Dim[];
  readonly dtype: Dtype;
}

/** The axis of a dimension, counted from the front. */
export const axisOf = (rank: number, dim: number): string => `·${rank - dim}`;

export const isUnit = ({ size, extent }: Span): boolean => size === 1 && extent === undefined;

export const dim = (size: number, label: string | null = null): Dim => ({ size, label });

export const scalar = (node: Node, dtype: Dtype = 'float'): Values => ({ node, dims: [], dtype });

/** @throws Error where the axes of the node are not those of the dimensions, which is a fault of the program */
export function values(node: Node, dims: readonly Dim[], dtype: Dtype): Values {
  const wanted = dims.flatMap((each, i) => (isUnit(each) ? [] : [{ name: axisOf(dims.length, i), ...each }]));
  const isWhole =
    wanted.length === node.axes.length &&
    wanted.every(({ name, ...span }) => {
      const own = node.axes.find((axis) => axis.name === name);
      return own !== undefined && sameSpan(own, span);
    });
  if (!isWhole) throw new Error(`a tensor of shape ${showShape(dims)} has the axes ${axisNames(node.axes).join()}`);
  return { node, dims, dtype };
}

/** The same node with dimensions that are those of its axes, wherever it has one. */
export function withSpans(node: Node, dims: readonly Dim[], dtype: Dtype): Values {
  const own = dims.map((each, i): Dim => {
    const axis = node.axes.find(({ name }) => name === axisOf(dims.length, i));
    return axis === undefined ? each : { ...spanOf(axis), label: each.label };
  });
  return values(node, own, dtype);
}

/** A length without the size that it comes from. */
export const spanOf = ({ size, extent }: Span): Span => (extent === undefined ? { size } : { size, extent });

/** A tensor of formulas, by the order of its axes. */
export function fromNamed(graph: Graph, node: Node, dtype: Dtype = 'float'): Values {
  const axes = positions(node);
  const dims = axes.map((axis): Dim => ({ ...spanOf(axis), label: axis.name.replace(/'+$/, '') }));
  const flat = axes.reduce(
    (whole, axis) => (isUnit(axis) ? graph.move(whole, { move: 'at', axis: axis.name, index: 0 }) : whole),
    node,
  );
  const names = axes.flatMap((axis, i) => (isUnit(axis) ? [] : [[axis.name, axisOf(axes.length, i)] as const]));
  return values(graph.rename(flat, Object.fromEntries(names)), dims, dtype);
}

/** The names of the axes in formulas: the size that a length comes from, the second of two with a prime. */
export function namesOf(dims: readonly Dim[]): string[] {
  const names: string[] = [];
  for (const each of dims) {
    let name = each.label ?? (each.extent?.kind === 'size' ? each.extent.name : `${each.size}`);
    while (names.includes(name)) name += "'";
    names.push(name);
  }
  return names;
}

/** As a tensor of formulas, its axes in the order of the dimensions. */
export function toNamed(graph: Graph, { node, dims }: Values): Node {
  const names = namesOf(dims);
  const renamed = graph.rename(
    node,
    Object.fromEntries(dims.flatMap((each, i) => (isUnit(each) ? [] : [[axisOf(dims.length, i), names[i] as string]]))),
  );
  const whole = dims.reduce(
    (all, each, i) =>
      isUnit(each) ? graph.move(all, { move: 'expand', axis: { size: 1, name: names[i] as string } }) : all,
    renamed,
  );
  return graph.inOrder(whole, names);
}

export const showShape = (dims: readonly Span[]): string => `[${dims.map((each) => spanKey(each)).join(', ')}]`;

/** A dimension as PyTorch counts it, from the end where it is negative. */
export function dimAt(dims: readonly unknown[], at: number): number {
  const count = Math.max(dims.length, 1);
  const place = at < 0 ? at + count : at;
  if (Number.isInteger(place) && place >= 0 && place < count) return place;
  return complain(
    'IndexError',
    `Dimension out of range (expected to be in range of [${-count}, ${count - 1}], but got ${at})`,
    `The tensor has ${dims.length} dimensions, counted from 0.`,
  );
}

/** Throws where a tensor would have no elements: PyTorch knows those, the graph does not. */
export function requireElements(dims: readonly Span[]): void {
  if (dims.some(({ size }) => size < 1)) unsupported('a tensor without elements');
}
