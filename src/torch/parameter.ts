import { complain, unsupported } from '../python/fault';
import type { Interpreter } from '../python/interpreter';
import { foreign, none, type PyValue } from '../python/value';
import { drawnValues } from './any-values';
import { contiguousStrides, read, type Tensor, tensorIn } from './tensor';
import { tensorObject } from './tensor-object';
import type { Dim } from './values';

/** A parameter of this shape, which stands for any values from when its module is made. */
export function newParameter(dims: readonly Dim[], run: Interpreter): PyValue {
  if (!run.state.isConstructing)
    return unsupported('a layer that is made while a module is called', 'Make layers in __init__.');
  const parameter = run.state.parameters++;
  const storage = { values: drawnValues(dims, run), isUncertain: false, parameter };
  return foreign(tensorObject(storage, { strides: contiguousStrides(dims), isLeaf: true }));
}

export const isParameter = (value: PyValue): Tensor | null => {
  const tensor = tensorIn(value);
  return tensor !== null && tensor.storage.parameter !== undefined && tensor.lens === null && tensor.isLeaf
    ? tensor
    : null;
};

/** `nn.Parameter(data)` */
export function parameterOf(data: PyValue, run: Interpreter): PyValue {
  const tensor = tensorIn(data);
  if (tensor === null)
    return data.kind === 'none' || data.kind === 'opaque'
      ? unsupported('a parameter without values')
      : complain('TypeError', 'a Parameter is made of a tensor', 'Write nn.Parameter(torch.zeros(…)).');
  if (read(tensor).dtype !== 'float')
    return complain(
      'RuntimeError',
      'Only Tensors of floating point and complex dtype can require gradients',
      'Use floating point numbers.',
    );
  return run.state.isConstructing ? newParameter(read(tensor).dims, run) : data;
}

export const orNone = (value: PyValue | null): PyValue => value ?? none;
