import { add, fraction, fractionOf, half, wholePart } from '../../number/fraction';
import { anySign, negative, nonNegative, positive, zero } from '../../number/residue/signs';
import type { ScalarFunction } from '../../operation/operation';
import type { Product, Sum } from '../certificate';
import { atomAt, exponential, exponentialVariable, ofProduct, ofSum } from './forms';
import {
  absolute,
  areEqual,
  indicator,
  isEqualTo,
  mayBe,
  type Point,
  recognised,
  rootOrPower,
  signSymbol,
  signsOf,
  variableOf,
} from './point';
import { constant, isNothing, minus, nothing, opposite, plus, power, quantity, times, type Value } from './value';

/*
 * The laws of functions. Each takes the form that the trace has for an application, if any, and checks it at the point: what
 * it does not fit has no value.
 */

/** log v = w where e^w = |v|, so where e^(2w) = v²: then w has a value wherever v is not 0. */
export function logarithm(point: Point, v: Value, w: Sum | undefined): Value {
  if (w === undefined) return variableOf(point, 'log', v);
  return areEqual(point, exponential(point, w, 2), times(point.ring, v, v)) ? real(ofSum(point, w)) : nothing;
}

const real = ({ residue, degree }: Value): Value => quantity(residue, degree, anySign);

/** e^v by the terms of v. */
export function exponentialOf(point: Point, v: Value, terms: Sum | undefined): Value {
  if (terms === undefined) return power(point.ring, exponentialVariable(point, v), point.trace.denominator);
  return areEqual(point, ofSum(point, terms), v) ? exponential(point, terms, 1) : nothing;
}

/**
 * √v = w where w² = v and w ≥ 0. One root in w may be of what is known to be ≥ 0 only where v is: with a real square that is
 * not negative, w is real.
 */
export function squareRoot(point: Point, v: Value, w: Sum | undefined): Value {
  if (isEqualTo(point, v, 0n)) return constant(point.ring, fraction(0n));
  if (w === undefined) return rootOrPower(point, { ...v, signs: signsOf(point, v) & nonNegative }, half);
  const [product, another] = w;
  if (product === undefined || another !== undefined) return nothing;
  decide(point, { ...product, powers: product.powers.filter(([, n]) => Number.isInteger(n)) });
  const roots = product.powers.filter(
    ([atom, n]) => !Number.isInteger(n) && mayBe(point, atomAt(point, atom), negative),
  );
  const root = ofProduct(point, product, { realRoots: roots.length === 1 });
  return isRoot(point, product, root, v) ? root : nothing;
}

/** |v| = w where w² = v² and w ≥ 0. */
export function size(point: Point, v: Value, w: Sum | undefined): Value {
  if (isEqualTo(point, v, 0n)) return constant(point.ring, fraction(0n));
  const [product, another] = w ?? [];
  if (product === undefined || another !== undefined) return absolute(point, v);
  decide(point, product);
  const found = ofProduct(point, product);
  return isRoot(point, product, found, times(point.ring, v, v)) ? found : nothing;
}

/** Where signs are decided one by one, those that the sign of a product depends on. */
function decide(point: Point, { powers }: Product): void {
  if (point.choices === null) return;
  for (const [atom, n] of powers) {
    const a = atomAt(point, atom);
    if (n % 2 !== 0 && mayBe(point, a, negative) && mayBe(point, a, positive)) signSymbol(point, a);
  }
}

/** Whether w² is this and w ≥ 0. */
const isRoot = (point: Point, product: Product, w: Value, square: Value): boolean =>
  (w.signs & negative) === 0 && areEqual(point, squareOf(point, product), square);

/** Its square, in which e^(log |a|) is |a|. */
function squareOf(point: Point, { c, powers, exponent }: Product): Value {
  const { ring } = point;
  const coefficient = constant(ring, fractionOf(c));
  const plain = ofProduct(point, { c, powers: powers.map(([atom, n]) => [atom, 2 * n] as const) });
  return times(ring, times(ring, coefficient, plain), exponential(point, exponent ?? [], 2));
}

/** A function of which nothing is known, but whether f(−v) is −f(v) or f(v). */
export function opaque(point: Point, name: string, parity: ScalarFunction['parity'], v: Value): Value {
  if (parity === 'odd' && isEqualTo(point, v, 0n)) return v;
  const turned = opposite(point.ring, v);
  if (parity === 'none' || recognised(point, v) < recognised(point, turned)) return variableOf(point, name, v);
  const image = variableOf(point, name, turned);
  return parity === 'odd' ? opposite(point.ring, image) : image;
}

/** A function with f(a + n) = f(a) + n for whole n, and f(a) = 0 for 0 ≤ a < 1: by what it is at v without the whole part of its constants. */
export function stepping(point: Point, name: string, v: Value, form: Sum | undefined): Value {
  const { ring } = point;
  if (form === undefined) return variableOf(point, name, v);
  if (!areEqual(point, ofSum(point, form), v)) return nothing;
  const constants = form.filter(({ powers, exponent }) => powers.length === 0 && exponent === undefined);
  const whole = constant(ring, wholePart(constants.map(({ c }) => fractionOf(c)).reduce(add, fraction(0n))));
  return constants.length === form.length ? whole : plus(ring, whole, variableOf(point, name, minus(ring, v, whole)));
}

/** Whether v > 0, or v = 0: as an atom is, where v is a positive multiple of it. */
export function isOfSign(point: Point, v: Value, sign: typeof positive | typeof zero, form: Sum | undefined): Value {
  if (isNothing(v)) return nothing;
  if (isEqualTo(point, v, 0n)) return constant(point.ring, fraction(sign === zero ? 1n : 0n));
  const [product, another] = form ?? [];
  const [[atom, n] = [-1, 0], ...others] = product?.powers ?? [];
  const isMultiple =
    product !== undefined &&
    another === undefined &&
    n === 1 &&
    others.length === 0 &&
    product.exponent === undefined &&
    fractionOf(product.c).numerator > 0n &&
    areEqual(point, ofProduct(point, product), v);
  return indicator(point, isMultiple ? atomAt(point, atom) : v, sign);
}
