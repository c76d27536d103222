/**
 * What the elements of a tensor are. `int` is `torch.int64`, `float` the default floating point of any precision, read as the real numbers,
 * `double` what was made to be `torch.float64`. Arguments that are declared to be whole numbers are `whole`: who calls knows whether they are
 * whole numbers or floating point.
 */
export type Dtype = 'bool' | 'int32' | 'int' | 'whole' | 'float' | 'double';

/** From those that give way to others to those that others give way to. */
const order: readonly Dtype[] = ['bool', 'int32', 'int', 'whole', 'float', 'double'];

/** Whether elements are floating point, or may be. */
export const isFloating = (dtype: Dtype): boolean => dtype === 'float' || dtype === 'double' || dtype === 'whole';

/** The dtype of what is computed in floating point. */
export const floatingOf = (dtype: Dtype): Dtype => (dtype === 'double' ? 'double' : 'float');

/** Whether elements are whole numbers and nothing else. */
export const isInteger = (dtype: Dtype): boolean => dtype === 'int' || dtype === 'int32';

/** The dtype that elements of several have together. */
export const commonDtype = (...all: readonly Dtype[]): Dtype =>
  all.reduce<Dtype>((most, each) => (order.indexOf(each) > order.indexOf(most) ? each : most), 'bool');

/** Truth values, whole numbers, what may be those, or floating point. */
const category = (dtype: Dtype): number => (dtype === 'bool' ? 0 : isInteger(dtype) ? 1 : dtype === 'whole' ? 2 : 3);

/** The dtype of what is computed of several: a number, or a tensor without dimensions, counts where it is of a higher category than all others. */
export function promotedDtype(parts: readonly { readonly dtype: Dtype; readonly dims: readonly unknown[] }[]): Dtype {
  const whole = commonDtype(...parts.flatMap(({ dtype, dims }) => (dims.length > 0 ? [dtype] : [])));
  const single = commonDtype(...parts.flatMap(({ dtype, dims }) => (dims.length === 0 ? [dtype] : [])));
  const isAllSingle = parts.every(({ dims }) => dims.length === 0);
  return isAllSingle || category(single) > category(whole) ? single : whole;
}

/** Whether two may stand for one dtype: the default floating point may be of any precision. */
export const mayBeSame = (a: Dtype, b: Dtype): boolean =>
  a === b || ((a === 'whole' || b === 'whole') && a !== 'bool' && b !== 'bool') || (isFloating(a) && isFloating(b));

/** As PyTorch calls them in what it says. */
export const dtypeName = (dtype: Dtype): string =>
  ({ bool: 'Bool', int32: 'Int', int: 'Long', whole: 'Long', float: 'Float', double: 'Double' })[dtype];
