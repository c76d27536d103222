import type { Interval } from '../number/enclosure';
import { compare, type Fraction, fractionOf, showFraction, subtract } from '../number/fraction';
import { fractionOfNumber } from '../number/fraction-of-number';
import { decimal } from './decimal';
import type { Side } from './exact-check';

/** Exact fractions longer than this are shown by their leading digits. */
const exactLength = 32;

/** Sides that differ in no digit before this are shown by their middles. */
const mostDigits = 120;

/** Both sides as text: exact fractions, or as many digits of their enclosures as it takes to tell them apart. */
export function showSides(left: Side, right: Side): readonly [string, string] {
  for (let digits = 5; digits < 17; digits += 3) {
    const sides = [showSide(left, digits), showSide(right, digits)] as const;
    if (numberIn(sides[0]) !== numberIn(sides[1])) return sides;
  }
  for (let digits = 20; digits <= mostDigits; digits += 4) {
    const sides = [showClosely(left, digits), showClosely(right, digits)] as const;
    if (sides[0] !== null && sides[1] !== null && sides[0] !== sides[1]) return [sides[0], sides[1]];
  }
  return [showSide(left, 17), showSide(right, 17)];
}

/** What a reader takes `20.000…` or `1 ± 2e-16` for; NaN, unlike everything, for anything but a number. */
const numberIn = (text: string): number => Number(text.replace(/…| ± .*/, ''));

/** The leading digits, if that many are known. */
function showClosely({ exact, bounds }: Side, digits: number): string | null {
  if (typeof exact !== 'string') return showExact(exact, digits);
  if (!bounds) return null;
  const [low, high] = bounds.map((each) => decimal(each, digits, 'truncate'));
  return low === high ? `${low}…` : null;
}

/** One side by itself, with so many digits where it is no short fraction. */
export function showSide({ exact, enclosure }: Side, digits = 5): string {
  if (exact === 'undefined') return 'undefined';
  if (exact !== 'unknown') return showExact(exact, digits);
  if (enclosure === null) return 'unknown';
  return showEnclosure(enclosure, digits);
}

function showExact(value: Fraction, digits: number): string {
  const text = showFraction(value);
  return text.length <= exactLength ? text : `${decimal(value, digits, 'truncate')}…`;
}

/** The leading digits on which both bounds agree, `0.69314…`; where they do not agree, a middle and how far from it. */
function showEnclosure({ lo, hi, maybeUndefined }: Interval, digits: number): string {
  if (Number.isNaN(lo)) return 'undefined';
  if (maybeUndefined) return 'unknown';
  if (lo === hi) return showExact(fractionOfNumber(lo), digits);
  if (!Number.isFinite(lo) || !Number.isFinite(hi)) return `[${showBound(lo, digits)}, ${showBound(hi, digits)}]`;
  const leading = decimal(fractionOfNumber(lo), digits, 'truncate');
  if (leading === decimal(fractionOfNumber(hi), digits, 'truncate') && leading !== '0') return `${leading}…`;
  const middle = fractionOf(lo <= 0 && hi >= 0 ? '0' : `${Number((lo / 2 + hi / 2).toPrecision(digits))}`);
  const [below, above] = [subtract(middle, fractionOfNumber(lo)), subtract(fractionOfNumber(hi), middle)];
  return `${showFraction(middle)} ± ${decimal(compare(below, above) > 0 ? below : above, 2, 'up')}`;
}

const showBound = (end: number, digits: number): string =>
  Number.isFinite(end) ? `${Number(end.toPrecision(digits))}` : end < 0 ? '-∞' : '∞';
