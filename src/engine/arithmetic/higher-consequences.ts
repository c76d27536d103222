import {
  keyOf,
  monomialOf,
  onePolynomial,
  type Polynomial,
  product,
  scaled,
  sum,
} from '../../kernel/arithmetic/polynomial';
import { fraction, minusOne } from '../../number/fraction';
import { type Inequality, productOf, square, writePolynomial } from './inequality';

/** What is formed of each kind, beyond which the search takes too long. */
const limits = {
  squares: 160,
  weighted: 160,
  multiples: 120,
  products: 120,
  degree: 8,
  roots: 14,
  terms: 4,
  facts: 40,
  weights: 20,
} as const;

/**
 * Inequalities with what follows from them and has a monomial that they have, in several selections, the smallest first: equations times
 * monomials, products of an inequality and one with few terms, squares of sums and differences of two monomials, and inequalities
 * times squares.
 */
export function* higherConsequences(known: readonly Inequality[]): Generator<readonly Inequality[]> {
  const monomials = new Set(known.flatMap(({ polynomial }) => [...polynomial.keys()]));
  const multiples = multiplesOfEquations(known, monomials);
  if (multiples.length > 0) yield [...known, ...multiples];
  const products = productsFor(known, monomials);
  if (products.length > 0) yield [...known, ...multiples, ...products];
  const squares = [...squaresFor(monomials), ...weightedSquares(known, monomials)];
  if (squares.length > 0) yield [...known, ...multiples, ...squares];
}

const atomsOf = (monomial: string): string[] => monomial.match(/ \d+/g) ?? [];
const monomial = (text: string): Polynomial => new Map([[monomialOf(text), fraction(1n)]]);

/** A monomial as a product of two, each of those once. */
function factorisations(text: string): (readonly [string, string])[] {
  const atoms = atomsOf(text);
  if (atoms.length < 2 || atoms.length > limits.degree) return [];
  const found = new Map<string, readonly [string, string]>();
  for (let chosen = 0; chosen < 2 ** (atoms.length - 1); chosen++) {
    const part = (isIn: boolean): string =>
      monomialOf(atoms.filter((_, i) => ((chosen >> i) & 1) === (isIn ? 1 : 0)).join(''));
    const pair = [part(true), part(false)].sort() as [string, string];
    found.set(pair.join('|'), pair);
  }
  return [...found.values()];
}

function squaresFor(monomials: ReadonlySet<string>): Inequality[] {
  const all = [...monomials].flatMap(factorisations);
  const roots = all.flatMap(([a, b]) => (a === b ? [a] : [])).slice(0, limits.roots);
  const pairs = new Map<string, readonly [string, string]>();
  for (const [i, a] of roots.entries()) for (const b of roots.slice(i + 1)) pairs.set([a, b].sort().join('|'), [a, b]);
  // Of these two, each has a degree that its square may have.
  for (const [a, b] of all) if (a !== b && atomsOf(a).length === atomsOf(b).length) pairs.set([a, b].join('|'), [a, b]);
  const both = [...pairs.values()].slice(0, limits.squares / 2);
  return [
    ...roots.map((root) => square(monomial(root))),
    ...both.flatMap(([a, b]) =>
      [monomial(b), scaled(monomial(b), minusOne)].map((other) => square(sum(monomial(a), other))),
    ),
  ];
}

function weightedSquares(known: readonly Inequality[], monomials: ReadonlySet<string>): Inequality[] {
  const weights = known
    .filter(({ polynomial, relation }) => relation !== '=' && isShort(polynomial))
    .slice(-limits.weights);
  const atoms = [...new Set([...monomials].flatMap(atomsOf))].slice(0, limits.roots).map(monomial);
  const roots = atoms.flatMap((a, i) => [
    a,
    ...[...atoms.slice(i + 1), onePolynomial].flatMap((b) => [sum(a, b), sum(a, scaled(b, minusOne))]),
  ]);
  return within(limits.weighted, monomials, weights, roots.map(square));
}

function multiplesOfEquations(known: readonly Inequality[], monomials: ReadonlySet<string>): Inequality[] {
  const found: Inequality[] = [];
  for (const equation of known.filter(({ relation }) => relation === '=')) {
    const factors = new Set<string>();
    for (const own of equation.polynomial.keys())
      for (const whole of monomials) {
        const factor = quotient(whole, own);
        if (factor !== null && factor !== '') factors.add(factor);
      }
    for (const factor of factors) {
      if (found.length >= limits.multiples) return found;
      const polynomial = monomial(factor);
      found.push(
        productOf(equation, { polynomial, relation: '=', factors: [writePolynomial(polynomial)], squares: [] }),
      );
    }
  }
  return found;
}

/** a / b; null where that is no monomial. */
function quotient(a: string, b: string): string | null {
  const rest = atomsOf(a);
  for (const atom of atomsOf(b)) {
    const at = rest.indexOf(atom);
    if (at < 0) return null;
    rest.splice(at, 1);
  }
  return rest.join('');
}

const productsFor = (known: readonly Inequality[], monomials: ReadonlySet<string>): Inequality[] => {
  const ordered = known.filter(({ relation }) => relation !== '=').slice(-limits.facts);
  return within(
    limits.products,
    monomials,
    ordered.filter(({ polynomial }) => isShort(polynomial)),
    ordered,
  );
};

const isShort = ({ size }: Polynomial): boolean => size <= limits.terms;

/** Products of one of each that have a monomial of these, those with the fewest others first. */
function within(
  limit: number,
  monomials: ReadonlySet<string>,
  first: readonly Inequality[],
  second: readonly Inequality[],
): Inequality[] {
  const found = new Map<string, { readonly a: Inequality; readonly b: Inequality; readonly others: number }>();
  for (const a of first) {
    for (const b of second) {
      const whole = product(a.polynomial, b.polynomial);
      const own = [...whole.keys()].filter((each) => each !== '');
      const others = own.filter((each) => !monomials.has(each)).length;
      if (others < own.length) found.set(keyOf(whole), { a, b, others });
    }
  }
  return [...found.values()]
    .sort((a, b) => a.others - b.others)
    .slice(0, limit)
    .map(({ a, b }) => productOf(a, b));
}
