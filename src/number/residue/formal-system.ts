import {
  add as addFractions,
  type Fraction,
  fraction,
  multiply as multiplyFractions,
  negate as negateFraction,
} from '../fraction';
import type { NumberSystem } from '../number-system';
import { type Atoms, createAtoms, type Evaluated, inverseOf, repeated } from './atoms';
import { constantDegree, type Degree, powerDegree, productDegree, sumDegree, variableDegree } from './degree';
import { Expression, type Structure } from './expression';
import { createFactorisation, isOne, reciprocalTerm, unit } from './factorisation';
import {
  atomForm,
  constantForm,
  type Form,
  multiplyForms,
  multiplyTerms,
  powerTerm,
  scaleForm,
  sumForms,
} from './form';
import { type Formal, type FormalValue, isValue, lift1, lift2 } from './formal';
import type { FormalContext } from './formal-context';
import type { FormalOptions } from './formal-options';
import { logarithms } from './logarithms';
import { oddFunctions } from './odd-functions';
import { orderFunctions } from './order-functions';
import { isNone, isZero, type Radical, type RadicalRing, radicalRing } from './radical';
import { oneResidue, type Residue, zeroResidue } from './residue';
import { residueField } from './residue-field';
import { rootsAndSigns } from './roots-and-signs';
import { anySign, evenSigns, flipped, negative, nonNegative, positive, type Signs, zero } from './signs';

export interface FormalSystem {
  readonly system: NumberSystem<Formal>;
  /** Of the residues without radicals. */
  readonly field: NumberSystem<Residue>;
  readonly ring: RadicalRing;
  readonly atoms: Atoms;
  /** A free variable or a value of an unknown function. */
  variable(residue: Residue, signs: Signs, degree?: Degree): FormalValue;
  /** Adds what is known of the sign of a value, and of all values with its residue. */
  learn(value: FormalValue, signs: Signs): void;
  signsOf(value: FormalValue): Signs;
  /** The signs a value may have as a product of atoms. */
  signsByFactors(value: FormalValue): Signs;
  /** How many signs had to be distinguished. */
  signCount(): number;
}

/**
 * Formal expressions modulo random primes. A value is the residue of a rational function in free
 * variables, among them: the inputs, the values of unknown functions, log |a| and e^m for atoms a
 * and monomials m. Whatever holds for all residues of the free variables holds for the reals,
 * where everything is defined, because these laws do:
 *   log |∏ aᵢ^nᵢ e^P| = Σ nᵢ log |aᵢ| + P,   e^(Σ c·m) = ∏ (e^m)^c,   √|a|² = |a|,   |a|² = a².
 * Other facts (about order, say) are not used, so a disagreement proves nothing.
 */
