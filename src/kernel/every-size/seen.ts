import type { Axis } from '../../tensor/axis';
import { partsOf } from '../../tensor/extent';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { rebuild } from '../../tensor/rewrite';
import type { LeftOut } from './left-out';

/** How an axis is seen: by another name perhaps, and of a row of segments one of them. */
export interface Seen {
  readonly name: string;
  readonly part?: number;
}

/** By the names that the axes of a node have; others are not looked at. */
export type View = ReadonlyMap<string, Seen>;

/** The value of a node, seen so. */
export type See = (node: Node, view: View) => Node;

export interface Reading {
  readonly graph: Graph;
  readonly see: See;
  readonly leftOut: LeftOut;
}

export const isRow = (axis: Axis): boolean => partsOf(axis).length > 1;

/** All choices of one segment along each axis that is a row of them. */
export const blocksOf = (axes: readonly Axis[], view: View): View[] =>
  axes
    .filter(isRow)
    .reduce<View[]>(
      (views, axis) =>
        views.flatMap((each) =>
          partsOf(axis).map((_, part) => new Map([...each, [axis.name, { name: seenName(view, axis.name), part }]])),
        ),
      [view],
    );

export const seenName = (view: View, name: string): string => view.get(name)?.name ?? name;

/** What was made of a node without regard to how it is seen, with its names and segments. */
export function placed(graph: Graph, made: Node, { axes }: Node, view: View): Node {
  const names = Object.fromEntries([...view].flatMap(([own, { name }]) => (own === name ? [] : [[own, name]])));
  const named = Object.keys(names).length === 0 ? made : graph.rename(made, names);
  return segmentsIn(graph, named, axes, view);
}

/** The segments that are seen, where the axes have their names already. */
export function segmentsIn(graph: Graph, made: Node, axes: readonly Axis[], view: View): Node {
  return axes.reduce((value, axis) => {
    const { name, part } = view.get(axis.name) ?? { name: axis.name };
    if (part === undefined || !isRow(axis)) return value;
    return graph.move(value, {
      move: 'segments',
      axis: name,
      from: { parts: part, more: 0 },
      to: { parts: part + 1, more: 0 },
    });
  }, made);
}

/** The node on its arguments as they are, seen so. */
export const asItIs = ({ graph, see }: Reading, node: Node, view: View): Node =>
  placed(
    graph,
    rebuild(
      graph,
      node,
      node.args.map((arg) => see(arg, new Map())),
    ),
    node,
    view,
  );

/** Another name, where it is taken. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  return taken.has(name) ? freeName(`${name}·`, taken) : name;
}
