import { type Fraction, fraction } from '../../../number/fraction';
import { type Radical, type RadicalRing, repeated } from '../../../number/residue/radical';
import { type Residue, zeroResidue } from '../../../number/residue/residue';
import { anySign, nonNegative, positive, type Signs } from '../../../number/residue/signs';
import type { Form, Term } from './form';
import type { FormalValue } from './formal';

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
  /** What is known of its sign; facts may be added. */
  signs: Signs;
  /** What an expression stands for. */
  readonly source?: Source | undefined;
}

/** A value, a sum of products of atoms, or the point of the unit circle at an angle that is such a sum. */
export type Source = FormalValue | { readonly sum: Form } | { readonly angle: Form };

/** Draws a fresh residue (never 0) for a kind of quantity and a key; equal keys give equal residues. */
export type Oracle = (kind: string, key: string) => Residue;

export interface Atoms {
  readonly atom: (id: number) => Atom;
  /** The atom of an expression; equal residues are one atom. */
  expression(residue: Radical, signs: Signs, source: Source): number;
  logarithm(of: number): number;
  absolute(of: number, residue: Radical): number;
  constant(n: bigint): number;
  logConstant(n: bigint): number;
  /** The residue of a form; null where it cannot be held. */
  evaluate(form: Form): Radical | null;
  /** The atom an absolute value belongs to, or the atom itself. */
  root(id: number): number;
  /** Notes |a| for the atom log |a|, which is multiplied by c under an exponential, as far as there are roots for that. */
  magnify(id: number, size: Radical, c: Fraction): void;
  /** A coefficient in an exponent or angle, in units of 1/denominator; null where it is none of these, which is noted. */
  unitsOf(c: Fraction): number | null;
  /** The least common denominator that the coefficients of exponents and angles were seen to need. */
  neededDenominator(): number;
  /** The least even degree of roots that rational powers were seen to need. */
  neededRoots(): number;
}

/** The atoms so far, and by what they are recognised. */
interface Table {
  readonly ring: RadicalRing;
  readonly oracle: Oracle;
  readonly denominator: number;
  readonly roots: number;
  readonly atoms: Atom[];
  readonly ids: Map<string, number>;
  /** |a| by the atom log |a|, where rational powers are taken of it. */
  readonly sizes: Map<number, Radical>;
  /** e^ of a form that was worked out, with what is noted so far: a term may hold one exponent in many places, each within others. */
  known: WeakMap<Form, { readonly value: Radical | null }>;
  needed: number;
  neededRoots: number;
}

/** `denominator`: exponents and angles are multiples of 1/denominator of what stands for those of monomials. */
export function createAtoms(
  ring: RadicalRing,
  oracle: Oracle,
  { denominator, roots }: Pick<Table, 'denominator' | 'roots'>,
): Atoms {
  const table: Table = {
    ring,
    oracle,
    denominator,
    roots,
    atoms: [],
    ids: new Map(),
    sizes: new Map(),
    known: new WeakMap(),
    needed: denominator,
    neededRoots: 2,
  };

  const atom = (id: number): Atom => table.atoms[id] as Atom;
  const fresh = (kind: Atom['kind'], of: number, signs: Signs): number =>
    intern(table, `${kind} ${of}`, () => ({
      kind,
      of,
      residue: oracle(kind, ring.key(atom(of).residue)),
      signs,
    }));
  const root = (id: number): number => (atom(id).kind === 'absolute' ? atom(id).of : id);

  return {
    atom,
    root,
    expression: (residue, signs, source) => {
      const id = intern(table, `expression ${ring.key(residue)}`, () => ({
        kind: 'expression',
        of: -1,
        residue,
        signs,
        source,
      }));
      atom(id).signs &= signs;
      return id;
    },
    logarithm: (of) => fresh('logarithm', root(of), anySign),
    absolute: (of, residue) =>
      intern(table, `absolute ${of}`, () => ({ kind: 'absolute', of, residue, signs: nonNegative })),
    constant: (n) =>
      intern(table, `constant ${n}`, () => ({
        kind: 'constant',
        of: -1,
        constant: n,
        residue: ring.rational(n, 1n),
        signs: positive,
      })),
    logConstant: (n) =>
      intern(table, `logConstant ${n}`, () => ({
        kind: 'logConstant',
        of: -1,
        constant: n,
        residue: oracle('logConstant', `${n}`),
        signs: positive,
      })),
    evaluate: (form) => evaluate(table, form),
    magnify: (id, size, c) => {
      table.neededRoots = leastCommonMultiple(table.neededRoots, Number(c.denominator));
      if (roots % Number(c.denominator) !== 0) return;
      table.sizes.set(id, size);
      table.known = new WeakMap();
    },
    unitsOf: (c) => unitsOf(table, c),
    neededDenominator: () => table.needed,
    neededRoots: () => table.neededRoots,
  };
}

