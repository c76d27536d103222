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
export function squareSystem(known: Known): NumberSystem<Polynomial> {
  const unary =
    (operation: UnaryOperation) =>
    (a: Polynomial): Polynomial =>
      part(known, operation, [a], operations[operation].bounds(anything));
  const binary =
    (operation: BinaryOperation) =>
    (a: Polynomial, b: Polynomial): Polynomial =>
      part(known, operation, [a, b], operations[operation].bounds(anything, anything));
  const linear = (combine: (a: Quadratic, b: Quadratic) => Quadratic) => (a: Polynomial, b: Polynomial) =>
    a === 'unknown' || b === 'unknown' ? 'unknown' : combine(a, b);
  return {
    name: 'sums of squares',
    rational: (numerator, denominator) => constantOf(fraction(numerator, denominator)),
    named: (name) => part(known, name, [], positive),
    neg: (a) => (a === 'unknown' ? a : opposite(a)),
    abs: unary('abs'),
    ...forEachFunction((_, name) => unary(name)),
    add: linear(plus),
    sub: linear((a, b) => plus(a, opposite(b))),
    mul: (a, b) => product(known, a, b),
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
      return part(known, 'select', [condition, a, b], anything);
    },
    power: (a, exponent) => power(known, a, exponent),
    standing: (a) => (a === 'unknown' ? a : 'value'),
    isZero: (a) => constant(a)?.numerator === 0n,
    pivotQuality: (a) => {
      const value = constant(a);
      return value === null || value.numerator === 0n ? 0 : 1;
    },
  };
}

type Known = Map<string, Bounds>;

function part(known: Known, name: string, args: readonly Polynomial[], bounds: Bounds): Polynomial {
  if (args.some((arg) => arg === 'unknown')) return 'unknown';
  const key = `${name}(${args.map((arg) => keyOf(arg as Quadratic)).join(',')})`;
  if (key.length > keyLimit) return 'unknown';
  // Factors are told apart by a sign that names must not have.
  const own = key.replaceAll('\u0001', '·');
  known.set(own, bounds);
  return variable(own);
}

const constant = (a: Polynomial): Fraction | null => (a === 'unknown' ? null : constantIn(a));

function product(known: Known, a: Polynomial, b: Polynomial): Polynomial {
  if (a === 'unknown' || b === 'unknown') return 'unknown';
  return timesOf(a, b) ?? (keyOf(a) === keyOf(b) ? squareOf(known, a) : part(known, 'mul', [a, b], anything));
}

/** The square of a part, which is a variable. */
function squareOf(known: Known, a: Quadratic): Polynomial {
  const root = part(known, 'part', [a], anything);
  return root === 'unknown' ? root : (timesOf(root, root) ?? 'unknown');
}

function power(known: Known, a: Polynomial, exponent: number): Polynomial {
  if (a === 'unknown') return a;
  if (exponent === 0) return constantOf(fraction(1n));
  if (exponent < 0)
    return part(known, 'power', [a, constantOf(fraction(BigInt(exponent)))], exponent % 2 === 0 ? positive : anything);
  if (exponent === 1) return a;
  if (exponent % 2 !== 0) return part(known, 'power', [a, constantOf(fraction(BigInt(exponent)))], anything);
  const half = power(known, a, exponent / 2);
  return product(known, half, half);
}
