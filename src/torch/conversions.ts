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
    if (each.kind === 'native' || (each.kind === 'opaque' && each.what.startsWith('dtype ')))
      return dtypeOf(each, 'float');
    const isDevice =
      (each.kind === 'opaque' && each.what === 'device') || (each.kind === 'str' && isDeviceName(each.value));
    if (!isDevice) return unsupported('a conversion to this');
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
  return wantedDtype(given, otherwise);
}

const isDeviceName = (text: string | null): boolean => text !== null && /^(?:cpu|cuda|mps)(?::\d+)?$/.test(text);
