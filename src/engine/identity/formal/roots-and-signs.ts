import { type Fraction, fraction } from '../../../number/fraction';
import type { NumberSystem } from '../../../number/number-system';
import { primePowers } from '../../../number/prime-powers';
import { isOne, isZero } from '../../../number/residue/radical';
import { zeroResidue } from '../../../number/residue/residue';
import { anySign, negative, nonNegative, positive, zero } from '../../../number/residue/signs';
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
import { type Formal, isValue, lift1 } from './formal';
import type { FormalContext } from './formal-context';

export interface RootsAndSigns {
  /** |a|^n of an atom as a form, for an integer or half-integer n; null where there are too many signs. */
  absolutePower(id: number, n: number): Form | null;
  readonly functions: Pick<NumberSystem<Formal>, 'abs' | 'sqrt'>;
}

const one = fraction(1n, 1n);
const half = fraction(1n, 2n);

/** |a| and √a by the factors of a: |ab| = |a||b|, √(ab) = √a·√b. */
export function rootsAndSigns(context: FormalContext): RootsAndSigns {
  const { ring, atoms, termOf, ofForm, signsOf } = context;

  /** |a|^n as a form: a itself where its sign is known or n is even. */
  function absolutePower(id: number, n: number): Form | null {
    const atom = atoms.atom(id);
    const even = Number.isInteger(n) && n % 2 === 0;
    if (even || (context.atomSigns(id) & ~nonNegative) === 0) return atomForm(id, n);
    if ((context.atomSigns(id) & positive) === 0) return signedPower(id, n, -1);
    const sign = context.signSymbol(`sign ${id}`);
    if (sign === null) return null;
    if (!context.allCases) return signedPower(id, n, isOne(sign) ? 1 : -1);
    return atomForm(atoms.absolute(id, ring.mul(sign, atom.residue)), n);
  }

  /** (s·a)^n for a known sign s; a root of −a is that of −a as an expression of its own. */
  function signedPower(id: number, n: number, sign: 1 | -1): Form {
    if (sign === 1) return atomForm(id, n);
    return Number.isInteger(n) ? scaleForm(atomForm(id, n), fraction(-1n, 1n)) : atomForm(opposite(id), n);
  }

  /** ± the product of atoms as one atom. */
  function productAtom(ids: readonly number[], sign: 1 | -1): number | null {
    const [first] = ids as [number];
    if (ids.length === 1) return sign === 1 ? first : opposite(first);
    const whole = ofForm(
      ids.map((id) => atomForm(id)).reduce<Form | null>((a, b) => a && multiplyForms(a, b), constantForm(one)),
    );
    if (!isValue(whole)) return null;
    context.termOf(whole);
    const id = atoms.expression(whole.residue, anySign, whole);
    return sign === 1 ? id : opposite(id);
  }

  const opposite = (id: number): number => {
    const { residue } = atoms.atom(id);
    const sum = scaleForm(atomForm(id), fraction(-1n, 1n));
    return atoms.expression(ring.sub(zeroResidue, residue), anySign, { sum });
  };

  /** |c·∏ aᵢ^nᵢ·e^P|^scale for scale 1 or ½. */
  function absoluteOf(term: Term, scale: 1 | 0.5): Form | null {
    const { coefficient: c } = term;
    const size = fraction(c.numerator < 0n ? -c.numerator : c.numerator, c.denominator);
    let form: Form | null = scale === 1 ? constantForm(size) : rootOfConstant(size);
    for (const [id, n] of term.powers) {
      const scaled = n * scale;
      const factor = Number.isInteger(2 * scaled) ? absolutePower(id, scaled) : rootOfRoot(id, n);
      form = form && factor && multiplyForms(form, factor);
    }
    return form && term.exponent
      ? multiplyForms(form, exponentForm(scale === 1 ? term.exponent : scaleForm(term.exponent, half)))
      : form;
  }

  /** √(|a|^n) for a half-integer n: e^(n/2 · log |a|), which is positive, so only where a is not 0; else the root of a new atom. */
  function rootOfRoot(id: number, n: number): Form | null {
    if ((context.atomSigns(id) & zero) === 0)
      return exponentForm(scaleForm(atomForm(atoms.logarithm(id)), fraction(BigInt(Math.round(2 * n)), 4n)));
    const whole = ofForm(absolutePower(id, n));
    return isValue(whole) ? atomForm(atoms.expression(whole.residue, nonNegative, whole), 0.5) : null;
  }

  /** √c = ∏ primes^(power/2). */
  function rootOfConstant(c: Fraction): Form | null {
    let coefficient = one;
    const powers = new Map<number, number>();
    for (const [prime, n] of primePowers(c)) {
      const whole = Math.floor(n / 2);
      coefficient = fraction(
        coefficient.numerator * powerFraction(fraction(prime, 1n), whole).numerator,
        coefficient.denominator * powerFraction(fraction(prime, 1n), whole).denominator,
      );
      if (n % 2 !== 0) powers.set(atoms.constant(prime), 0.5);
    }
    return termForm({ coefficient, powers, exponent: null });
  }

  const abs = lift1((a) => {
    const signs = signsOf(a);
    if (isZero(a.residue) || (signs & ~nonNegative) === 0) return a;
    if ((signs & ~(negative | zero)) === 0) return context.negate(a);
    const form = absoluteOf(termOf(a), 1);
    context.record(form);
    return ofForm(form, signs & zero ? nonNegative : positive);
  });

  const sqrt = lift1((a) => {
    if (isZero(a.residue)) return a;
    if ((context.signsByFactors(a) & positive) === 0) return 'undefined';
    const term = termOf(a);
    // Where √a is defined a ≥ 0: the factors whose sign is open are then ≥ 0 as a product.
    const open = [...term.powers].filter(([id, n]) => n % 2 !== 0 && (context.atomSigns(id) & negative) !== 0);
    if (open.length > 0 && open.every(([, n]) => n === 1)) {
      const rest = absoluteOf(
        { ...term, powers: new Map([...term.powers].filter(([id]) => !open.some(([other]) => other === id))) },
        0.5,
      );
      const together = productAtom(
        open.map(([id]) => id),
        term.coefficient.numerator > 0n ? 1 : -1,
      );
      const form = rest && together !== null ? multiplyForms(rest, atomForm(together, 0.5)) : null;
      context.record(form);
      return ofForm(form, nonNegative);
    }
    const form = absoluteOf(term, 0.5);
    context.record(form);
    return ofForm(form, nonNegative);
  });

  return { absolutePower, functions: { abs, sqrt } };
}
