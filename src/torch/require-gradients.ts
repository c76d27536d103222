import { blur } from '../python/blur';
import { complain } from '../python/fault';
import { mayBeInfinite } from '../python/infinity';
import type { Interpreter } from '../python/interpreter';
import type { PyValue } from '../python/value';
import { asLeaf, leafOf } from './leaves';
import { read, type Tensor } from './tensor';
import { isUnwritten } from './unwritten';

/** `tensor.requires_grad_(value)`: gradients may be taken by it from now on, and it must not be written in place. */
export function requireGradients(own: Tensor, value: PyValue, run: Interpreter): void {
  if (run.state.leaves === null) return;
  if (value.kind !== 'none' && !run.isTrue(value)) {
    blur(run, 'requires_grad_(False)');
    return;
  }
  const values = read(own);
  if (values.dtype !== 'float')
    complain(
      'RuntimeError',
      'only Tensors of floating point dtype can require gradients',
      'Use floating point numbers.',
    );
  own.isLeaf = true;
  if (leafOf(values, run) !== null) return;
  // A view shares its elements with what has another history.
  const isOwn = own.lens === null && !own.storage.isUncertain;
  if (isOwn && !mayBeInfinite(run, values.node) && !isUnwritten(run, values.node))
    own.storage.values = asLeaf(values, run, true);
  else blur(run, 'requires_grad_() of a view, or of what may be no number');
}
