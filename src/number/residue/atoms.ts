import { type Fraction, fraction } from '../fraction';
import { constantDegree, type Degree, powerDegree, productDegree, sumDegree, variableDegree } from './degree';
import type { Form, Term } from './form';
import { type KeyedQuantities, keyedQuantities } from './keyed-quantities';
import type { Radical, RadicalRing } from './radical';
import { oneResidue, type Residue, zeroResidue } from './residue';
import { anySign, nonNegative, positive, type Signs } from './signs';

/**
 * What terms are made of. Each stands for a real quantity; its residue is random (or that of the
 * expression it stands for), so nothing but the laws below is used of it.
 * - expression: any subexpression, recognised by its residue
 * - logarithm: log |a| of the atom `of`
 * - absolute: |a| of the atom `of`
 * - constant: a whole number under a root or logarithm
 * - logConstant: its logarithm
 */
export interface Atom {
  readonly kind: 'expression' | 'logarithm' | 'absolute' | 'constant' | 'logConstant';
  /** The atom a logarithm or absolute value is taken of, else −1. */
  readonly of: number;
  /** The whole number of a constant or its logarithm. */
  readonly constant?: bigint;
  readonly residue: Radical;
  readonly degree: Degree;
  /** What is known of its sign; facts may be added. */
  signs: Signs;
}

/** Draws a fresh residue (never 0) for a kind of quantity and a key; equal keys give equal residues. */
export type Oracle = (kind: string, key: string) => Residue;

/** A residue with the degree of what it is the residue of. */
export interface Evaluated {
  readonly residue: Radical;
  readonly degree: Degree;
}

export interface Atoms {
  readonly atom: (id: number) => Atom;
  /** The atom of an expression; equal residues are one atom. */
  expression(residue: Radical, degree: Degree, signs: Signs): number;
  logarithm(of: number): number;
  absolute(of: number, residue: Radical): number;
  constant(n: bigint): number;
  logConstant(n: bigint): number;
  /** The residue of a form; null where it cannot be held. */
  evaluate(form: Form): Evaluated | null;
  /** The atom an absolute value belongs to, or the atom itself. */
  root(id: number): number;
  /** The quantities that were told apart by their residues. */
  readonly keyed: KeyedQuantities;
  /** Counts a quantity that is recognised by its residue. */
  note(degree: Degree, times?: number): void;
  /** The least common denominator that the coefficients of exponents were seen to need. */
  neededDenominator(): number;
}

