import { unsupported } from '../python/fault';
import { isInteger } from './dtype';
import { read, type Tensor } from './tensor';

/** What formats of texts take a tensor for: one without dimensions for its element, unless it is a parameter. */
export function formatKind(tensor: Tensor): 'int' | 'float' | 'number' | 'object' {
  const { dims, dtype } = read(tensor);
  if (dims.length > 0 || tensor.isParameter) return 'object';
  if (tensor.mayBeItself && tensor.storage.parameter !== undefined)
    return unsupported('a format of what may be a parameter', 'Write item().');
  if (dtype === 'whole') return 'number';
  return dtype === 'bool' || isInteger(dtype) ? 'int' : 'float';
}
