import type { Interpreter } from '../python/interpreter';
import { anyValues } from './any-values';
import type { Tensor } from './tensor';
import { showShape, type Values } from './values';

/** Whether a tensor has all elements that it shares, in their shape and order. */
export function seesWhole({ storage, lens }: Pick<Tensor, 'storage' | 'lens'>, run: Interpreter): boolean {
  if (lens === null) return true;
  // Whole numbers, which have no variables of their own where gradients are taken.
  const whole: Values = { ...anyValues('any elements', storage.values.dims, run), dtype: 'int' };
  const seen = lens.get(whole);
  return seen.node === whole.node && showShape(seen.dims) === showShape(whole.dims);
}
