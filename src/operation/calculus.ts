import type { Arity, OfArguments } from './operation';

/** What rules of differentiation and densities are said in. A tangent is null where it vanishes identically. */
export interface Calculus<T> {
  constant(value: number): T;
  pi(): T;
  neg(a: T): T;
  add(a: T, b: T): T;
  sub(a: T, b: T): T;
  mul(a: T, b: T): T;
  div(a: T, b: T): T;
  square(a: T): T;
  abs(a: T): T;
  exp(a: T): T;
  log(a: T): T;
  sqrt(a: T): T;
  sin(a: T): T;
  cos(a: T): T;
  select(condition: T, a: T, b: T): T;
  sum(tangents: readonly (T | null)[]): T | null;
}

/** An operation at its arguments, and how these change along a direction. */
export interface Change<A extends Arity, T> {
  readonly args: OfArguments<A, T>;
  readonly value: T;
  readonly tangents: OfArguments<A, T | null>;
  /** A tangent with an element for every element of the value: an argument may have fewer. */
  readonly spread: (tangent: T | null) => T | null;
}
