import { fraction, multiply, one } from '../../../number/fraction';
import { areSame, isZero } from '../../../number/residue/radical';
import { anySign, positive } from '../../../number/residue/signs';
import { formOf } from './factorisation';
import { add, constant, div, mul, negate, ofForm, power, record, sub, value } from './field-operations';
import { atomForm, type Form, scaleForm, type Term, termForm } from './form';
import { type Formal, type FormalValue, isValue } from './formal';
import type { FormalContext } from './formal-context';

// As the kernel does it: points of the unit circle as x + iy, whose product is the point at the sum of their angles.

interface Complex {
  readonly x: Formal;
  readonly y: Formal;
}

const nowhere: Complex = { x: 'unknown', y: 'unknown' };

/** The most units that an angle is made of. */
const mostUnits = 1_000_000;

/** The point at Σ c·m, from one for each monomial m. */
export function onCircle(context: FormalContext, a: FormalValue): Complex {
  const form = formOf(context, a);
  record(context, form);
  return [...form.values()].reduce<Complex>((at, term) => product(context, at, multiple(context, term)), unit(context));
}

const number = (context: FormalContext, n: bigint): Formal => constant(context, fraction(n));
const unit = (context: FormalContext): Complex => ({ x: number(context, 1n), y: number(context, 0n) });

function multiple(context: FormalContext, { coefficient: c, ...monomial }: Term): Complex {
  const m = context.atoms.evaluate(termForm({ ...monomial, coefficient: one }));
  if (m === null) return nowhere;
  const twelfths = multiply(c, fraction(12n));
  if (twelfths.denominator === 1n && areSame(m, context.oracle('named', 'pi')))
    return atTwelfths(context, twelfths.numerator);
  const tangent = c.denominator === 1n ? context.tangents.get(context.ring.key(m)) : undefined;
  if (tangent !== undefined && c.numerator <= mostUnits && -c.numerator <= mostUnits)
    return atTangent(context, tangent, c.numerator);
  const units = context.atoms.unitsOf(c);
  return units === null || Math.abs(units) > mostUnits
    ? nowhere
    : turned(context, tangentOfHalf(context, context.ring.key(m), monomial), units);
}

/** The point at n angles with this tangent: ((1 + iu)/√(1 + u²))ⁿ. */
function atTangent(context: FormalContext, u: FormalValue, n: bigint): Complex {
  const size = n < 0n ? -n : n;
  const { x, y } = repeated(context, { x: number(context, 1n), y: n < 0n ? negate(context, u) : u }, size);
  const length = add(context, number(context, 1n), mul(context, u, u));
  if (!isValue(length)) return nowhere;
  const atom = context.atoms.expression(length.residue, positive, length);
  const scale = ofForm(context, atomForm(atom, -Number(size) / 2), positive);
  return { x: mul(context, x, scale), y: mul(context, y, scale) };
}

/** An arctangent: c·π, where the point at that number of twelfths of π has the tangent, else what is given, which is remembered. */
export function arctangent(context: FormalContext, a: FormalValue, otherwise: (a: Formal) => Formal): Formal {
  const special = inTwelfths(context, a);
  if (special !== null) {
    record(context, special);
    return ofForm(context, special);
  }
  const made = otherwise(a);
  const [turned, opposite] = [negate(context, made), negate(context, a)];
  if (isValue(made)) context.tangents.set(context.ring.key(made.residue), a);
  if (isValue(turned) && isValue(opposite)) context.tangents.set(context.ring.key(turned.residue), opposite);
  return made;
}

function inTwelfths(context: FormalContext, v: FormalValue): Form | null {
  if (context.pi === null || isZero(v.residue)) return null;
  for (let n = -5n; n <= 5n; n++) {
    const { x, y } = atTwelfths(context, n);
    const along = mul(context, v, x);
    if (isValue(along) && isValue(y) && areSame(along.residue, y.residue))
      return scaleForm(formOf(context, context.pi), fraction(n, 12n));
  }
  return null;
}

/** The tangent of half the unit of the angles along a monomial. */
function tangentOfHalf(context: FormalContext, key: string, monomial: Omit<Term, 'coefficient'>): Formal {
  const t = context.oracle('angle', key);
  const angle = termForm({ ...monomial, coefficient: one });
  return value(context, t, { form: () => atomForm(context.atoms.expression(t, anySign, { angle })) });
}

function turned(context: FormalContext, t: Formal, units: number): Complex {
  const square = mul(context, t, t);
  const around = { x: sub(context, number(context, 1n), square), y: mul(context, number(context, 2n), t) };
  const { x, y } = repeated(context, around, BigInt(Math.abs(units)));
  const norm = power(context, add(context, number(context, 1n), square), Math.abs(units));
  return { x: div(context, x, norm), y: div(context, units < 0 ? negate(context, y) : y, norm) };
}

/** The point at n/12 of π, with √2/2 and √3/2. */
function atTwelfths(context: FormalContext, n: bigint): Complex {
  const k = (((3n * n) % 4n) + 4n) % 4n;
  const j = ((((n - 3n * k) / 4n) % 6n) + 6n) % 6n;
  const half = constant(context, fraction(1n, 2n));
  const halfRoot = (of: bigint): Formal => {
    const form = atomForm(context.atoms.constant(of), 1 / 2);
    const root = context.atoms.evaluate(form);
    return root === null ? 'unknown' : mul(context, half, value(context, root, { form: () => form }, positive));
  };
  let at = unit(context);
  if (j > 0n) at = repeated(context, { x: half, y: halfRoot(3n) }, j);
  return k === 0n ? at : product(context, at, repeated(context, { x: halfRoot(2n), y: halfRoot(2n) }, k));
}

const product = (context: FormalContext, a: Complex, b: Complex): Complex => ({
  x: sub(context, mul(context, a.x, b.x), mul(context, a.y, b.y)),
  y: add(context, mul(context, a.x, b.y), mul(context, a.y, b.x)),
});

/** aⁿ for n ≥ 0, by squaring. */
function repeated(context: FormalContext, a: Complex, n: bigint): Complex {
  let result = unit(context);
  let square = a;
  for (let k = n; k > 0n; k /= 2n) {
    if (k % 2n === 1n) result = product(context, result, square);
    if (k > 1n) square = product(context, square, square);
  }
  return result;
}
