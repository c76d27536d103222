import { fraction } from '../../number/fraction';
import type { NumberSystem } from '../../number/number-system';
import { type Degree, manyDegree } from '../../number/residue/degree';
import { isOne, isPlain, isZero, type RadicalRing } from '../../number/residue/radical';
import { noResidue, type Residue } from '../../number/residue/residue';
import { positive, productSigns, type Signs, sumSigns, unreal, zero } from '../../number/residue/signs';
import { forEachFunction } from '../../operation/axiomatised';
import { isStepping } from '../../operation/smoothness';
import type { Sum } from '../certificate';
import { arctangent, onCircle, piAt } from './circle';
import { exponentialOf, isOfSign, logarithm, opaque, size, squareRoot, stepping } from './functions';
import type { Point } from './point';
import {
  constant,
  inverse,
  isNothing,
  minus,
  nothing,
  one,
  opposite,
  plus,
  power,
  quantity,
  times,
  type Value,
} from './value';

/**
 * Residues at a point, with functions by their laws. Every application has a number, the same at all points, by which a
 * trace refers to its result and gives it a form.
 */
export function lawfulSystem(point: Point): NumberSystem<Value> {
  const { ring } = point;
  const half = constant(ring, fraction(1n, 2n));
  /** 0, 1, 2 …: of the sums so far the longest needed so many. */
  let counted = new Int32Array(0);
  function places(count: number): Int32Array {
    if (counted.length < count) counted = Int32Array.from({ length: count }, (_, i) => i);
    return counted.subarray(0, count);
  }

  const unary = (law: (a: Value, form: Sum | undefined) => Value) => (a: Value) =>
    applied(point, isNothing(a) ? nothing : law(a, formOf(point)));
  const binary = (law: (a: Value, b: Value, form: Sum | undefined) => Value) => (a: Value, b: Value) =>
    applied(point, isNothing(a) || isNothing(b) ? nothing : law(a, b, formOf(point)));

  const quotient = (a: Value, b: Value): Value => times(ring, a, inverse(ring, b));
  const isLess = (a: Value, b: Value, form: Sum | undefined): Value =>
    isOfSign(point, minus(ring, b, a), positive, form);
  /** (a + b ± |a − b|)/2. */
  const extremum = (a: Value, b: Value, gap: Value): Value => times(ring, half, plus(ring, plus(ring, a, b), gap));
  const gap = (a: Value, b: Value, form: Sum | undefined): Value => size(point, minus(ring, a, b), form);

  return {
    name: 'lawful residues',
    rational: (n, d) => constant(ring, fraction(n, d)),
    named: (name) => (name === 'indeterminate' ? nothing : variable(point, piAt(point))),
    add: binary((a, b) => plus(ring, a, b)),
    sub: binary((a, b) => minus(ring, a, b)),
    mul: binary((a, b) => times(ring, a, b)),
    div: binary(quotient),
    neg: unary((a) => opposite(ring, a)),
    power: (a, n) => applied(point, isNothing(a) ? nothing : power(ring, a, n)),
    abs: unary((a, form) => size(point, a, form)),
    ...forEachFunction(({ parity, isAngleOfTangent }, name) =>
      unary((a, form) => {
        if (isAngleOfTangent) return arctangent(point, name, a, form);
        return isStepping(name) ? stepping(point, name, a, form) : opaque(point, name, parity, a);
      }),
    ),
    exp: unary((a, form) => exponentialOf(point, a, form)),
    log: unary((a, form) => logarithm(point, a, form)),
    sqrt: unary((a, form) => squareRoot(point, a, form)),
    sin: unary((a, form) => onCircle(point, a, form).sin),
    cos: unary((a, form) => onCircle(point, a, form).cos),
    max: binary((a, b, form) => extremum(a, b, gap(a, b, form))),
    min: binary((a, b, form) => extremum(a, b, opposite(ring, gap(a, b, form)))),
    less: binary(isLess),
    lessEqual: binary((a, b, form) => minus(ring, one(ring), isLess(b, a, form))),
    equal: binary((a, b, form) => isOfSign(point, minus(ring, a, b), zero, form)),
    select: (condition, a, b) => applied(point, chosen(point, condition, a, b)),
    standing: (a) => (isNothing(a) ? 'unknown' : 'value'),
    isZero: (a) => seemsZero(point, a),
    pivotQuality: (a) => (isNothing(a) || seemsZero(point, a) ? 0 : 1),
    dot: (a, aIndex, aStart, b, bIndex, bStart, count) =>
      applied(
        point,
        sumOfProducts(
          point,
          { values: a, index: aIndex, start: aStart },
          { values: b, index: bIndex, start: bStart },
          places(count),
        ),
      ),
  };
}

