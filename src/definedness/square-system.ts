import { anything, type Bounds, positive } from '../number/bounds';
import { type Fraction, fraction, reciprocal } from '../number/fraction';
import type { NumberSystem } from '../number/number-system';
import type { BinaryOperation, UnaryOperation } from '../number/scalar-operation';
import { forEachFunction } from '../operation/axiomatised';
import { operations } from '../operation/table';
import { constantIn, constantOf, keyOf, opposite, plus, type Quadratic, scaled, timesOf, variable } from './quadratic';

/** Texts of parts that are named by what they consist of; longer ones are left alone. */
const keyLimit = 4000;

export type Polynomial = Quadratic | 'unknown';

/**
 * Numbers as polynomials of degree at most 2. What is no such polynomial is a variable of its own, named by the operation
 * and its arguments.
 * @param known gathers what is known of these variables
 */
export function squareSystem(known: Map<string, Bounds>): NumberSystem<Polynomial> {
  function part(name: string, args: readonly Polynomial[], bounds: Bounds): Polynomial {
    if (args.some((arg) => arg === 'unknown')) return 'unknown';
    const key = `${name}(${args.map((arg) => keyOf(arg as Quadratic)).join(',')})`;
    if (key.length > keyLimit) return 'unknown';
    // Factors are told apart by a sign that names must not have.
    const own = key.replaceAll('\u0001', '·');
    known.set(own, bounds);
    return variable(own);
  }

  const unary =
    (operation: UnaryOperation) =>
    (a: Polynomial): Polynomial =>
      part(operation, [a], operations[operation].bounds(anything));
  const binary =
    (operation: BinaryOperation) =>
    (a: Polynomial, b: Polynomial): Polynomial =>
      part(operation, [a, b], operations[operation].bounds(anything, anything));
  const linear = (combine: (a: Quadratic, b: Quadratic) => Quadratic) => (a: Polynomial, b: Polynomial) =>
    a === 'unknown' || b === 'unknown' ? 'unknown' : combine(a, b);
  const constant = (a: Polynomial): Fraction | null => (a === 'unknown' ? null : constantIn(a));

  function product(a: Polynomial, b: Polynomial): Polynomial {
    if (a === 'unknown' || b === 'unknown') return 'unknown';
    return timesOf(a, b) ?? (keyOf(a) === keyOf(b) ? squareOf(a) : part('mul', [a, b], anything));
  }

  /** The square of a part, which is a variable. */
  function squareOf(a: Quadratic): Polynomial {
    const root = part('part', [a], anything);
    return root === 'unknown' ? root : (timesOf(root, root) ?? 'unknown');
  }

  function power(a: Polynomial, exponent: number): Polynomial {
    if (a === 'unknown') return a;
    if (exponent === 0) return constantOf(fraction(1n));
    if (exponent < 0)
      return part('power', [a, constantOf(fraction(BigInt(exponent)))], exponent % 2 === 0 ? positive : anything);
    if (exponent === 1) return a;
    if (exponent % 2 !== 0) return part('power', [a, constantOf(fraction(BigInt(exponent)))], anything);
    const half = power(a, exponent / 2);
    return product(half, half);
  }

  return {
    name: 'sums of squares',
    rational: (numerator, denominator) => constantOf(fraction(numerator, denominator)),
    named: (name) => part(name, [], positive),
    neg: (a) => (a === 'unknown' ? a : opposite(a)),
    abs: unary('abs'),
    ...forEachFunction((_, name) => unary(name)),
    add: linear(plus),
    sub: linear((a, b) => plus(a, opposite(b))),
    mul: product,
    div: (a, b) => {
      const divisor = constant(b);
      if (a === 'unknown' || divisor === null) return binary('div')(a, b);
      return divisor.numerator === 0n ? 'unknown' : scaled(a, reciprocal(divisor));
    },
    max: binary('max'),
    min: binary('min'),
    less: binary('less'),
    lessEqual: binary('lessEqual'),
    equal: binary('equal'),
    select: (condition, a, b) => {
      const truth = constant(condition);
      if (truth?.denominator === 1n && truth.numerator === 1n) return a;
      if (truth?.denominator === 1n && truth.numerator === 0n) return b;
      return part('select', [condition, a, b], anything);
    },
    power,
    standing: (a) => (a === 'unknown' ? a : 'value'),
    isZero: (a) => constant(a)?.numerator === 0n,
    pivotQuality: (a) => {
      const value = constant(a);
      return value === null || value.numerator === 0n ? 0 : 1;
    },
  };
}
