import { type Span, sameSpan, spanKey } from './extent';

/** A named axis of a tensor. A trailing prime (`n'`) names a second axis of the same size. */
export interface Axis extends Span {
  readonly name: string;
}

/** The number of elements of a tensor with these axes (1 for a scalar). */
export const elementCount = (axes: readonly Axis[]): number => axes.reduce((n, axis) => n * axis.size, 1);

export const axisNames = (axes: readonly Axis[]): string[] => axes.map((axis) => axis.name);

export const sameAxes = (a: readonly Axis[], b: readonly Axis[]): boolean =>
  a === b ||
  (a.length === b.length && a.every((axis, i) => axis.name === (b[i] as Axis).name && sameSpan(axis, b[i] as Axis)));

/** `[C: 3, H: 2]`, or `scalar`. */
export const showAxes = (axes: readonly Axis[]): string =>
  axes.length === 0 ? 'scalar' : `[${axes.map((axis) => `${axis.name}: ${spanKey(axis)}`).join(', ')}]`;

/** Row-major strides, in elements. */
export function rowMajorStrides(axes: readonly Axis[]): number[] {
  const strides = new Array<number>(axes.length);
  let stride = 1;
  for (let i = axes.length - 1; i >= 0; i--) {
    strides[i] = stride;
    stride *= (axes[i] as Axis).size;
  }
  return strides;
}

/** The axes of all tensors together, in order of first appearance. */
export const unionAxes = (tensors: readonly { readonly axes: readonly Axis[] }[]): Axis[] => [
  ...new Map(tensors.flatMap(({ axes }) => axes.map((axis) => [axis.name, axis]))).values(),
];
