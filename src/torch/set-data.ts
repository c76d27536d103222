import { blur, blurForGood } from '../python/blur';
import { unsupported } from '../python/fault';
import type { Interpreter } from '../python/interpreter';
import { requireOwn } from '../python/require-own';
import { parameterElements } from './parameter-elements';
import { read, type Tensor } from './tensor';
import { showShape } from './values';

/** `own.data = other`: it has the elements of the other from now on, as the other itself; views of what it had keep that. */
export function setData(own: Tensor, other: Tensor, run: Interpreter): void {
  requireOwn(run, own.storage);
  if (own.storage.isArgument === true) unsupported('an assignment to data of an argument', 'Write to it in place.');
  const [before, values] = [read(own), read(other)];
  if (showShape(values.dims) !== showShape(before.dims)) unsupported('data of another shape');
  if (values.dtype !== before.dtype) unsupported('data of another dtype');
  if (other.storage.isUncertain && !own.isParameter)
    unsupported('data that may or may not be those of another tensor', 'Make a copy: clone().');
  if (run.state.isConstructing && own.isParameter) {
    const { storage, strides } = parameterElements(other, run);
    own.storage = storage;
    own.lens = null;
    own.strides = strides;
    return;
  }
  if (run.state.isConstructing) blurForGood(run, 'an assignment to data');
  else blur(run, 'an assignment to data');
  own.storage = other.storage;
  own.lens = other.lens;
  own.strides = other.strides;
}
