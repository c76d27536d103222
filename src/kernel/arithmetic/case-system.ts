import { type Fraction, fraction, reciprocal } from '../../number/fraction';
import type { NumberSystem } from '../../number/number-system';
import { anySign, negative, nonNegative, positive, type Signs, zero } from '../../number/residue/signs';
import { forEachFunction } from '../../operation/axiomatised';
import type { Fact } from './facts';
import { constantOf, keyOf, onePolynomial, type Polynomial, product, scaled, sum } from './polynomial';

/** A real number: a quotient whose denominator is > 0 in the case in question. */
export interface Quotient {
  readonly numerator: Polynomial;
  readonly denominator: Polynomial;
}

/** What has to be known first: whether this is so. Where it is an answer, the value is 1 if it is, and 0 if not. */
export interface Question extends Fact {
  readonly isAnswer: boolean;
}

export type Value = Quotient | Question | 'undefined' | 'unknown';

export const isQuotient = (value: Value): value is Quotient => typeof value === 'object' && 'numerator' in value;

/** What has more terms, longer ones or longer coefficients is unknown, and so are higher powers. */
const limits = { terms: 64, characters: 64, size: 1n << 512n, power: 12 } as const;

/** What an operation asks of its argument. */
const asked = { nothing: anySign, nonzero: negative | positive, positive, nonnegative: nonNegative } as const;

export const numberOf = (value: Fraction): Quotient => ({ numerator: constantOf(value), denominator: onePolynomial });
export const falsity = numberOf(fraction(0n));
export const truth = numberOf(fraction(1n));

const isSmall = (a: Polynomial): boolean =>
  a.size <= limits.terms &&
  [...a].every(
    ([monomial, { numerator: n, denominator: d }]) =>
      monomial.length <= limits.characters && n < limits.size && -n < limits.size && d < limits.size,
  );

/** An operation on known values; what is not known stays so. */
export const known =
  <A extends readonly Quotient[]>(apply: (...args: A) => Value) =>
  (...args: { readonly [K in keyof A]: Value }): Value => {
    const missing = args.find((arg) => arg === 'undefined') ?? args.find((arg) => !isQuotient(arg));
    if (missing !== undefined) return typeof missing === 'object' ? { ...missing, isAnswer: false } : missing;
    const value = apply(...(args as unknown as A));
    if (!isQuotient(value)) return value;
    return isSmall(value.numerator) && isSmall(value.denominator) ? value : 'unknown';
  };

const times = (a: Quotient, b: Quotient): Quotient => ({
  numerator: product(a.numerator, b.numerator),
  denominator: product(a.denominator, b.denominator),
});

function plus(a: Quotient, b: Quotient): Quotient {
  if (a.denominator === b.denominator || keyOf(a.denominator) === keyOf(b.denominator))
    return { ...a, numerator: sum(a.numerator, b.numerator) };
  const numerator = sum(product(a.numerator, b.denominator), product(b.numerator, a.denominator));
  return { numerator, denominator: product(a.denominator, b.denominator) };
}

const opposite = (a: Quotient): Quotient => ({ ...a, numerator: scaled(a.numerator, fraction(-1n)) });
const minus = (a: Quotient, b: Quotient): Quotient => plus(a, opposite(b));

/** Of what is > 0. */
function inverted({ numerator, denominator }: Quotient): Quotient {
  const constant = numerator.size === 1 ? numerator.get('') : undefined;
  if (constant === undefined) return { numerator: denominator, denominator: numerator };
  return { numerator: scaled(denominator, reciprocal(constant)), denominator: onePolynomial };
}

/** Numbers, with a truth value for whether one has one of these signs. */
export interface CaseSystem extends NumberSystem<Value> {
  hasSigns(a: Value, signs: Signs): Value;
}

/**
 * Real numbers as quotients of polynomials in atoms, in a case in which the signs of some polynomials are known. What
 * depends on others is a question.
 * @param opaque a constant or the value of a function, asked only where it has one
 */
export function caseSystem(
  signsOf: (polynomial: Polynomial) => Signs,
  opaque: (name: string, args: readonly Quotient[]) => Value,
): CaseSystem {
  const ask = ({ numerator }: Quotient, signs: Signs, yes: Value, no: Value, isAnswer = false): Value => {
    const possible = signsOf(numerator);
    if ((possible & signs) === 0) return no;
    return (possible & ~signs) === 0 ? yes : { polynomial: numerator, signs, isAnswer };
  };
  const hasSigns = (a: Value, signs: Signs): Value => known((b: Quotient) => ask(b, signs, truth, falsity, true))(a);
  const compared = (signs: Signs) => (a: Value, b: Value) => hasSigns(known(minus)(a, b), signs);
  const mul = known(times);
  const div = known((a: Quotient, b: Quotient) =>
    ask(b, zero, 'undefined', ask(b, positive, times(a, inverted(b)), times(opposite(a), inverted(opposite(b))))),
  );
  const power = (a: Value, exponent: number): Value => {
    if (exponent < 0) return div(truth, power(a, -exponent));
    if (exponent > limits.power) return 'unknown';
    return exponent === 0 ? known((_: Quotient) => truth)(a) : mul(a, power(a, exponent - 1));
  };
  return {
    name: 'case',
    hasSigns,
    rational: (numerator, denominator) => numberOf(fraction(numerator, denominator)),
    named: (name) => (name === 'pi' ? opaque(name, []) : 'unknown'),
    neg: known(opposite),
    abs: known((a: Quotient) => ask(a, nonNegative, a, opposite(a))),
    ...forEachFunction(({ asks: [asks] }, name) =>
      known((a: Quotient) => {
        // Not before it is known to have a value is a function one that was applied.
        const standing = ask(a, asked[asks], truth, 'undefined');
        return standing === truth ? opaque(name, [a]) : standing;
      }),
    ),
    add: known(plus),
    sub: known(minus),
    mul,
    div,
    max: known((a: Quotient, b: Quotient) => ask(minus(a, b), nonNegative, a, b)),
    min: known((a: Quotient, b: Quotient) => ask(minus(a, b), nonNegative, b, a)),
    less: compared(negative),
    lessEqual: compared(negative | zero),
    equal: compared(zero),
    select: (condition, a, b) =>
      known((c: Quotient) => ask(minus(c, truth), zero, a, ask(c, zero, b, 'unknown')))(condition),
    power,
    standing: (a) => (a === 'undefined' ? a : isQuotient(a) ? 'value' : 'unknown'),
    isZero: (a) => isQuotient(a) && signsOf(a.numerator) === zero,
    pivotQuality: (a) => (isQuotient(a) && (signsOf(a.numerator) & zero) === 0 ? 1 : 0),
  };
}
