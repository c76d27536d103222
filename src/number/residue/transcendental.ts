import { type Fraction, fraction } from '../fraction';
import type { NumberSystem } from '../number-system';
import type { Atoms, Oracle } from './atoms';
import { type Degree, variableDegree, worstDegree } from './degree';
import { addForms, atomForm, constantForm, type Form, multiplyForms, powerFraction, scaleForm, singleTerm, splitContent, type Term, termForm, zeroForm } from './form';
import { anySign, type Formal, type FormalValue, isValue, negative, nonNegative, positive, type Signs, worseBottom, zero } from './formal';
import { primePowers } from './prime-powers';
import type { Radical, RadicalRing } from './radical';

/** What the laws of this file need of the system they belong to. */
export interface FormalContext {
  readonly p: number;
  readonly ring: RadicalRing;
  readonly atoms: Atoms;
  readonly oracle: Oracle;
  readonly allCases: boolean;
  value(residue: Radical, degree: Degree, form: () => Form | null, signs?: Signs): Formal;
  formOf(a: FormalValue): Form;
  termOf(a: FormalValue): Term;
  /** The atoms whose product (up to sign) an atom is known to be; null if it is not one. */
  factorsOf(id: number): Term | null;
  ofForm(form: Form | null, signs?: Signs): Formal;
  signsOf(a: FormalValue): Signs;
  signsByFactors(a: FormalValue): Signs;
  atomSigns(id: number): Signs;
  signSymbol(label: string): Radical | null;
  constant(f: Fraction): Formal;
  add(a: Formal, b: Formal): Formal;
  sub(a: Formal, b: Formal): Formal;
  mul(a: Formal, b: Formal): Formal;
  div(a: Formal, b: Formal): Formal;
  negate(a: Formal): Formal;
}

type Functions = Pick<NumberSystem<Formal>, 'abs' | 'exp' | 'log' | 'sqrt' | 'sin' | 'cos' | 'erf' | 'max' | 'min' | 'less' | 'lessEqual' | 'equal' | 'select'>;

const one = fraction(1n, 1n);
const half = fraction(1n, 2n);

/** Among so many logarithms a product is looked for. */
const relatedLimit = 12;

