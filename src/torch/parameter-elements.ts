import { blurForGood } from '../python/blur';
import { unsupported } from '../python/fault';
import type { Interpreter } from '../python/interpreter';
import { drawnValues } from './any-values';
import { newOrigin, originOf, parameterOrigin } from './history';
import { detaching } from './leaves';
import { seesWhole } from './sees-whole';
import { read, type Storage, type Tensor } from './tensor';

/** Elements of a parameter, and how they lie in memory. */
export type Elements = Pick<Tensor, 'storage' | 'strides'>;

/**
 * The elements of a parameter that has those of a tensor, while modules are made: they stand for any values from then on, unless parameters
 * keep what they start from. What else has all of them, in their order, has these values as well; of what may have some nothing is known.
 */
export function parameterElements(tensor: Tensor, run: Interpreter): Elements {
  if (tensor.storage.mayBeOther === true) return unsupported('a parameter of what may be a view of another tensor');
  return !tensor.storage.isUncertain && seesWhole(tensor, run) ? shared(tensor, run) : inPlaceOf(tensor, run);
}

/** Makes elements those of a parameter. */
export function holdParameter(storage: Storage, run: Interpreter): Storage {
  storage.parameter ??= run.state.parameters++;
  storage.origin = parameterOrigin();
  return storage;
}

function shared(tensor: Tensor, run: Interpreter): Elements {
  const { storage, strides } = tensor;
  const isAlone = storage.parameter === undefined && tensor.lens === null && !tensor.isLeaf && !originOf(tensor).isUsed;
  if (!isAlone) blurForGood(run, 'a parameter that shares elements with a tensor');
  if (storage.parameter === undefined && !run.state.keepsParameters)
    storage.values = drawnValues(storage.values.dims, run, 'randn');
  if (isAlone) {
    // Gradients by the parameter do not go by way of what it was made of.
    tensor.lens = { get: detaching(run), set: (_, part) => part };
    tensor.origin = newOrigin({ by: 'detach' });
    tensor.isDetached = true;
  }
  return { storage: holdParameter(storage, run), strides };
}

function inPlaceOf(tensor: Tensor, run: Interpreter): Elements {
  const { storage, lens, strides } = tensor;
  if (lens?.set === null) return unsupported('a parameter of which several elements are one', 'Make a copy: clone().');
  if (storage.parameter !== undefined)
    return unsupported('a parameter that may share some elements with another', 'Make it of a copy: clone().');
  const own = read(tensor);
  const values = run.state.keepsParameters ? own : drawnValues(own.dims, run, 'randn');
  storage.isGivenAway = true;
  return { storage: holdParameter({ values, isUncertain: false }, run), strides };
}
