import type { Interval } from '../../number/enclosure';
import { type Fraction, showFraction } from '../../number/fraction';
import { fractionOfNumber } from '../../number/fraction-of-number';
import { decimal } from './decimal';
import type { Side } from './exact-check';

/** Exact fractions longer than this are shown by their leading digits. */
const exactLength = 32;

/** Both sides as text: exact fractions, or as many digits of their enclosures as it takes to tell them apart. */
export function showSides(left: Side, right: Side): readonly [string, string] {
  for (let digits = 5; digits < 17; digits += 3) {
    const sides = [showSide(left, digits), showSide(right, digits)] as const;
    if (numberIn(sides[0]) !== numberIn(sides[1])) return sides;
  }
  return [showSide(left, 17), showSide(right, 17)];
}

/** What a reader takes `20.000…` for; NaN, unlike everything, for anything but one number. */
const numberIn = (text: string): number => Number(text.replace('…', '').replace('undefined', '0'));

function showSide({ exact, enclosure }: Side, digits: number): string {
  if (exact === 'undefined') return 'undefined';
  if (exact !== 'unknown') return showExact(exact, digits);
  if (enclosure === null) return 'unknown';
  return showEnclosure(enclosure, digits);
}

function showExact(value: Fraction, digits: number): string {
  const text = showFraction(value);
  return text.length <= exactLength ? text : `${decimal(value, digits, 'truncate')}…`;
}

/** The leading digits on which both bounds agree, `0.69314…`; both bounds where they do not agree. */
function showEnclosure({ lo, hi, maybeUndefined }: Interval, digits: number): string {
  if (Number.isNaN(lo)) return 'undefined';
  if (maybeUndefined) return 'unknown';
  if (lo === hi) return showExact(fractionOfNumber(lo), digits);
  const bound = (end: number, rounding: 'truncate' | 'down' | 'up'): string =>
    Number.isFinite(end) ? decimal(fractionOfNumber(end), digits, rounding) : end < 0 ? '-∞' : '∞';
  const leading = bound(lo, 'truncate');
  return leading === bound(hi, 'truncate') && leading !== '0'
    ? `${leading}…`
    : `[${bound(lo, 'down')}, ${bound(hi, 'up')}]`;
}
