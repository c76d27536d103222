import { blur, blurForGood } from '../python/blur';
import { complain, unsupported } from '../python/fault';
import { mayBeInfinite } from '../python/infinity';
import type { Interpreter } from '../python/interpreter';
import { none, type PyValue } from '../python/value';
import { isFloating } from './dtype';
import { isGiven, originOf } from './history';
import { holdVariable, leafOf } from './leaves';
import { read, type Tensor, tensorIn } from './tensor';
import { isUnwritten } from './unwritten';

/** `tensor.requires_grad_(value)`: gradients may be taken by it from now on, and it must not be written in place. */
export function requireGradients(own: Tensor, value: PyValue, run: Interpreter): void {
  if (value.kind !== 'none' && !run.isTrue(value)) {
    if (isComputed(own))
      unsupported('requires_grad_(False) of what was computed from what requires gradients', 'Write detach().');
    blurForGood(run, 'requires_grad_(False)');
    own.isLeaf = false;
    return;
  }
  const values = read(own);
  if (!isFloating(values.dtype))
    complain(
      'RuntimeError',
      'only Tensors of floating point dtype can require gradients',
      'Use floating point numbers.',
    );
  const origin = originOf(own);
  // What was made of it before has no history of it, unless it required gradients already: who calls knows.
  const wasUsed = origin.isUsed && !own.isLeaf;
  if (wasUsed) blur(run, 'requires_grad_() of what was used before');
  if (isGiven(origin) || (!origin.requires && !wasUsed)) own.isLeaf = true;
  else own.storage.mayBeLeaf = true;
  origin.isOfCode ||= isGiven(origin) || run.state.leaves === null;
  if (run.state.leaves === null) {
    origin.requires = true;
    return;
  }
  if (wasUsed || isGiven(origin) || leafOf(own, run) !== null) return;
  if (own.isDetached) origin.requires = true;
  // A view shares its elements with what has another history.
  else if (
    own.lens !== null ||
    own.storage.isUncertain ||
    mayBeInfinite(run, values.node) ||
    isUnwritten(run, values.node)
  )
    blur(run, 'requires_grad_() of a view, or of what may be no number');
  else holdVariable(own, run);
}

/** Whether it comes of what requires gradients whoever calls, and is no such tensor itself: whether it requires them cannot be said then. */
export const isComputed = (own: Tensor): boolean =>
  originOf(own).isOfCode && !own.isParameter && !(own.isLeaf && own.lens === null);

/** What a function creates requires gradients where it is told so. */
export function requireAsCreated(value: PyValue, bound: ReadonlyMap<string, PyValue>, run: Interpreter): void {
  const [tensor, flag] = [tensorIn(value), bound.get('requires_grad')];
  // The method of that name has seen to it itself.
  if (tensor === null || tensor === tensorIn(bound.get('input') ?? none)) return;
  if (flag?.kind !== 'bool' || !flag.value) return;
  requireGradients(tensor, flag, run);
}