/** `denominator`: exponents are multiples of 1/denominator of the monomials' exponential variables. */
export function createAtoms(ring: RadicalRing, oracle: Oracle, denominator: number): Atoms {
  const atoms: Atom[] = [];
  const ids = new Map<string, number>();
  const keyed = keyedQuantities();
  let needed = denominator;

  const { note } = keyed;

  function intern(key: string, make: () => Atom): number {
    const known = ids.get(key);
    if (known !== undefined) return known;
    atoms.push(make());
    ids.set(key, atoms.length - 1);
    return atoms.length - 1;
  }

  const atom = (id: number): Atom => atoms[id] as Atom;
  const fresh = (kind: Atom['kind'], of: number, signs: Signs): number =>
    intern(`${kind} ${of}`, () => ({
      kind,
      of,
      residue: oracle(kind, ring.key(atom(of).residue)),
      degree: variableDegree,
      signs,
    }));
  const root = (id: number): number => (atom(id).kind === 'absolute' ? atom(id).of : id);

  const self: Atoms = {
    atom,
    root,
    note,
    expression: (residue, degree, signs) => {
      const id = intern(`expression ${ring.key(residue)}`, () => {
        note(degree);
        return { kind: 'expression', of: -1, residue, degree, signs };
      });
      atom(id).signs &= signs;
      return id;
    },
    logarithm: (of) => fresh('logarithm', root(of), anySign),
    absolute: (of, residue) =>
      intern(`absolute ${of}`, () => ({ kind: 'absolute', of, residue, degree: atom(of).degree, signs: nonNegative })),
    constant: (n) =>
      intern(`constant ${n}`, () => ({
        kind: 'constant',
        of: -1,
        constant: n,
        residue: ring.rational(n, 1n),
        degree: constantDegree(n, 1n),
        signs: positive,
      })),
    logConstant: (n) =>
      intern(`logConstant ${n}`, () => ({
        kind: 'logConstant',
        of: -1,
        constant: n,
        residue: oracle('logConstant', `${n}`),
        degree: variableDegree,
        signs: positive,
      })),
    evaluate,
    keyed,
    neededDenominator: () => needed,
  };

  function evaluate(form: Form): Evaluated | null {
    let total: Evaluated = { residue: zeroResidue, degree: constantDegree(0n, 1n) };
    for (const [key, term] of form) {
      const value = evaluateTerm(term, key);
      if (value === null) return null;
      total =
        form.size === 1
          ? value
          : { residue: ring.add(total.residue, value.residue), degree: sumDegree(total.degree, value.degree) };
    }
    return total;
  }

  function evaluateTerm(term: Term, _key: string): Evaluated | null {
    const { numerator, denominator: below } = term.coefficient;
    let value: Evaluated | null = {
      residue: ring.rational(numerator, below),
      degree: constantDegree(numerator, below),
    };
    for (const [id, n] of term.powers) {
      if (!Number.isInteger(n)) note(atom(id).degree);
      const factor = powerOf(ring, atom(id), n);
      value = value && factor && product(ring, value, factor);
    }
    if (term.exponent === null || value === null) return value;
    for (const [key, { coefficient, ...monomial }] of term.exponent) {
      const factor = exponentialOf(key, coefficient, { ...monomial, coefficient: fraction(1n, 1n) });
      value = value && factor && product(ring, value, factor);
    }
    return value;
  }

  /** e^(c·m) as a power of the variable that stands for e^(m/denominator). */
  function exponentialOf(key: string, c: Fraction, monomial: Term): Evaluated | null {
    const scaled = Number(c.numerator) * (denominator / Number(c.denominator));
    if (!Number.isSafeInteger(scaled)) {
      needed = leastCommonMultiple(needed, Number(c.denominator));
      return null;
    }
    const argument = evaluateTerm(monomial, key);
    if (argument === null) return null;
    note(argument.degree);
    const variable = oracle('exponential', ring.key(argument.residue));
    return powerOf(ring, { residue: variable, degree: variableDegree }, scaled);
  }

  return self;
}

const product = (ring: RadicalRing, a: Evaluated, b: Evaluated): Evaluated => ({
  residue: ring.mul(a.residue, b.residue),
  degree: productDegree(a.degree, b.degree),
});

/** x^n for an integer or half-integer n; an inverse of a sum with radicals multiplies its degree. */
export function powerOf(ring: RadicalRing, x: Evaluated, n: number): Evaluated | null {
  const whole = Math.trunc(n);
  const half = n - whole;
  const base = whole < 0 || half < 0 ? inverseOf(ring, x) : x;
  let value: Evaluated = {
    residue: repeated(ring, base.residue, Math.abs(whole)),
    degree: powerDegree(base.degree, Math.abs(whole)),
  };
  if (half !== 0) {
    const root = ring.root(base.residue);
    if (root === null) return null;
    value = product(ring, value, { residue: root, degree: base.degree });
  }
  return value;
}

export const inverseOf = (ring: RadicalRing, x: Evaluated): Evaluated => ({
  residue: ring.invert(x.residue),
  degree: powerDegree(x.degree, -(2 ** ring.radicals(x.residue))),
});

/** x^n for n ≥ 0 by squaring. */
export function repeated(ring: RadicalRing, x: Radical, n: number): Radical {
  let result: Radical = oneResidue;
  let square = x;
  for (let k = n; k > 0; k = Math.floor(k / 2)) {
    if (k % 2 === 1) result = ring.mul(result, square);
    if (k > 1) square = ring.mul(square, square);
  }
  return result;
}

const greatestCommonDivisor = (a: number, b: number): number => (b === 0 ? a : greatestCommonDivisor(b, a % b));
const leastCommonMultiple = (a: number, b: number): number => (a / greatestCommonDivisor(a, b)) * b;
