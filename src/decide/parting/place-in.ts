import { rowMajorStrides } from '../../tensor/axis';
import type { Node } from '../../tensor/node';

/** Where an element stands, counted from 0; nothing where there is one element. */
export function placeIn({ axes }: Node, element: number): readonly number[] {
  if (axes.every(({ size }) => size === 1)) return [];
  const strides = rowMajorStrides(axes);
  return axes.map(({ size }, i) => Math.floor(element / (strides[i] as number)) % size);
}