function intern(table: Table, key: string, make: () => Atom): number {
  const known = table.ids.get(key);
  if (known !== undefined) return known;
  table.atoms.push(make());
  table.ids.set(key, table.atoms.length - 1);
  return table.atoms.length - 1;
}

function evaluate(table: Table, form: Form): Radical | null {
  let total: Radical = zeroResidue;
  for (const term of form.values()) {
    const value = evaluateTerm(table, term);
    if (value === null) return null;
    total = table.ring.add(total, value);
  }
  return total;
}

function evaluateTerm(table: Table, { coefficient, powers, exponent }: Term): Radical | null {
  let value: Radical | null = table.ring.rational(coefficient.numerator, coefficient.denominator);
  const multiply = (factor: Radical | null): void => {
    value = value && factor && table.ring.mul(value, factor);
  };
  for (const [id, n] of powers) multiply(powerOf(table, (table.atoms[id] as Atom).residue, n));
  if (value !== null && exponent !== null) multiply(exponentialOfForm(table, exponent));
  return value;
}

function exponentialOfForm(table: Table, exponent: Form): Radical | null {
  const known = table.known.get(exponent);
  if (known !== undefined) return known.value;
  let value: Radical | null = table.ring.rational(1n, 1n);
  for (const { coefficient: c, ...monomial } of exponent.values()) {
    const factor: Radical | null = exponentialOf(table, c, { ...monomial, coefficient: fraction(1n, 1n) });
    value = value && factor && table.ring.mul(value, factor);
    if (value === null) break;
  }
  table.known.set(exponent, { value });
  return value;
}

/** e^(c·m) as a power of the variable that stands for e^(m/table.denominator). */
function exponentialOf(table: Table, c: Fraction, monomial: Term): Radical | null {
  const size = sizeUnderLogarithm(table, monomial);
  if (size !== null && table.roots % Number(c.denominator) === 0)
    return powerOf(table, size, Number(c.numerator) / Number(c.denominator));
  const scaled = unitsOf(table, c);
  const argument = scaled === null ? null : evaluateTerm(table, monomial);
  return scaled === null || argument === null
    ? null
    : powerOf(table, table.oracle('exponential', table.ring.key(argument)), scaled);
}

/** |a| for log |a|, if it was noted. */
function sizeUnderLogarithm({ sizes }: Table, { powers, exponent }: Term): Radical | null {
  const [[id, n] = [-1, 0], another] = powers;
  return exponent === null && another === undefined && n === 1 ? (sizes.get(id) ?? null) : null;
}

function unitsOf(table: Table, c: Fraction): number | null {
  const scaled = Number(c.numerator) * (table.denominator / Number(c.denominator));
  if (Number.isSafeInteger(scaled)) return scaled;
  table.needed = leastCommonMultiple(table.needed, Number(c.denominator));
  return null;
}

/** x^n for a multiple n of 1/roots. */
function powerOf({ ring, roots }: Pick<Table, 'ring' | 'roots'>, x: Radical, n: number): Radical | null {
  const whole = Math.floor(n);
  const rest = Math.round((n - whole) * roots);
  const power = repeated(ring, whole < 0 ? ring.invert(x) : x, Math.abs(whole));
  if (rest === 0) return power;
  const root = ring.root(x, roots);
  return root && ring.mul(power, repeated(ring, root, rest));
}

const greatestCommonDivisor = (a: number, b: number): number => (b === 0 ? a : greatestCommonDivisor(b, a % b));
const leastCommonMultiple = (a: number, b: number): number => (a / greatestCommonDivisor(a, b)) * b;
