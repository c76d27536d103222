import { type Fraction, fraction, fractionOf, multiply } from '../../number/fraction';
import { anySign, isReal, nonNegative, positive, type Signs, unreal, zero } from '../../number/residue/signs';
import type { Atom, Product, Sum } from '../certificate';
import { absolute, mayBe, type Point, rootOrPower, signsOf, variableOf } from './point';
import { constant, isNothing, nothing, one, plus, power, quantity, times, type Value } from './value';

/*
 * A form has a value wherever the whole has one: its atoms may be inverted only where they cannot be 0, and what may be
 * undefined or imaginary has signs that say so, from which nothing follows.
 */

/** The atom of the trace with this number; `below` bounds it where another is made of it. */
export function atomAt(point: Point, number: number, below = Number.POSITIVE_INFINITY): Value {
  const atom = point.trace.atoms[number];
  if (atom === undefined || number >= below) return nothing;
  const known = point.atoms.get(number);
  if (known !== undefined) return known;
  const made = evaluated(point, atom, number);
  point.atoms.set(number, made);
  return made;
}

function evaluated(point: Point, atom: Atom, number: number): Value {
  if ('value' in atom) return point.values.get(atom.value) ?? nothing;
  if ('leaf' in atom) return point.leaves[atom.leaf] ?? nothing;
  if ('sum' in atom) return ofSum(point, atom.sum, number);
  if ('abs' in atom) return absolute(point, atomAt(point, atom.abs, number));
  // At a straight angle there is none.
  if ('angle' in atom) return angleVariable(point, ofSum(point, atom.angle, number), unreal);
  return logarithm(point, atom.log, number);
}

/** log |a|, which is log |s·a| too; it has no value where a is 0. */
function logarithm(point: Point, of: number, below: number): Value {
  const atom = point.trace.atoms[of];
  if (atom !== undefined && 'abs' in atom) return logarithm(point, atom.abs, Math.min(below, of));
  const a = atomAt(point, of, below);
  return variableOf(point, 'log', a, mayBe(point, a, zero) ? unreal : anySign);
}

export const ofSum = (point: Point, sum: Sum, below?: number): Value =>
  sum
    .map((product) => ofProduct(point, product, { below }))
    .reduce((a, b) => plus(point.ring, a, b), constant(point.ring, fraction(0n)));

interface Made {
  /** Products are made of atoms with smaller numbers than this. */
  readonly below?: number | undefined;
  /** Whether the roots in it are known to be real. */
  readonly realRoots?: boolean;
}

/** Its value; its signs are those that its factors leave it wherever the whole has a value. */
export function ofProduct(
  point: Point,
  { c, powers, exponent }: Product,
  { below, realRoots = false }: Made = {},
): Value {
  const { ring } = point;
  let total = constant(ring, fractionOf(c));
  for (const [atom, n] of powers) {
    const a = atomAt(point, atom, below);
    if (isNothing(a) || (n < 0 && mayBe(point, a, zero)) || !Number.isSafeInteger(2 * n)) return nothing;
    const signs = signsOf(point, a);
    const isRealRoot = realRoots && !Number.isInteger(n);
    total = times(
      ring,
      total,
      rootOrPower(point, quantity(a.residue, a.degree, isRealRoot ? signs & nonNegative : signs), inHalves(n)),
    );
  }
  if (exponent === undefined) return total;
  const hasValue = exponent.every((term) => {
    const base = underLogarithm(point, term, below);
    return base === null || !mayBe(point, base, zero);
  });
  return hasValue ? times(ring, total, exponential(point, exponent, 1, below)) : nothing;
}

const inHalves = (n: number): Fraction => fraction(BigInt(2 * n), 2n);

/**
 * e^(n·sum): of c·log |b| a power of |b|, as far as the trace has roots for it, and of c·m a power of the variable for e^m. Where
 * b is 0, log |b| has no value, and a power of |b| that is not negative is 0.
 */
export function exponential(point: Point, sum: Sum, n: 1 | 2, below?: number): Value {
  const { roots = 2 } = point.trace;
  let total = one(point.ring);
  for (const product of sum) {
    const c = multiply(fractionOf(product.c), fraction(BigInt(n)));
    const base = BigInt(roots) % c.denominator === 0n ? underLogarithm(point, product, below) : null;
    const factor = base === null ? ofMonomial(point, product, c, below) : powerOfSize(point, base, c);
    total = times(point.ring, total, factor);
  }
  return total;
}

/** The b of c·log |b|. */
function underLogarithm(point: Point, { powers, exponent }: Product, below?: number): Value | null {
  const [[number, n] = [-1, 0], another] = powers;
  const atom = point.trace.atoms[number];
  if (exponent !== undefined || another !== undefined || n !== 1 || atom === undefined || !('log' in atom)) return null;
  return atomAt(point, atom.log, below);
}

const powerOfSize = (point: Point, base: Value, c: Fraction): Value =>
  isReal(signsOf(point, base)) && (c.numerator > 0n || !mayBe(point, base, zero))
    ? rootOrPower(point, isEven(c) ? base : absolute(point, base), c)
    : nothing;

const isEven = ({ numerator, denominator }: Fraction): boolean => denominator === 1n && numerator % 2n === 0n;

/** The tangent of half the angle m/d. */
export const angleVariable = (point: Point, m: Value, signs: Signs = anySign): Value =>
  variableOf(point, `angle/${point.trace.denominator}`, m, signs);

/** e^(m/d), by which e^m is its power of d. */
export const exponentialVariable = (point: Point, m: Value): Value =>
  variableOf(point, `exponential/${point.trace.denominator}`, m, positive);

function ofMonomial(point: Point, product: Product, c: Fraction, below?: number): Value {
  const turns = multiply(c, fraction(BigInt(point.trace.denominator)));
  const monomial = ofProduct(point, { ...product, c: '1' }, { below });
  return turns.denominator === 1n && isReal(monomial.signs)
    ? power(point.ring, exponentialVariable(point, monomial), Number(turns.numerator))
    : nothing;
}
