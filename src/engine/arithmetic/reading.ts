import { type Algebra, unit } from '../../normal-form/algebra';
import {
  monomialOf,
  type Polynomial,
  polynomialKey,
  scaled,
  sum,
  zero as zeroPolynomial,
} from '../../normal-form/polynomial';
import { fraction } from '../../number/fraction';
import { anySign, negative, positive, type Signs, zero } from '../../number/residue/signs';
import { type Facts, signsOf, withSigns } from './facts';
import type { Formula, Real } from './formula';

/** A question on which the value of a term depends: has the polynomial one of these signs? */
export class Question {
  constructor(
    readonly polynomial: Polynomial,
    readonly signs: Signs,
  ) {}
}

/** A quotient of a polynomial by a product of polynomials, none of which is 0. */
interface Rational {
  readonly numerator: Polynomial;
  readonly denominator: readonly Polynomial[];
}

/** Reads terms and formulas as polynomials and truth values where certain facts hold. */
export interface Reading {
  /** What has to be known first, or whether the formula holds. */
  truthOf(formula: Formula, facts: Facts): boolean | Question;
  /** The facts and what follows from the formula being true, or false; null where that is impossible. */
  assume(formula: Formula, holds: boolean, facts: Facts): Assumed | null;
}

export interface Assumed {
  readonly facts: Facts;
  /** What has to be known before all that the formula says is among the facts. */
  readonly open: Question | null;
}

const minusOne = fraction(-1n);
const atMostZero = negative | zero;

