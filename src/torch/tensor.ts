import { complain, unsupported } from '../python/fault';
import type { Interpreter } from '../python/interpreter';
import { requireOwn } from '../python/require-own';
import type { Span } from '../python/syntax';
import type { Foreign, PyValue } from '../python/value';
import type { InputSymbol } from '../tensor/symbol';
import type { Dtype } from './dtype';
import { noteWrite, type Origin, originOf, type Recorded, type Use, useOf, type Versioned } from './history';
import { isUnit, type Values, values } from './values';

/** What tensors share that are views of one another. */
export interface Storage extends Versioned {
  values: Values;
  /** Set where it is not known whether what was made of it shares its elements: then nothing may be written. */
  isUncertain: boolean;
  /** Set where it is not known whether it shares its elements with another that has a storage of its own. */
  mayBeOther?: true;
  /** Set where a parameter may have the same elements, which stands for any values: what these are is not known then. */
  isGivenAway?: true;
  /** Set for the elements of a parameter: the place of it among those that were made. */
  parameter?: number;
  /** Set for the elements of an argument of a call. */
  readonly isArgument?: true;
  /** Where it was first written, if it was. */
  written?: Span | null;
  /** The variable by which gradients are taken by it, while it holds what that stands for. */
  variable?: InputSymbol | null;
  /** Set where it depends on who calls whether it may be written: what requires gradients, and may be a leaf of them. */
  mayBeLeaf?: true;
  /**
   * Set where several views were made of it at once, or one while no gradients were recorded: PyTorch lets nobody write while gradients go
   * back through them.
   */
  isTakenApart?: true;
}

/** How a view reads the elements that it shares, and what becomes of them when it is written. */
export interface Lens {
  get(whole: Values): Values;
  /** Null where several elements of the view are one: nothing can be written then. */
  readonly set: ((whole: Values, part: Values) => Values) | null;
}

/** A tensor of PyTorch: an object that names share, and views of it. */
export interface Tensor extends Foreign {
  readonly typeName: 'Tensor';
  /** What `data` was set to, from then on. */
  storage: Storage;
  lens: Lens | null;
  /** In elements, for each dimension; null where it is not known how it lies in memory. */
  strides: readonly number[] | null;
  /** Whether `nn.Parameter` made it. */
  readonly isParameter: boolean;
  /** Set where PyTorch may give the very tensor that this is a view of. */
  readonly mayBeItself: boolean;
  /** A parameter, what called `requires_grad_()`, or a view of one: it must not be written while gradients are recorded. */
  isLeaf: boolean;
  /** For what was detached, and views of it: the history that it has for itself. */
  origin: Origin | null;
  /** Whether it is what was detached, as a whole. */
  isDetached: boolean;
}

/** What a new tensor is besides the elements that it shares. */
export interface Shared {
  readonly lens?: Lens;
  readonly strides: readonly number[] | null;
  readonly isLeaf?: boolean;
  readonly isParameter?: boolean;
  readonly mayBeItself?: boolean;
  readonly origin?: Origin | null;
  readonly isDetached?: boolean;
}

export function tensorIn(value: PyValue): Tensor | null {
  return value.kind === 'foreign' && value.object.typeName === 'Tensor' ? (value.object as Tensor) : null;
}

/** What reading and writing need of a tensor. */
export type Seen = Pick<Tensor, 'storage' | 'lens' | 'isLeaf' | 'origin'>;

export function read({ storage, lens }: Pick<Seen, 'storage' | 'lens'>): Values {
  if (storage.isGivenAway === true)
    return unsupported('a tensor that shares elements with a parameter', 'Make the parameter of a copy: clone().');
  return lens === null ? storage.values : lens.get(storage.values);
}

/** Notes that something is made of a tensor as it is now. */
export const useNow = (tensor: Pick<Seen, 'storage' | 'lens'> & Recorded, name: string | null = null): Use =>
  useOf(tensor, read(tensor).node, name);

/**
 * Puts other values into the elements of a tensor, which all that share them see.
 * @param from what these come of
 */
export function write(tensor: Seen, value: Values, run: Interpreter, from: readonly Use[] = []): void {
  const { storage, lens } = tensor;
  requireOwn(run, storage);
  if (tensor.isLeaf && run.state.isGradEnabled)
    complain(
      'RuntimeError',
      'a leaf Variable that requires grad is being used in an in-place operation.',
      'Write it within torch.no_grad().',
    );
  if (storage.mayBeLeaf === true && run.state.isGradEnabled)
    unsupported('writing to what was asked to require gradients', 'Make a copy with clone() before.');
  if (storage.isTakenApart === true && run.state.isGradEnabled && mayRequire(tensor, from, run))
    unsupported('writing to what was taken apart, beside gradients', 'Take its parts by their places: x[i].');
  if (tensor.origin !== null && run.state.leaves !== null && !run.state.isConstructing)
    unsupported('writing to what was detached, beside gradients', 'Make a copy with clone() before.');
  if (storage.isUncertain)
    unsupported('writing to a tensor of which another may or may not be a view', 'Make a copy with clone() before.');
  storage.written ??= run.state.at;
  storage.variable = null;
  noteWrite(storage, storage.values.node, from, lens !== null);
  if (lens === null) storage.values = values(value.node, storage.values.dims, storage.values.dtype);
  else if (lens.set === null)
    unsupported('writing to a tensor of which several elements are one', 'Make a copy with clone() before.');
  else storage.values = lens.set(storage.values, value);
}

/** Whether gradients go back through elements once they are written: whoever calls, or, where any are taken, as who calls has it. */
const mayRequire = (tensor: Recorded, from: readonly Use[], { state }: Interpreter): boolean =>
  [originOf(tensor), ...from.map(({ origin }) => origin)].some(({ isOfCode, requires }) =>
    state.leaves === null ? isOfCode : requires,
  );

/** A view of what another lens sees. */
export const through = (outer: Lens | null, inner: Lens): Lens => {
  if (outer === null) return inner;
  const { set } = inner;
  const { set: setOuter } = outer;
  return {
    get: lastKept((whole) => inner.get(outer.get(whole))),
    set: set === null || setOuter === null ? null : (whole, part) => setOuter(whole, set(outer.get(whole), part)),
  };
};

/** Reads the same elements once: else a view of a view of a view … is read through all of them for each. */
function lastKept(get: Lens['get']): Lens['get'] {
  let last: { readonly whole: Values; readonly part: Values } | null = null;
  return (whole) => {
    if (last?.whole !== whole) last = { whole, part: get(whole) };
    return last.part;
  };
}

/** The same elements as those of another dtype. */
export const readAs = (dtype: Dtype): Lens => ({
  get: (whole) => ({ ...whole, dtype }),
  set: (whole, part) => ({ ...part, dtype: whole.dtype }),
});

/** The strides of a tensor that lies in memory in the order of its elements. */
export function contiguousStrides(dims: Values['dims']): number[] {
  const strides: number[] = [];
  let stride = 1;
  for (let i = dims.length - 1; i >= 0; i--) {
    strides[i] = stride;
    stride *= dims[i]?.size ?? 1;
  }
  return strides;
}

/** Whether the elements lie in memory in their order; null where it is not known. */
export function isContiguous({ strides }: Tensor, { dims }: Values): boolean | null {
  if (strides === null) return null;
  const wanted = contiguousStrides(dims);
  return dims.every((each, i) => isUnit(each) || strides[i] === wanted[i]);
}
