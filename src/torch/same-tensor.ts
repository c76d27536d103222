import { type Foreign, foreign } from '../python/value';
import type { View } from './entry';
import { read, type Tensor, tensorIn } from './tensor';
import { showShape } from './values';

/** Functions that give their very argument where there is nothing for them to do, at least in some versions. */
const givesItself: ReadonlySet<string> = new Set('flatten transpose swapaxes swapdims t ravel'.split(' '));

/** Whether what a function of that name gives may be the tensor itself, rather than a view of it. */
export const mayGiveItself = (name: string, tensor: Tensor, { lens }: View): boolean =>
  givesItself.has(name) && showShape(lens.get(read(tensor)).dims) === showShape(read(tensor).dims);

/** Whether two tensors that are held as two may be one. */
export function mayBeOne(own: Tensor, other: Foreign): boolean {
  const tensor = tensorIn(foreign(other));
  return tensor !== null && tensor.storage === own.storage && (tensor.mayBeItself || own.mayBeItself);
}
