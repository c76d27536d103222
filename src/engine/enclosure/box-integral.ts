import { type Interval, isUndefined, point } from '../../number/enclosure';
import { interval } from '../../number/interval';
import type { Program } from '../straight-line/program';
import { type GaussRule, gaussRules, highestOrder } from './gauss-rules';
import { compileTaylor } from './taylor-program';

/** A box: one interval for each variable of the integrand. */
export type Box = readonly Interval[];

/** What is known of the integral over one box. */
export interface BoxIntegral {
  /** Infinite bounds where nothing is known. */
  readonly value: Interval;
  /** The integrand has no value anywhere in the box. */
  readonly isUndefined: boolean;
  /** The variable whose halving promises most. */
  readonly split: number;
}

/** On longer sides high derivatives are not worth their time. */
const wide = 2;
/** No variable: an expansion of order 0 is a value. */
const nowhere = -1;
const lowOrder = 2;

const { add, sub, mul } = interval;
const unknown: Interval = { lo: -Infinity, hi: Infinity, maybeUndefined: false };
const symmetric = (bound: number): Interval => ({ lo: -bound, hi: bound, maybeUndefined: false });
/** Coefficients 0, 1, … of an expansion. */
type Coefficients = readonly Interval[];

/** False also where nothing is known. */
const isBounded = (a: Interval): boolean => a.hi - a.lo < Infinity;
const width = (a: Interval): number => a.hi - a.lo;

/**
 * Encloses the integral of a program over boxes, in one or two variables, by whichever of these is narrowest: a
 * Gauss–Legendre rule with its error from Taylor coefficients, one variable after the other; the value at the centre
 * with slopes; the range alone where that leaves at most `negligible`. The program's inputs are the variables and then
 * constants that are known up to an interval.
 */
export function boxIntegrator(
  program: Program,
  constants: readonly Interval[],
): (box: Box, negligible?: number) => BoxIntegral {
  const expandNear = compileTaylor(program, highestOrder);
  const expandWide = compileTaylor(program, lowOrder);
  const evaluate = compileTaylor(program, 0);
  const inputs: Interval[] = [];
  /** The constants stay where they are: the boxes of one integral have equally many sides. */
  const place = (box: Box): void => {
    if (inputs.length === 0) inputs.push(...box, ...constants);
    for (let i = 0; i < box.length; i++) inputs[i] = box[i] as Interval;
  };
  /** Taylor coefficients along each variable; the others are anywhere in the box. */
  const expansions = (box: Box, order: number): readonly Coefficients[] => {
    const expand = order === highestOrder ? expandNear : expandWide;
    place(box);
    return box.map((_, variable) => {
      const coefficient = expand(inputs, variable);
      return Array.from({ length: order + 1 }, (_, k) => coefficient(k));
    });
  };
  const at = (box: Box): Interval => {
    place(box);
    return evaluate(inputs, nowhere)(0);
  };

  return (box, negligible = 0) => {
    const widths = box.map((side) => sub(point(side.hi), point(side.lo)));
    const volume = widths.reduce(mul);
    const range = at(box);
    let split = widest(widths);
    if (isUndefined(range) || range.maybeUndefined) return { value: unknown, isUndefined: isUndefined(range), split };
    let best = mul(volume, range);
    if (width(best) <= negligible) return { value: best, isUndefined: false, split };
    const order = box.some((side) => width(side) > wide) ? lowOrder : highestOrder;
    const series = expansions(box, order);
    const take = (candidate: Interval, along: number): void => {
      if (width(candidate) < width(best) || !isBounded(best)) [best, split] = [candidate, along];
    };
    const byRule = bestRule(series, widths, order);
    if (byRule !== null && byRule.spread < width(best))
      take(add(ruleValue(byRule.rule, box, volume, at), byRule.error), byRule.split);
    const bySlopes = slopeError(series, widths);
    if (bySlopes !== null && 2 * bySlopes.bound < width(best))
      take(add(mul(volume, at(box.map(centre))), symmetric(bySlopes.bound)), bySlopes.split);
    return isBounded(best) ? { value: best, isUndefined: false, split } : { value: unknown, isUndefined: false, split };
  };
}

function widest(widths: readonly Interval[]): number {
  return widths.reduce((most, side, i) => (side.hi > (widths[most] as Interval).hi ? i : most), 0);
}

/** A double inside; its own enclosure is exact. */
const centre = ({ lo, hi }: Interval): Interval => point(lo + (hi - lo) / 2);

interface RuleChoice {
  readonly rule: GaussRule;
  readonly error: Interval;
  readonly spread: number;
  readonly split: number;
}

/** The rule with the narrowest error; null where none is bounded. */
function bestRule(series: readonly Coefficients[], widths: readonly Interval[], order: number): RuleChoice | null {
  let best: RuleChoice | null = null;
  for (const rule of gaussRules) {
    if (rule.order > order) break;
    const errors = series.map((own, i) => {
      const others = widths.reduce((product, side, j) => (j === i ? product : mul(product, side)), point(1));
      const reach = interval.power(widths[i] as Interval, rule.order + 1);
      return mul(mul(mul(rule.error, own[rule.order] as Interval), reach), others);
    });
    const error = errors.reduce(add);
    const spread = width(error);
    if (!(spread < (best?.spread ?? Infinity))) continue;
    const split = errors.reduce((most, own, i) => (width(own) > width(errors[most] as Interval) ? i : most), 0);
    best = { rule, error, spread, split };
  }
  return best;
}

/** Σ wᵢ f(xᵢ) over all nodes, times the volume. */
function ruleValue(rule: GaussRule, box: Box, volume: Interval, at: (place: Box) => Interval): Interval {
  const sides = box.map((side) => nodesOn(rule, side));
  const sum = (place: readonly Interval[]): Interval => {
    const nodes = sides[place.length];
    if (nodes === undefined) return at(place);
    return nodes.map((node, i) => mul(rule.weights[i] as Interval, sum([...place, node]))).reduce(add);
  };
  return mul(volume, sum([]));
}

/** The centre ± node·half: both halves as intervals, so that the node itself lies inside. */
function nodesOn(rule: GaussRule, side: Interval): Interval[] {
  const half = mul(sub(point(side.hi), point(side.lo)), point(0.5));
  const middle = mul(add(point(side.lo), point(side.hi)), point(0.5));
  return rule.nodes.map((node) => within(add(middle, mul(half, node)), side));
}

/** The node lies inside the box, so what reaches beyond it may be cut off. */
const within = (node: Interval, side: Interval): Interval => ({
  lo: Math.max(node.lo, side.lo),
  hi: Math.min(node.hi, side.hi),
  maybeUndefined: false,
});

/** |∫ f − volume·f(centre)| ≤ Σ (spread of slopes)·w²/8·(other widths). */
function slopeError(
  series: readonly Coefficients[],
  widths: readonly Interval[],
): { readonly bound: number; readonly split: number } | null {
  const parts = series.map((own, i) => {
    const slopes = own[1] as Interval;
    if (!isBounded(slopes)) return unknown;
    const others = widths.reduce((product, side, j) => (j === i ? product : mul(product, side)), point(1));
    return mul(
      mul(mul(sub(point(slopes.hi), point(slopes.lo)), point(0.125)), interval.power(widths[i] as Interval, 2)),
      others,
    );
  });
  const total = parts.reduce(add);
  if (!(total.hi < Infinity)) return null;
  const split = parts.reduce((most, own, i) => (own.hi > (parts[most] as Interval).hi ? i : most), 0);
  return { bound: total.hi, split };
}
