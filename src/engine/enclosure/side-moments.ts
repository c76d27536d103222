import { type ElementMeasure, standardDensity } from '../../integral/elements';
import { type Interval, midpoint, point } from '../../number/enclosure';
import { interval } from '../../number/interval';
import { boundedMemory } from '../../number/memory';
import { createRecorder } from '../../program/recorder';
import { noiseFamilies } from '../../tensor/noise/table';
import { highestOrder } from './gauss-rules';
import { compileTaylor, type Expansion } from './taylor-program';

/** Densities are expanded to this order, on pieces at most this long. */
const order = 16;
const longestPiece = 0.5;

const { add, mul } = interval;
const zero = point(0);
const one = point(1);

/** The density of a measure, expanded at a point or over an interval. */
type ExpandDensity = (measure: ElementMeasure, place: Interval) => Expansion;

function compileDensity(measure: ElementMeasure): ReturnType<typeof compileTaylor> {
  const recorder = createRecorder();
  return compileTaylor(recorder.program([standardDensity(recorder, measure, recorder.input(0))]), order);
}

/** The moments that rules ask for. */
const mostMoments = highestOrder + 1;
/** Boxes share their sides, and these their halves; more than these are not kept. */
const capacity = 4096;

/**
 * Enclosures of ∫ tᵏ dμ over a side, k = 0 … count − 1, where t runs from −1 to 1. The side's ends and centre
 * must be doubles, and a kink of the density must not lie inside.
 */
export type SideMoments = (measure: ElementMeasure, side: Interval, count: number) => readonly Interval[];

/** Moments that are remembered. */
export function sideMomentsOf(): SideMoments {
  const known = boundedMemory<string, readonly Interval[]>(capacity);
  const compiled = boundedMemory<ElementMeasure, ReturnType<typeof compileTaylor>>(capacity);
  const expand: ExpandDensity = (measure, place) => compiled.recall(measure, () => compileDensity(measure))([place], 0);
  const sideMoments: SideMoments = (measure, { lo, hi }, count) => {
    if (hi <= 0 && measure !== 'lebesgue' && noiseFamilies[measure].isSymmetric) {
      const mirrored = sideMoments(measure, { lo: 0 - hi, hi: 0 - lo, maybeUndefined: false }, count);
      return mirrored.map((moment, k) => (k % 2 === 0 ? moment : interval.neg(moment)));
    }
    if (hi - lo <= longestPiece) return pieceMoments(expand, measure, lo, (hi - lo) / 2, count);
    return known.recall(`${measure} ${lo} ${hi}`, () => joinedMoments(sideMoments, measure, lo, hi)).slice(0, count);
  };
  return sideMoments;
}

/** From those of both halves: t is (t′ ∓ 1)/2. */
function joinedMoments(sideMoments: SideMoments, measure: ElementMeasure, lo: number, hi: number): readonly Interval[] {
  const middle = midpoint({ lo, hi });
  const [left, right] = [
    { lo, hi: middle, maybeUndefined: false },
    { lo: middle, hi, maybeUndefined: false },
  ].map((half) => sideMoments(measure, half, mostMoments)) as [readonly Interval[], readonly Interval[]];
  const moved = shifted(right, point(0.5));
  return shifted(left, point(-0.5)).map((moment, k) => add(moment, moved[k] as Interval));
}

/** With s = half·t: ∫ tᵏ·Σ aⱼsʲ ds is the sum of 2·aⱼ·halfʲ⁺¹/(j + k + 1) over even j + k. */
function pieceMoments(
  expand: ExpandDensity,
  measure: ElementMeasure,
  start: number,
  half: number,
  count: number,
): readonly Interval[] {
  const atCentre = expand(measure, point(start + half));
  const powers = powersOf(point(half), order + 2);
  const scaled = Array.from({ length: order }, (_, j) => mul(atCentre(j), powers[j + 1] as Interval));
  const whole = { lo: start, hi: start + 2 * half, maybeUndefined: false };
  const remainder = mul(expand(measure, whole)(order), powers[order + 1] as Interval);
  const size = Math.max(Math.abs(remainder.lo), Math.abs(remainder.hi));
  return Array.from({ length: count }, (_, k) => {
    // The remainder may change its sign with tᵏ.
    let sum = mul({ lo: -size, hi: size, maybeUndefined: false }, evenIntegral(order + k));
    for (let j = k % 2; j < order; j += 2) sum = add(sum, mul(scaled[j] as Interval, evenIntegral(j + k)));
    return sum;
  });
}

/** ∫ |t|ᵐ from −1 to 1. */
const evenIntegrals = Array.from({ length: order + mostMoments }, (_, m) => interval.rational(2n, BigInt(m + 1)));
const evenIntegral = (m: number): Interval => evenIntegrals[m] as Interval;

/** Powers 0, 1, … */
function powersOf(base: Interval, count: number): Interval[] {
  const powers = [one];
  while (powers.length < count) powers.push(mul(powers.at(-1) as Interval, base));
  return powers;
}

/** Moments of offset + t/2, from those of t. */
function shifted(moments: readonly Interval[], offset: Interval): Interval[] {
  const offsets = powersOf(offset, moments.length);
  const scaled = moments.map((moment, j) => mul(point(2 ** -j), moment));
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
