import { forEachFunction } from '../operation/axiomatised';
import type { Asked } from '../operation/operation';
import { isStepping } from '../operation/smoothness';
import type { Fixed, FixedPoint } from './fixed-point';
import { add, type Fraction, fraction, half, multiply, negate } from './fraction';
import { type Arithmetic, isKnown, type Known, type Real, touchesZero } from './real-arithmetic';
import type { Separation } from './separation';
import * as separation from './separation';

/** Whether a number is what a function asks for, by its sign. */
const meets: { readonly [A in Asked]: (sign: -1 | 0 | 1) => boolean } = {
  nothing: () => true,
  nonzero: (sign) => sign !== 0,
  positive: (sign) => sign > 0,
  nonnegative: (sign) => sign >= 0,
};

/** Functions of real numbers, some of which have algebraic values. */
export function realFunctions(point: FixedPoint, arithmetic: Arithmetic) {
  const { of, ofExact, ofRational, sign } = arithmetic;
  /** Of what steps at whole numbers: on which side of the one that is between its bounds a number is. */
  function stepping(a: Known, { lo, hi }: Fixed): Real {
    const unit = 1n << BigInt(point.bits);
    const upper = ofRational(hi, unit);
    const order = sign(arithmetic.sub(a, upper));
    if (order === 1 || order === 0) return upper;
    return order === -1 && hi - lo === unit ? ofRational(lo, unit) : of({ lo, hi });
  }

  const functions = forEachFunction(({ asks: [asked], exact, fixed }, name) => {
    const enclose = fixed(point);
    return (a: Real): Real => {
      if (!isKnown(a)) return a;
      const order = sign(a);
      if (asked !== 'nothing' && (order === null || order === 'undefined')) return 'unknown';
      if (asked !== 'nothing' && !meets[asked](order as -1 | 0 | 1)) return 'undefined';
      const value = order === 0 ? fraction(0n) : a.exact;
      const found = value && exact(value);
      if (found !== null) return ofExact(found);
      const enclosed = asked === 'positive' && touchesZero(a.fixed) ? null : enclose(a.fixed);
      if (enclosed === null) return 'unknown';
      return isStepping(name) ? stepping(a, enclosed) : of(enclosed);
    };
  });
  const known = (a: Real, more: (a: Known, value: Known) => Partial<Known>, value: Real): Real =>
    isKnown(a) && isKnown(value) && value.exact === null ? { ...value, ...more(a, value) } : value;

  /** The cosine of c·π. */
  function cosineOf(c: Fraction, value: Real): Real {
    const { numerator, denominator } = multiply(c, fraction(2n));
    if (denominator === 1n) {
      const place = ((numerator % 4n) + 4n) % 4n;
      return ofRational(place === 0n ? 1n : place === 2n ? -1n : 0n, 1n);
    }
    const algebraic = c.denominator > 4096n ? null : separation.ofCosine(Number(c.denominator));
    return isKnown(value) ? { ...value, algebraic } : value;
  }
  /** log x = −log 1/x for fractions that are smaller than a unit. */
  const logarithm = (a: Real): Real =>
    isKnown(a) && touchesZero(a.fixed) && sign(a) === 1
      ? arithmetic.neg(functions.log(arithmetic.div(ofRational(1n, 1n), a)))
      : functions.log(a);
  const turned = (a: Real): Fraction | null => (isKnown(a) && a.multiple?.of === 'pi' ? a.multiple.c : null);

  return {
    ...functions,
    sqrt: (a: Real) =>
      known(a, ({ algebraic }) => ({ algebraic: algebraic && separation.ofRoot(algebraic, 2) }), functions.sqrt(a)),
    log: (a: Real) =>
      known(a, (x) => ({ multiple: x.algebraic === null ? null : { c: fraction(1n), of: x } }), logarithm(a)),
    exp: (a: Real) => known(a, ({ multiple }) => ({ algebraic: rationalPower(multiple) }), functions.exp(a)),
    cos: (a: Real) => {
      const c = turned(a);
      return c === null ? functions.cos(a) : cosineOf(c, functions.cos(a));
    },
    // sin cπ = cos (1/2 − c)π
    sin: (a: Real) => {
      const c = turned(a);
      return c === null ? functions.sin(a) : cosineOf(add(half, negate(c)), functions.sin(a));
    },
  };
}

/** b^(p/q) = e^(p/q · log b) for an algebraic b. */
function rationalPower(multiple: Known['multiple']): Separation | null {
  if (multiple === null || multiple.of === 'pi' || multiple.of.algebraic === null) return null;
  const { numerator: p, denominator: q } = multiple.c;
  if (q > 4096n || p > 4096n || -p > 4096n) return null;
  const power = separation.ofPower(multiple.of.algebraic, Number(p));
  return power === null || q === 1n ? power : separation.ofRoot(power, Number(q));
}
