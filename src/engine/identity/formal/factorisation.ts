import { type Fraction, fraction } from '../../../number/fraction';
import { isOne as isOneRadical, isZero, type RadicalRing } from '../../../number/residue/radical';
import {
  anySign,
  evenSigns,
  flipped,
  negative,
  positive,
  productSigns,
  type Signs,
  zero,
} from '../../../number/residue/signs';
import type { Atoms } from './atoms';
import {
  addForms,
  atomForm,
  constantForm,
  type Form,
  multiplyForms,
  multiplyTerms,
  powerTerm,
  singleTerm,
  splitContent,
  type Term,
  termForm,
  zeroForm,
} from './form';
import type { FormalValue } from './formal';

/** How values are written as sums of terms and as products of atoms. */
export interface Factorisation {
  /** The form of a value; where it has none, that of an equal value, or the value as one atom. */
  formOf(a: FormalValue): Form;
  /** As `formOf` for an operand of a form: not remembered by its residue, and cut off in long chains. */
  operandForm(a: FormalValue): Form;
  /** The value as coefficient · ∏ atoms · e^P; values of one residue are one term, however they were computed. */
  termOf(a: FormalValue): Term;
  /** The atoms whose product an atom is known to be; null if it is not one. */
  factorsOf(id: number): Term | null;
  /** The form of 1/a for a value with this form. */
  inverseForm(form: Form, a: FormalValue): Form;
  /** The form of aⁿ for n ≥ 0. */
  powerForm(a: FormalValue, n: number): Form | null;
  /** The signs a value may have as a product of atoms. */
  signsByFactors(a: FormalValue): Signs;
}

export interface FactorisationParts {
  readonly ring: RadicalRing;
  readonly atoms: Atoms;
  signsOf(a: FormalValue): Signs;
  atomSigns(id: number): Signs;
}

