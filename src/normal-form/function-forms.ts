import { type Fraction, fraction } from '../number/fraction';
import { primePowers } from '../number/prime-powers';
import type { Axiomatised } from '../operation/axiomatised';
import type { ScalarFunction } from '../operation/operation';
import { operations } from '../operation/table';
import { type Algebra, type Factors, unit } from './algebra';
import { monomialOf, NoNormalForm, type Polynomial, polynomialKey, scaled, sum, zero } from './polynomial';
import { free, isBackwards, magnitudePower, product, termOf, termUpToSign } from './term';

const minusOne = fraction(-1n);

/** 1/a; several terms become one atom to the power −1. */
export function reciprocal(a: Polynomial, algebra: Algebra): Polynomial {
  const { coefficient: c, factors } = termUpToSign(a, algebra);
  const inverse = algebra.power(factors.map(([id, exponent]) => [id, -exponent]));
  return scaled(
    inverse,
    c.numerator < 0n ? fraction(-c.denominator, -c.numerator) : fraction(c.denominator, c.numerator),
  );
}

/** |∏ aᵢ^nᵢ| = ∏ |aᵢ|^nᵢ. */
export function magnitude(a: Polynomial, algebra: Algebra): Polynomial {
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
export function squareRoot(a: Polynomial, algebra: Algebra): Polynomial {
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
export function logarithm(a: Polynomial, algebra: Algebra): Polynomial {
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
export function exponential(a: Polynomial, algebra: Algebra): Polynomial {
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

/** A function of its argument, of which no more is known than whether it is odd or even. */
export function symmetric(name: Axiomatised, a: Polynomial, algebra: Algebra): Polynomial {
  const { parity, exact }: ScalarFunction = operations[name];
  if (a.size === 0 && parity === 'odd') return zero;
  const origin = a.size === 0 ? exact(fraction(0n)) : null;
  if (origin !== null) return origin.numerator === 0n ? zero : monomialOf(algebra.one, origin);
  const backwards = parity !== 'none' && isBackwards(a);
  const argument = backwards ? scaled(a, minusOne) : a;
  const value = free(algebra, `${name} ${polynomialKey(argument)}`, false);
  return backwards && parity === 'odd' ? scaled(value, minusOne) : value;
}
