import { greatestCommonDivisor } from './greatest-common-divisor';
import { nearestQuotient } from './quotient-rounding';

/** An exact fraction; the denominator is positive and the fraction is in lowest terms. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** numerator / denominator in lowest terms. Throws RangeError on a zero denominator. */
export function fraction(numerator: bigint, denominator = 1n): Fraction {
  if (denominator === 1n) return { numerator, denominator };
  if (denominator === 0n) throw new RangeError('the denominator of a fraction is zero');
  const divisor = greatestCommonDivisor(numerator, denominator);
  const signed = denominator < 0n ? -divisor : divisor;
  return { numerator: numerator / signed, denominator: denominator / signed };
}

export const zero: Fraction = fraction(0n);
export const one: Fraction = fraction(1n);
export const two: Fraction = fraction(2n);
export const minusOne: Fraction = fraction(-1n);
export const half: Fraction = fraction(1n, 2n);

/** Knuth, TAOCP vol. 2, section 4.5.1: only the common factor of the denominators can cancel. */
export function add(a: Fraction, b: Fraction): Fraction {
  if (a.denominator === 1n && b.denominator === 1n) return { numerator: a.numerator + b.numerator, denominator: 1n };
  const common = greatestCommonDivisor(a.denominator, b.denominator);
  const aCofactor = a.denominator / common;
  const numerator = a.numerator * (b.denominator / common) + b.numerator * aCofactor;
  const divisor = greatestCommonDivisor(numerator, common);
  return { numerator: numerator / divisor, denominator: aCofactor * (b.denominator / divisor) };
}

export const negate = (a: Fraction): Fraction => ({ numerator: -a.numerator, denominator: a.denominator });

export const subtract = (a: Fraction, b: Fraction): Fraction => add(a, negate(b));

/** The largest whole number up to `a`. */
export function wholePart({ numerator, denominator }: Fraction): Fraction {
  const quotient = numerator / denominator;
  return fraction(quotient * denominator > numerator ? quotient - 1n : quotient);
}

/** Cross-cancels first, so that the products are in lowest terms. */
export function multiply(a: Fraction, b: Fraction): Fraction {
  if (a.denominator === 1n && b.denominator === 1n) return { numerator: a.numerator * b.numerator, denominator: 1n };
  const left = greatestCommonDivisor(a.numerator, b.denominator);
  const right = greatestCommonDivisor(b.numerator, a.denominator);
  return {
    numerator: (a.numerator / left) * (b.numerator / right),
    denominator: (a.denominator / right) * (b.denominator / left),
  };
}

/** Throws RangeError when `a` is zero. */
export function reciprocal(a: Fraction): Fraction {
  if (a.numerator === 0n) throw new RangeError('zero has no reciprocal');
  return a.numerator > 0n
    ? { numerator: a.denominator, denominator: a.numerator }
    : { numerator: -a.denominator, denominator: -a.numerator };
}

/** Throws RangeError when `b` is zero. */
export const divide = (a: Fraction, b: Fraction): Fraction => multiply(a, reciprocal(b));

/** Negative, zero or positive as a < b, a = b, a > b. */
export function compare(a: Fraction, b: Fraction): -1 | 0 | 1 {
  if (a.denominator === b.denominator) return order(a.numerator, b.numerator);
  return order(a.numerator * b.denominator, b.numerator * a.denominator);
}

const order = (a: bigint, b: bigint): -1 | 0 | 1 => (a < b ? -1 : a > b ? 1 : 0);

/** The double nearest to `a` (ties to even); ±Infinity beyond the range of doubles, never NaN. */
export const fractionToNumber = (a: Fraction): number => nearestQuotient(a.numerator, a.denominator);

const decimalText = /^([+-]?)(\d+\.?\d*|\.\d+)(?:[eE]([+-]?\d+))?$/;
const wholeText = /^\d+$/;
const quotientText = /^([+-]?\d+)\/(\d+)$/;

/**
 * The exact value of `12`, `-0.1`, `1e-3`, `3/4`. Throws SyntaxError on other text. Takes time and
 * space in proportion to the digits and to the exponent: whoever reads foreign text bounds both.
 */
export function fractionOf(text: string): Fraction {
  if (wholeText.test(text)) return { numerator: BigInt(text), denominator: 1n };
  const quotient = quotientText.exec(text);
  if (quotient !== null && !/^0+$/.test(quotient[2] as string)) {
    return fraction(BigInt(quotient[1] as string), BigInt(quotient[2] as string));
  }
  const decimal = decimalText.exec(text);
  if (decimal === null) throw new SyntaxError(`'${text}' is not a number`);
  const [integerDigits = '', decimals = ''] = (decimal[2] as string).split('.');
  const magnitude = BigInt(integerDigits + decimals);
  const exponent = Number(decimal[3] ?? 0) - decimals.length;
  const signed = decimal[1] === '-' ? -magnitude : magnitude;
  return exponent >= 0 ? fraction(signed * 10n ** BigInt(exponent)) : fraction(signed, 10n ** BigInt(-exponent));
}

/** The shorter of `n/d` and a terminating decimal: `3/4`, `0.001`, `-7`. Reads back by `fractionOf`. */
export function showFraction(a: Fraction): string {
  if (a.denominator === 1n) return a.numerator.toString();
  const quotient = `${a.numerator}/${a.denominator}`;
  const decimals = decimalsOf(a.denominator, quotient.length);
  if (decimals === null) return quotient;
  const digits = ((abs(a.numerator) * 10n ** BigInt(decimals)) / a.denominator).toString().padStart(decimals + 1, '0');
  const decimal = `${a.numerator < 0n ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return decimal.length < quotient.length ? decimal : quotient;
}

const abs = (a: bigint): bigint => (a < 0n ? -a : a);

/** How many decimals 1/denominator has; null if it does not terminate, or has `limit` or more. */
function decimalsOf(denominator: bigint, limit: number): number | null {
  let rest = denominator;
  for (let decimals = 1; decimals < limit; decimals++) {
    const divisor = greatestCommonDivisor(rest, 10n);
    if (divisor === 1n) return null;
    rest /= divisor;
    if (rest === 1n) return decimals;
  }
  return null;
}
