import {
  add as addFractions,
  type Fraction,
  fraction,
  multiply as multiplyFractions,
  negate as negateFraction,
} from '../../../number/fraction';
import type { NumberSystem } from '../../../number/number-system';
import { isNone, isZero, type Radical, type RadicalRing, radicalRing, repeated } from '../../../number/residue/radical';
import { oneResidue, type Residue, zeroResidue } from '../../../number/residue/residue';
import { residueField } from '../../../number/residue/residue-field';
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
import { type Atoms, createAtoms } from './atoms';
import { Expression, type Structure } from './expression';
import { createFactorisation, isOne } from './factorisation';
import { atomForm, constantForm, type Form } from './form';
import { type Formal, type FormalValue, isValue, lift1, lift2 } from './formal';
import type { FormalContext } from './formal-context';
import type { FormalOptions } from './formal-options';
import { logarithms } from './logarithms';
import { oddFunctions } from './odd-functions';
import { orderFunctions } from './order-functions';
import { rootsAndSigns } from './roots-and-signs';
import { structures } from './structures';

export interface FormalSystem {
  readonly system: NumberSystem<Formal>;
  /** Of the residues without radicals. */
  readonly field: NumberSystem<Residue>;
  readonly ring: RadicalRing;
  readonly atoms: Atoms;
  /** A free variable or a value of an unknown function. */
  variable(residue: Residue, signs: Signs): FormalValue;
  /** The forms by which laws were applied, by the numbers of the applications. */
  readonly applied: ReadonlyMap<number, Form>;
  /** Numbers applications from 0 on. */
  begin(): void;
  /** Names the result of an application, whose number is then used up. */
  finish(result: Formal): Formal;
  /** Adds what is known of the sign of a value, and of all values with its residue. */
  learn(value: FormalValue, signs: Signs): void;
  signsOf(value: FormalValue): Signs;
  /** How many signs had to be distinguished. */
  signCount(): number;
}

/**
 * Formal expressions modulo random primes, by which laws are found that make two of them equal; the kernel applies them
 * itself (kernel/laws). A value is the residue of a rational function in free variables, among them: the inputs, the values
 * of unknown functions, log |a| and e^m for atoms a and monomials m. The laws:
 *   log |∏ aᵢ^nᵢ e^P| = Σ nᵢ log |aᵢ| + P,   e^(Σ c·m) = ∏ (e^m)^c,   √|a|² = |a|,   |a|² = a².
 */
export function formalSystem({
  primes,
  oracle,
  denominator,
  choices,
  shareSigns,
  impliedSigns,
}: FormalOptions): FormalSystem {
  const field = residueField(primes);
  const ring = radicalRing(field);
  const atoms = createAtoms(ring, oracle, denominator);
  /** Signs by residue, of all that were asked for or learnt. */
  const facts = new Map<string, Signs>();
  const signSymbols = new Map<string, Radical>();
  /** The forms by which laws were applied, by the numbers of the applications. */
  const applied = new Map<number, Form>();
  let applications = 0;
  let variables = 0;

  const value = (residue: Radical, structure: Structure, signs = anySign, constant?: Fraction): Formal =>
    combined(residue, structure, null, null, signs, constant);

  /** The form is that of `structure` on the operands. */
  function combined(
    residue: Radical,
    structure: Structure,
    a: FormalValue | null,
    b: FormalValue | null,
    signs: Signs = anySign,
    constant?: Fraction,
  ): Formal {
    const known = impliedSigns || constant !== undefined ? signs : anySign;
    return isNone(residue) ? 'unknown' : new Expression(residue, known, structure, a, b, constant);
  }

  /** A free variable is its own atom; it is made only when its form is asked for. */
  const variable = (residue: Radical, signs: Signs): FormalValue => {
    const made = new Expression(residue, signs, ofItself, null, null, undefined);
    made.name = { leaf: variables++ };
    return made;
  };

  const ofItself: Structure = { form: (a) => atomForm(atoms.expression(a.residue, signsOf(a), a)) };

  function signsOf(a: FormalValue): Signs {
    return shareSigns ? a.signs & sharedSigns(a) : a.signs;
  }

  function learn(a: FormalValue, signs: Signs): void {
    a.signs &= signs;
    if (!shareSigns) return;
    facts.set(ring.key(a.residue), sharedSigns(a) & signs);
  }

  /** What is known of the values with this residue. Whoever asks is recognised by it, and counted. */
  function sharedSigns({ residue }: { readonly residue: Radical }): Signs {
    const key = ring.key(residue);
    const known = facts.get(key);
    if (known !== undefined) return known;
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
      { form: () => constantForm(f) },
      f.numerator > 0n ? positive : f.numerator < 0n ? negative : zero,
      f,
    );

  const { sum, product, quotient, opposite, powerOf } = structures(factorisation);

  // Exact zeros and ones (a Jacobian is full of them) pass without a new value.
  const add = lift2((a, b) => {
    if (a.constant !== undefined) {
      if (b.constant !== undefined) return constant(addFractions(a.constant, b.constant));
      if (a.constant.numerator === 0n) return b;
    }
    if (b.constant !== undefined && b.constant.numerator === 0n) return a;
    return combined(ring.add(a.residue, b.residue), sum, a, b);
  });
  const negate = lift1((a) =>
    a.constant
      ? constant(negateFraction(a.constant))
      : combined(ring.sub(zeroResidue, a.residue), opposite, a, a, flipped(signsOf(a))),
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
    return combined(ring.mul(a.residue, b.residue), product, a, b, a === b ? nonNegative : anySign);
  });
  const div = lift2((a, b) => {
    if (isZero(b.residue)) return 'undefined';
    return combined(ring.mul(a.residue, ring.invert(b.residue)), quotient, a, b);
  });

  /** The value of a form found by a law. */
  function ofForm(form: Form | null, signs: Signs = anySign): Formal {
    const evaluated = form && atoms.evaluate(form);
    return form && evaluated ? value(evaluated, { form: () => form }, signs) : 'unknown';
  }

  /** A symbol for an unknown sign: 1 or −1. Null when there are too many. */
  function signSymbol(label: string): Radical | null {
    const known = signSymbols.get(label);
    if (known !== undefined) return known;
    const symbol =
      choices === null
        ? ring.root(oneResidue, label)
        : field.rational(choices[signSymbols.size] === '-' ? -1n : 1n, 1n);
    if (symbol !== null) signSymbols.set(label, symbol);
    return symbol;
  }

  function record(form: Form | null): void {
    if (form !== null) applied.set(applications, form);
  }

  function begin(): void {
    applications = 0;
  }

  function finish(result: Formal): Formal {
    if (isValue(result) && result.constant === undefined) result.name ??= { value: applications };
    applications++;
    return result;
  }

  const context: FormalContext = {
    ...factorisation,
    ring,
    atoms,
    oracle,
    value,
    record,
    ofForm,
    signsOf,
    atomSigns,
    signSymbol,
    constant,
    allCases: choices === null,
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
      return combined(repeated(ring, a.residue, n), powerOf(n), a, a, n === 0 ? positive : signs);
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
    applied,
    begin,
    finish,
    learn,
    signsOf,
    signCount: () => signSymbols.size,
  };
}
