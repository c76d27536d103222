import { showFraction } from '../../number/fraction';
import type { Axis } from '../../tensor/axis';
import type { Evaluated } from './quantity';

/** The most elements that are shown. */
const elementLimit = 64;

/** Numbers as nested lists: exact where they are short, else by their leading digits. */
export function showQuantities(values: readonly Evaluated[], axes: readonly Axis[]): string {
  if (values.length > elementLimit)
    return `${showQuantities(values.slice(0, 8), [{ name: '', size: 8 }]).slice(0, -1)}, … (${values.length} elements)]`;
  const nested = (level: number, from: number, count: number): string => {
    const size = axes[level]?.size ?? 1;
    if (level === axes.length) return showQuantity(values[from]);
    const step = count / size;
    return `[${Array.from({ length: size }, (_, i) => nested(level + 1, from + i * step, step)).join(', ')}]`;
  };
  return nested(0, 0, values.length);
}

/** A number that was written with decimals, by its leading digits. */
export const showDecimal = (value: Evaluated | undefined): string =>
  value === undefined || typeof value === 'string' ? showQuantity(value) : `${Number(value.approx.toPrecision(10))}`;

function showQuantity(value: Evaluated | undefined): string {
  if (value === undefined || typeof value === 'string') return value ?? 'unknown';
  const exact = value.exact();
  if (exact !== null) {
    const text = showFraction(exact);
    if (text.length <= 16) return text;
  }
  return `${Number(value.approx.toPrecision(10))}`;
}
