import { add as addFractions, type Fraction, fraction, multiply as multiplyFractions, negate as negateFraction } from '../fraction';
import type { NumberSystem } from '../number-system';
import { type Atoms, createAtoms, inverseOf, type Oracle, repeated } from './atoms';
import { constantDegree, type Degree, powerDegree, productDegree, sumDegree, variableDegree } from './degree';
import { addForms, atomForm, constantForm, type Form, multiplyForms, multiplyTerms, powerTerm, scaleForm, singleTerm, splitContent, type Term, termForm, zeroForm } from './form';
import { anySign, type Formal, type FormalValue, isValue, negative, nonNegative, positive, type Signs, worseBottom, zero } from './formal';
import { type Radical, type RadicalRing, radicalRing } from './radical';
import { residueField, residueOf } from './residue-field';
import { transcendental } from './transcendental';

/** How unknown signs are treated: as square roots of 1 (all cases at once), or each as given by a bit. */
export type SignCases = 'all' | ((index: number) => 1 | -1);

export interface FormalOptions {
  readonly p: number;
  readonly oracle: Oracle;
  /** Coefficients in exponents are taken to be multiples of 1/denominator. */
  readonly denominator: number;
  readonly signCases: SignCases;
  /** Whether values of equal residue share what is known of their signs. */
  readonly shareSigns: boolean;
}

export interface FormalSystem {
  readonly system: NumberSystem<Formal>;
  readonly ring: RadicalRing;
  readonly atoms: Atoms;
  /** A free variable or a value of an unknown function. */
  variable(residue: number, signs: Signs, degree?: Degree): FormalValue;
  /** Adds what is known of the sign of a value, and of all values with its residue. */
  learn(value: FormalValue, signs: Signs): void;
  signsOf(value: FormalValue): Signs;
  /** The signs a value may have as a product of atoms. */
  signsByFactors(value: FormalValue): Signs;
  /** How many signs had to be distinguished, and how many residues carry facts. */
  signCount(): number;
  factCount(): number;
}

/**
 * Formal expressions modulo a random prime p. A value is the residue of a rational function in free
 * variables, among them: the inputs, the values of unknown functions, log |a| and e^m for atoms a
 * and monomials m. Whatever holds for all residues of the free variables holds for the reals,
 * where everything is defined, because these laws do:
 *   log |∏ aᵢ^nᵢ e^P| = Σ nᵢ log |aᵢ| + P,   e^(Σ c·m) = ∏ (e^m)^c,   √|a|² = |a|,   |a|² = a².
 * Other facts (about order, say) are not used, so a disagreement proves nothing.
 */
