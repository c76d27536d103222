import { complain, unsupported } from '../python/fault';
import type { Interpreter } from '../python/interpreter';
import { lengthValue } from '../python/numbers';
import { foreign, type PyValue } from '../python/value';
import { read, type Tensor } from './tensor';
import { takeApart } from './tensor-writes';

/** What a loop over a tensor goes through: views of it along its first dimension. */
export function elements(own: Tensor, run: Interpreter): PyValue[] {
  const { dims } = read(own);
  const [first] = dims;
  if (first === undefined)
    return complain('TypeError', 'iteration over a 0-d tensor', 'Use a tensor with a dimension.');
  if (first.extent !== undefined) return unsupported('a loop over a dimension of any length', 'List the sizes.');
  if (first.size > 4096) return unsupported('a loop over so many elements');
  takeApart(foreign(own));
  return Array.from({ length: first.size }, (_, i) => own.item({ kind: 'int', value: BigInt(i) }, run));
}

/** `len` of a tensor: how long its first dimension is. */
export function lengthOf(own: Tensor): PyValue {
  const [first] = read(own).dims;
  if (first === undefined) return complain('TypeError', 'len() of a 0-d tensor', 'Ask for numel().');
  const { size, extent, label } = first;
  return lengthValue(extent === undefined ? { size } : { size, extent }, label);
}
