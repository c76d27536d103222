import { type Fraction, fraction } from '../../number/fraction';
import { constantDegree, type Degree, powerDegree, productDegree, sumDegree } from '../../number/residue/degree';
import { isNone, type Radical, type RadicalRing, repeated } from '../../number/residue/radical';
import { noResidue, zeroResidue } from '../../number/residue/residue';
import {
  evenSigns,
  flipped,
  negative,
  nonNegative,
  positive,
  productSigns,
  type Signs,
  sumSigns,
  unreal,
  zero,
} from '../../number/residue/signs';

/** A quantity at a random point: its residue, a bound on its degree, and the signs that it may have where it has a value. */
export interface Value {
  readonly residue: Radical;
  readonly degree: Degree;
  /** What is known is added. */
  signs: Signs;
}

export const quantity = (residue: Radical, degree: Degree, signs: Signs): Value => ({ residue, degree, signs });

/** What has no value here, or none that can be held. */
export const nothing: Value = quantity(noResidue, constantDegree(0n, 1n), unreal);
export const isNothing = ({ residue }: Value): boolean => isNone(residue);

export const constant = (ring: RadicalRing, { numerator, denominator }: Fraction): Value =>
  quantity(
    ring.rational(numerator, denominator),
    constantDegree(numerator, denominator),
    numerator > 0n ? positive : numerator < 0n ? negative : zero,
  );

export const one = (ring: RadicalRing): Value => constant(ring, fraction(1n));

export const plus = (ring: RadicalRing, a: Value, b: Value): Value =>
  quantity(ring.add(a.residue, b.residue), sumDegree(a.degree, b.degree), sumSigns(a.signs, b.signs));

export const opposite = (ring: RadicalRing, a: Value): Value =>
  quantity(ring.sub(zeroResidue, a.residue), a.degree, flipped(a.signs));

export const minus = (ring: RadicalRing, a: Value, b: Value): Value =>
  quantity(ring.sub(a.residue, b.residue), sumDegree(a.degree, b.degree), sumSigns(a.signs, flipped(b.signs)));

export const times = (ring: RadicalRing, a: Value, b: Value): Value =>
  quantity(
    ring.mul(a.residue, b.residue),
    productDegree(a.degree, b.degree),
    a === b ? evenSigns(a.signs) : productSigns(a.signs, b.signs),
  );

/** 1/x, which has a value where x is not 0; with radicals in x by the product of all its conjugates. */
export const inverse = (ring: RadicalRing, x: Value): Value =>
  quantity(ring.invert(x.residue), powerDegree(x.degree, -ring.conjugates(x.residue)), x.signs & ~zero);

/** x^(n/degree) for whole numbers; the root of x is one real number, or a root of unity times one. */
export function power(ring: RadicalRing, x: Value, n: number, degree = 1): Value {
  if (isNothing(x) || !Number.isSafeInteger(n)) return nothing;
  const whole = Math.floor(n / degree);
  const rest = n - whole * degree;
  const base = whole < 0 ? inverse(ring, x) : x;
  const size = Math.abs(whole);
  const signs = whole % 2 === 0 ? evenSigns(base.signs) : base.signs;
  const raised = quantity(repeated(ring, base.residue, size), powerDegree(base.degree, size), signs);
  const powered = whole === 0 ? one(ring) : raised;
  if (rest === 0) return powered;
  const root = ring.root(x.residue, degree);
  if (root === null) return nothing;
  const rootSigns = base.signs & ~nonNegative ? unreal : base.signs;
  return times(ring, powered, quantity(repeated(ring, root, rest), x.degree, rootSigns));
}
