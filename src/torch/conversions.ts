import { complain, unsupported } from '../python/fault';
import { bind, signature } from '../python/signature';
import { type Args, none, type PyValue } from '../python/value';
import type { Dtype } from './dtype';
import { dtypeOf } from './table/creation';
import { read, tensorIn } from './tensor';

/** Methods that give a tensor of another dtype. */
export const conversions: Readonly<Record<string, Dtype>> = {
  float: 'float',
  double: 'double',
  long: 'int',
  int: 'int32',
  bool: 'bool',
};

/** The dtype that the arguments of `to` ask for. */
export function wantedDtype(args: readonly PyValue[], otherwise: Dtype): Dtype {
  for (const each of args) {
    const tensor = tensorIn(each);
    if (tensor !== null) return read(tensor).dtype;
    if (each.kind === 'native' || isDtype(each)) return dtypeOf(each, 'float');
    if (!isDevice(each)) return unsupported('a conversion to this');
  }
  return otherwise;
}

/** The dtype that `to`, `type` or `type_as` asks for. */
export function dtypeWanted(name: string, args: Args, otherwise: Dtype): Dtype {
  const given = [...args.positional, ...args.keyword.values()];
  if (name === 'type_as') {
    const other = bind(name, signature('other'), args).get('other') ?? none;
    if (tensorIn(other) === null && other.kind !== 'opaque')
      complain('TypeError', "type_as(): argument 'other' must be Tensor", 'Give it a tensor.');
  }
  if (name === 'type' && given.length === 0) return unsupported('type() without a dtype');
  if (given.length > 1 && given.some((each) => tensorIn(each) !== null))
    return unsupported(`${name} with these arguments`);
  // Behind the dtype there are flags alone.
  const at = args.positional.findIndex((each) => each.kind === 'native' || isDtype(each));
  if (at >= 0 && args.positional.slice(at + 1).some(({ kind }) => kind !== 'bool'))
    return unsupported(`${name} with these arguments`, 'Write the device before the dtype.');
  return wantedDtype(given, otherwise);
}

const isDtype = (value: PyValue): boolean => value.kind === 'opaque' && value.what.startsWith('dtype ');

/** Whether a value is a device, or the name of one. */
export const isDevice = (value: PyValue): boolean =>
  (value.kind === 'opaque' && value.what === 'device') || (value.kind === 'str' && isDeviceName(value.value));

const isDeviceName = (text: string | null): boolean => text !== null && /^(?:cpu|cuda|mps)(?::\d+)?$/.test(text);
