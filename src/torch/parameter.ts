import { blur, blurForGood } from '../python/blur';
import { complain, unsupported } from '../python/fault';
import type { Interpreter } from '../python/interpreter';
import { foreign, none, type PyValue } from '../python/value';
import { drawnValues } from './any-values';
import { parameterOrigin } from './history';
import { contiguousStrides, read, type Storage, type Tensor, tensorIn } from './tensor';
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
  return parameterIn({ values, isUncertain: false }, dims, run);
}

function parameterIn(storage: Storage, dims: readonly Dim[], run: Interpreter): PyValue {
  const own = Object.assign(storage, {
    parameter: run.state.parameters++,
    origin: parameterOrigin(),
  });
  return foreign(tensorObject(own, { strides: contiguousStrides(dims), isLeaf: true }));
}

export const isParameter = (value: PyValue): Tensor | null => {
  const tensor = tensorIn(value);
  return tensor !== null && tensor.storage.parameter !== undefined && tensor.lens === null && tensor.isLeaf
    ? tensor
    : null;
};

/** `nn.Parameter(data, requires_grad)` */
export function parameterOf(data: PyValue, requires: PyValue, run: Interpreter): PyValue {
  const tensor = tensorIn(data);
  if (tensor === null)
    return data.kind === 'none' || data.kind === 'opaque'
      ? unsupported('a parameter without values')
      : complain('TypeError', 'a Parameter is made of a tensor', 'Write nn.Parameter(torch.zeros(…)).');
  if (requires.kind !== 'none' && !run.isTrue(requires)) blurForGood(run, 'a parameter that requires no gradients');
  const own = read(tensor);
  if (own.dtype !== 'float')
    return complain(
      'RuntimeError',
      'Only Tensors of floating point and complex dtype can require gradients',
      'Use floating point numbers.',
    );
  if (!run.state.isConstructing) {
    blur(run, 'nn.Parameter in a call');
    return data;
  }
  if (!run.state.keepsParameters) return newParameter(own.dims, run, null);
  // It shares its elements with what it is made of, which has no history.
  blurForGood(run, 'a parameter that shares elements with a tensor');
  if (tensor.lens === null && tensor.storage.parameter === undefined) return parameterIn(tensor.storage, own.dims, run);
  tensor.storage.isUncertain = true;
  return parameterIn({ values: own, isUncertain: true }, own.dims, run);
}

export const orNone = (value: PyValue | null): PyValue => value ?? none;
