import { type Interval, midpoint } from '../../number/enclosure';
import { type Fraction, fractionOf, fractionToNumber } from '../../number/fraction';
import { fractionOfNumber } from '../../number/fraction-of-number';
import { interval } from '../../number/interval';
import type { Rational } from '../../number/rational';

/**
 * A real number: its nearest double, how far that may be off, and the number itself as a fraction or else enclosed.
 */
export interface Quantity {
  readonly approx: number;
  readonly error: number;
  /** Null if it is no fraction, or not known as one. */
  exact(): Fraction | null;
  enclosure(): Interval;
}

/** A number, or why there is none: no value, or one that cannot be told. */
export type Evaluated = Quantity | 'undefined' | 'unknown';

const epsilon = 2 ** -52;

export function quantityOf(exact: Fraction): Quantity {
  const approx = fractionToNumber(exact);
  return {
    approx,
    error: Math.abs(approx) * epsilon,
    exact: () => exact,
    enclosure: () => interval.rational(exact.numerator, exact.denominator),
  };
}

/** A double, which is a fraction itself. */
export function quantityOfNumber(value: number): Evaluated {
  if (!Number.isFinite(value)) return 'undefined';
  const exact = () => fractionOfNumber(value);
  return { approx: value, error: 0, exact, enclosure: () => ({ lo: value, hi: value, maybeUndefined: false }) };
}

const decimal = /^\s*[+-]?(?:\d{1,40}(?:\.\d{0,40})?|\.\d{1,40})(?:[eE][+-]?\d{1,2})?\s*$/;

/** A plain decimal number, which needs no parser; null for any other text. */
export function quantityOfDecimal(text: string): Quantity | null {
  if (!decimal.test(text)) return null;
  const trimmed = text.trim();
  const approx = Number(trimmed);
  let known: Fraction | null = null;
  const exact = (): Fraction => {
    known ??= fractionOf(trimmed);
    return known;
  };
  return {
    approx,
    error: Math.abs(approx) * epsilon,
    exact,
    enclosure: () => interval.rational(exact().numerator, exact().denominator),
  };
}

/** What an expression is worth, from its values in fractions and in enclosures. */
export function evaluatedOf(exact: Rational, enclosure: () => Interval): Evaluated {
  if (exact === 'undefined') return 'undefined';
  if (exact !== 'unknown') return quantityOf(exact);
  const bounds = enclosure();
  if (Number.isNaN(bounds.lo)) return 'undefined';
  if (bounds.maybeUndefined || !Number.isFinite(bounds.lo) || !Number.isFinite(bounds.hi)) return 'unknown';
  const approx = midpoint(bounds);
  return {
    approx,
    error: bounds.hi - bounds.lo + Math.abs(approx) * epsilon,
    exact: () => null,
    enclosure: () => bounds,
  };
}
