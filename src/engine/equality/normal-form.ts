import { type Fraction, fraction, negate } from '../../number/fraction';
import { primePowers } from '../../number/residue/prime-powers';
import type { Node } from '../../tensor/node';
import { domainBounds, isPositive } from '../bounds';
import { type Algebra, createAlgebra, type Factors, singleTerm, unit, vanishes } from './algebra';
import { monomialOf, NoNormalForm, type Polynomial, polynomialKey, scaled, sum, zero } from './polynomial';
import { unknownBelow } from './unknown-below';

/** Exact normal forms of scalar expressions: sums of monomials over variables, roots, exponentials, logarithms. */
export interface NormalForms {
  /**
   * True only if the two expressions are equal wherever both have a value, by field arithmetic and the laws
   * log |∏ aᵢ^nᵢ e^P| = Σ nᵢ log |aᵢ| + P, e^(Σ c·m) = ∏ (e^m)^c, √a·√a = a, |a|² = a², max(a, b) = (a + b + |a − b|)/2.
   * False says nothing.
   */
  agree(a: Node, b: Node): boolean;
}

const half = fraction(1n, 2n);
const minusOne = fraction(-1n);

export function normalForms(): NormalForms {
  const algebra = createAlgebra();
  const forms = new Map<number, Polynomial | null>();

  function formOf(root: Node): Polynomial {
    for (const node of unknownBelow(root, ({ id }) => forms.has(id))) forms.set(node.id, formOrNull(node));
    return knownForm(root);
  }

  function formOrNull(node: Node): Polynomial | null {
    try {
      return compute(node, algebra, knownForm);
    } catch (error) {
      if (error instanceof NoNormalForm) return null;
      throw error;
    }
  }

  function knownForm(node: Node): Polynomial {
    const form = forms.get(node.id) ?? null;
    if (form === null) throw new NoNormalForm();
    return form;
  }

  return {
    agree: (a, b) => {
      try {
        return vanishes(sum(formOf(a), scaled(formOf(b), minusOne)), algebra);
      } catch (error) {
        if (error instanceof NoNormalForm) return false;
        throw error;
      }
    },
  };
}

function compute(node: Node, algebra: Algebra, form: (node: Node) => Polynomial): Polynomial {
  if (node.axes.length > 0) throw new NoNormalForm();
  const { one } = algebra;
  const [a, b] = node.args as readonly [Node, Node];
  switch (node.kind) {
    case 'literal':
      return monomialOf(one, node.values[0] as Fraction);
    case 'named':
      return free(algebra, node.constant, true);
    case 'input':
      return free(algebra, `input ${node.id}`, isPositive(domainBounds(node.symbol.domain)));
    case 'power':
      return wholePower(form(a), node.exponent, algebra);
    case 'map':
      break;
    default:
      throw new NoNormalForm();
  }
  switch (node.operation) {
    case 'neg':
      return scaled(form(a), minusOne);
    case 'add':
      return sum(form(a), form(b));
    case 'sub':
      return sum(form(a), scaled(form(b), minusOne));
    case 'mul':
      return algebra.product(form(a), form(b));
    case 'div':
      return algebra.product(form(a), reciprocal(form(b), algebra));
    case 'exp':
      return exponential(form(a), algebra);
    case 'log':
      return logarithm(form(a), algebra);
    case 'sqrt':
      return squareRoot(form(a), algebra);
    case 'abs':
      return magnitude(form(a), algebra);
    case 'max':
    case 'min': {
      const [x, y] = [form(a), form(b)];
      const gap = magnitude(sum(x, scaled(y, minusOne)), algebra);
      return scaled(sum(sum(x, y), node.operation === 'max' ? gap : scaled(gap, minusOne)), half);
    }
    case 'sin':
    case 'cos':
    case 'erf':
      return symmetric(node.operation, form(a), algebra);
    default:
      throw new NoNormalForm();
  }
}

