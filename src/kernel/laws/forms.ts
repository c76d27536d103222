import { type Fraction, fraction, fractionOf, multiply } from '../../number/fraction';
import { nonNegative, positive } from '../../number/residue/signs';
import type { Product, Sum } from '../certificate';
import { absolute, type Point, signsOf, variableOf } from './point';
import { constant, isNothing, nothing, one, plus, power, quantity, times, type Value } from './value';

/** The atom of the trace with this number; `below` bounds it where another is made of it. */
export function atomAt(point: Point, number: number, below = Number.POSITIVE_INFINITY): Value {
  const known = point.atoms.get(number);
  if (known !== undefined && number < below) return known;
  const atom = point.trace.atoms[number];
  if (atom === undefined || number >= below) return nothing;
  const made = evaluated(point, number);
  point.atoms.set(number, made);
  return made;
}

function evaluated(point: Point, number: number): Value {
  const atom = point.trace.atoms[number];
  if (atom === undefined) return nothing;
  if ('value' in atom) return point.values.get(atom.value) ?? nothing;
  if ('leaf' in atom) return point.leaves[atom.leaf] ?? nothing;
  if ('sum' in atom) return ofSum(point, atom.sum, number);
  if ('abs' in atom) return absolute(point, atomAt(point, atom.abs, number));
  if ('angle' in atom) return variableOf(point, 'angle', ofSum(point, atom.angle, number));
  return logarithm(point, atom.log, number);
}

/** log |a|, which is log |s·a| too. */
function logarithm(point: Point, of: number, below: number): Value {
  const atom = point.trace.atoms[of];
  return atom !== undefined && 'abs' in atom
    ? logarithm(point, atom.abs, Math.min(below, of))
    : variableOf(point, 'log', atomAt(point, of, below));
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
    if (!Number.isInteger(2 * n) || isNothing(a)) return nothing;
    const signs = signsOf(point, a);
    const isReal = realRoots && !Number.isInteger(n);
    total = times(ring, total, power(ring, quantity(a.residue, a.degree, isReal ? signs & nonNegative : signs), n));
  }
  return exponent === undefined ? total : times(ring, total, exponential(point, exponent, 1, below));
}

/** e^(n·sum): of c·log |b| a power of |b|, where it is a whole or half one, and of c·m a power of the variable for e^m. */
export function exponential(point: Point, sum: Sum, n: 1 | 2, below?: number): Value {
  let total = one(point.ring);
  for (const product of sum) {
    const c = multiply(fractionOf(product.c), fraction(BigInt(n)));
    const base = 2n % c.denominator === 0n ? underLogarithm(point, product, below) : null;
    const factor =
      base === null
        ? ofMonomial(point, product, c, below)
        : powerOfSize(point, base, Number(c.numerator) / Number(c.denominator));
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

const powerOfSize = (point: Point, base: Value, c: number): Value =>
  power(point.ring, c % 2 === 0 ? base : absolute(point, base), c);

function ofMonomial(point: Point, product: Product, c: Fraction, below?: number): Value {
  const turns = multiply(c, fraction(BigInt(point.trace.denominator)));
  const monomial = ofProduct(point, { ...product, c: '1' }, { below });
  return turns.denominator === 1n
    ? power(point.ring, variableOf(point, 'exponential', monomial, positive), Number(turns.numerator))
    : nothing;
}