export function formalSystem({ p, oracle, denominator, signCases, shareSigns }: FormalOptions): FormalSystem {
  const field = residueField(p);
  const ring = radicalRing(field);
  const atoms = createAtoms(ring, p, oracle, denominator);
  const facts = new Map<string, Signs>();
  const signSymbols = new Map<string, Radical>();
  const forms = new Map<string, Form>();
  const terms = new Map<string, Term>();
  /** The sums that atoms stand for. */
  const definitions = new Map<number, Form>();

  function value(residue: Radical, degree: Degree, form: () => Form | null, signs: Signs = anySign, constant?: Fraction): Formal {
    return typeof residue === 'number' && Number.isNaN(residue) ? 'unknown' : new Expression(residue, degree, signs, { form }, null, null, constant);
  }

  /** As `value`, for the many results of arithmetic: the form is that of `structure` on the operands. */
  function combined(residue: Radical, degree: Degree, structure: Structure, a: FormalValue, b: FormalValue, signs: Signs = anySign): Formal {
    return typeof residue === 'number' && Number.isNaN(residue) ? 'unknown' : new Expression(residue, degree, signs, structure, a, b, undefined);
  }

  /** The form of a value; where it has none, that of an equal value, or the value as one atom. */
  function formOf(a: FormalValue): Form {
    const key = ring.key(a.residue);
    const known = forms.get(key) ?? a.form() ?? atomForm(atoms.expression(a.residue, a.degree, signsOf(a)));
    if (!forms.has(key)) atoms.note(a.degree);
    forms.set(key, known);
    return known;
  }

  /** A free variable is its own atom; it is made only when its form is asked for. */
  const variable = (residue: Radical, signs: Signs, degree: Degree = variableDegree): FormalValue => new Expression(residue, degree, signs, ofItself, null, null, undefined);

  const ofItself: Structure = { form: (a) => atomForm(atoms.expression(a.residue, a.degree, signsOf(a))) };

  function signsOf(a: FormalValue): Signs {
    return shareSigns ? a.signs & (facts.get(ring.key(a.residue)) ?? anySign) : a.signs;
  }

  function learn(a: FormalValue, signs: Signs): void {
    a.signs &= signs;
    if (!shareSigns) return;
    const key = ring.key(a.residue);
    facts.set(key, (facts.get(key) ?? anySign) & signs);
  }

  /** What is known of an atom itself or of an expression with its residue. */
  const atomSigns = (id: number): Signs => {
    const { kind, of, signs, residue } = atoms.atom(id);
    if (kind === 'absolute') return evenSigns(atomSigns(of));
    return shareSigns ? signs & (facts.get(ring.key(residue)) ?? anySign) : signs;
  };

  const constant = (f: Fraction): Formal =>
    value(residueOf(f.numerator, f.denominator, p), constantDegree(f.numerator, f.denominator), () => constantForm(f), f.numerator > 0n ? positive : f.numerator < 0n ? negative : zero, f);

  const lift2 = (operation: (a: FormalValue, b: FormalValue) => Formal) => (a: Formal, b: Formal): Formal => (isValue(a) && isValue(b) ? operation(a, b) : worseBottom(a, b));
  const lift1 = (operation: (a: FormalValue) => Formal) => (a: Formal): Formal => (isValue(a) ? operation(a) : a);

  const sum: Structure = { form: (a, b) => addForms(formDeep(a), formDeep(b)) };
  const product: Structure = { form: (a, b) => multiplyForms(formDeep(a), formDeep(b)), term: (a, b) => multiplyTerms(termOf(a), termOf(b)) };
  const quotient: Structure = {
    form: (a, b) => multiplyForms(formDeep(a), inverseForm(formDeep(b), b)),
    term: (a, b) => multiplyTerms(termOf(a), reciprocalTerm(termOf(b))),
  };
  const opposite: Structure = { form: (a) => scaleForm(formDeep(a), minusOne), term: (a) => multiplyTerms(termOf(a), { ...unit, coefficient: minusOne }) };
  const powerStructure = (n: number): Structure => ({ form: (a) => powerForm(a, n), term: (a) => powerTerm(termOf(a), n) });

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
  const formDeep = (a: FormalValue): Form => {
    const known = depth > 200 ? null : deeper(() => a.form());
    return known ?? atomForm(atoms.expression(a.residue, a.degree, signsOf(a)));
  };

  // Exact zeros and ones (a Jacobian is full of them) pass without a new value.
  const add = lift2((a, b) => {
    if (a.constant !== undefined) {
      if (b.constant !== undefined) return constant(addFractions(a.constant, b.constant));
      if (a.constant.numerator === 0n) return b;
    }
    if (b.constant !== undefined && b.constant.numerator === 0n) return a;
    return combined(ring.add(a.residue, b.residue), sumDegree(a.degree, b.degree), sum, a, b);
  });
  const negate = lift1((a) => (a.constant ? constant(negateFraction(a.constant)) : combined(ring.sub(0, a.residue), a.degree, opposite, a, a, flipped(signsOf(a)))));
  const sub = lift2((a, b) => add(a, negate(b)));
  const mul = lift2((a, b) => {
    if (a.constant !== undefined) {
      if (b.constant !== undefined) return constant(multiplyFractions(a.constant, b.constant));
      if (a.constant.numerator === 0n) return a;
      if (isOne(a.constant)) return b;
    }
    if (b.constant !== undefined) {
      if (b.constant.numerator === 0n) return b;
      if (isOne(b.constant)) return a;
    }
    return combined(ring.mul(a.residue, b.residue), productDegree(a.degree, b.degree), product, a, b, a === b ? nonNegative : anySign);
  });
  const div = lift2((a, b) => {
    if (b.residue === 0) return 'undefined';
    const inverse = inverseOf(ring, b);
    return combined(ring.mul(a.residue, inverse.residue), productDegree(a.degree, inverse.degree), quotient, a, b);
  });

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
    if (split === null || evaluated === null) return { content: unit, primitive: atoms.expression(a.residue, a.degree, signsOf(a)) };
    const definite = [...split.content.powers].every(([id, n]) => n % 2 === 0 || atomSigns(id) === positive);
    const signs = !definite ? anySign : split.content.coefficient.numerator > 0n ? signsOf(a) : flipped(signsOf(a));
    const primitive = atoms.expression(evaluated.residue, evaluated.degree, signs);
    definitions.set(primitive, split.primitive);
    return { content: split.content, primitive };
  }

  /** Splits off the content until no atom that is itself a sum is left in the primitive part. */
  function splitFully(form: Form): { readonly content: Term; readonly primitive: Form } | null {
    const split = splitContent(form);
    const expanded = split && expandAtoms(split.primitive);
    if (split === null || expanded === null) return split;
    const rest = singleTerm(expanded) === null ? splitFully(expanded) : { content: singleTerm(expanded) as Term, primitive: constantForm(one) };
    const content = rest && multiplyTerms(split.content, rest.content);
    return rest && content && { content, primitive: rest.primitive };
  }

  /** A form with the whole powers of sums written out; null if there are none (or too much to write). */
  function expandAtoms(form: Form): Form | null {
    let found = false;
    let total: Form | null = zeroForm;
    for (const term of form.values()) {
      let product: Form | null = termForm({ ...term, powers: new Map([...term.powers].filter(([id]) => !definitions.has(id))) });
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
    const isProduct = term !== undefined && term.powers.size > 1 && term.exponent === null && isOne(term.coefficient) && !term.powers.has(id);
    return isProduct ? term : null;
  }

  function decompose(a: FormalValue): Term {
    atoms.note(a.degree);
    const form = formOf(a);
    const term = singleTerm(form) ?? (depth < 200 ? deeper(() => a.factors()) : null);
    if (term !== null) return term;
    const { content, primitive } = primitiveAtom(a, form);
    const powers = new Map(content.powers);
    // What is left may be 1, when the sum was a product after all.
    if (atoms.atom(primitive).residue !== 1) powers.set(primitive, (powers.get(primitive) ?? 0) + 1);
    return { ...content, powers };
  }

  /** The value of a form found by a law. */
  function ofForm(form: Form | null, signs: Signs = anySign): Formal {
    const evaluated = form && atoms.evaluate(form);
    return form && evaluated ? value(evaluated.residue, evaluated.degree, () => form, signs) : 'unknown';
  }

  function signsByFactors(a: FormalValue): Signs {
    if (a.residue === 0) return zero;
    const { coefficient, powers } = termOf(a);
    let signs: Signs = coefficient.numerator > 0n ? positive : negative;
    for (const [id, n] of powers) signs = productSigns(signs, n % 2 === 0 ? evenSigns(atomSigns(id)) : atomSigns(id));
    return signs & signsOf(a);
  }

  /** A symbol for an unknown sign: 1 or −1. Null when there are too many. */
  function signSymbol(label: string): Radical | null {
    const known = signSymbols.get(label);
    if (known !== undefined) return known;
    const symbol = signCases === 'all' ? ring.root(1, label) : residueOf(BigInt(signCases(signSymbols.size)), 1n, p);
    if (symbol !== null) signSymbols.set(label, symbol);
    return symbol;
  }

  const context = { p, ring, atoms, oracle, value, formOf, termOf, factorsOf, ofForm, signsOf, signsByFactors, atomSigns, signSymbol, constant, allCases: signCases === 'all', add, sub, mul, div, negate };
  const functions = transcendental(context);

  const system: NumberSystem<Formal> = {
    name: 'formal residues',
    rational: (n, d) => constant(fraction(n, d)),
    named: (name) => variable(oracle('named', name), positive),
    add,
    sub,
    mul,
    div,
    neg: negate,
    power: (a, n) => {
      if (!isValue(a)) return a;
      if (n < 0) return div(constant(fraction(1n, 1n)), system.power(a, -n));
      const signs = n % 2 === 0 ? evenSigns(signsOf(a)) : signsOf(a);
      return combined(repeated(ring, a.residue, n), powerDegree(a.degree, n), powerStructure(n), a, a, n === 0 ? positive : signs);
    },
    ...functions,
    standing: (a) => (isValue(a) ? 'value' : a),
    isZero: (a) => isValue(a) && a.residue === 0,
    pivotQuality: (a) => (isValue(a) && a.residue !== 0 ? 1 : 0),
  };

  function powerForm(a: FormalValue, n: number): Form | null {
    const form = formDeep(a);
    const term = singleTerm(form);
    if (term !== null) return termForm(powerTerm(term, n));
    let product: Form | null = constantForm(fraction(1n, 1n));
    for (let i = 0; i < n && product !== null; i++) product = multiplyForms(product, form);
    return product;
  }

  return { system, ring, atoms, variable, learn, signsOf, signsByFactors, signCount: () => signSymbols.size, factCount: () => facts.size };
}