export function createReading({ atomOf, power, product, one }: Algebra): Reading {
  const whole = (polynomial: Polynomial): Rational => ({ numerator: polynomial, denominator: [] });
  const constant = (name: string): Polynomial =>
    power([[atomOf(name, () => ({ kind: 'free', positive: false })), unit]]);
  const quotientsByZero = new Map<Real, Polynomial>();

  function rationalOf(real: Real, facts: Facts): Rational | Question {
    switch (real.kind) {
      case 'number':
        return whole(monomialOf(one, real.value));
      case 'constant':
        return whole(constant(real.name));
      case 'negative':
        return mapped(rationalOf(real.arg, facts), (value) => times(value, whole(monomialOf(one, minusOne))));
      case 'sum':
        return folded(real.args, facts, plus);
      case 'product':
        return folded(real.args, facts, times);
      case 'quotient':
        return mapped(rationalOf(real.numerator, facts), (numerator) =>
          mapped(rationalOf(real.denominator, facts), (denominator) => over(real, numerator, denominator, facts)),
        );
      case 'cases': {
        const taken = truthOf(real.condition, facts);
        return taken instanceof Question ? taken : rationalOf(taken ? real.then : real.otherwise, facts);
      }
    }
  }

  function folded(
    args: readonly Real[],
    facts: Facts,
    operation: (a: Rational, b: Rational) => Rational,
  ): Rational | Question {
    let total: Rational | null = null;
    for (const arg of args) {
      const value = rationalOf(arg, facts);
      if (value instanceof Question) return value;
      total = total === null ? value : operation(total, value);
    }
    return total ?? whole(zeroPolynomial);
  }

  const times = (a: Rational, b: Rational): Rational => ({
    numerator: product(a.numerator, b.numerator),
    denominator: [...a.denominator, ...b.denominator],
  });

  function plus(a: Rational, b: Rational): Rational {
    if (keyOf(a.denominator) === keyOf(b.denominator))
      return { numerator: sum(a.numerator, b.numerator), denominator: a.denominator };
    return {
      numerator: sum(b.denominator.reduce(product, a.numerator), a.denominator.reduce(product, b.numerator)),
      denominator: [...a.denominator, ...b.denominator],
    };
  }

  /** A denominator that is 0 makes the quotient a number of its own, of which nothing is known. */
  function over(real: Real, a: Rational, b: Rational, facts: Facts): Rational | Question {
    const signs = signsOf(facts, b.numerator);
    if ((signs & zero) === 0)
      return { numerator: b.denominator.reduce(product, a.numerator), denominator: [...a.denominator, b.numerator] };
    if (signs !== zero) return new Question(b.numerator, zero);
    const known = quotientsByZero.get(real) ?? constant(`quotient by zero ${quotientsByZero.size}`);
    quotientsByZero.set(real, known);
    return whole(known);
  }

  /** A polynomial with the sign of the quotient. */
  function signedLike({ numerator, denominator }: Rational, facts: Facts): Polynomial {
    let signed = numerator;
    for (const factor of denominator) {
      const signs = signsOf(facts, factor);
      if (signs === negative) signed = scaled(signed, minusOne);
      else if (signs !== positive) signed = product(signed, factor);
    }
    return signed;
  }

  /** The question that a comparison asks, whether or not its answer is known. */
  function questionOf(formula: Formula & { readonly kind: 'comparison' }, facts: Facts): Asked | Question {
    const { relation, left, right } = formula;
    const difference = rationalOf({ kind: 'sum', args: [left, { kind: 'negative', arg: right }] }, facts);
    if (difference instanceof Question) return difference;
    const signs = relation === '=' ? zero : relation === '<' ? negative : atMostZero;
    return { polynomial: signedLike(difference, facts), signs };
  }

  function truthOf(formula: Formula, facts: Facts): boolean | Question {
    switch (formula.kind) {
      case 'truth':
        return formula.value;
      case 'not': {
        const truth = truthOf(formula.arg, facts);
        return truth instanceof Question ? truth : !truth;
      }
      case 'comparison': {
        const asked = questionOf(formula, facts);
        if (asked instanceof Question) return asked;
        const known = signsOf(facts, asked.polynomial);
        if ((known & asked.signs) === 0) return false;
        return (known & ~asked.signs) === 0 || new Question(asked.polynomial, asked.signs);
      }
      default: {
        const decisive = formula.kind === 'any';
        let open: Question | null = null;
        for (const arg of formula.args) {
          const truth = truthOf(arg, facts);
          if (truth === decisive) return decisive;
          if (truth instanceof Question) open ??= truth;
        }
        return open ?? !decisive;
      }
    }
  }

  function assume(formula: Formula, holds: boolean, facts: Facts): Assumed | null {
    switch (formula.kind) {
      case 'truth':
        return formula.value === holds ? { facts, open: null } : null;
      case 'not':
        return assume(formula.arg, !holds, facts);
      case 'comparison': {
        const asked = questionOf(formula, facts);
        if (asked instanceof Question) return { facts, open: asked };
        const more = withSigns(facts, asked.polynomial, holds ? asked.signs : anySign & ~asked.signs);
        return more && { facts: more, open: null };
      }
      default:
        return (formula.kind === 'all') === holds
          ? assumeEach(formula.args, holds, facts)
          : assumeOne(formula.args, holds, facts);
    }
  }

  /** Each part has this truth value. */
  function assumeEach(parts: readonly Formula[], holds: boolean, facts: Facts): Assumed | null {
    let found: Assumed = { facts, open: null };
    for (const part of parts) {
      const more = assume(part, holds, found.facts);
      if (more === null) return null;
      found = { facts: more.facts, open: found.open ?? more.open };
    }
    return found;
  }

  /** One of the parts has this truth value: the only one that still can. */
  function assumeOne(parts: readonly Formula[], holds: boolean, facts: Facts): Assumed | null {
    let only: Formula | null = null;
    let open: Question | null = null;
    let possible = 0;
    for (const part of parts) {
      const truth = truthOf(part, facts);
      if (truth === holds) return { facts, open: null };
      if (!(truth instanceof Question)) continue;
      possible++;
      only ??= part;
      open ??= truth;
    }
    if (only === null) return null;
    return possible === 1 ? assume(only, holds, facts) : { facts, open };
  }

  return { truthOf, assume };
}

interface Asked {
  readonly polynomial: Polynomial;
  readonly signs: Signs;
}

const keyOf = (factors: readonly Polynomial[]): string => factors.map(polynomialKey).join(' ');

const mapped = (value: Rational | Question, then: (value: Rational) => Rational | Question): Rational | Question =>
  value instanceof Question ? value : then(value);