export function formalSystem({
  primes,
  oracle,
  denominator,
  signCases,
  shareSigns,
  impliedSigns,
}: FormalOptions): FormalSystem {
  const field = residueField(primes);
  const ring = radicalRing(field);
  const atoms = createAtoms(ring, oracle, denominator);
  /** Signs by residue, of all that were asked for or learnt. */
  const facts = new Map<string, Signs>();
  const signSymbols = new Map<string, Radical>();

  const value = (
    residue: Radical,
    degree: Degree,
    form: () => Form | null,
    signs = anySign,
    constant?: Fraction,
  ): Formal => combined(residue, degree, { form }, null, null, signs, constant);

  /** The form is that of `structure` on the operands. */
  function combined(
    residue: Radical,
    degree: Degree,
    structure: Structure,
    a: FormalValue | null,
    b: FormalValue | null,
    signs: Signs = anySign,
    constant?: Fraction,
  ): Formal {
    atoms.keyed.noteZero(degree);
    const known = impliedSigns || constant !== undefined ? signs : anySign;
    return isNone(residue) ? 'unknown' : new Expression(residue, degree, known, structure, a, b, constant);
  }

  /** A free variable is its own atom; it is made only when its form is asked for. */
  const variable = (residue: Radical, signs: Signs, degree: Degree = variableDegree): FormalValue =>
    new Expression(residue, degree, signs, ofItself, null, null, undefined);

  const ofItself: Structure = { form: (a) => atomForm(atoms.expression(a.residue, a.degree, signsOf(a))) };

  function signsOf(a: FormalValue): Signs {
    return shareSigns ? a.signs & sharedSigns(a) : a.signs;
  }

  function learn(a: FormalValue, signs: Signs): void {
    a.signs &= signs;
    if (!shareSigns) return;
    facts.set(ring.key(a.residue), sharedSigns(a) & signs);
  }

  /** What is known of the values with this residue. Whoever asks is recognised by it, and counted. */
  function sharedSigns({ residue, degree }: Evaluated): Signs {
    const key = ring.key(residue);
    const known = facts.get(key);
    if (known !== undefined) return known;
    atoms.note(degree);
    facts.set(key, anySign);
    return anySign;
  }

  /** What is known of an atom itself or of an expression with its residue. */
  const atomSigns = (id: number): Signs => {
    const atom = atoms.atom(id);
    if (atom.kind === 'absolute') return evenSigns(atomSigns(atom.of));
    return shareSigns ? atom.signs & sharedSigns(atom) : atom.signs;
  };

  const factorisation = createFactorisation({ ring, atoms, signsOf, atomSigns });

  const constant = (f: Fraction): Formal =>
    value(
      field.rational(f.numerator, f.denominator),
      constantDegree(f.numerator, f.denominator),
      () => constantForm(f),
      f.numerator > 0n ? positive : f.numerator < 0n ? negative : zero,
      f,
    );

  const { operandForm, termOf, inverseForm, powerForm } = factorisation;
  const sum: Structure = { form: (a, b) => sumForms(summands(a, b)) };
  /** The forms of all summands of a chain of additions. */
  function* summands(a: FormalValue, b: FormalValue): Generator<Form> {
    const waiting = [b, a];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const parts = next instanceof Expression ? next.operands(sum) : null;
      if (parts === null) yield operandForm(next);
      else waiting.push(parts[1], parts[0]);
    }
  }

  const product: Structure = {
    form: (a, b) => multiplyForms(operandForm(a), operandForm(b)),
    term: (a, b) => multiplyTerms(termOf(a), termOf(b)),
  };
  const quotient: Structure = {
    form: (a, b) => multiplyForms(operandForm(a), inverseForm(operandForm(b), b)),
    term: (a, b) => multiplyTerms(termOf(a), reciprocalTerm(termOf(b))),
  };
  const opposite: Structure = {
    form: (a) => scaleForm(operandForm(a), minusOne),
    term: (a) => multiplyTerms(termOf(a), { ...unit, coefficient: minusOne }),
  };
  const powerStructure = (n: number): Structure => ({
    form: (a) => powerForm(a, n),
    term: (a) => powerTerm(termOf(a), n),
  });

  // Exact zeros and ones (a Jacobian is full of them) pass without a new value.
  const add = lift2((a, b) => {
    if (a.constant !== undefined) {
      if (b.constant !== undefined) return constant(addFractions(a.constant, b.constant));
      if (a.constant.numerator === 0n) return b;
    }
    if (b.constant !== undefined && b.constant.numerator === 0n) return a;
    return combined(ring.add(a.residue, b.residue), sumDegree(a.degree, b.degree), sum, a, b);
  });
  const negate = lift1((a) =>
    a.constant
      ? constant(negateFraction(a.constant))
      : combined(ring.sub(zeroResidue, a.residue), a.degree, opposite, a, a, flipped(signsOf(a))),
  );
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
    return combined(
      ring.mul(a.residue, b.residue),
      productDegree(a.degree, b.degree),
      product,
      a,
      b,
      a === b ? nonNegative : anySign,
    );
  });
  const div = lift2((a, b) => {
    if (isZero(b.residue)) return 'undefined';
    const inverse = inverseOf(ring, b);
    return combined(ring.mul(a.residue, inverse.residue), productDegree(a.degree, inverse.degree), quotient, a, b);
  });

  /** The value of a form found by a law. */
  function ofForm(form: Form | null, signs: Signs = anySign): Formal {
    const evaluated = form && atoms.evaluate(form);
    return form && evaluated ? value(evaluated.residue, evaluated.degree, () => form, signs) : 'unknown';
  }

  /** A symbol for an unknown sign: 1 or −1. Null when there are too many. */
  function signSymbol(label: string): Radical | null {
    const known = signSymbols.get(label);
    if (known !== undefined) return known;
    const symbol =
      signCases === 'all' ? ring.root(oneResidue, label) : field.rational(BigInt(signCases(signSymbols.size)), 1n);
    if (symbol !== null) signSymbols.set(label, symbol);
    return symbol;
  }

  const context: FormalContext = {
    ...factorisation,
    ring,
    atoms,
    oracle,
    value,
    ofForm,
    signsOf,
    atomSigns,
    signSymbol,
    constant,
    allCases: signCases === 'all',
    add,
    sub,
    mul,
    div,
    negate,
  };
  const roots = rootsAndSigns(context);

  const system: NumberSystem<Formal> = {
    name: 'formal residues',
    rational: (n, d) => constant(fraction(n, d)),
    named: (name) => (name === 'indeterminate' ? 'unknown' : variable(oracle('named', name), positive)),
    add,
    sub,
    mul,
    div,
    neg: negate,
    power: (a, n) => {
      if (!isValue(a)) return a;
      if (n < 0) return div(constant(fraction(1n, 1n)), system.power(a, -n));
      const signs = n % 2 === 0 ? evenSigns(signsOf(a)) : signsOf(a);
      return combined(
        repeated(ring, a.residue, n),
        powerDegree(a.degree, n),
        powerStructure(n),
        a,
        a,
        n === 0 ? positive : signs,
      );
    },
    ...oddFunctions(context),
    ...roots.functions,
    ...logarithms(context, roots),
    ...orderFunctions(context, roots.functions.abs),
    standing: (a) => (isValue(a) ? 'value' : a),
    isZero: (a) => isValue(a) && isZero(a.residue),
    pivotQuality: (a) => (isValue(a) && !isZero(a.residue) ? 1 : 0),
  };

  return {
    system,
    field,
    ring,
    atoms,
    variable,
    learn,
    signsOf,
    signsByFactors: factorisation.signsByFactors,
    signCount: () => signSymbols.size,
  };
}

const minusOne = fraction(-1n, 1n);
