import type { NumberSystem } from '../number-system';
import { type Adjoined, adjoinedRoots, powerIn } from './adjoined';
import { inverseAlong } from './radical-inverse';
import { isOneResidue, isZeroResidue, noResidue, oneResidue, Residue, sameResidue, zeroResidue } from './residue';

/**
 * An element of a ring with roots adjoined, F[R₁, R₂, …]/(Rᵢ^qᵢ − bᵢ): a plain residue, or coefficients by the powers of the
 * radicals in the monomial (some bits of the key for each Rᵢ, one for a square root).
 *
 * The ring may have zero divisors (where bᵢ is a power). An identity in it holds for every choice of the roots, so it holds for
 * the real positive ones; zero divisors have no inverse.
 */
export type Radical = Residue | Terms;

type Terms = ReadonlyMap<number, Residue>;

/** The most coefficients of one element; beyond it a product is not computed. */
const termLimit = 512;

export interface RadicalRing {
  /** The number numerator / denominator. */
  rational(numerator: bigint, denominator: bigint): Residue;
  /** R with R^degree = power; the same R for the same power, degree and label. Null when there are too many. */
  root(power: Radical, degree?: number, label?: string): Radical | null;
  add(a: Radical, b: Radical): Radical;
  sub(a: Radical, b: Radical): Radical;
  /** None when the product is too large to hold. */
  mul(a: Radical, b: Radical): Radical;
  /** None for zero and for zero divisors. */
  invert(a: Radical): Radical;
  /** A text that is equal for equal elements only. */
  key(a: Radical): string;
  /** How many elements there are with other roots in the place of its own, itself among them. */
  conjugates(a: Radical): number;
}

export const isPlain = (a: Radical): a is Residue => a instanceof Residue;
export const isNone = (a: Radical): boolean => a === noResidue;
export const isZero = (a: Radical): boolean => isPlain(a) && isZeroResidue(a);
export const isOne = (a: Radical): boolean => isPlain(a) && isOneResidue(a);

/** Whether both are one element; what has no value equals nothing. */
export function areSame(a: Radical, b: Radical): boolean {
  if (isPlain(a) || isPlain(b)) return isPlain(a) && isPlain(b) && !isNone(a) && sameResidue(a, b);
  return a.size === b.size && [...a].every(([mask, own]) => sameResidue(own, b.get(mask) ?? zeroResidue));
}

/** Drops zero coefficients; an element without radicals is a plain residue. */
function settled(terms: Map<number, Residue>): Radical {
  terms.forEach((coefficient, mask) => {
    if (isZeroResidue(coefficient)) terms.delete(mask);
  });
  if (terms.size === 0) return zeroResidue;
  return terms.size === 1 ? (terms.get(0) ?? terms) : terms;
}

/** Its coefficients in a map of its own. */
function termsOf(a: Radical): Map<number, Residue> {
  const terms = new Map<number, Residue>();
  if (isPlain(a)) terms.set(0, a);
  // Made from the other map, it would read a pair for each.
  else
    a.forEach((coefficient, mask) => {
      terms.set(mask, coefficient);
    });
  return terms;
}

function combine(a: Radical, b: Radical, operation: (x: Residue, y: Residue) => Residue): Radical {
  if (isPlain(a) && isPlain(b)) return operation(a, b);
  if (isNone(a) || isNone(b)) return noResidue;
  const terms = termsOf(a);
  const put = (coefficient: Residue, mask: number): void => {
    terms.set(mask, operation(terms.get(mask) ?? zeroResidue, coefficient));
  };
  if (isPlain(b)) put(b, 0);
  else b.forEach(put);
  return settled(terms);
}

function scaled(a: Terms, factor: Residue, multiply: (x: Residue, y: Residue) => Residue): Radical {
  if (factor === noResidue) return noResidue;
  const terms = new Map<number, Residue>();
  a.forEach((coefficient, mask) => {
    terms.set(mask, multiply(coefficient, factor));
  });
  return settled(terms);
}

const key = (a: Radical): string =>
  isPlain(a)
    ? a.key
    : [...a]
        .sort(([m], [n]) => m - n)
        .map(([mask, coefficient]) => `${mask} ${coefficient.key}`)
        .join(';');

/** All bits that are set in the keys of an element. */
const bitsOf = (a: Terms): number => [...a.keys()].reduce((union, mask) => union | mask, 0);

export function radicalRing(field: NumberSystem<Residue>): RadicalRing {
  const adjoined = adjoinedRoots();
  const roots = new Map<string, Radical>();

  const add = (a: Radical, b: Radical): Radical => combine(a, b, field.add);
  const sub = (a: Radical, b: Radical): Radical => combine(a, b, field.sub);

  function mul(a: Radical, b: Radical): Radical {
    if (isPlain(a)) return isPlain(b) ? field.mul(a, b) : scaled(b, a, field.mul);
    return isPlain(b) ? scaled(a, b, field.mul) : product(a, b);
  }

  function product(a: Terms, b: Terms): Radical {
    if (a.size * b.size > termLimit * 4) return noResidue;
    const terms = new Map<number, Residue>();
    let isHeld = true;
    const add = (coefficient: Residue, mask: number): void => {
      terms.set(mask, field.add(terms.get(mask) ?? zeroResidue, coefficient));
    };
    a.forEach((x, m) => {
      b.forEach((y, n) => {
        const coefficient = field.mul(x, y);
        const made = adjoined.isReduced(m, n) ? null : reduced(coefficient, adjoined.product(m, n));
        if (isNone(made ?? coefficient)) isHeld = false;
        else if (made === null) add(coefficient, m | n);
        else if (isPlain(made)) add(made, 0);
        else made.forEach(add);
      });
    });
    return !isHeld || terms.size > termLimit ? noResidue : settled(terms);
  }

  const reduced = (coefficient: Residue, { mask, factors }: ReturnType<Adjoined['product']>): Radical =>
    factors.reduce(mul, mask === 0 ? coefficient : new Map([[mask, coefficient]]));

  function invert(a: Radical): Radical {
    if (isPlain(a)) return field.div(oneResidue, a);
    const root = adjoined.last(bitsOf(a));
    const parts = Array.from({ length: root.degree }, () => new Map<number, Residue>());
    for (const [mask, coefficient] of a) parts[powerIn(mask, root)]?.set(mask & ~root.bits, coefficient);
    return inverseAlong({ add, sub, mul, invert }, root, parts.map(settled));
  }

  function root(power: Radical, degree = 2, label = ''): Radical | null {
    const name = `${degree} ${label} ${key(power)}`;
    const known = roots.get(name);
    if (known !== undefined) return known;
    const made = adjoined.adjoin(degree, power);
    if (made === null) return null;
    const fresh = new Map([[1 << made.shift, oneResidue]]);
    roots.set(name, fresh);
    return fresh;
  }

  const conjugates = (a: Radical): number => adjoined.conjugates(isPlain(a) ? 0 : bitsOf(a));

  return { rational: field.rational, root, add, sub, mul, invert, key, conjugates };
}

/** x^n for n ≥ 0, by squaring. */
export function repeated(ring: Pick<RadicalRing, 'mul'>, x: Radical, n: number): Radical {
  let result: Radical = oneResidue;
  let square = x;
  for (let k = n; k > 0; k = Math.floor(k / 2)) {
    if (k % 2 === 1) result = ring.mul(result, square);
    if (k > 1) square = ring.mul(square, square);
  }
  return result;
}
