import type { Bounds } from '../number/bounds';
import type * as elementary from '../number/elementary';
import type { Interval } from '../number/enclosure';
import type { Fixed, FixedPoint } from '../number/fixed-point';
import type { Fraction } from '../number/fraction';
import type { Axioms } from './axioms/axiom';
import type { Calculus, Change } from './calculus';

/**
 * Where an operation is not infinitely often differentiable although it has a value there: where its argument is 0 or whole,
 * where its two arguments are equal, or where its condition changes. It has a derivative to each side (`bend`), is not
 * continuous (`jump`; `step` where it steps up by 1, so that f(a + n) = f(a) + n for whole n), or its slope grows beyond all bounds (`root`).
 * At a bend the derivative to one side is the operation itself at the tangents: |a|′ = |a′|, max(a, b)′ = max(a′, b′).
 */
export interface Singularity {
  readonly at: 'zero' | 'whole' | 'tie' | 'condition';
  readonly kind: 'bend' | 'jump' | 'step' | 'root';
}

export type Condition = 'nonzero' | 'positive' | 'nonnegative';

export type Asked = Condition | 'nothing';

/** What an argument must meet for an operation to have a value; `truth`: it is 0 or 1, which is seen to when it is compiled. */
export type Demand = Asked | 'truth';

/** How many arguments an operation takes. */
export type Arity = 1 | 2 | 3;

export type OfArguments<A extends Arity, T> = A extends 1
  ? readonly [T]
  : A extends 2
    ? readonly [T, T]
    : readonly [T, T, T];

/** What is true of a scalar operation: facts that any room may read, and none that follows from others. */
export interface Operation<A extends Arity = Arity> {
  /** What it takes to say what it is: the operations of a field, an order besides, or axioms of its own. */
  readonly theory: 'field' | 'order' | Axioms;
  /** What it asks of each of its arguments. */
  readonly asks: OfArguments<A, Demand>;
  /** Whether its arguments may change places. */
  readonly commutative: boolean;
  /** Where it is not smooth although it has a value. */
  readonly singular: Singularity | 'nowhere';
  /** Ways in which its value meets a condition, each by what it takes of the arguments; any one is enough. */
  meets(condition: Condition): readonly OfArguments<A, Asked>[];
  /** Bounds on its value, from those of its arguments, wherever it has one. */
  bounds(...args: OfArguments<A, Bounds>): Bounds;
  /** The derivative along a direction, where there is one. */
  tangent<T extends object>(calculus: Calculus<T>, at: Change<A, T>): T | null;
}

/** What number systems have of their own: the operations of an ordered field. */
export interface FieldOperation<A extends Arity = Arity> extends Operation<A> {
  readonly theory: 'field' | 'order';
}

/** What numerics are said in terms of. */
export type Elementary = typeof elementary;

/**
 * A function of one number that is given by axioms. Number systems take what they know of it from here, and where they
 * have no more to say it is a symbol to them. Numerics are handed what they
 * are said in terms of: whoever reads facts alone does without.
 */
export interface ScalarFunction extends Operation<1> {
  readonly theory: Axioms;
  readonly asks: readonly [Asked];
  /** How a text describes it; its name is that of its entry in the table. */
  readonly summary: string;
  /** Whether f(−a) is −f(a), f(a), or neither in general. */
  readonly parity: 'odd' | 'even' | 'none';
  /** Whether all of its values are whole numbers. */
  readonly isWhole: boolean;
  /** By which arguments its values have to do with one another: those of one sum, of one product, or none that are known. */
  readonly related: 'sums' | 'products' | 'none';
  /** Whether its value is the angle between −π/2 and π/2 of which the argument is the tangent. */
  readonly isAngleOfTangent: boolean;
  /** How many arguments have the same value: countably many at most, or perhaps an interval. */
  readonly levels: 'countable' | 'any';
  /** Whether f(a) ≤ f(b) wherever a ≤ b and both have values. */
  readonly keepsOrder: boolean;
  /** The value at a fraction that meets what is asked, if that is known to be a fraction. */
  exact(a: Fraction): Fraction | null;
  /** The value of a finite double in doubles; NaN where it is not what is asked. */
  double(elementary: Elementary): (a: number) => number;
  /** All values of the numbers in an interval, of which every one meets what is asked or is a limit of such. */
  enclosure(elementary: Elementary): (a: Interval) => Interval;
  /** The same in fixed-point arithmetic of any precision; null where the numbers are too large for it. */
  fixed(point: FixedPoint): (a: Fixed) => Fixed | null;
}