const free = (algebra: Algebra, key: string, positive: boolean): Polynomial =>
  algebra.power([[algebra.atomOf(key, () => ({ kind: 'free', positive })), unit]]);

function wholePower(a: Polynomial, exponent: number, algebra: Algebra): Polynomial {
  if (exponent < 0) return wholePower(reciprocal(a, algebra), -exponent, algebra);
  if (exponent > 64) throw new NoNormalForm();
  let power = monomialOf(algebra.one);
  for (let i = 0; i < exponent; i++) power = algebra.product(power, a);
  return power;
}

/** A polynomial as coefficient · ∏ factors; several terms become one atom. */
function termOf(a: Polynomial, algebra: Algebra): { readonly coefficient: Fraction; readonly factors: Factors } {
  if (a.size === 0) throw new NoNormalForm();
  const single = singleTerm(a, algebra);
  if (single !== null) return single;
  const { coefficient, monomial, sum: atom } = algebra.split(a);
  return { coefficient, factors: [...monomial, [atom, unit]] };
}

/** As `termOf`, where a and −a give the same factors. */
function termUpToSign(a: Polynomial, algebra: Algebra): ReturnType<typeof termOf> {
  if (!isBackwards(a)) return termOf(a, algebra);
  const { coefficient, factors } = termOf(scaled(a, minusOne), algebra);
  return { coefficient: negate(coefficient), factors };
}

/** Whether the first monomial has a negative coefficient. */
function isBackwards(a: Polynomial): boolean {
  const [first] = [...a].sort(([m], [n]) => m - n);
  return first !== undefined && first[1].numerator < 0n;
}

function reciprocal(a: Polynomial, algebra: Algebra): Polynomial {
  const { coefficient: c, factors } = termUpToSign(a, algebra);
  const inverse = algebra.power(factors.map(([id, exponent]) => [id, -exponent]));
  return scaled(
    inverse,
    c.numerator < 0n ? fraction(-c.denominator, -c.numerator) : fraction(c.denominator, c.numerator),
  );
}

/** The power of an atom whose exponential, logarithm or root is asked for, if it is certainly positive. */
function magnitudePower(id: number, exponent: number, algebra: Algebra): Polynomial {
  const atom = algebra.atom(id);
  if (atom.positive || atom.kind === 'magnitude' || exponent % (2 * unit) === 0) return algebra.power([[id, exponent]]);
  const magnitude = algebra.atomOf(`|${id}|`, () => ({ kind: 'magnitude', of: id, positive: false }));
  return algebra.power([[magnitude, exponent]]);
}

function magnitude(a: Polynomial, algebra: Algebra): Polynomial {
  if (a.size === 0) return a;
  const { coefficient: c, factors } = termUpToSign(a, algebra);
  const size = fraction(c.numerator < 0n ? -c.numerator : c.numerator, c.denominator);
  return product(
    monomialOf(algebra.one, size),
    factors.map(([id, exponent]) => {
      if (exponent % unit !== 0) return algebra.power([[id, exponent]]); // a root is not negative
      return magnitudePower(id, exponent, algebra);
    }),
    algebra,
  );
}

/**
 * √(c·∏ aᵢ^nᵢ) is the product of the roots if no factor can be negative. One factor to an odd power may be of unknown
 * sign if all others are positive: where the root has a value, so has that of the factor.
 */
