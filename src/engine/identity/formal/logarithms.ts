import { divide, type Fraction, fraction, multiply, one } from '../../../number/fraction';
import { primePowers } from '../../../number/prime-powers';
import { areSame, type Radical } from '../../../number/residue/radical';
import { zeroResidue } from '../../../number/residue/residue';
import { positive } from '../../../number/residue/signs';
import { factorsOf, formOf, signsByFactors, termOf } from './factorisation';
import { ofForm, record } from './field-operations';
import {
  addForms,
  atomForm,
  constantForm,
  exponentForm,
  type Form,
  multiplyForms,
  powerFraction,
  scaleForm,
  splitContent,
  sumForms,
  type Term,
  termForm,
  zeroForm,
} from './form';
import { type Formal, isValue } from './formal';
import type { FormalContext } from './formal-context';
import { absolutePower } from './roots-and-signs';

/** Among at most so many logarithms a product is looked for. */
const relatedLimit = 12;

// log of a product is the sum of the logarithms, e^ of a sum the product of the exponentials, and they undo each other.

export function log(context: FormalContext, a: Formal): Formal {
  if (!isValue(a)) return a;
  if ((signsByFactors(context, a) & positive) === 0) return 'undefined';
  const term = termOf(context, a);
  let form = addForms(term.exponent ?? zeroForm, logarithmOfFraction(context, term.coefficient));
  for (const [id, n] of term.powers)
    form = form && addForms(form, scaleForm(logarithmOf(context, id), fraction(BigInt(2 * n), 2n)));
  record(context, form);
  return ofForm(context, form);
}

function logarithmOf(context: FormalContext, id: number): Form {
  const { kind, constant: n } = context.atoms.atom(id);
  if (kind === 'constant' && n !== undefined) return atomForm(context.atoms.logConstant(n));
  const root = context.atoms.root(id);
  const used = context.logarithms.get(root);
  if (used !== undefined) return used;
  const factors = factorsOf(context, root);
  const form =
    factors === null
      ? (ofProduct(context, root) ?? relatedLogarithm(context, root) ?? atomForm(context.atoms.logarithm(root)))
      : [...factors.powers].reduce<Form>(
          (sum, [factor, m]) =>
            addForms(sum, scaleForm(logarithmOf(context, factor), fraction(BigInt(2 * m), 2n))) as Form,
          zeroForm,
        );
  context.logarithms.set(root, form);
  return form;
}

/**
 * If |a| is |k·b·c| for a number k and atoms of which logarithms were taken before, perhaps after that of a: x² + 2x + 1 is
 * (x + 1)².
 */
function ofProduct(context: FormalContext, id: number): Form | null {
  const others = [...context.factors].filter((other) => other !== id);
  if (others.length > relatedLimit) return null;
  for (const [i, b] of others.entries())
    for (const c of others.slice(i)) {
      const constants = constantOf(context, id, b, c);
      if (constants === null) continue;
      // What it is a factor of is not taken apart into it.
      context.factors.delete(id);
      const product = addForms(logarithmOf(context, b), logarithmOf(context, c));
      return product && addForms(product, logarithmOfFraction(context, constants));
    }
  return null;
}

/** The number k for which |a| is |k·b·c|, where it is 1 or the product of the sums that b and c stand for is k times that of a. */
function constantOf({ ring, atoms, definitions }: FormalContext, a: number, b: number, c: number): Fraction | null {
  const { residue } = atoms.atom(a);
  const isThat = (x: Radical): boolean => areSame(x, residue) || areSame(ring.sub(zeroResidue, x), residue);
  if (isThat(ring.mul(atoms.atom(b).residue, atoms.atom(c).residue))) return one;
  const [left, right] = [definitions.get(b), definitions.get(c)];
  const product = left && right && multiplyForms(left, right);
  const split = product && product.size > 1 ? splitContent(product) : null;
  if (split === null || split.content.powers.size > 0 || split.content.exponent !== null) return null;
  const primitive = atoms.evaluate(split.primitive);
  return primitive !== null && isThat(primitive) ? divide(one, split.content.coefficient) : null;
}

/** log |q|. */
const logarithmOfFraction = ({ atoms }: FormalContext, q: Fraction): Form =>
  [...primePowers(q)].reduce<Form>(
    (sum, [prime, n]) => addForms(sum, scaleForm(atomForm(atoms.logConstant(prime)), fraction(BigInt(n)))) as Form,
    zeroForm,
  );

