import { unsupported } from '../python/fault';
import { foreign, type PyInstance } from '../python/value';
import { modulesIn } from './module-parts';
import { enter, entriesIn } from './module-table';
import { read, type Storage, type Tensor, tensorIn } from './tensor';
import { tensorObject } from './tensor-object';

/**
 * `to`, `float`, `cuda` and their like of a module: its parameters and buffers may have elements of their own from then on, which nobody else
 * sees any more, or the same as before.
 * @throws PythonFault where two of them have the same elements
 */
export function convertModule(self: PyInstance): void {
  const parted = new Map<Storage, Tensor>();
  for (const [, one] of modulesIn(self)) {
    for (const [, value] of entriesIn(one, 'parameter')) {
      const tensor = tensorIn(value);
      if (tensor !== null && parted.get(tensor.storage) !== tensor) {
        tensor.storage = partedFrom(tensor, parted);
        parted.set(tensor.storage, tensor);
        tensor.lens = null;
      }
    }
    for (const [name, value] of entriesIn(one, 'buffer')) {
      const tensor = tensorIn(value);
      if (tensor === null) continue;
      const storage = partedFrom(tensor, parted);
      parted.set(storage, tensor);
      enter(one, 'buffer', name, foreign(tensorObject(storage, { strides: tensor.strides })));
    }
  }
}

/** Elements of its own; of those that it shared nothing is known from then on. */
function partedFrom(tensor: Tensor, parted: ReadonlyMap<Storage, Tensor>): Storage {
  const { storage } = tensor;
  if (parted.has(storage) || storage.isGivenAway === true)
    return unsupported('a conversion of a module of which two parameters or buffers share elements');
  const own: Storage = { ...storage, values: read(tensor) };
  storage.isGivenAway = true;
  return own;
}