export function transcendental(context: FormalContext): Functions {
  const { ring, atoms, formOf, termOf, ofForm, signsOf, constant, add, sub, mul, div } = context;
  const lift1 = (operation: (a: FormalValue) => Formal) => (a: Formal): Formal => (isValue(a) ? operation(a) : a);
  const two = constant(fraction(2n, 1n));
  /** The logarithms of atoms that are in use. */
  const logarithms = new Map<number, Form>();

  /** |a|^n as a form: a itself where its sign is known or n is even. */
  function absolutePower(id: number, n: number): Form | null {
    const atom = atoms.atom(id);
    const even = Number.isInteger(n) && n % 2 === 0;
    if (even || (context.atomSigns(id) & ~nonNegative) === 0) return atomForm(id, n);
    if ((context.atomSigns(id) & positive) === 0) return signedPower(id, n, -1);
    const sign = context.signSymbol(`sign ${id}`);
    if (sign === null) return null;
    if (!context.allCases) return signedPower(id, n, sign === 1 ? 1 : -1);
    return atomForm(atoms.absolute(id, ring.mul(sign, atom.residue)), n);
  }

  /** (s·a)^n for a known sign s; a root of −a is that of −a as an expression of its own. */
  function signedPower(id: number, n: number, sign: 1 | -1): Form {
    if (sign === 1) return atomForm(id, n);
    return Number.isInteger(n) ? scaleForm(atomForm(id, n), fraction(-1n, 1n)) : atomForm(opposite(id), n);
  }

  /** ± the product of atoms as one atom. */
  function productAtom(ids: readonly number[], sign: 1 | -1): number {
    const [first] = ids as [number];
    if (ids.length === 1) return sign === 1 ? first : opposite(first);
    const whole = ofForm(ids.map((id) => atomForm(id)).reduce((a, b) => multiplyForms(a, b) as Form)) as FormalValue;
    context.termOf(whole);
    const id = atoms.expression(whole.residue, whole.degree, anySign);
    return sign === 1 ? id : opposite(id);
  }

  const opposite = (id: number): number => {
    const { residue, degree } = atoms.atom(id);
    return atoms.expression(ring.sub(0, residue), degree, anySign);
  };

  /** |c·∏ aᵢ^nᵢ·e^P|^scale for scale 1 or ½. */
  function absoluteOf(term: Term, scale: 1 | 0.5): Form | null {
    const { coefficient: c } = term;
    const size = fraction(c.numerator < 0n ? -c.numerator : c.numerator, c.denominator);
    let form: Form | null = scale === 1 ? constantForm(size) : rootOfConstant(size);
    for (const [id, n] of term.powers) {
      const scaled = n * scale;
      const factor = Number.isInteger(2 * scaled) ? absolutePower(id, scaled) : exponentForm(scaleForm(atomForm(atoms.logarithm(id)), fraction(BigInt(Math.round(4 * scaled)), 4n)));
      form = form && factor && multiplyForms(form, factor);
    }
    return form && term.exponent ? multiplyForms(form, exponentForm(scale === 1 ? term.exponent : scaleForm(term.exponent, half))) : form;
  }

  const exponentForm = (exponent: Form): Form => termForm({ coefficient: one, powers: new Map(), exponent: exponent.size === 0 ? null : exponent });

  /** √c = ∏ primes^(power/2). */
  function rootOfConstant(c: Fraction): Form | null {
    let coefficient = one;
    const powers = new Map<number, number>();
    for (const [prime, n] of primePowers(c)) {
      const whole = Math.floor(n / 2);
      coefficient = fraction(coefficient.numerator * powerFraction(fraction(prime, 1n), whole).numerator, coefficient.denominator * powerFraction(fraction(prime, 1n), whole).denominator);
      if (n % 2 !== 0) powers.set(atoms.constant(prime), 0.5);
    }
    return termForm({ coefficient, powers, exponent: null });
  }

  const abs = lift1((a) => {
    const signs = signsOf(a);
    if (a.residue === 0 || (signs & ~nonNegative) === 0) return a;
    if ((signs & ~(negative | zero)) === 0) return context.negate(a);
    return ofForm(absoluteOf(termOf(a), 1), signs & zero ? nonNegative : positive);
  });

  const sqrt = lift1((a) => {
    if (a.residue === 0) return a;
    if ((context.signsByFactors(a) & positive) === 0) return 'undefined';
    const term = termOf(a);
    // Where √a is defined a ≥ 0: the factors whose sign is open are then ≥ 0 as a product.
    const open = [...term.powers].filter(([id, n]) => n % 2 !== 0 && (context.atomSigns(id) & negative) !== 0);
    if (open.length > 0 && open.every(([, n]) => n === 1)) {
      const rest = absoluteOf({ ...term, powers: new Map([...term.powers].filter(([id]) => !open.some(([other]) => other === id))) }, 0.5);
      const together = productAtom(open.map(([id]) => id), term.coefficient.numerator > 0n ? 1 : -1);
      return ofForm(rest && multiplyForms(rest, atomForm(together, 0.5)), nonNegative);
    }
    return ofForm(absoluteOf(term, 0.5), nonNegative);
  });

  const log = lift1((a) => {
    if ((context.signsByFactors(a) & positive) === 0) return 'undefined';
    const term = termOf(a);
    let form: Form | null = term.exponent ?? zeroForm;
    for (const [prime, n] of primePowers(term.coefficient)) form = form && addForms(form, scaleForm(atomForm(atoms.logConstant(prime)), fraction(BigInt(n), 1n)));
    for (const [id, n] of term.powers) form = form && addForms(form, scaleForm(logarithmOf(id), fraction(BigInt(2 * n), 2n)));
    return ofForm(form);
  });

  function logarithmOf(id: number): Form {
    const { kind, constant: n } = atoms.atom(id);
    if (kind === 'constant' && n !== undefined) return atomForm(atoms.logConstant(n));
    const root = atoms.root(id);
    const known = logarithms.get(root);
    if (known !== undefined) return known;
    const factors = context.factorsOf(root);
    const form =
      factors === null
        ? (relatedLogarithm(root) ?? atomForm(atoms.logarithm(root)))
        : [...factors.powers].reduce<Form>((sum, [factor, m]) => addForms(sum, scaleForm(logarithmOf(factor), fraction(BigInt(2 * m), 2n))) as Form, zeroForm);
    logarithms.set(root, form);
    return form;
  }

  /** If |a| is |b·c| or |b/c| for atoms whose logarithms are in use: the sum or difference of those (a determinant of a product). */
  function relatedLogarithm(id: number): Form | null {
    const { residue } = atoms.atom(id);
    const others = [...logarithms.keys()].slice(0, relatedLimit);
    // 2n² comparisons of degree up to 3d are no more than the pairs of 3n quantities of degree d.
    atoms.note([id, ...others].map((each) => atoms.atom(each).degree).reduce(worstDegree), 3 * others.length);
    const same = (x: Radical, y: Radical): boolean => ring.isZero(ring.sub(x, y)) || ring.isZero(ring.add(x, y));
    for (const b of others) {
      for (const c of others) {
        const [x, y] = [atoms.atom(b).residue, atoms.atom(c).residue];
        if (b <= c && same(residue, ring.mul(x, y))) return addForms(logarithms.get(b) as Form, logarithms.get(c) as Form);
        if (same(ring.mul(residue, y), x)) return addForms(logarithms.get(b) as Form, scaleForm(logarithms.get(c) as Form, fraction(-1n, 1n)));
      }
    }
    return null;
  }

  const exp = lift1((a) => {
    let outside: Form | null = constantForm(one);
    let inside: Form | null = zeroForm;
    for (const [, term] of formOf(a)) {
      const factor = powerOfLogarithm(term);
      if (factor === null) inside = inside && addForms(inside, termForm(term));
      else outside = outside && multiplyForms(outside, factor);
    }
    return ofForm(outside && inside && multiplyForms(outside, exponentForm(inside)), positive);
  });

  /** e^(c·log |b|) = |b|^c for a half-integer c; null for any other term. */
  function powerOfLogarithm({ coefficient: c, powers, exponent }: Term): Form | null {
    const [only] = powers;
    if (powers.size !== 1 || exponent !== null || only === undefined || only[1] !== 1) return null;
    const atom = atoms.atom(only[0]);
    const doubled = Number(c.numerator) * (2 / Number(c.denominator));
    if (!Number.isInteger(doubled) || Math.abs(doubled) > 64) return null;
    if (atom.kind === 'logarithm') return absolutePower(atom.of, doubled / 2);
    if (atom.kind !== 'logConstant' || atom.constant === undefined) return null;
    return doubled % 2 === 0 ? constantForm(powerFraction(fraction(atom.constant, 1n), doubled / 2)) : atomForm(atoms.constant(atom.constant), doubled / 2);
  }

  /** The argument up to sign as a canonical multi-term form: for odd and even functions. */
  function oriented(a: FormalValue): { readonly argument: Form; readonly sign: 1 | -1 } {
    const form = formOf(a);
    const leading = form.size > 1 ? splitContent(form)?.content.coefficient : singleTerm(form)?.coefficient;
    const backwards = leading !== undefined && leading.numerator < 0n;
    return { argument: backwards ? scaleForm(form, fraction(-1n, 1n)) : form, sign: backwards ? -1 : 1 };
  }

  const odd = (name: string) => lift1((a) => {
    if (a.residue === 0) return a;
    const { argument, sign } = oriented(a);
    const evaluated = atoms.evaluate(argument);
    if (evaluated === null) return 'unknown';
    atoms.note(evaluated.degree);
    const residue = context.oracle(name, ring.key(evaluated.residue));
    const image = context.value(residue, variableDegree, () => atomForm(atoms.expression(residue, variableDegree, anySign)));
    return sign === 1 ? image : context.negate(image);
  });

  /**
   * cos and sin of Σ c·m from a point on the unit circle for each monomial m, by the addition
   * theorem; whole multiples only, other coefficients make the monomial with its denominator new.
   */
  function circular(a: FormalValue): { readonly cos: Formal; readonly sin: Formal } {
    let [cos, sin]: [Formal, Formal] = [constant(one), constant(fraction(0n, 1n))];
    for (const [key, { coefficient: c, ...monomial }] of formOf(a)) {
      const evaluated = atoms.evaluate(new Map([[key, { ...monomial, coefficient: one }]]));
      const turns = Number(c.numerator);
      if (evaluated === null || Math.abs(turns) > 64) return { cos: 'unknown', sin: 'unknown' };
      atoms.note(evaluated.degree);
      const t = context.oracle('angle', `${ring.key(evaluated.residue)} over ${c.denominator}`);
      const parameter = context.value(t, variableDegree, () => atomForm(atoms.expression(t, variableDegree, anySign)));
      const square = mul(parameter, parameter);
      const norm = add(constant(one), square);
      const unit = { cos: div(sub(constant(one), square), norm), sin: div(mul(two, parameter), norm) };
      for (let k = 0; k < Math.abs(turns); k++) {
        const rotated: Formal = turns > 0 ? unit.sin : context.negate(unit.sin);
        [cos, sin] = [sub(mul(cos, unit.cos), mul(sin, rotated)), add(mul(sin, unit.cos), mul(cos, rotated))];
      }
    }
    return { cos, sin };
  }

  /** 1 where a > 0 (or where a = 0), else 0: decided by known signs, else (1 + s)/2 with an unknown sign s. */
  function indicator(a: FormalValue, of: typeof positive | typeof zero): Formal {
    const signs = signsOf(a);
    if ((signs & of) === 0) return constant(fraction(0n, 1n));
    if ((signs & ~of) === 0) return constant(one);
    const label = of === positive ? `sign ${positiveMultiple(a)}` : `zero ${atoms.expression(a.residue, a.degree, signs)}`;
    const symbol = context.signSymbol(label);
    return symbol === null ? 'unknown' : div(add(constant(one), context.value(symbol, variableDegree, () => null)), two);
  }

  /** The atom that a is a positive multiple of: the sign of |atom| and that of a > 0 are then one. */
  function positiveMultiple(a: FormalValue): number {
    const term = singleTerm(formOf(a));
    const [only] = term?.powers ?? [];
    const lone = term !== null && term.exponent === null && term.powers.size === 1 && only?.[1] === 1 && term.coefficient.numerator > 0n;
    return lone && only !== undefined ? only[0] : atoms.expression(a.residue, a.degree, signsOf(a));
  }

  const lifted = (operation: (a: FormalValue, b: FormalValue) => Formal) => (a: Formal, b: Formal): Formal => (isValue(a) && isValue(b) ? operation(a, b) : worseBottom(a, b));
  const difference = (a: Formal, b: Formal, of: typeof positive | typeof zero): Formal => {
    const d = sub(a, b);
    if (!isValue(d)) return d;
    return d.residue === 0 ? constant(of === zero ? one : fraction(0n, 1n)) : indicator(d, of);
  };
  const less = lifted((a, b) => difference(b, a, positive));

  /** max, min = (a + b ± |a − b|)/2. */
  const extremum = (sign: 1 | -1) => lifted((a, b) => {
    const gap = abs(sub(a, b));
    return div(add(add(a, b), sign === 1 ? gap : context.negate(gap)), two);
  });

  return {
    abs,
    exp,
    log,
    sqrt,
    sin: lift1((a) => circular(a).sin),
    cos: lift1((a) => circular(a).cos),
    erf: odd('erf'),
    max: extremum(1),
    min: extremum(-1),
    less,
    lessEqual: lifted((a, b) => sub(constant(one), less(b, a))),
    equal: lifted((a, b) => difference(a, b, zero)),
    select: (condition, a, b) => {
      if (!isValue(condition)) return condition;
      if (condition.residue === 1) return a;
      if (condition.residue === 0) return b;
      return isValue(a) && isValue(b) ? add(mul(condition, a), mul(sub(constant(one), condition), b)) : worseBottom(a, b);
    },
  };
}
