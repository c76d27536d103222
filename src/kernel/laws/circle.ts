import { type Fraction, fraction, fractionOf, half, multiply } from '../../number/fraction';
import { variableDegree } from '../../number/residue/degree';
import { positive } from '../../number/residue/signs';
import type { Sum } from '../certificate';
import { angleVariable, ofProduct, ofSum } from './forms';
import { opaque } from './functions';
import { areEqual, type Point, recognised, rootOrPower } from './point';
import { constant, minus, nothing, one, opposite, plus, power, quantity, times, type Value } from './value';

/*
 * Points of the unit circle at an angle, as x + iy: that at a sum is the product (the addition theorems), and that at the
 * opposite is x − iy.
 */

interface Complex {
  readonly x: Value;
  readonly y: Value;
}

/** How often an angle is added to itself. */
const mostTurns = 1_000_000n;

/** Cosine and sine of v, by those of the parts of v. */
export function onCircle(point: Point, v: Value, terms: Sum | undefined): { readonly cos: Value; readonly sin: Value } {
  if (terms !== undefined && !areEqual(point, ofSum(point, terms), v)) return { cos: nothing, sin: nothing };
  const parts = terms?.map((term) => multiple(point, ofProduct(point, { ...term, c: '1' }), fractionOf(term.c)));
  const { x, y } = (parts ?? [multiple(point, v, fraction(1n))]).reduce((a, b) => product(point, a, b), unit(point));
  return { cos: x, sin: y };
}

const unit = ({ ring }: Point): Complex => ({ x: one(ring), y: constant(ring, fraction(0n)) });

/** The point at c·m: twelfths of π and whole multiples of arctangents are told exactly, all else by the point at m/d, where d is the denominator of the trace. */
function multiple(point: Point, m: Value, c: Fraction): Complex {
  const twelfths = multiply(c, fraction(12n));
  if (twelfths.denominator === 1n && areEqual(point, m, piAt(point))) return atTwelfths(point, twelfths.numerator);
  const tangent = c.denominator === 1n ? point.tangents.get(recognised(point, m)) : undefined;
  if (tangent !== undefined) return atTangent(point, tangent, c.numerator);
  const { numerator: turns, denominator } = multiply(c, fraction(BigInt(point.trace.denominator)));
  if (denominator !== 1n || turns > mostTurns || -turns > mostTurns) return { x: nothing, y: nothing };
  return turned(point, angleVariable(point, m), turns);
}

/** The point at n angles with a tangent u and a positive cosine: ((1 + iu)/√(1 + u²))ⁿ. */
function atTangent(point: Point, u: Value, n: bigint): Complex {
  const { ring } = point;
  const size = n < 0n ? -n : n;
  if (size > mostTurns) return { x: nothing, y: nothing };
  const { x, y } = repeated(point, { x: one(ring), y: n < 0n ? opposite(ring, u) : u }, size);
  const square = times(ring, u, u);
  const length = { ...plus(ring, one(ring), square), signs: positive };
  const scale = rootOrPower(point, length, fraction(-size, 2n));
  return { x: times(ring, scale, x), y: times(ring, scale, y) };
}

/**
 * An arctangent of v under its name: c·π for |c| < 1/2 where the point there has v for its tangent, else a free variable, whose tangent is remembered.
 */
export function arctangent(point: Point, name: string, v: Value, form: Sum | undefined): Value {
  const { ring } = point;
  const [term, another] = form ?? [];
  if (term === undefined || another !== undefined) {
    const value = opaque(point, name, 'odd', v);
    point.tangents.set(recognised(point, value), v);
    point.tangents.set(recognised(point, opposite(ring, value)), opposite(ring, v));
    return value;
  }
  const c = fractionOf(term.c);
  const isWithin = 4n * c.numerator * c.numerator < c.denominator * c.denominator;
  const twelfths = multiply(c, fraction(12n));
  const angle = ofProduct(point, term);
  if (!isWithin || twelfths.denominator !== 1n || !areEqual(point, ofProduct(point, { ...term, c: '1' }), piAt(point)))
    return nothing;
  const { x, y } = atTwelfths(point, twelfths.numerator);
  return areEqual(point, times(ring, v, x), y) ? angle : nothing;
}

export const piAt = (point: Point): Value => quantity(point.oracle('named pi'), variableDegree, positive);

/**
 * The point at n angles of which t is the tangent of the half: (1 + it)^(2n)/(1 + t²)ⁿ, of which the denominator is divided by
 * once, so that the degree does not grow beyond 2n.
 */
function turned(point: Point, t: Value, n: bigint): Complex {
  const { ring } = point;
  const square = times(ring, t, t);
  const unit = { x: minus(ring, one(ring), square), y: times(ring, constant(ring, fraction(2n)), t) };
  const size = n < 0n ? -n : n;
  const { x, y } = repeated(point, unit, size);
  const norm = power(ring, plus(ring, one(ring), square), -Number(size));
  return { x: times(ring, norm, x), y: times(ring, norm, n < 0n ? opposite(ring, y) : y) };
}

/** The point at n/12 of π: at 4j + 3k twelfths it is the j-th power of (1 + i√3)/2 times the k-th of (1 + i)/√2. */
function atTwelfths(point: Point, n: bigint): Complex {
  const { ring } = point;
  const k = (((3n * n) % 4n) + 4n) % 4n;
  const j = ((((n - 3n * k) / 4n) % 6n) + 6n) % 6n;
  const oneHalf = constant(ring, half);
  const halfRoot = (of: bigint): Value => times(ring, oneHalf, rootOrPower(point, constant(ring, fraction(of)), half));
  const third = j === 0n ? unit(point) : repeated(point, { x: oneHalf, y: halfRoot(3n) }, j);
  return k === 0n ? third : product(point, third, repeated(point, { x: halfRoot(2n), y: halfRoot(2n) }, k));
}

const product = ({ ring }: Point, a: Complex, b: Complex): Complex => ({
  x: minus(ring, times(ring, a.x, b.x), times(ring, a.y, b.y)),
  y: plus(ring, times(ring, a.x, b.y), times(ring, a.y, b.x)),
});

/** aⁿ for n ≥ 0, by squaring. */
function repeated(point: Point, a: Complex, n: bigint): Complex {
  let result = unit(point);
  let square = a;
  for (let k = n; k > 0n; k /= 2n) {
    if (k % 2n === 1n) result = product(point, result, square);
    if (k > 1n) square = product(point, square, square);
  }
  return result;
}