/** How a result is made of its operands: as a sum of terms, and as a product of factors where it is one. */
interface Structure {
  readonly form: (a: FormalValue, b: FormalValue) => Form | null;
  readonly term?: (a: FormalValue, b: FormalValue) => Term | null;
}

/** One object for each value, whose form waits until it is asked for. */
class Expression implements FormalValue {
  private known: Form | null | undefined = undefined;

  constructor(
    readonly residue: Radical,
    readonly degree: Degree,
    public signs: Signs,
    private readonly structure: Structure,
    private readonly a: FormalValue | null,
    private readonly b: FormalValue | null,
    readonly constant: Fraction | undefined,
  ) {}

  form(): Form | null {
    if (this.known === undefined) this.known = this.residue === 0 ? zeroForm : this.structure.form(this.a ?? this, this.b ?? this);
    return this.known;
  }

  factors(): Term | null {
    return this.structure.term?.(this.a ?? this, this.b ?? this) ?? null;
  }
}

const isOne = (f: Fraction): boolean => f.numerator === f.denominator;

const one = fraction(1n, 1n);
const minusOne = fraction(-1n, 1n);
const unit: Term = { coefficient: fraction(1n, 1n), powers: new Map(), exponent: null };

const reciprocalTerm = (term: Term): Term => {
  const inverted = powerTerm({ ...term, coefficient: fraction(1n, 1n) }, -1);
  const { numerator: n, denominator: d } = term.coefficient;
  return { ...inverted, coefficient: n < 0n ? fraction(-d, -n) : fraction(d, n) };
};

/** The signs of −a. */
const flipped = (signs: Signs): Signs => (signs & zero) | (signs & negative ? positive : 0) | (signs & positive ? negative : 0);

/** The signs of a² (or another even power) and of a·b. */
const evenSigns = (signs: Signs): Signs => (signs & zero) | (signs & (negative | positive) ? positive : 0);
const productSigns = (a: Signs, b: Signs): Signs =>
  ((a | b) & zero) | (a & positive ? b & (negative | positive) : 0) | (a & negative ? flipped(b & (negative | positive)) : 0);
