import { compare, type Fraction } from '../number/fraction';

/** Exponents outside this range are written as d.ddde±x. */
const plainRange = { least: -5, most: 15 };

/** Which way a decimal is rounded: towards zero, or towards −∞ or +∞. */
export type Rounding = 'truncate' | 'down' | 'up';

/** The leading `digits` significant decimal digits of a fraction. */
export function decimal(value: Fraction, digits: number, rounding: Rounding): string {
  const { numerator, denominator } = value;
  if (numerator === 0n) return '0';
  const negative = numerator < 0n;
  const magnitude = { numerator: negative ? -numerator : numerator, denominator };
  const exponent = exponentOf(magnitude);
  const shift = digits - 1 - exponent;
  const scaled = shift >= 0 ? magnitude.numerator * 10n ** BigInt(shift) : magnitude.numerator;
  const divisor = shift >= 0 ? denominator : denominator * 10n ** BigInt(-shift);
  const outward = rounding === (negative ? 'down' : 'up') && scaled % divisor !== 0n;
  const whole = (scaled / divisor + (outward ? 1n : 0n)).toString();
  const text = placePoint(whole, exponent + whole.length - digits);
  return negative ? `-${text}` : text;
}

/** ⌊log₁₀ value⌋ of a positive fraction. */
function exponentOf({ numerator, denominator }: Fraction): number {
  const guess = numerator.toString().length - denominator.toString().length;
  const power =
    guess >= 0
      ? { numerator: 10n ** BigInt(guess), denominator: 1n }
      : { numerator: 1n, denominator: 10n ** BigInt(-guess) };
  return compare({ numerator, denominator }, power) >= 0 ? guess : guess - 1;
}

/** The digits d₀d₁d₂… as d₀.d₁d₂… · 10^exponent. */
function placePoint(digits: string, exponent: number): string {
  if (exponent < plainRange.least || exponent > plainRange.most) {
    const rest = digits.slice(1);
    return `${digits[0]}${rest === '' ? '' : `.${rest}`}e${exponent}`;
  }
  if (exponent < 0) return `0.${'0'.repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  const part = digits.slice(exponent + 1);
  return part === '' ? whole : `${whole}.${part}`;
}
