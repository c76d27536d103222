import { expect, it } from 'vitest';
import {
  caseSystem,
  isQuotient,
  numberOf,
  type Quotient,
  type Value,
} from '../../../src/kernel/arithmetic/case-system';
import { nothingKnown, signsOf } from '../../../src/kernel/arithmetic/facts';
import { type Application, furtherApplications } from '../../../src/kernel/arithmetic/further-applications';
import { atomOf, onePolynomial, type Polynomial } from '../../../src/kernel/arithmetic/polynomial';
import { fraction, fractionToNumber } from '../../../src/number/fraction';

const system = caseSystem(
  (polynomial) => signsOf(nothingKnown, polynomial),
  () => 'unknown',
);
const atom = (number: number): Quotient => ({ numerator: atomOf(number), denominator: onePolynomial });
const applied = (name: string, argument: Quotient, value: Quotient): Application => ({
  name,
  args: [argument],
  argument,
  value,
});

/** u, e^u, w, e^w; t, log t, log 3. */
const at = [0.7, Math.exp(0.7), -1.3, Math.exp(-1.3), 2.6, Math.log(2.6), Math.log(3)];
const exponentials = [applied('exp', atom(0), atom(1)), applied('exp', atom(2), atom(3))];
const logarithm = applied('log', atom(4), atom(5));
const logOf3 = applied('log', numberOf(fraction(3n)), atom(6));

const polynomialAt = (polynomial: Polynomial): number =>
  [...polynomial].reduce(
    (sum, [monomial, coefficient]) =>
      sum +
      (monomial.match(/\d+/g) ?? []).reduce(
        (all, each) => all * (at[Number(each)] ?? Number.NaN),
        fractionToNumber(coefficient),
      ),
    0,
  );
const numberAt = (value: Value): number =>
  isQuotient(value) ? polynomialAt(value.numerator) / polynomialAt(value.denominator) : Number.NaN;

const found = (...all: Application[]): Application[] => furtherApplications(all, system);

it('has the values that the functions have there', () => {
  const all = found(...exponentials, logarithm, logOf3);
  expect(new Set(all.map(({ name }) => name))).toEqual(new Set(['exp', 'log']));
  for (const { name, argument, value } of all)
    expect(numberAt(value)).toBeCloseTo(
      name === 'exp' ? Math.exp(numberAt(argument)) : Math.log(numberAt(argument)),
      12,
    );
  // Inverses of all, and products and quotients of the number with all other logarithms.
  expect(all).toHaveLength(2 + 2 + 2 * 3);
  expect(found(logOf3, logOf3)).toEqual([]);
});

it('makes nothing of one function alone, of other functions, nor of many', () => {
  expect(found(...exponentials)).toEqual([]);
  expect(found(logarithm)).toEqual([]);
  expect(found(applied('sqrt', atom(0), atom(1)), logarithm)).toEqual([]);
  expect(found(...exponentials, ...Array.from({ length: 9 }, () => logarithm))).toEqual([]);
});
