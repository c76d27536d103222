import type { Tolerance } from '../../claim/question';
import {
  add,
  compare,
  type Fraction,
  fraction,
  fractionToNumber,
  multiply,
  showFraction,
  subtract,
} from '../../number/fraction';
import { interval } from '../../number/interval';
import type { Quantity } from './quantity';

const epsilon = 2 ** -50;

/** |a − b| ≤ abs + rel·|b|, ends included. `open` where the enclosures do not tell. */
export function within(a: Quantity, b: Quantity, tolerance: Tolerance): 'within' | 'outside' | 'open' {
  const band = bandOf(b, tolerance);
  if (band === null) return 'open';
  const gap = Math.abs(a.approx - b.approx);
  const allowed = band.absNumber + band.relNumber * Math.abs(b.approx);
  const doubt =
    a.error + b.error + band.relNumber * b.error + epsilon * (Math.abs(a.approx) + Math.abs(b.approx) + allowed);
  if (gap + doubt < allowed) return 'within';
  if (gap - doubt > allowed) return 'outside';
  const [x, y] = [a.exact(), b.exact()];
  if (x !== null && y !== null) {
    return compare(size(subtract(x, y)), add(band.abs, multiply(band.rel, size(y)))) <= 0 ? 'within' : 'outside';
  }
  const distance = interval.abs(interval.sub(a.enclosure(), b.enclosure()));
  const [abs, rel] = [band.abs, band.rel].map(({ numerator, denominator }) =>
    interval.rational(numerator, denominator),
  );
  if (abs === undefined || rel === undefined) return 'open';
  const limit = interval.add(abs, interval.mul(rel, interval.abs(b.enclosure())));
  return distance.hi <= limit.lo ? 'within' : distance.lo > limit.hi ? 'outside' : 'open';
}

const size = (a: Fraction): Fraction => ({
  numerator: a.numerator < 0n ? -a.numerator : a.numerator,
  denominator: a.denominator,
});

interface Band {
  readonly abs: Fraction;
  readonly rel: Fraction;
  readonly absNumber: number;
  readonly relNumber: number;
}

const bands = new WeakMap<Tolerance, Band>();
const none = fraction(0n);

/** Significant digits as a band: half a unit of the last one. Null where the leading digit of b is not known. */
function bandOf(b: Quantity, tolerance: Tolerance): Band | null {
  if (tolerance.kind === 'digits') {
    const exponent = leadingExponent(b);
    if (exponent === null) return null;
    const abs = exponent === Number.NEGATIVE_INFINITY ? none : halfUnit(exponent + 1 - tolerance.digits);
    return { abs, rel: none, absNumber: fractionToNumber(abs), relNumber: 0 };
  }
  const known = bands.get(tolerance);
  if (known !== undefined) return known;
  const { abs, rel } = tolerance;
  const band = { abs, rel, absNumber: fractionToNumber(abs), relNumber: fractionToNumber(rel) };
  bands.set(tolerance, band);
  return band;
}

/** 10^exponent / 2. */
const halfUnit = (exponent: number): Fraction =>
  exponent >= 0 ? fraction(10n ** BigInt(exponent), 2n) : fraction(1n, 2n * 10n ** BigInt(-exponent));

/** ⌊log₁₀ |b|⌋, −∞ for 0, null where the enclosure straddles a power of ten. */
function leadingExponent(b: Quantity): number | null {
  const exact = b.exact();
  if (exact !== null) return exact.numerator === 0n ? Number.NEGATIVE_INFINITY : exponentOf(size(exact));
  const { lo, hi } = interval.abs(b.enclosure());
  if (lo <= 0) return null;
  const [low, high] = [Number(lo.toExponential().split('e')[1]), Number(hi.toExponential().split('e')[1])];
  return low === high ? low : null;
}

function exponentOf({ numerator, denominator }: Fraction): number {
  const guess = numerator.toString().length - denominator.toString().length;
  const power = guess >= 0 ? fraction(10n ** BigInt(guess)) : fraction(1n, 10n ** BigInt(-guess));
  return compare({ numerator, denominator }, power) >= 0 ? guess : guess - 1;
}

/** The rule of comparison, in words. */
export function showTolerance(tolerance: Tolerance): string {
  if (tolerance.kind === 'digits') return `to ${tolerance.digits} significant digits`;
  return `|answer - reference| <= ${showFraction(tolerance.abs)} + ${showFraction(tolerance.rel)} * |reference|`;
}
