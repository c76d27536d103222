import type { Quadratic } from './growth';
import * as growth from './growth';
import {
  type Bound,
  both,
  constantBound,
  finite,
  type Growth,
  type GrowthSpace,
  infimum,
  isConstant,
  isLinear,
} from './growth-space';

const sizesOf = (bound: Quadratic): Quadratic => bound.map(Math.abs);
export function productBounds(space: GrowthSpace, a: Growth, b: Growth): readonly [Bound, Bound] {
  const [p, q] = [factorOf(a), factorOf(b)];
  if (p !== null) return scaledBounds(p, b);
  if (q !== null) return scaledBounds(q, a);
  if (a.low === null || a.high === null || b.low === null || b.high === null) return [null, null];
  if (![a.low, a.high, b.low, b.high].every(isLinear)) return [null, null];
  // a = a.low + δ, b = b.low + ε: ab = a.low·b.low + a.low·ε + δ·b, with the last two at most products of sizes.
  const [gapA, gapB] = [
    sizesOf(growth.sumUp(a.high, growth.negated(a.low))),
    sizesOf(growth.sumUp(b.high, growth.negated(b.low))),
  ];
  const largestB = growth.upperHull(sizesOf(b.low), sizesOf(b.high));
  const rest = growth.sumUp(linearProductAbove(space, sizesOf(a.low), gapB), linearProductAbove(space, gapA, largestB));
  const high = growth.sumUp(linearProductAbove(space, a.low, b.low), rest);
  const low = growth.sumUp(linearProductAbove(space, growth.negated(a.low), b.low), rest);
  return [finite(growth.negated(low)), finite(high)];
}

/** The bounds of a function that has constant ones. */
const factorOf = ({ low, high }: Growth): readonly [number, number] | null =>
  isConstant(low) && isConstant(high) ? [low[0] as number, high[0] as number] : null;

/** [lo, hi] times a function: for a factor of one sign each bound follows from one. */
function scaledBounds([lo, hi]: readonly [number, number], { low, high }: Growth): readonly [Bound, Bound] {
  const above = (bounds: readonly Bound[]): Bound => products(bounds, [lo, hi], growth.scaledUp, growth.upperHull);
  const below = (bounds: readonly Bound[]): Bound => products(bounds, [lo, hi], growth.scaledDown, growth.lowerHull);
  if (lo >= 0) return [below([low]), above([high])];
  return hi <= 0 ? [below([high]), above([low])] : [below([low, high]), above([low, high])];
}

function products(
  bounds: readonly Bound[],
  factors: readonly number[],
  scale: (bound: Quadratic, factor: number) => Quadratic,
  join: (a: Quadratic, b: Quadratic) => Quadratic,
): Bound {
  const scaled = bounds.map((bound) => bound && factors.map((factor) => scale(bound, factor)).reduce(join));
  return scaled.reduce((a, b) => both(a, b, join));
}

/**
 * (a₀ + Σ aᵢtᵢ)(b₀ + Σ bᵢtᵢ). A mixed term k·tᵢtⱼ is at most 0 for k < 0, k·tᵢ·(the end of tⱼ), and
 * k(tilt·tⱼ² + tᵢ²/tilt)/2.
 */
export function linearProductAbove(space: GrowthSpace, a: Quadratic, b: Quadratic): Quadratic {
  const up = (x: number, y: number): number => growth.scaledUp([x], y)[0] as number;
  const plus = (x: number, y: number): number => growth.sumUp([x], [y])[0] as number;
  const slope = (q: Quadratic, i: number): number => q[2 * i + 1] as number;
  const [a0, b0] = [a[0] as number, b[0] as number];
  const result = [...constantBound(space, up(a0, b0))];
  for (let i = 0; i < space.region.length; i++) {
    result[2 * i + 1] = plus(up(a0, slope(b, i)), up(b0, slope(a, i)));
    result[2 * i + 2] = plus(result[2 * i + 2] as number, up(slope(a, i), slope(b, i)));
    for (let j = 0; j < i; j++) {
      const mixed = Math.max(0, plus(up(slope(a, i), slope(b, j)), up(slope(a, j), slope(b, i))));
      const addTo = (at: number, term: number): void => {
        result[at] = plus(result[at] as number, term);
      };
      const [endI, endJ] = [space.region[i]?.to ?? Infinity, space.region[j]?.to ?? Infinity];
      if (endJ < Infinity) addTo(2 * i + 1, up(mixed, endJ));
      else if (endI < Infinity) addTo(2 * j + 1, up(mixed, endI));
      else {
        addTo(2 * j + 2, up(mixed, space.tactic.tilt / 2));
        addTo(2 * i + 2, up(mixed, 0.5 / space.tactic.tilt));
      }
    }
  }
  return result;
}

/** A bound below a² where a, or −a, is at least a linear function that is nowhere negative. */
export function squareBelow(space: GrowthSpace, a: Growth): Bound {
  const linear = [a.low, a.high && growth.negated(a.high)]
    .map((bound) => bound && linearBelow(space, bound))
    .find((bound) => infimum(space, bound) >= 0);
  return linear ? finite(growth.negated(linearProductAbove(space, growth.negated(linear), linear))) : null;
}

/** c·t² ≥ c·p·(2t − p) for c ≥ 0 and any p: the tangent at the probe. */
function linearBelow(space: GrowthSpace, bound: Quadratic): Bound {
  const result = [...bound];
  for (const [i, p] of space.probe.entries()) {
    const c = bound[2 * i + 2] as number;
    if (c < 0) return null;
    const [slope] = growth.scaledDown([c], 2 * p) as [number];
    const [drop] = growth.scaledUp(growth.scaledUp([c], p), p) as [number];
    result[0] = growth.sumDown([result[0] as number], [-drop])[0] as number;
    result[2 * i + 1] = growth.sumDown([result[2 * i + 1] as number], [slope])[0] as number;
    result[2 * i + 2] = 0;
  }
  return result;
}
