import { type Fraction, fractionOf, zero } from '../number/fraction';
import { type Axis, elementCount, rowMajorStrides } from '../tensor/axis';

/** The elements that `showTensor` shows under this name; null where it leaves some out. */
export function readTensor(text: string, name: string, axes: readonly Axis[]): readonly Fraction[] | null {
  try {
    const values = axes.length === 0 || text.startsWith('[') ? listed(text) : filled(text, name, axes);
    return values?.length === elementCount(axes) ? values : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

const listed = (text: string): Fraction[] => text.replace(/[[\]]/g, '').split(', ').map(fractionOf);

/** The common value, then the elements that differ from it. */
function filled(text: string, name: string, axes: readonly Axis[]): Fraction[] | null {
  const [common = '', exceptions = null] = text.split(' except ');
  const rest = common.startsWith('zero') ? zero : fractionOf(common.replace(/ everywhere$/, ''));
  const values = Array.from({ length: elementCount(axes) }, () => rest);
  if (exceptions === null) return values;
  if (/ and \d+ more$/.test(exceptions)) return null;
  const strides = rowMajorStrides(axes);
  for (const each of exceptions.split(`${name}[`).slice(1)) {
    const [, indices = '', value = ''] = /^([\d, ]+)\] = (.*?)(?:, )?$/.exec(each) ?? [];
    const places = indices.split(', ').map(Number);
    const isInside = places.length === axes.length && places.every((at, k) => at >= 1 && at <= (axes[k]?.size ?? 0));
    if (!isInside) return null;
    const place = places.reduce((sum, at, k) => sum + (at - 1) * (strides[k] as number), 0);
    values[place] = fractionOf(value);
  }
  return values;
}
