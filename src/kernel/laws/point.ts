import { type Fraction, fraction, multiply } from '../../number/fraction';
import type { NumberSystem } from '../../number/number-system';
import { powerDegree, sumDegree, variableDegree } from '../../number/residue/degree';
import type { KeyedQuantities } from '../../number/residue/keyed-quantities';
import { isZero, type Radical, type RadicalRing } from '../../number/residue/radical';
import { oneResidue, type Residue } from '../../number/residue/residue';
import {
  anySign,
  flipped,
  isReal,
  negative,
  nonNegative,
  positive,
  type Signs,
  unreal,
  zero,
} from '../../number/residue/signs';
import type { Sum, Trace } from '../certificate';
import { constant, isNothing, nothing, one, opposite, plus, power, quantity, times, type Value } from './value';

/** A random point: the values there so far, and what is known of them. */
export interface Point {
  readonly field: NumberSystem<Residue>;
  readonly ring: RadicalRing;
  /** A residue for a text: equal texts have equal ones. */
  readonly oracle: (text: string) => Residue;
  /** What was told apart by its residue. */
  readonly keyed: KeyedQuantities;
  /** Whether every operation has a value wherever the whole has one: then √a ≥ 0, wherever else √a² = a stands. */
  readonly tellsSigns: boolean;
  /** Signs by residue, wherever the whole has a value. */
  readonly facts: Map<string, Signs>;
  /** The tangents of angles that are arctangents, by the residues of these. */
  readonly tangents: Map<string, Value>;
  /** The unknown signs that were met: 1 or −1, or a square root of 1 for both. */
  readonly symbols: Map<string, Value>;
  /** Which way unknown signs are decided, in the order in which they are met; null for both ways at once. */
  readonly choices: string | null;
  readonly trace: Trace;
  readonly forms: ReadonlyMap<number, Sum>;
  readonly leaves: Value[];
  /** How many applications there were. */
  applications: number;
  /** Those whose results the trace names. */
  readonly named: ReadonlySet<number>;
  /** These results, by the numbers of the applications. */
  readonly values: Map<number, Value>;
  /** The atoms of the trace that were evaluated, by their numbers. */
  atoms: Map<number, Value>;
}

/** The residue as a text, which it is recognised by from now on. */
export function recognised({ ring, keyed }: Point, { residue, degree }: Value): string {
  keyed.note(degree);
  return ring.key(residue);
}

/** A free variable of a kind for each quantity: e^a, log |a|, erf a. */
export const variableOf = (point: Point, kind: string, of: Value, signs: Signs = anySign): Value =>
  isNothing(of) ? nothing : quantity(point.oracle(`${kind} ${recognised(point, of)}`), variableDegree, signs);

/** Whether two quantities are equal, which is then taken for true. */
export function areEqual({ ring, keyed }: Point, a: Value, b: Value): boolean {
  if (isNothing(a) || isNothing(b)) return false;
  keyed.noteZero(sumDegree(a.degree, b.degree));
  return isZero(ring.sub(a.residue, b.residue));
}

export const isEqualTo = (point: Point, a: Value, n: bigint): boolean =>
  areEqual(point, a, constant(point.ring, fraction(n)));

/** The signs that a value may have wherever the whole has a value. */
export const signsOf = (point: Point, x: Value): Signs =>
  point.facts.size === 0 ? x.signs : x.signs & (point.facts.get(recognised(point, x)) ?? unreal);

export const mayBe = (point: Point, x: Value, sign: Signs): boolean => (signsOf(point, x) & sign) !== 0;

/** x^n, where a root is that of all that has the residue of x, and all roots are powers of those of the degree of the trace. */
export function rootOrPower(point: Point, x: Value, n: Fraction): Value {
  if (n.denominator === 1n) return power(point.ring, x, Number(n.numerator));
  point.keyed.note(powerDegree(x.degree, point.ring.conjugates(x.residue)));
  const { roots = 2 } = point.trace;
  const units = multiply(n, fraction(BigInt(roots)));
  return units.denominator === 1n ? power(point.ring, x, Number(units.numerator), roots) : nothing;
}

/** Notes what is known of the sign of a value, and of its opposite, wherever the whole has a value. */
export function learn(point: Point, x: Value, signs: Signs): void {
  if (isNothing(x)) return;
  note(point, x, signs);
  note(point, opposite(point.ring, x), flipped(signs));
}

function note(point: Point, x: Value, signs: Signs): void {
  const key = recognised(point, x);
  point.facts.set(key, (point.facts.get(key) ?? anySign) & signs);
}

/** 1 where a condition holds and −1 elsewhere, under a name; nothing where there are too many. */
function symbol(point: Point, name: string): Value {
  const known = point.symbols.get(name);
  if (known !== undefined) return known;
  const { ring, choices, symbols } = point;
  const root: Radical | null =
    choices === null ? ring.root(oneResidue, 2, name) : ring.rational(choices[symbols.size] === '-' ? -1n : 1n, 1n);
  const made = root === null ? nothing : quantity(root, variableDegree, positive | negative);
  symbols.set(name, made);
  return made;
}

/** 1 where x > 0 and −1 elsewhere. */
export function signSymbol(point: Point, x: Value): Value {
  const name = `sign ${recognised(point, x)}`;
  const isNew = !point.symbols.has(name);
  const made = symbol(point, name);
  if (isNew && point.choices !== null) {
    const isPositive = isEqualTo(point, made, 1n);
    if (isPositive || isReal(signsOf(point, x))) learn(point, x, isPositive ? positive : negative | zero);
  }
  return made;
}

/** |x| for a real x. */
export function absolute(point: Point, x: Value): Value {
  const signs = signsOf(point, x);
  const size = !isReal(signs) ? unreal : signs & zero ? nonNegative : positive;
  if ((signs & negative) === 0) return quantity(x.residue, x.degree, signs);
  if ((signs & positive) === 0) return quantity(opposite(point.ring, x).residue, x.degree, size);
  if (point.trace.sizes === 'free') return freeSize(point, x, size);
  const { residue } = times(point.ring, signSymbol(point, x), x);
  return quantity(residue, x.degree, size);
}

/** An unknown even function of x, with the signs that are known of |x|. */
function freeSize(point: Point, x: Value, signs: Signs): Value {
  const [own, turned] = [recognised(point, x), recognised(point, opposite(point.ring, x))];
  return quantity(point.oracle(`size ${own < turned ? own : turned}`), variableDegree, signs);
}

/** 1 where x > 0, or where x = 0, and 0 elsewhere. */
export function indicator(point: Point, x: Value, of: typeof positive | typeof zero): Value {
  const { ring } = point;
  const signs = signsOf(point, x);
  if ((signs & of) === 0) return constant(ring, fraction(0n));
  if ((signs & ~of) === 0) return one(ring);
  const met = of === positive ? signSymbol(point, x) : symbol(point, `zero ${recognised(point, x)}`);
  const half = constant(ring, fraction(1n, 2n));
  const made = times(ring, half, plus(ring, one(ring), met));
  return quantity(made.residue, made.degree, nonNegative);
}
