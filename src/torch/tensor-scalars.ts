import { complain, unsupported } from '../python/fault';
import { fractionIn } from '../python/held';
import type { Interpreter } from '../python/interpreter';
import { bool, type PyValue } from '../python/value';
import { isFloating, isInteger } from './dtype';
import { read, type Tensor } from './tensor';
import { isUnit } from './values';

/** Whether a condition on a tensor holds: one of a single element that is known. */
export function isTrue(own: Tensor, run: Interpreter): boolean {
  const { node, dims, dtype } = read(own);
  if (dims.some((each) => !isUnit(each)))
    return complain(
      'RuntimeError',
      'Boolean value of Tensor with more than one value is ambiguous',
      'Use all() or any().',
    );
  // Whether numbers are equal may depend on rounding.
  const known = isInteger(dtype) ? fractionIn(node) : null;
  run.step();
  return known === null
    ? unsupported('a condition on the values of a tensor', 'Write torch.where.')
    : known.numerator !== 0n;
}

/** The only element as a number of Python. */
export function itemOf(own: Tensor): PyValue {
  const { node, dims, dtype } = read(own);
  if (dims.some((each) => !isUnit(each)))
    return complain('ValueError', 'only one element tensors can be converted to Python scalars', 'Reduce it before.');
  if (isFloating(dtype)) return { kind: 'float', node, isRounded: true };
  const known = fractionIn(node);
  if (known === null) return unsupported('a whole number that is not known');
  return dtype === 'bool' ? bool(known.numerator !== 0n) : { kind: 'int', value: known.numerator };
}
