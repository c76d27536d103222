import { mergedSpan } from '../tensor/extent';
import type { Graph } from '../tensor/graph';
import type { Node, Reduction } from '../tensor/node';
import { lengthOf } from '../tensor/sizes-in-formulas';
import { type Dtype, floatingOf } from './dtype';
import { axisOf, dim, isUnit, type Values, values } from './values';

/** Reduces dimensions, counted from the front; they stay with length 1, or go. */
export function reduced(
  graph: Graph,
  reduction: Reduction,
  of: Values,
  over: readonly number[],
  keepdim: boolean,
  dtype: Dtype = of.dtype,
): Values {
  const rank = of.dims.length;
  const axes = over.filter((i) => !isUnit(of.dims[i] ?? dim(1))).map((i) => axisOf(rank, i));
  const node = graph.reduce(reduction, of.node, axes);
  const kept = of.dims.map((each, i) => (over.includes(i) ? dim(1) : each));
  const whole = values(node, kept, dtype);
  return keepdim ? whole : withoutDims(graph, whole, over);
}

/** Drops dimensions of length 1. */
export function withoutDims(graph: Graph, { node, dims, dtype }: Values, dropped: readonly number[]): Values {
  const left = dims.flatMap((each, i) => (dropped.includes(i) ? [] : [{ each, from: axisOf(dims.length, i) }]));
  const names = left.flatMap(({ each, from }, i) => (isUnit(each) ? [] : [[from, axisOf(left.length, i)] as const]));
  return values(
    graph.rename(node, Object.fromEntries(names)),
    left.map(({ each }) => each),
    dtype,
  );
}

/** How many elements are reduced to one. */
export const countOf = (graph: Graph, of: Values, over: readonly number[]): Node =>
  lengthOf(graph, mergedSpan(over.map((i) => of.dims[i] ?? dim(1))));

export const meanOver = (graph: Graph, of: Values, over: readonly number[], keepdim: boolean): Values => {
  const sum = reduced(graph, 'sum', of, over, keepdim, floatingOf(of.dtype));
  return { ...sum, node: graph.div(sum.node, countOf(graph, of, over)) };
};

/** Σ (x − mean)² / (n − correction) */
export function varianceOver(
  graph: Graph,
  of: Values,
  over: readonly number[],
  keepdim: boolean,
  correction: Node,
): Values {
  const mean = meanOver(graph, of, over, true);
  const squares: Values = { ...of, node: graph.power(graph.sub(of.node, mean.node), 2) };
  const sum = reduced(graph, 'sum', squares, over, keepdim, floatingOf(of.dtype));
  return { ...sum, node: graph.div(sum.node, graph.sub(countOf(graph, of, over), correction)) };
}

export const allDims = ({ dims }: Values): number[] => dims.map((_, i) => i);
