import type { Bounds } from '../number/bounds';
import type { BinaryOperation, ScalarOperation, UnaryOperation } from '../number/scalar-operation';
import type { Axioms } from './axioms/axiom';
import type { Calculus, Change } from './calculus';

/**
 * Where an operation is not infinitely often differentiable although it has a value there: where its argument is 0, where
 * its two arguments are equal, or where its condition changes. It has a derivative to each side (`bend`), is not
 * continuous (`jump`), or its slope grows beyond all bounds (`root`).
 * At a bend the derivative to one side is the operation itself at the tangents: |a|′ = |a′|, max(a, b)′ = max(a′, b′).
 */
export interface Singularity {
  readonly at: 'zero' | 'tie' | 'condition';
  readonly kind: 'bend' | 'jump' | 'root';
}

export type Condition = 'nonzero' | 'positive' | 'nonnegative';

export type Asked = Condition | 'nothing';

/** What an argument must meet for an operation to have a value; `truth`: it is 0 or 1, which is seen to when it is compiled. */
export type Demand = Asked | 'truth';

export type OfArguments<O extends ScalarOperation, T> = O extends UnaryOperation
  ? readonly [T]
  : O extends BinaryOperation
    ? readonly [T, T]
    : readonly [T, T, T];

/** What is true of a scalar operation: facts that any room may read, and none that follows from others. */
export interface Operation<O extends ScalarOperation = ScalarOperation> {
  /** What it takes to say what it is: the operations of a field, an order besides, or axioms of its own. */
  readonly theory: 'field' | 'order' | Axioms;
  /** What it asks of each of its arguments. */
  readonly asks: OfArguments<O, Demand>;
  /** Whether its arguments may change places. */
  readonly commutative: boolean;
  /** Where it is not smooth although it has a value. */
  readonly singular: Singularity | 'nowhere';
  /** Ways in which its value meets a condition, each by what it takes of the arguments; any one is enough. */
  meets(condition: Condition): readonly OfArguments<O, Asked>[];
  /** Bounds on its value, from those of its arguments, wherever it has one. */
  bounds(...args: OfArguments<O, Bounds>): Bounds;
  /** The derivative along a direction, where there is one. */
  tangent<T extends object>(calculus: Calculus<T>, at: Change<O, T>): T | null;
}
