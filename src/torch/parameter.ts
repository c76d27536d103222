import { blur, blurForGood } from '../python/blur';
import { complain, unsupported } from '../python/fault';
import type { Interpreter } from '../python/interpreter';
import { foreign, type PyValue } from '../python/value';
import { drawnValues } from './any-values';
import { isFloating } from './dtype';
import { newOrigin } from './history';
import { type Elements, holdParameter, parameterElements } from './parameter-elements';
import { contiguousStrides, read, type Tensor, tensorIn } from './tensor';
import { tensorObject } from './tensor-object';
import type { Dim, Values } from './values';

/**
 * A parameter of this shape, which stands for any values from when its module is made, unless parameters keep what they start from.
 * @param start what it starts from; null where that is drawn
 */
export function newParameter(dims: readonly Dim[], run: Interpreter, start: Values | null): PyValue {
  if (!run.state.isConstructing)
    return unsupported('a layer that is made while a module is called', 'Make layers in __init__.');
  const values = run.state.keepsParameters && start !== null ? start : drawnValues(dims, run, 'randn');
  const storage = holdParameter({ values, isUncertain: false }, run);
  return parameterWith({ storage, strides: contiguousStrides(dims) }, true);
}

const parameterWith = ({ storage, strides }: Elements, isLeaf: boolean): PyValue =>
  foreign(tensorObject(storage, { strides, isLeaf, isParameter: true }));

/** Set for what `nn.Parameter` made, not for views of it. */
export const isParameter = (value: PyValue): Tensor | null => {
  const tensor = tensorIn(value);
  return tensor?.isParameter === true ? tensor : null;
};

/** `nn.Parameter(data, requires_grad)`: another tensor, with the elements of its data. */
export function parameterOf(data: PyValue, requires: PyValue, run: Interpreter): PyValue {
  const tensor = tensorIn(data);
  if (tensor === null)
    return data.kind === 'none' || data.kind === 'opaque'
      ? unsupported('a parameter without values')
      : complain('TypeError', 'a Parameter is made of a tensor', 'Write nn.Parameter(torch.zeros(…)).');
  const isFrozen = requires.kind !== 'none' && !run.isTrue(requires);
  if (isFrozen) blurForGood(run, 'a parameter that requires no gradients');
  if (!isFloating(read(tensor).dtype))
    return isFrozen
      ? unsupported('a parameter of whole numbers')
      : complain(
          'RuntimeError',
          'Only Tensors of floating point and complex dtype can require gradients',
          'Use floating point numbers.',
        );
  if (read(tensor).dtype === 'double') return unsupported('a parameter of float64', 'Leave its precision as it is.');
  if (run.state.isConstructing) return parameterWith(parameterElements(tensor, run), !isFrozen);
  blur(run, 'nn.Parameter in a call');
  const { storage, lens, strides } = tensor;
  const origin = newOrigin({ by: 'parameter', requires: !isFrozen });
  return foreign(
    tensorObject(storage, {
      ...(lens === null ? {} : { lens }),
      strides,
      isLeaf: !isFrozen,
      isParameter: true,
      origin,
    }),
  );
}