/** The next free variable. */
export function variable({ leaves }: Point, value: Value): Value {
  leaves.push(value);
  return value;
}

/** The result of the next application, which is noted where the trace names it. */
function applied(point: Point, made: Value): Value {
  const number = point.applications++;
  const told = point.tellsSigns || isNothing(made) ? made : quantity(made.residue, made.degree, unreal);
  if (point.named.has(number)) point.values.set(number, told);
  return told;
}

/** The form that the trace has for the next application. */
const formOf = ({ forms, applications }: Point): Sum | undefined => forms.get(applications);

function seemsZero({ keyed }: Point, { residue, degree }: Value): boolean {
  keyed.noteZero(degree);
  return isZero(residue);
}

/** One of the cases, or of both the part that the condition leaves. */
function chosen(point: Point, condition: Value, a: Value, b: Value): Value {
  const { ring } = point;
  const otherwise = minus(ring, one(ring), condition);
  for (const each of [condition, otherwise]) point.keyed.noteZero(each.degree);
  if (isOne(condition.residue)) return a;
  if (isZero(condition.residue)) return b;
  return plus(ring, times(ring, condition, a), times(ring, otherwise, b));
}

/** As one sum in the field, where no roots occur and no value is missing. */
function sumOfProducts({ ring, field }: Point, left: Factors, right: Factors, places: Int32Array): Value {
  const count = places.length;
  const [a, b]: [Residue[], Residue[]] = [new Array(count), new Array(count)];
  let isPlainSum = field.dot !== undefined;
  // Of products without denominators.
  let worst = 0;
  let bits = 0;
  let signs: Signs = zero;
  for (let i = 0; i < count && isPlainSum; i++) {
    const x = factor(left, i);
    const y = factor(right, i);
    // Without denominators no bit is lost to the order of the additions.
    isPlainSum = isPlain(x.residue) && isPlain(y.residue) && isWhole(x.degree) && isWhole(y.degree);
    a[i] = x.residue as Residue;
    b[i] = y.residue as Residue;
    worst = Math.max(worst, x.degree.numerator + y.degree.numerator);
    bits = Math.max(bits, x.degree.numeratorBits + y.degree.numeratorBits);
    signs = i === 0 ? productSigns(x.signs, y.signs) : sumSigns(signs, productSigns(x.signs, y.signs));
  }
  if (!isPlainSum || field.dot === undefined) return termByTerm(ring, left, right, count);
  const residue = field.dot(a, places, 0, b, places, 0, count);
  return residue === noResidue ? nothing : quantity(residue, manyDegree(wholeDegree(worst, bits), count), signs);
}

function termByTerm(ring: RadicalRing, left: Factors, right: Factors, count: number): Value {
  let total = times(ring, factor(left, 0), factor(right, 0));
  for (let i = 1; i < count; i++) total = plus(ring, total, times(ring, factor(left, i), factor(right, i)));
  return total;
}

interface Factors {
  readonly values: ArrayLike<Value>;
  readonly index: Int32Array;
  readonly start: number;
}

const factor = ({ values, index, start }: Factors, i: number): Value => values[start + (index[i] as number)] as Value;

const wholeDegree = (numerator: number, numeratorBits: number): Degree => ({
  numerator,
  denominator: 0,
  numeratorBits,
  denominatorBits: 0,
});

const isWhole = ({ denominator, denominatorBits }: Degree): boolean => denominator === 0 && denominatorBits === 0;
