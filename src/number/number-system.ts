import type { BinaryOperation, TernaryOperation, UnaryOperation } from './scalar-operation';

/**
 * What a scalar is worth.
 * - `value`: a number of the system.
 * - `undefined`: the operation has no value there (a zero denominator, the logarithm of −1).
 * - `unknown`: the mathematics may well have a value, this system cannot hold it (√2 as a fraction).
 */
export type Standing = 'value' | 'undefined' | 'unknown';

/**
 * A number system: the scalar operations over one kind of value. Shapes, broadcasting and
 * reductions are shared by all systems and live in the tensor folder.
 *
 * Contract, checked by one law suite: `undefined` and `unknown` are absorbing (any operation
 * on them gives one of them, `select` excepted for the branch not taken; `undefined` wins over
 * `unknown` where both meet), and no operation throws on a value of the system.
 */
export type NumberSystem<V> = {
  readonly [O in UnaryOperation]: (a: V) => V;
} & {
  readonly [O in BinaryOperation]: (a: V, b: V) => V;
} & {
  readonly [O in TernaryOperation]: (condition: V, a: V, b: V) => V;
} & {
  readonly name: string;
  /** The number numerator / denominator; the denominator is positive. */
  rational(numerator: bigint, denominator: bigint): V;
  /** π, e … by name: a constant that is no fraction. */
  named(constant: NamedConstant): V;
  /** a^n for an integer n; 0^0 = 1, a negative power of zero is undefined. */
  power(a: V, exponent: number): V;
  standing(a: V): Standing;
  /** True only if the value is certainly zero. */
  isZero(a: V): boolean;
  /** How good a pivot `a` is in Gaussian elimination: larger is better, 0 is unusable. */
  pivotQuality(a: V): number;
  /**
   * Σ a[aStart + aIndex[i]] · b[bStart + bIndex[i]] for i < count, if the system can do it faster
   * than by `mul` and `add`.
   */
  dot?(
    a: ArrayLike<V>,
    aIndex: Int32Array,
    aStart: number,
    b: ArrayLike<V>,
    bIndex: Int32Array,
    bStart: number,
    count: number,
  ): V;
};

/** `indeterminate` is what is not modelled: it may have a value or none, and every system finds it unknown. */
export const namedConstants = ['pi', 'indeterminate'] as const;
export type NamedConstant = (typeof namedConstants)[number];