export function createFactorisation({ ring, atoms, signsOf, atomSigns }: FactorisationParts): Factorisation {
  const forms = new Map<string, Form>();
  const terms = new Map<string, Term>();
  /** The sums that atoms stand for. */
  const definitions = new Map<number, Form>();

  /** The form of a value; where it has none, that of an equal value, or the value as one atom. */
  function formOf(a: FormalValue): Form {
    const key = ring.key(a.residue);
    const known = forms.get(key) ?? a.form() ?? atomForm(atoms.expression(a.residue, signsOf(a), a));
    forms.set(key, known);
    return known;
  }

  /** Long chains of operations are cut: their inner part becomes one atom. */
  let depth = 0;
  const deeper = <T>(compute: () => T): T => {
    depth++;
    try {
      return compute();
    } finally {
      depth--;
    }
  };
  const operandForm = (a: FormalValue): Form => {
    const known = depth > 200 ? null : deeper(() => a.form());
    return known ?? atomForm(atoms.expression(a.residue, signsOf(a), a));
  };

  /** The reciprocal of one term, or of the whole as one atom. */
  function inverseForm(form: Form, a: FormalValue): Form {
    const term = singleTerm(form);
    if (term !== null) return termForm(reciprocalTerm(term));
    const { content, primitive } = primitiveAtom(a, form);
    return multiplyForms(termForm(reciprocalTerm(content)), atomForm(primitive, -1)) as Form;
  }

  /** A sum as content × atom; signs of the atom follow where they are known. */
  function primitiveAtom(a: FormalValue, form: Form): { readonly content: Term; readonly primitive: number } {
    const split = splitFully(form);
    const evaluated = split && atoms.evaluate(split.primitive);
    if (split === null || evaluated === null)
      return { content: unit, primitive: atoms.expression(a.residue, signsOf(a), a) };
    const definite = [...split.content.powers].every(([id, n]) => n % 2 === 0 || atomSigns(id) === positive);
    const signs = !definite ? anySign : split.content.coefficient.numerator > 0n ? signsOf(a) : flipped(signsOf(a));
    const primitive = atoms.expression(evaluated, signs, { sum: split.primitive });
    definitions.set(primitive, split.primitive);
    return { content: split.content, primitive };
  }

  /** Splits off the content until no atom that is itself a sum is left in the primitive part. */
  function splitFully(form: Form): { readonly content: Term; readonly primitive: Form } | null {
    const split = splitContent(form);
    const expanded = split && expandAtoms(split.primitive);
    if (split === null || expanded === null) return split;
    const rest =
      singleTerm(expanded) === null
        ? splitFully(expanded)
        : { content: singleTerm(expanded) as Term, primitive: constantForm(one) };
    const content = rest && multiplyTerms(split.content, rest.content);
    return rest && content && { content, primitive: rest.primitive };
  }

  /** A form with the whole powers of sums written out; null if there are none (or too much to write). */
  function expandAtoms(form: Form): Form | null {
    let found = false;
    let total: Form | null = zeroForm;
    for (const term of form.values()) {
      let product: Form | null = termForm({
        ...term,
        powers: new Map([...term.powers].filter(([id]) => !definitions.has(id))),
      });
      for (const [id, n] of term.powers) {
        const definition = definitions.get(id);
        if (definition === undefined) continue;
        if (n < 0 || !Number.isInteger(n)) return null;
        found = true;
        for (let i = 0; i < n && product !== null; i++) product = multiplyForms(product, definition);
      }
      total = total && product && addForms(total, product);
    }
    return found && total !== null && total.size > 0 ? total : null;
  }

  /** The value as coefficient · ∏ atoms · e^P; values of one residue are one term, however they were computed. */
  function termOf(a: FormalValue): Term {
    const key = ring.key(a.residue);
    const known = terms.get(key) ?? decompose(a);
    terms.set(key, known);
    return known;
  }

  function factorsOf(id: number): Term | null {
    const term = terms.get(ring.key(atoms.atom(id).residue));
    const isProduct =
      term !== undefined &&
      term.powers.size > 1 &&
      term.exponent === null &&
      isOne(term.coefficient) &&
      !term.powers.has(id);
    return isProduct ? term : null;
  }

  function decompose(a: FormalValue): Term {
    const form = formOf(a);
    const term = singleTerm(form) ?? (depth < 200 ? deeper(() => a.factors()) : null);
    if (term !== null) return term;
    const { content, primitive } = primitiveAtom(a, form);
    const powers = new Map(content.powers);
    // What is left may be 1, when the sum was a product after all.
    if (!isOneRadical(atoms.atom(primitive).residue)) powers.set(primitive, (powers.get(primitive) ?? 0) + 1);
    return { ...content, powers };
  }

  function signsByFactors(a: FormalValue): Signs {
    if (isZero(a.residue)) return zero;
    const { coefficient, powers } = termOf(a);
    let signs: Signs = coefficient.numerator > 0n ? positive : negative;
    for (const [id, n] of powers) signs = productSigns(signs, n % 2 === 0 ? evenSigns(atomSigns(id)) : atomSigns(id));
    return signs & signsOf(a);
  }

  function powerForm(a: FormalValue, n: number): Form | null {
    const form = operandForm(a);
    const term = singleTerm(form);
    if (term !== null) return termForm(powerTerm(term, n));
    let product: Form | null = constantForm(fraction(1n, 1n));
    for (let i = 0; i < n && product !== null; i++) product = multiplyForms(product, form);
    return product;
  }

  return { formOf, operandForm, termOf, factorsOf, inverseForm, powerForm, signsByFactors };
}

export const isOne = (f: Fraction): boolean => f.numerator === f.denominator;

const one = fraction(1n, 1n);
export const unit: Term = { coefficient: fraction(1n, 1n), powers: new Map(), exponent: null };

export const reciprocalTerm = (term: Term): Term => {
  const inverted = powerTerm({ ...term, coefficient: fraction(1n, 1n) }, -1);
  const { numerator: n, denominator: d } = term.coefficient;
  return { ...inverted, coefficient: n < 0n ? fraction(-d, -n) : fraction(d, n) };
};
