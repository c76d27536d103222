import { type Interval, point } from '../../number/enclosure';
import { interval } from '../../number/interval';
import { type ElementMeasure, standardDensity } from '../expectation/elements';
import { createRecorder } from '../straight-line/recorder';
import { compileTaylor, type Expansion } from './taylor-program';

/** Densities are expanded on pieces at most this long, to an order that leaves less than rounding does, nearly. */
const longestPiece = 0.5;
const orders = [
  { shorterThan: 2 ** -8, order: 6 },
  { shorterThan: 2 ** -4, order: 10 },
  { shorterThan: Infinity, order: 16 },
] as const;

const { add, mul, div } = interval;
const zero = point(0);
const one = point(1);

const expansions = new Map<string, ReturnType<typeof compileTaylor>>();

/** The density of a measure, expanded at a point or over an interval. */
function expandDensity(measure: ElementMeasure, order: number, place: Interval): Expansion {
  const key = `${measure} ${order}`;
  const known = expansions.get(key);
  if (known !== undefined) return known([place], 0);
  const recorder = createRecorder();
  const program = recorder.program([standardDensity(recorder, measure, recorder.input(0))]);
  const made = compileTaylor(program, order);
  expansions.set(key, made);
  return made([place], 0);
}

/**
 * Enclosures of ∫ tᵏ dμ over a side, k = 0 … count − 1, where t runs from −1 to 1. The side's ends and centre
 * must be doubles, and a kink of the density must not lie inside.
 */
export function sideMoments(measure: ElementMeasure, { lo, hi }: Interval, count: number): readonly Interval[] {
  const length = hi - lo;
  const pieces = 2 ** Math.max(0, Math.ceil(Math.log2(length / longestPiece)));
  if (pieces === 1) return pieceMoments(measure, lo, length / 2, count);
  const half = length / (2 * pieces);
  const scale = div(one, point(pieces));
  let total: readonly Interval[] = new Array<Interval>(count).fill(zero);
  for (let piece = 0; piece < pieces; piece++) {
    const own = pieceMoments(measure, lo + 2 * half * piece, half, count);
    const moved = shifted(own, div(point(2 * piece + 1 - pieces), point(pieces)), scale);
    total = total.map((sum, k) => add(sum, moved[k] as Interval));
  }
  return total;
}

/** With s = half·t: ∫ tᵏ·Σ aⱼsʲ ds is the sum of 2·aⱼ·halfʲ⁺¹/(j + k + 1) over even j + k. */
function pieceMoments(measure: ElementMeasure, start: number, half: number, count: number): readonly Interval[] {
  const { order } = orders.find(({ shorterThan }) => 2 * half < shorterThan) as (typeof orders)[number];
  const atCentre = expandDensity(measure, order, point(start + half));
  const powers = powersOf(point(half), order + 2);
  const scaled = Array.from({ length: order }, (_, j) => mul(atCentre(j), powers[j + 1] as Interval));
  const whole = { lo: start, hi: start + 2 * half, maybeUndefined: false };
  const remainder = mul(expandDensity(measure, order, whole)(order), powers[order + 1] as Interval);
  const size = Math.max(Math.abs(remainder.lo), Math.abs(remainder.hi));
  return Array.from({ length: count }, (_, k) => {
    // The remainder may change its sign with tᵏ.
    let sum = mul({ lo: -size, hi: size, maybeUndefined: false }, evenIntegral(order + k));
    for (let j = k % 2; j < order; j += 2) sum = add(sum, mul(scaled[j] as Interval, evenIntegral(j + k)));
    return sum;
  });
}

const evenIntegrals: Interval[] = [];
/** ∫ |t|ᵐ from −1 to 1. */
function evenIntegral(m: number): Interval {
  evenIntegrals[m] ??= interval.rational(2n, BigInt(m + 1));
  return evenIntegrals[m] as Interval;
}

/** Powers 0, 1, … */
function powersOf(base: Interval, count: number): Interval[] {
  const powers = [one];
  while (powers.length < count) powers.push(mul(powers.at(-1) as Interval, base));
  return powers;
}

/** Moments of offset + scale·t, from those of t. */
function shifted(moments: readonly Interval[], offset: Interval, scale: Interval): Interval[] {
  const offsets = powersOf(offset, moments.length);
  const scaled = powersOf(scale, moments.length).map((power, j) => mul(power, moments[j] as Interval));
  return moments.map((_, k) => {
    let sum = zero;
    let binomial = 1;
    for (let j = 0; j <= k; j++) {
      sum = add(sum, mul(mul(point(binomial), offsets[k - j] as Interval), scaled[j] as Interval));
      binomial = (binomial * (k - j)) / (j + 1);
    }
    return sum;
  });
}
