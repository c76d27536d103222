import { type Fraction, fraction, half, one } from '../../../number/fraction';
import { primePowers } from '../../../number/prime-powers';
import { isOne, isZero } from '../../../number/residue/radical';
import { zeroResidue } from '../../../number/residue/residue';
import { anySign, negative, nonNegative, positive, zero } from '../../../number/residue/signs';
import { signsByFactors, termOf } from './factorisation';
import { negate, ofForm, record } from './field-operations';
import {
  atomForm,
  constantForm,
  exponentForm,
  type Form,
  multiplyForms,
  powerFraction,
  scaleForm,
  type Term,
  termForm,
} from './form';
import { type Formal, isValue } from './formal';
import type { FormalContext } from './formal-context';
import { atomSigns, signSymbol, signsOf } from './known-signs';

// |a| and √a by the factors of a: |ab| = |a||b|, √(ab) = √a·√b.

/** |a|^n as a form: a itself where its sign is known or n is even. */
export function absolutePower(context: FormalContext, id: number, n: number): Form | null {
  const atom = context.atoms.atom(id);
  const even = Number.isInteger(n) && n % 2 === 0;
  if (even || (atomSigns(context, id) & ~nonNegative) === 0) return atomForm(id, n);
  if ((atomSigns(context, id) & positive) === 0) return signedPower(context, id, n, -1);
  const sign = signSymbol(context, `sign ${id}`);
  if (sign === null) return null;
  if (!(context.choices === null)) return signedPower(context, id, n, isOne(sign) ? 1 : -1);
  return atomForm(context.atoms.absolute(id, context.ring.mul(sign, atom.residue)), n);
}

/** (s·a)^n for a known sign s; a root of −a is that of −a as an expression of its own. */
function signedPower(context: FormalContext, id: number, n: number, sign: 1 | -1): Form {
  if (sign === 1) return atomForm(id, n);
  return Number.isInteger(n) ? scaleForm(atomForm(id, n), fraction(-1n, 1n)) : atomForm(opposite(context, id), n);
}

/** ± the product of atoms as one atom. */
function productAtom(context: FormalContext, ids: readonly number[], sign: 1 | -1): number | null {
  const [first] = ids as [number];
  if (ids.length === 1) return sign === 1 ? first : opposite(context, first);
  const whole = ofForm(
    context,
    ids.map((id) => atomForm(id)).reduce<Form | null>((a, b) => a && multiplyForms(a, b), constantForm(one)),
  );
  if (!isValue(whole)) return null;
  termOf(context, whole);
  const id = context.atoms.expression(whole.residue, anySign, whole);
  return sign === 1 ? id : opposite(context, id);
}

const opposite = (context: FormalContext, id: number): number => {
  const { residue } = context.atoms.atom(id);
  const sum = scaleForm(atomForm(id), fraction(-1n, 1n));
  return context.atoms.expression(context.ring.sub(zeroResidue, residue), anySign, { sum });
};

/** |c·∏ aᵢ^nᵢ·e^P|^scale for scale 1 or ½. */
function absoluteOf(context: FormalContext, term: Term, scale: 1 | 0.5): Form | null {
  const { coefficient: c } = term;
  const size = fraction(c.numerator < 0n ? -c.numerator : c.numerator, c.denominator);
  let form: Form | null = scale === 1 ? constantForm(size) : rootOfConstant(context, size);
  for (const [id, n] of term.powers) {
    const scaled = n * scale;
    const factor = Number.isInteger(2 * scaled) ? absolutePower(context, id, scaled) : rootOfRoot(context, id, n);
    form = form && factor && multiplyForms(form, factor);
  }
  if (form === null || term.exponent === null) return form;
  const factor = exponentForm(scale === 1 ? term.exponent : scaleForm(term.exponent, half));
  return factor && multiplyForms(form, factor);
}

/** √(|a|^n) for a half-integer n: e^(n/2 · log |a|), which is positive, so only where a is not 0; else the root of a new atom. */
function rootOfRoot(context: FormalContext, id: number, n: number): Form | null {
  if ((atomSigns(context, id) & zero) === 0)
    return exponentForm(scaleForm(atomForm(context.atoms.logarithm(id)), fraction(BigInt(Math.round(2 * n)), 4n)));
  const whole = ofForm(context, absolutePower(context, id, n));
  return isValue(whole) ? atomForm(context.atoms.expression(whole.residue, nonNegative, whole), 0.5) : null;
}

/** √c = ∏ primes^(power/2). */
function rootOfConstant(context: FormalContext, c: Fraction): Form | null {
  let coefficient = one;
  const powers = new Map<number, number>();
  for (const [prime, n] of primePowers(c)) {
    const whole = Math.floor(n / 2);
    coefficient = fraction(
      coefficient.numerator * powerFraction(fraction(prime, 1n), whole).numerator,
      coefficient.denominator * powerFraction(fraction(prime, 1n), whole).denominator,
    );
    if (n % 2 !== 0) powers.set(context.atoms.constant(prime), 0.5);
  }
  return termForm({ coefficient, powers, exponent: null });
}

export function abs(context: FormalContext, a: Formal): Formal {
  if (!isValue(a)) return a;
  const signs = signsOf(context, a);
  if (isZero(a.residue) || (signs & ~nonNegative) === 0) return a;
  if ((signs & ~(negative | zero)) === 0) return negate(context, a);
  const form = absoluteOf(context, termOf(context, a), 1);
  record(context, form);
  return ofForm(context, form, signs & zero ? nonNegative : positive);
}

export function sqrt(context: FormalContext, a: Formal): Formal {
  if (!isValue(a)) return a;
  if (isZero(a.residue)) return a;
  if ((signsByFactors(context, a) & positive) === 0) return 'undefined';
  const term = termOf(context, a);
  // Where √a is defined a ≥ 0: the factors whose sign is open are then ≥ 0 as a product.
  const open = [...term.powers].filter(([id, n]) => n % 2 !== 0 && (atomSigns(context, id) & negative) !== 0);
  if (open.length > 0 && open.every(([, n]) => n === 1)) {
    const rest = absoluteOf(
      context,
      { ...term, powers: new Map([...term.powers].filter(([id]) => !open.some(([other]) => other === id))) },
      0.5,
    );
    const together = productAtom(
      context,
      open.map(([id]) => id),
      term.coefficient.numerator > 0n ? 1 : -1,
    );
    const form = rest && together !== null ? multiplyForms(rest, atomForm(together, 0.5)) : null;
    record(context, form);
    return ofForm(context, form, nonNegative);
  }
  const form = absoluteOf(context, term, 0.5);
  record(context, form);
  return ofForm(context, form, nonNegative);
}