/** If |a| is |b·c| or |b/c| for atoms whose logarithms are in use: the sum or difference of those (a determinant of a product). */
function relatedLogarithm(context: FormalContext, id: number): Form | null {
  const others = [...context.logarithms.keys()];
  if (others.length === 0 || others.length > relatedLimit) return null;
  const { residue } = context.atoms.atom(id);
  const { ring, atoms } = context;
  const signed = (x: Radical) => ({ x, opposite: ring.sub(zeroResidue, x) });
  const isEither = ({ x, opposite }: ReturnType<typeof signed>, y: Radical): boolean =>
    areSame(x, y) || areSame(opposite, y);
  const own = signed(residue);
  const residues = others.map((c) => atoms.atom(c).residue);
  const multiples = residues.map((each) => signed(ring.mul(residue, each)));
  for (const [j, b] of others.entries()) {
    const x = residues[j] as Radical;
    for (let i = 0; i < others.length; i++) {
      const c = others[i] as number;
      if (b <= c && isEither(own, ring.mul(x, residues[i] as Radical)))
        return addForms(context.logarithms.get(b) as Form, context.logarithms.get(c) as Form);
      if (isEither(multiples[i] as ReturnType<typeof signed>, x))
        return addForms(
          context.logarithms.get(b) as Form,
          scaleForm(context.logarithms.get(c) as Form, fraction(-1n, 1n)),
        );
    }
  }
  return null;
}

export function exp(context: FormalContext, a: Formal): Formal {
  if (!isValue(a)) return a;
  let outside: Form | null = constantForm(one);
  let inside: Form | null = zeroForm;
  const form = withoutPowersOfConstants(context, formOf(context, a));
  record(context, form);
  for (const [, term] of form) {
    const factor = powerOfLogarithm(context, term);
    if (factor === null) inside = inside && addForms(inside, termForm(term));
    else outside = outside && multiplyForms(outside, factor);
  }
  const factor = inside && exponentForm(inside);
  return ofForm(context, outside && factor && multiplyForms(outside, factor), positive);
}

/** A form in which constants stand to the power 1/2 alone: equal exponents are one form, as those of e^((√2·x)²) and e^(2x²). */
function withoutPowersOfConstants({ atoms }: FormalContext, form: Form): Form {
  const terms = [...form.values()].map(({ coefficient, powers, exponent }) => {
    let c = coefficient;
    const left = new Map(powers);
    for (const [id, n] of powers) {
      const { kind, constant: value } = atoms.atom(id);
      if (kind !== 'constant' || value === undefined) continue;
      c = multiply(c, powerFraction(fraction(value), Math.floor(n)));
      if (Number.isInteger(n)) left.delete(id);
      else left.set(id, n - Math.floor(n));
    }
    return termForm({ coefficient: c, powers: left, exponent });
  });
  return sumForms(terms) ?? form;
}

/** Notes |b| for log |b|, of which e^(c·log |b|) is a power. */
function magnify(context: FormalContext, id: number, c: Fraction): void {
  const { kind, of, constant: n } = context.atoms.atom(id);
  const form =
    kind === 'logarithm'
      ? absolutePower(context, of, 1)
      : kind === 'logConstant' && n !== undefined
        ? constantForm(fraction(n))
        : null;
  const size = form && context.atoms.evaluate(form);
  if (size !== null) context.atoms.magnify(id, size, c);
}

/** e^(c·log |b|) = |b|^c for a half-integer c; null for any other term. */
function powerOfLogarithm(context: FormalContext, { coefficient: c, powers, exponent }: Term): Form | null {
  const [only] = powers;
  if (powers.size !== 1 || exponent !== null || only === undefined || only[1] !== 1) return null;
  const atom = context.atoms.atom(only[0]);
  const doubled = Number(c.numerator) * (2 / Number(c.denominator));
  if (!Number.isInteger(doubled)) magnify(context, only[0], c);
  if (!Number.isInteger(doubled) || Math.abs(doubled) > 64) return null;
  if (atom.kind === 'logarithm') return absolutePower(context, atom.of, doubled / 2);
  if (atom.kind !== 'logConstant' || atom.constant === undefined) return null;
  return doubled % 2 === 0
    ? constantForm(powerFraction(fraction(atom.constant, 1n), doubled / 2))
    : atomForm(context.atoms.constant(atom.constant), doubled / 2);
}
