import type { Graph } from '../tensor/graph';
import type { Node } from '../tensor/node';
import type { Dtype } from './dtype';
import { axisOf, type Dim, isUnit, type Values, values } from './values';

/** A node with an axis of a given name for every dimension, those of length 1 too. */
export function explicit(graph: Graph, { node, dims }: Values, names: readonly string[]): Node {
  const renames = dims.flatMap((each, i) =>
    isUnit(each) ? [] : [[axisOf(dims.length, i), names[i] as string] as const],
  );
  return dims.reduce(
    (whole, each, i) =>
      isUnit(each) ? graph.move(whole, { move: 'expand', axis: { size: 1, name: names[i] as string } }) : whole,
    graph.rename(node, Object.fromEntries(renames)),
  );
}

/** The dimensions that axes of a node are, in the order of their names. */
export function counted(
  graph: Graph,
  node: Node,
  names: readonly string[],
  labels: readonly (string | null)[],
  dtype: Dtype = 'float',
): Values {
  const dims = names.map((name, i): Dim => {
    const own = node.axes.find((axis) => axis.name === name);
    const label = labels[i] ?? null;
    if (own === undefined) return { size: 1, label };
    return own.extent === undefined ? { size: own.size, label } : { size: own.size, extent: own.extent, label };
  });
  const flat = names.reduce(
    (whole, name, i) =>
      isUnit(dims[i] as Dim) && whole.axes.some((axis) => axis.name === name)
        ? graph.move(whole, { move: 'at', axis: name, index: 0 })
        : whole,
    node,
  );
  const renames = names.flatMap((name, i) =>
    isUnit(dims[i] as Dim) ? [] : [[name, axisOf(names.length, i)] as const],
  );
  return values(graph.rename(flat, Object.fromEntries(renames)), dims, dtype);
}
