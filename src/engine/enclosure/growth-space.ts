import { addUp } from '../../number/directed-rounding';
import type { Interval } from '../../number/enclosure';
import { expUp } from '../../number/exponential-bounds';
import { logDown, logUp } from '../../number/logarithm-bounds';
import type { Quadratic, Region } from './growth';
import * as growth from './growth';

/**
 * What is known of a function everywhere in a region, by bounds that are quadratic in the distances tᵢ. A bound that is
 * not known is null.
 */
export interface Growth {
  readonly low: Quadratic | null;
  readonly high: Quadratic | null;
  /** log |f| is at most this. */
  readonly size: Quadratic | null;
  /** log |f| is at least this; then f is nowhere 0. */
  readonly least: Quadratic | null;
  /** 1 or −1 if f is certainly positive or negative everywhere. */
  readonly sign: 1 | -1 | 0;
  /** f may be undefined somewhere. */
  readonly lost: boolean;
  /** What f was made as: a² + c, or its root. */
  readonly shape?: { readonly kind: 'square' | 'root'; readonly of: Growth; readonly plus: Interval };
}

export const lost: Growth = { low: null, high: null, size: null, least: null, sign: 0, lost: true };

/** Where bounds are compared and logarithms are replaced by tangents. */
const reach = 8;

export type Bound = Quadratic | null;

/** Choices between bounds none of which is best everywhere. */
export interface Tactic {
  /** A power of 2: how a mixed term is split into squares. */
  readonly tilt: number;
  /** Take a square to be at least something that grows in one variable, though it falls in another, rather than at least 0. */
  readonly bold: boolean;
}

/** A region, and how its bounds are chosen. */
export interface GrowthSpace {
  readonly region: Region;
  /** Every one gives valid bounds. */
  readonly tactic: Tactic;
  /** Where bounds are compared. */
  readonly probe: readonly number[];
}

export const growthSpace = (region: Region, tactic: Tactic): GrowthSpace => ({
  region,
  tactic,
  probe: region.map(({ from, to }) => Math.min(to, Math.max(from, reach))),
});

export const constantBound = ({ region }: GrowthSpace, value: number): Quadratic =>
  growth.constantBound(value, region.length);
export const supremum = (space: GrowthSpace, bound: Bound): number =>
  bound === null ? Infinity : growth.supremum(bound, space.region);
export const infimum = (space: GrowthSpace, bound: Bound): number =>
  bound === null ? -Infinity : growth.infimum(bound, space.region);
export const finite = (bound: Bound): Bound => (bound === null || bound.every(Number.isFinite) ? bound : null);

export const smaller = (space: GrowthSpace, a: Bound, b: Bound): Bound =>
  a === null || (b !== null && growth.valueAt(b, space.probe) < growth.valueAt(a, space.probe)) ? b : a;
export const larger = (space: GrowthSpace, a: Bound, b: Bound): Bound =>
  a === null || (b !== null && growth.valueAt(b, space.probe) > growth.valueAt(a, space.probe)) ? b : a;
export const both = (a: Bound, b: Bound, join: (x: Quadratic, y: Quadratic) => Quadratic): Bound =>
  a === null || b === null ? null : finite(join(a, b));

/** log 0 is below everything; so written, the integral of 0 is finite. */
const ofZero = (space: GrowthSpace): Quadratic =>
  constantBound(space, -Number.MAX_VALUE).map((term, k) => (k === 0 ? term : -1));

/** log P ≤ log A − 1 + P/A for every A > 0, here the value at the probe; for P with terms ≥ 0. */
function logarithmAbove(space: GrowthSpace, polynomial: Quadratic): Quadratic {
  const positive = polynomial.map((term) => Math.max(term, 0));
  const at = growth.valueAt(positive, space.probe);
  if (!(at > 0)) return ofZero(space);
  const tangent = growth.dividedUp(positive, at);
  return growth.sumUp(tangent, constantBound(space, addUp(logUp(at), -1)));
}

/** Fills in what follows from the rest. */
export function known(space: GrowthSpace, partial: Partial<Growth>): Growth {
  let { low = null, high = null, size = null, least = null, sign = 0 } = partial;
  if (sign === 0 && infimum(space, low) > 0) sign = 1;
  if (sign === 0 && supremum(space, high) < 0) sign = -1;
  if (low !== null && high !== null)
    size = smaller(
      space,
      size,
      logarithmAbove(space, growth.upperHull(growth.upperHull(high, growth.negated(low)), constantBound(space, 0))),
    );
  const least0 = Math.max(infimum(space, low), -supremum(space, high));
  if (least0 > 0) least = larger(space, least, constantBound(space, logDown(Math.min(least0, Number.MAX_VALUE))));
  const most = supremum(space, size);
  if (most < 700) {
    const bound = expUp(most);
    high = smaller(space, high, constantBound(space, bound));
    low = larger(space, low, constantBound(space, 0 - bound));
  }
  if (sign === 1) low = larger(space, low, constantBound(space, 0));
  if (sign === -1) high = smaller(space, high, constantBound(space, 0));
  return { low: finite(low), high: finite(high), size: finite(size), least: finite(least), sign, lost: false };
}

export const constant = (space: GrowthSpace, { lo, hi, maybeUndefined }: Interval): Growth => {
  if (maybeUndefined || Number.isNaN(lo)) return lost;
  const [low, high] = [finite(constantBound(space, lo)), finite(constantBound(space, hi))];
  const most = Math.max(Math.abs(lo), Math.abs(hi));
  const size = most < Infinity ? (most === 0 ? ofZero(space) : constantBound(space, logUp(most))) : null;
  const isClear = lo > 0 || hi < 0;
  return {
    low,
    high,
    size,
    least: isClear ? constantBound(space, logDown(Math.min(Math.abs(lo), Math.abs(hi)))) : null,
    sign: lo > 0 ? 1 : hi < 0 ? -1 : 0,
    lost: false,
  };
};
/** Above both, in the region. */
export const hullAbove =
  ({ region }: GrowthSpace) =>
  (a: Quadratic, b: Quadratic): Quadratic =>
    growth.hullAbove(a, b, region);
export const hullBelow =
  ({ region }: GrowthSpace) =>
  (a: Quadratic, b: Quadratic): Quadratic =>
    growth.hullBelow(a, b, region);

export const isConstant = (bound: Bound): bound is Quadratic => bound?.slice(1).every((term) => term === 0) ?? false;
export const isLinear = (bound: Bound): bound is Quadratic =>
  bound?.every((term, k) => k === 0 || k % 2 === 1 || term === 0) ?? false;
/** What is known of a function, if that is no more than bounds of its values. */
export const rangeOf = ({ low, high, size, least, sign, lost: isLost }: Growth): Interval | null => {
  if (isLost || low === null || high === null) return null;
  const isSigned = sign !== 0 && !((low[0] as number) > 0 || (high[0] as number) < 0);
  const isPlain = !isSigned && [low, high, size, least].every((bound) => bound === null || isConstant(bound));
  return isPlain ? { lo: low[0] as number, hi: high[0] as number, maybeUndefined: false } : null;
};
export const constantOf = (a: Growth): number | null =>
  a.low !== null && isConstant(a.low) && a.high !== null && isConstant(a.high) && a.low[0] === a.high[0]
    ? (a.low[0] as number)
    : null;

/** 1 for functions ≥ 0, −1 for functions ≤ 0. */
export const directionOf = (space: GrowthSpace, a: Growth): number =>
  a.sign !== 0 ? a.sign : infimum(space, a.low) >= 0 ? 1 : supremum(space, a.high) <= 0 ? -1 : 0;
