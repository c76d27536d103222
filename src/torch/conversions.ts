import { unsupported } from '../python/fault';
import type { PyValue } from '../python/value';
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

const isDeviceName = (text: string | null): boolean => text !== null && /^(?:cpu|cuda|mps)(?::\d+)?$/.test(text);