function squareRoot(a: Polynomial, algebra: Algebra): Polynomial {
  if (a.size === 0) return zero;
  const { coefficient, factors } = termOf(a, algebra);
  if (coefficient.numerator < 0n) throw new NoNormalForm();
  const isCertain = ([id]: Factors[number]): boolean => algebra.atom(id).positive;
  const isOpen = ([id, exponent]: Factors[number]): boolean =>
    !algebra.atom(id).positive && algebra.atom(id).kind !== 'magnitude' && exponent % (2 * unit) !== 0;
  const open = factors.filter(isOpen);
  if (open.length > 1 || open.some(([, exponent]) => exponent % unit !== 0)) throw new NoNormalForm();
  if (open.length === 1 && !factors.every((factor) => isOpen(factor) || isCertain(factor))) throw new NoNormalForm();
  const roots = factors.map((factor) => {
    const [id, exponent] = factor;
    if (exponent % 2 !== 0) throw new NoNormalForm();
    return isOpen(factor) ? algebra.power([[id, exponent / 2]]) : magnitudePower(id, exponent / 2, algebra);
  });
  return product(rootOfConstant(coefficient, algebra), roots, algebra);
}

function rootOfConstant(c: Fraction, algebra: Algebra): Polynomial {
  return algebra.power([...primePowers(c)].map(([prime, n]) => [primeAtom(prime, algebra), (n * unit) / 2]));
}

const primeAtom = (value: bigint, algebra: Algebra): number =>
  algebra.atomOf(`prime ${value}`, () => ({ kind: 'prime', value, positive: true }));

/** log |c·∏ aᵢ^nᵢ| = log |c| + Σ nᵢ log |aᵢ|, and log e^m = m. */
function logarithm(a: Polynomial, algebra: Algebra): Polynomial {
  const { coefficient, factors } = termUpToSign(a, algebra);
  let total = zero;
  const note = (id: number, times: Fraction): void => {
    total = sum(total, scaled(logarithmOfAtom(id, algebra), times));
  };
  for (const [prime, n] of primePowers(coefficient)) note(primeAtom(prime, algebra), fraction(BigInt(n)));
  for (const [id, exponent] of factors) note(id, fraction(BigInt(exponent), BigInt(unit)));
  return total;
}

function logarithmOfAtom(id: number, algebra: Algebra): Polynomial {
  const atom = algebra.atom(id);
  if (atom.kind === 'exponential') return monomialOf(atom.monomial);
  const of = atom.kind === 'magnitude' ? atom.of : id;
  return algebra.power([[algebra.atomOf(`log ${of}`, () => ({ kind: 'logarithm', of, positive: false })), unit]]);
}

/** e^(Σ c·m) = ∏ (e^m)^c, and e^(c·log |a|) = |a|^c. */
function exponential(a: Polynomial, algebra: Algebra): Polynomial {
  const powers = [...a].map(([monomial, c]) => {
    const exponent = unitsOf(c);
    const [only, ...others] = algebra.factors(monomial);
    const atom = only === undefined ? null : algebra.atom(only[0]);
    if (atom?.kind === 'logarithm' && others.length === 0 && only?.[1] === unit)
      return magnitudePower(atom.of, exponent, algebra);
    const base = algebra.atomOf(`e^${monomial}`, () => ({ kind: 'exponential', monomial, positive: true }));
    return algebra.power([[base, exponent]]);
  });
  return product(monomialOf(algebra.one), powers, algebra);
}

function unitsOf({ numerator, denominator }: Fraction): number {
  const units = numerator * BigInt(unit);
  if (units % denominator !== 0n) throw new NoNormalForm();
  return Number(units / denominator);
}

/** sin and erf are odd, cos is even; beyond that each is a function of its argument. */
function symmetric(operation: 'sin' | 'cos' | 'erf', a: Polynomial, algebra: Algebra): Polynomial {
  if (a.size === 0) return operation === 'cos' ? monomialOf(algebra.one) : zero;
  const backwards = isBackwards(a);
  const argument = backwards ? scaled(a, minusOne) : a;
  const value = free(algebra, `${operation} ${polynomialKey(argument)}`, false);
  return backwards && operation !== 'cos' ? scaled(value, minusOne) : value;
}

const product = (first: Polynomial, rest: readonly Polynomial[], algebra: Algebra): Polynomial =>
  rest.reduce((total, each) => algebra.product(total, each), first);
