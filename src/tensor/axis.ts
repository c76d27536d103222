import { type Span, sameSpan, spanKey } from './extent';

/** A named axis of a tensor. A trailing prime (`n'`) names a second axis of the same size. */
export interface Axis extends Span {
  readonly name: string;
}

/** The number of elements of a tensor with these axes (1 for a scalar). */
export function elementCount(axes: readonly Axis[]): number {
  let count = 1;
  for (let i = 0; i < axes.length; i++) count *= (axes[i] as Axis).size;
  return count;
}

export const axisNames = (axes: readonly Axis[]): string[] => axes.map((axis) => axis.name);

export function sameAxes(a: readonly Axis[], b: readonly Axis[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) {
    const [own, other] = [a[i] as Axis, b[i] as Axis];
    if (own !== other && (own.name !== other.name || !sameSpan(own, other))) return false;
  }
  return true;
}

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
