import type { Relation } from '../statement/relation';
import type { Statement } from '../statement/statement';
import { type Axis, axisNames, elementCount } from '../tensor/axis';
import { broadcastMap } from '../tensor/movement-map';
import type { Node } from '../tensor/node';

/** A statement about concrete tensors, with the places of its elements on both sides. */
export interface Comparison {
  readonly text: string;
  readonly left: Node;
  readonly relation: Relation;
  readonly right: Node;
  readonly axes: readonly Axis[];
  readonly count: number;
  /** For each element its place in that side; null: the same place. */
  readonly leftMap: Int32Array | null;
  readonly rightMap: Int32Array | null;
  /** False if an integral in it was replaced by a quadrature, which settles nothing. */
  readonly exact: boolean;
}

export function comparison(statement: Statement, exact = true): Comparison {
  const { text, left, relation, right } = statement;
  const axes = left.axes.length >= right.axes.length ? left.axes : right.axes;
  const map = (side: Node): Int32Array | null =>
    axisNames(side.axes).join() === axisNames(axes).join() ? null : broadcastMap(axes, side.axes);
  return {
    text,
    left,
    relation,
    right,
    axes,
    count: elementCount(axes),
    leftMap: map(left),
    rightMap: map(right),
    exact,
  };
}

/** Element i of a comparison, on one side. */
export const placed = <V>(elements: readonly V[], map: Int32Array | null, i: number): V =>
  elements[map === null ? i : (map[i] as number)] as V;
