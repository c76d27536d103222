import type { PyValue } from '../python/value';
import type { Call } from './call';
import type { Dtype } from './dtype';
import type { DtypeRules } from './require-dtypes';
import type { Lens } from './tensor';
import type { Values } from './values';

/** A function of PyTorch: where it is found, what it takes, and what it comes to in the graph. */
export interface Entry {
  /** `torch`, `F` (torch.nn.functional) and `method` (of a tensor, its first argument), as far as it is found there. */
  readonly in: readonly ('torch' | 'F' | 'method')[];
  /** As its documentation writes it: `input, dim=None, keepdim=False`. What is written last with a star takes all that is left. */
  readonly takes: string;
  /** What the function of torch.nn.functional takes, where that is something else. */
  readonly takesInF?: string;
  /** Arguments that may be given beside `dim` alone: PyTorch has another function for all dimensions, without them. */
  readonly besideDim?: readonly string[];
  /** Arguments that are tensors, and never numbers. */
  readonly tensors?: readonly string[];
  /** Arguments that are lists or tuples, and never one number. */
  readonly lists?: readonly string[];
  /** Arguments that have to be given, and may be None. */
  readonly mayBeNone?: readonly string[];
  /** How many arguments by place a form of it takes that PyTorch has still, and warns of: it is not read. */
  readonly deprecated?: number;
  /** Arguments of which only one may be given. */
  readonly eitherOf?: readonly [string, string];
  /** Set for a function that PyTorch writes in Python: what it does with arguments of another kind is not known. */
  readonly isPython?: true;
  /** What it asks of the dtypes of its arguments. */
  readonly dtypes?: DtypeRules;
  /** Set where `dtype` says what the input is made before. */
  readonly casts?: true;
  compute(call: Call): Result;
}

/** What a function gives: new elements, a view of those of an argument, or several. */
export type Result =
  | {
      readonly kind: 'fresh';
      readonly values: Values;
      /** Set where they lie in memory in their order, whatever they are made of. */
      readonly isContiguous?: true;
      /** Set where they may be those of an argument. */
      readonly isUncertain?: true;
    }
  | View
  | { readonly kind: 'several'; readonly of: readonly Result[]; readonly names?: readonly string[] }
  | { readonly kind: 'value'; readonly value: PyValue };

export interface View {
  readonly kind: 'view';
  readonly of: string;
  readonly lens: Lens;
  /** Null where it is not known how it lies in memory. */
  readonly strides: readonly number[] | null;
  /** Set where PyTorch makes a view or a copy, as memory has it. */
  readonly isUncertain?: true;
  /** Set where PyTorch may give the tensor itself. */
  readonly mayBeItself?: true;
  /** Set for one that is no longer a parameter. */
  readonly isDetached?: true;
}

export const fresh = (values: Values): Extract<Result, { kind: 'fresh' }> => ({ kind: 'fresh', values });
/** Elements that lie in memory in their order, whatever they are made of. */
export const inOrder = (values: Values): Result => ({ kind: 'fresh', values, isContiguous: true });
export const several = (of: readonly Result[], names?: readonly string[]): Result => ({
  kind: 'several',
  of,
  ...(names === undefined ? {} : { names }),
});
export const plain = (value: PyValue): Result => ({ kind: 'value', value });

/** An elementwise function of one tensor, found everywhere. */
export const everywhere = ['torch', 'method'] as const;

/** The same elements, as another dtype reads them. */
export const asDtype = (values: Values, dtype: Dtype): Values => ({ ...values, dtype });
