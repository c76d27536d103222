import { showFraction } from '../number/fraction';
import { type Axis, rowMajorStrides } from '../tensor/axis';
import type { Value } from './point';

/** Tensors with at most this many elements are shown whole. */
const wholeLimit = 16;

/** The most exceptions listed. */
const exceptionLimit = 24;

/** A number, a small array, or the common value of a large tensor and the elements that differ from it. */
export function showTensor(name: string, axes: readonly Axis[], values: readonly Value[]): string {
  if (axes.length === 0) return showFraction((values[0] as Value).exact);
  if (values.length <= wholeLimit) return nested(axes, values);
  const texts = values.map((value) => showFraction(value.exact));
  const rest = mostFrequent(texts);
  const exceptions = texts.flatMap((text, i) => (text === rest ? [] : [`${name}${showIndex(axes, i)} = ${text}`]));
  const everywhere = rest === '0' ? 'zero' : `${rest} everywhere`;
  if (exceptions.length === 0) return rest === '0' ? 'zero everywhere' : everywhere;
  const listed = exceptions.slice(0, exceptionLimit).join(', ');
  const more = exceptions.length - exceptionLimit;
  return `${everywhere} except ${listed}${more > 0 ? ` and ${more} more` : ''}`;
}

function nested(axes: readonly Axis[], values: readonly Value[]): string {
  const [axis, ...rest] = axes;
  if (axis === undefined) return showFraction((values[0] as Value).exact);
  const size = values.length / axis.size;
  const parts = Array.from({ length: axis.size }, (_, i) => nested(rest, values.slice(i * size, (i + 1) * size)));
  return `[${parts.join(', ')}]`;
}

function mostFrequent(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), ['0', 0] as [string, number])[0];
}

const indices = (axes: readonly Axis[], i: number): number[] => {
  const strides = rowMajorStrides(axes);
  return axes.map((axis, k) => (Math.floor(i / (strides[k] as number)) % axis.size) + 1);
};

/** `[1, 2]`, counting from 1. */
const showIndex = (axes: readonly Axis[], i: number): string => `[${indices(axes, i).join(', ')}]`;

/** `[C = 1, H = 2]`, or null for a scalar. */
export const showElement = (axes: readonly Axis[], i: number): string | null =>
  axes.length === 0
    ? null
    : `[${indices(axes, i)
        .map((index, k) => `${axes[k]?.name} = ${index}`)
        .join(', ')}]`;
