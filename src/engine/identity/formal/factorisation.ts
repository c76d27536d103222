import { type Fraction, fraction, one } from '../../../number/fraction';
import { isOne as isOneRadical, isZero } from '../../../number/residue/radical';
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
import type { FormalContext } from './formal-context';
import { atomSigns, signsOf } from './known-signs';

/** The form of a value; where it has none, that of an equal value, or the value as one atom. */
export function formOf(context: FormalContext, a: FormalValue): Form {
  const key = context.ring.key(a.residue);
  const known =
    context.forms.get(key) ?? a.form() ?? atomForm(context.atoms.expression(a.residue, signsOf(context, a), a));
  context.forms.set(key, known);
  return known;
}

/** Long chains of operations are cut: their inner part becomes one atom. */
const deeper = <T>(context: FormalContext, compute: () => T): T => {
  context.depth++;
  try {
    return compute();
  } finally {
    context.depth--;
  }
};

/** As `formOf` for an operand of a form: not remembered by its residue, and cut off in long chains. */
export const operandForm = (context: FormalContext, a: FormalValue): Form => {
  const known = context.depth > 200 ? null : deeper(context, () => a.form());
  return known ?? atomForm(context.atoms.expression(a.residue, signsOf(context, a), a));
};

/** The form of 1/a: the reciprocal of one term, or of the whole as one atom. */
export function inverseForm(context: FormalContext, form: Form, a: FormalValue): Form {
  const term = singleTerm(form);
  if (term !== null) return termForm(reciprocalTerm(term));
  const { content, primitive } = primitiveAtom(context, a, form);
  return multiplyForms(termForm(reciprocalTerm(content)), atomForm(primitive, -1)) as Form;
}

/** A sum as content × atom; signs of the atom follow where they are known. */
function primitiveAtom(
  context: FormalContext,
  a: FormalValue,
  form: Form,
): { readonly content: Term; readonly primitive: number } {
  const split = splitFully(context, form);
  const evaluated = split && context.atoms.evaluate(split.primitive);
  if (split === null || evaluated === null)
    return { content: unit, primitive: context.atoms.expression(a.residue, signsOf(context, a), a) };
  const definite = [...split.content.powers].every(([id, n]) => n % 2 === 0 || atomSigns(context, id) === positive);
  const signs = !definite
    ? anySign
    : split.content.coefficient.numerator > 0n
      ? signsOf(context, a)
      : flipped(signsOf(context, a));
  const primitive = context.atoms.expression(evaluated, signs, { sum: split.primitive });
  context.definitions.set(primitive, split.primitive);
  return { content: split.content, primitive };
}

/** Splits off the content until no atom that is itself a sum is left in the primitive part. */
function splitFully(context: FormalContext, form: Form): { readonly content: Term; readonly primitive: Form } | null {
  const split = splitContent(form);
  const expanded = split && expandAtoms(context, split.primitive);
  if (split === null || expanded === null) return split;
  const rest =
    singleTerm(expanded) === null
      ? splitFully(context, expanded)
      : { content: singleTerm(expanded) as Term, primitive: constantForm(one) };
  const content = rest && multiplyTerms(split.content, rest.content);
  return rest && content && { content, primitive: rest.primitive };
}

/** A form with the whole powers of sums written out; null if there are none (or too much to write). */
function expandAtoms(context: FormalContext, form: Form): Form | null {
  let found = false;
  let total: Form | null = zeroForm;
  for (const term of form.values()) {
    let product: Form | null = termForm({
      ...term,
      powers: new Map([...term.powers].filter(([id]) => !context.definitions.has(id))),
    });
    for (const [id, n] of term.powers) {
      const definition = context.definitions.get(id);
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
export function termOf(context: FormalContext, a: FormalValue): Term {
  const key = context.ring.key(a.residue);
  const known = context.terms.get(key) ?? decompose(context, a);
  context.terms.set(key, known);
  return known;
}

/** The atoms whose product an atom is known to be; null if it is not one. */
export function factorsOf(context: FormalContext, id: number): Term | null {
  const term = context.terms.get(context.ring.key(context.atoms.atom(id).residue));
  const isProduct =
    term !== undefined &&
    term.powers.size > 1 &&
    term.exponent === null &&
    isOne(term.coefficient) &&
    !term.powers.has(id);
  return isProduct ? term : null;
}

function decompose(context: FormalContext, a: FormalValue): Term {
  const form = formOf(context, a);
  const term = singleTerm(form) ?? (context.depth < 200 ? deeper(context, () => a.factors()) : null);
  if (term !== null) return term;
  const { content, primitive } = primitiveAtom(context, a, form);
  const powers = new Map(content.powers);
  // What is left may be 1, when the sum was a product after all.
  if (!isOneRadical(context.atoms.atom(primitive).residue)) powers.set(primitive, (powers.get(primitive) ?? 0) + 1);
  return { ...content, powers };
}

/** The signs a value may have as a product of atoms. */
export function signsByFactors(context: FormalContext, a: FormalValue): Signs {
  if (isZero(a.residue)) return zero;
  const { coefficient, powers } = termOf(context, a);
  let signs: Signs = coefficient.numerator > 0n ? positive : negative;
  for (const [id, n] of powers)
    signs = productSigns(signs, n % 2 === 0 ? evenSigns(atomSigns(context, id)) : atomSigns(context, id));
  return signs & signsOf(context, a);
}

/** The form of aⁿ for n ≥ 0. */
export function powerForm(context: FormalContext, a: FormalValue, n: number): Form | null {
  const form = operandForm(context, a);
  const term = singleTerm(form);
  if (term !== null) return termForm(powerTerm(term, n));
  let product: Form | null = constantForm(fraction(1n, 1n));
  for (let i = 0; i < n && product !== null; i++) product = multiplyForms(product, form);
  return product;
}

export const isOne = (f: Fraction): boolean => f.numerator === f.denominator;

export const unit: Term = { coefficient: fraction(1n, 1n), powers: new Map(), exponent: null };

export const reciprocalTerm = (term: Term): Term => {
  const inverted = powerTerm({ ...term, coefficient: fraction(1n, 1n) }, -1);
  const { numerator: n, denominator: d } = term.coefficient;
  return { ...inverted, coefficient: n < 0n ? fraction(-d, -n) : fraction(d, n) };
};
