import {
  add as addFractions,
  type Fraction,
  fraction,
  multiply as multiplyFractions,
  negate as negateFraction,
} from '../../../number/fraction';
import { isNone, isZero, type Radical, repeated } from '../../../number/residue/radical';
import { zeroResidue } from '../../../number/residue/residue';
import {
  anySign,
  evenSigns,
  flipped,
  negative,
  nonNegative,
  positive,
  type Signs,
  zero,
} from '../../../number/residue/signs';
import { Expression, type Structure } from './expression';
import { isOne } from './factorisation';
import { atomForm, constantForm, type Form } from './form';
import { type Formal, type FormalValue, isValue, worseBottom } from './formal';
import type { FormalContext } from './formal-context';
import { signsOf } from './known-signs';
import { opposite, powerOf, product, quotient, sum } from './structures';

export const value = (
  context: FormalContext,
  residue: Radical,
  structure: Structure,
  signs = anySign,
  constant?: Fraction,
): Formal => combined(context, residue, structure, null, null, signs, constant);

/** The form is that of `structure` on the operands. */
function combined(
  context: FormalContext,
  residue: Radical,
  structure: Structure,
  a: FormalValue | null,
  b: FormalValue | null,
  signs: Signs = anySign,
  constant?: Fraction,
): Formal {
  const known = context.impliedSigns || constant !== undefined ? signs : anySign;
  return isNone(residue) ? 'unknown' : new Expression(context, residue, known, structure, a, b, constant);
}

/** A free variable is its own atom; it is made only when its form is asked for. */
export const variable = (context: FormalContext, residue: Radical, signs: Signs): FormalValue => {
  const made = new Expression(context, residue, signs, ofItself, null, null, undefined);
  made.name = { leaf: context.variables++ };
  return made;
};

const ofItself: Structure = {
  form: (context, a) => atomForm(context.atoms.expression(a.residue, signsOf(context, a), a)),
};

export const constant = (context: FormalContext, f: Fraction): Formal =>
  value(
    context,
    context.field.rational(f.numerator, f.denominator),
    { form: () => constantForm(f) },
    f.numerator > 0n ? positive : f.numerator < 0n ? negative : zero,
    f,
  );

// Exact zeros and ones (a Jacobian is full of them) pass without a new value.
export function add(context: FormalContext, a: Formal, b: Formal): Formal {
  if (!isValue(a) || !isValue(b)) return worseBottom(a, b);
  if (a.constant !== undefined) {
    if (b.constant !== undefined) return constant(context, addFractions(a.constant, b.constant));
    if (a.constant.numerator === 0n) return b;
  }
  if (b.constant !== undefined && b.constant.numerator === 0n) return a;
  return combined(context, context.ring.add(a.residue, b.residue), sum, a, b);
}

export function negate(context: FormalContext, a: Formal): Formal {
  if (!isValue(a)) return a;
  if (a.constant !== undefined) return constant(context, negateFraction(a.constant));
  return combined(context, context.ring.sub(zeroResidue, a.residue), opposite, a, a, flipped(signsOf(context, a)));
}

export const sub = (context: FormalContext, a: Formal, b: Formal): Formal => add(context, a, negate(context, b));

export function mul(context: FormalContext, a: Formal, b: Formal): Formal {
  if (!isValue(a) || !isValue(b)) return worseBottom(a, b);
  if (a.constant !== undefined) {
    if (b.constant !== undefined) return constant(context, multiplyFractions(a.constant, b.constant));
    if (a.constant.numerator === 0n) return a;
    if (isOne(a.constant)) return b;
  }
  if (b.constant !== undefined) {
    if (b.constant.numerator === 0n) return b;
    if (isOne(b.constant)) return a;
  }
  return combined(context, context.ring.mul(a.residue, b.residue), product, a, b, a === b ? nonNegative : anySign);
}

export function div(context: FormalContext, a: Formal, b: Formal): Formal {
  if (!isValue(a) || !isValue(b)) return worseBottom(a, b);
  if (isZero(b.residue)) return 'undefined';
  return combined(context, context.ring.mul(a.residue, context.ring.invert(b.residue)), quotient, a, b);
}

/** The value of a form found by a law. */
export function ofForm(context: FormalContext, form: Form | null, signs: Signs = anySign): Formal {
  const evaluated = form && context.atoms.evaluate(form);
  return form && evaluated ? value(context, evaluated, { form: () => form }, signs) : 'unknown';
}

/** aⁿ. */
export function power(context: FormalContext, a: Formal, n: number): Formal {
  if (!isValue(a)) return a;
  if (n < 0) return div(context, constant(context, fraction(1n, 1n)), power(context, a, -n));
  const signs = n % 2 === 0 ? evenSigns(signsOf(context, a)) : signsOf(context, a);
  return combined(context, repeated(context.ring, a.residue, n), powerOf(n), a, a, n === 0 ? positive : signs);
}

/** Notes the form by which a law is applied in the application that is under way. */
export function record({ applied, applications }: FormalContext, form: Form | null): void {
  if (form !== null) applied.set(applications, form);
}
