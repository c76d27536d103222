import type { Fraction } from '../number/fraction';
import type { NamedConstant } from '../number/number-system';
import type { BinaryOperation, TernaryOperation, UnaryOperation } from '../number/scalar-operation';
import type { Axis } from './axis';
import type { Cut } from './segments';
import type { FunctionSymbol, InputSymbol } from './symbol';

/** How a movement of axes reads its argument; axes not named pass through unchanged. */
export type Movement =
  | { readonly move: 'rename'; readonly names: Readonly<Record<string, string>> }
  /** The axes not listed follow in their old order. Whether they are then in order stays as it is, unless said. */
  | { readonly move: 'permute'; readonly order: readonly string[]; readonly becomes?: 'ordered' | 'open' }
  /** A new first axis along which the value repeats. */
  | { readonly move: 'expand'; readonly axis: Axis }
  /** Elements start, start + step, … (count of them, zero-based) of an axis. */
  | {
      readonly move: 'slice';
      readonly axis: string;
      readonly start: number;
      readonly step: number;
      readonly count: number;
    }
  /** What lies between two cuts of a row of segments. */
  | { readonly move: 'segments'; readonly axis: string; readonly from: Cut; readonly to: Cut }
  /** The elements of an axis in the opposite order. */
  | { readonly move: 'reverse'; readonly axis: string }
  /** Drops an axis by fixing its zero-based index. */
  | { readonly move: 'at'; readonly axis: string; readonly index: number }
  /** Zeros before and after. */
  | { readonly move: 'pad'; readonly axis: string; readonly before: number; readonly after: number }
  /** Sliding windows: out[h, k] = in[h·stride + k·dilation]; `window` is the new last axis, k. */
  | {
      readonly move: 'window';
      readonly axis: string;
      readonly window: Axis;
      readonly stride: number;
      readonly dilation: number;
    }
  /** Row-major merge of several axes into one, which stands where the last of them stood. */
  | { readonly move: 'merge'; readonly axes: readonly string[]; readonly into: string }
  /** The inverse of merge. */
  | { readonly move: 'split'; readonly axis: string; readonly into: readonly Axis[] }
  /** out[…, i] = in[…, a = i, b = i]; the axis `into` stands where `a` stood. */
  | { readonly move: 'diagonal'; readonly axes: readonly [string, string]; readonly into: string };

export type Reduction = 'sum' | 'prod' | 'max' | 'min';

/** An elementwise operation on as many arguments as it takes. */
export type Elementwise =
  | { readonly operation: UnaryOperation; readonly args: readonly [Node] }
  | { readonly operation: BinaryOperation; readonly args: readonly [Node, Node] }
  | { readonly operation: TernaryOperation; readonly args: readonly [Node, Node, Node] };

/** What a node computes, and from what. */
export type Operation =
  | { readonly kind: 'input'; readonly symbol: InputSymbol; readonly args: readonly [] }
  /** Exact constants in row-major order; a scalar constant has no axes. */
  | { readonly kind: 'literal'; readonly values: readonly Fraction[]; readonly args: readonly [] }
  /** π and its like. */
  | { readonly kind: 'named'; readonly constant: NamedConstant; readonly args: readonly [] }
  | ({ readonly kind: 'map' } & Elementwise)
  | { readonly kind: 'power'; readonly exponent: number; readonly args: readonly [Node] }
  | {
      readonly kind: 'reduce';
      readonly reduction: Reduction;
      readonly over: readonly string[];
      readonly args: readonly [Node];
    }
  | { readonly kind: 'move'; readonly movement: Movement; readonly args: readonly [Node] }
  /** Joins its arguments along an axis they all have. */
  | { readonly kind: 'concat'; readonly axis: string; readonly args: readonly Node[] }
  /** Determinant (drops both axes) or inverse (keeps them) of the matrix along two axes of one size. */
  | {
      readonly kind: 'matrix';
      readonly operation: 'det' | 'inverse';
      readonly rows: string;
      readonly columns: string;
      readonly args: readonly [Node];
    }
  /**
   * An uninterpreted function applied to its arguments, or one of its partial derivatives.
   * Each `derivatives` entry says which argument and which of its axes (new names, appended to
   * the output in this order) were differentiated. See FunctionSymbol for axes.
   */
  | {
      readonly kind: 'apply';
      readonly symbol: FunctionSymbol;
      readonly derivatives: readonly Derivative[];
      readonly batch: readonly string[];
      readonly args: readonly Node[];
    }
  /** The expectation (or integral) over a bound variable, whose draws have the axis of that variable. */
  | { readonly kind: 'expect'; readonly variable: InputSymbol; readonly args: readonly [Node] };

export interface Derivative {
  readonly argument: number;
  /** Names of the new output axes, one for each consumed axis of that argument. */
  readonly axes: readonly string[];
}

/** An immutable node of the hash-consed graph: equal nodes are the same object. */
export type Node<K extends Operation['kind'] = Operation['kind']> = Extract<Operation, { kind: K }> & {
  readonly id: number;
  readonly axes: readonly Axis[];
  /** True where nothing says in which order the axes stand: then `axes` lists them, but no one may go by positions. */
  readonly isOpen: boolean;
  /** The bound variables of expectations that stand around this node, if it depends on them. */
  readonly free: ReadonlySet<InputSymbol>;
};
