import { type ElementMeasure, isFlat } from '../../integral/elements';
import { type Interval, isBounded, isUndefined, point } from '../../number/enclosure';
import { interval } from '../../number/interval';
import type { Program } from '../../program/program';
import { highestOrder } from './gauss-rules';
import type { MeasureSide, SideMeasure } from './side-measure';
import type { SideRule } from './side-rule';
import { compileTaylor } from './taylor-program';

/** A box: one interval for each variable of the integrand. */
export type Box = readonly Interval[];

/** What is known of the integral over one box. */
export interface BoxIntegral {
  /** About the width of the value; Infinity where nothing is known. */
  readonly error: number;
  /** An enclosure of the integral, with infinite bounds where nothing is known. */
  readonly value: () => Interval;
  /** The integrand has no value anywhere in the box. */
  readonly isUndefined: boolean;
  /** The variable whose halving promises most. */
  readonly split: number;
}

/** On longer sides high derivatives are not worth their time. */
const wide = 2;
/** On sides up to this long a density varies little, and rules of its own are not worth their time. */
const narrow = 1 / 8;
/** No variable: an expansion of order 0 is a value. */
const nowhere = -1;
const lowOrder = 2;

const { add, sub, mul } = interval;
const unknown: Interval = { lo: -Infinity, hi: Infinity, maybeUndefined: false };
const symmetric = (bound: number): Interval => ({ lo: -bound, hi: bound, maybeUndefined: false });
/** Coefficients 0, 1, … of an expansion. */
type Coefficients = readonly Interval[];

const width = (a: Interval): number => a.hi - a.lo;

/** What is integrated over boxes. */
export interface Integrand {
  /** Its inputs are the variables, each integrated against its measure, and then the constants. */
  readonly program: Program;
  /** The same times the density of the measures. */
  readonly weighted: Program;
  readonly measures: readonly ElementMeasure[];
  /** Known up to an interval. */
  readonly constants: readonly Interval[];
}

/**
 * Encloses the integral of a program over boxes, in one or two variables, by whichever of these is narrowest: a
 * Gauss rule with its error from Taylor coefficients, one variable after the other; the value at the centre
 * with slopes; the range alone where that leaves at most `negligible`. On a narrow box the density is part of the integrand.
 */
export function boxIntegrator(
  { program, weighted, measures, constants }: Integrand,
  measureSide: MeasureSide,
): (box: Box, negligible?: number) => BoxIntegral {
  const ofMeasure = estimator(program, measures, constants, measureSide);
  if (measures.every(isFlat)) return ofMeasure;
  let ofDensity: typeof ofMeasure | null = null;
  return (box, negligible) => {
    if (box.some((side) => width(side) > narrow)) return ofMeasure(box, negligible);
    ofDensity ??= estimator(
      weighted,
      measures.map(() => 'lebesgue'),
      constants,
      measureSide,
    );
    return ofDensity(box, negligible);
  };
}

function estimator(
  program: Program,
  measures: readonly ElementMeasure[],
  constants: readonly Interval[],
  measureSide: MeasureSide,
): (box: Box, negligible?: number) => BoxIntegral {
  const evaluate = compileTaylor(program, 0);
  const compiled = new Map<number, typeof evaluate>();
  const inputs: Interval[] = [];
  /** The constants stay where they are: the boxes of one integral have equally many sides. */
  const place = (box: Box): void => {
    if (inputs.length === 0) inputs.push(...box, ...constants);
    for (let i = 0; i < box.length; i++) inputs[i] = box[i] as Interval;
  };
  /** Taylor coefficients along each variable; the others are anywhere in the box. */
  const expansions = (box: Box, order: number): readonly Coefficients[] => {
    const expand = compiled.get(order) ?? compileTaylor(program, order);
    compiled.set(order, expand);
    place(box);
    return box.map((_, variable) => {
      const coefficient = expand(inputs, variable);
      const own: Interval[] = [];
      for (let k = 0; k <= order; k++) own.push(coefficient(k));
      return own;
    });
  };
  const at = (box: Box): Interval => {
    place(box);
    return evaluate(inputs, nowhere)(0);
  };

  return (box, negligible = 0) => {
    const sides = box.map((side, i) => measureSide(measures[i] as ElementMeasure, side));
    const mass = sides.map((side) => side.mass).reduce(mul);
    const range = at(box);
    const split = longest(box);
    if (isUndefined(range) || range.maybeUndefined)
      return { error: Infinity, value: () => unknown, isUndefined: isUndefined(range), split };
    const whole = mul(mass, range);
    const byRange: BoxIntegral = { error: errorOf(whole), value: () => whole, isUndefined: false, split };
    if (byRange.error <= negligible) return byRange;
    const order = box.some((side) => width(side) > wide) ? lowOrder : highestOrder;
    const series = expansions(box, order);
    const weights = sides.map((_, i) => across(sides, i));
    const bySlopes = slopeEstimate(series, sides, weights, at);
    const byRule = ruleEstimate(box, series, sides, weights, order, at);
    let best = byRange;
    if (bySlopes !== null && bySlopes.error < best.error) best = bySlopes;
    if (byRule !== null && byRule.error < best.error) best = byRule;
    return best;
  };
}

const errorOf = (value: Interval): number => (isBounded(value) ? width(value) : Infinity);

function longest(box: Box): number {
  return box.reduce((most, side, i) => (width(side) > width(box[most] as Interval) ? i : most), 0);
}

/** The mass of the box along all sides but one. */
function across(sides: readonly SideMeasure[], along: number): Interval {
  return sides.reduce((product, side, i) => (i === along ? product : mul(product, side.mass)), point(1));
}

type Evaluate = (place: Box) => Interval;

/** An estimate whose errors along the variables are these, as far as doubles tell; null where one is not bounded. */
function estimate(errors: readonly number[], value: () => Interval): BoxIntegral | null {
  let error = 0;
  let split = 0;
  for (let i = 0; i < errors.length; i++) {
    const own = errors[i] as number;
    error += own;
    if (own > (errors[split] as number)) split = i;
  }
  if (!(error < Infinity)) return null;
  const bounded = (): Interval => {
    const found = value();
    return isBounded(found) ? found : unknown;
  };
  return { error, value: bounded, isUndefined: false, split };
}

/** By the rule that promises the narrowest error. */
function ruleEstimate(
  box: Box,
  series: readonly Coefficients[],
  sides: readonly SideMeasure[],
  weights: readonly Interval[],
  order: number,
  at: Evaluate,
): BoxIntegral | null {
  const nodes = mostPromising(box, series, order);
  if (nodes === null) return null;
  const rules = sides.flatMap((side) => side.rule(nodes) ?? []);
  if (rules.length < sides.length) return null;
  // Of the series no more is kept than the value needs.
  const parts = rules.map((rule, i) => {
    const own = series[i] as Coefficients;
    const [first, last] = [own[nodes] as Interval, own[2 * nodes] as Interval];
    return { rule, first, last, weight: weights[i] as Interval };
  });
  const errors = parts.map(
    ({ rule, first, last, weight }) => (rule.defect.hi * width(first) + rule.error.hi * width(last)) * weight.hi,
  );
  return estimate(errors, () =>
    parts
      .map(({ rule, first, last, weight }) => mul(add(mul(rule.defect, first), mul(rule.error, last)), weight))
      .reduce(add, ruleValue(rules, at)),
  );
}

/** ∫ Π² over [−1, 1] of mass 1, for the node polynomials Π of Gauss and Legendre's rules with 1, 2, 3 nodes. */
const legendreErrors = [1 / 3, 4 / 45, 4 / 175] as const;

/** How many nodes leave least, judged by even measures; null where no coefficient that an error needs is bounded. */
function mostPromising(box: Box, series: readonly Coefficients[], order: number): number | null {
  let best: number | null = null;
  let least = Infinity;
  for (let nodes = 1; 2 * nodes <= order; nodes++) {
    let error = 0;
    for (let i = 0; i < series.length; i++) {
      const own = series[i] as Coefficients;
      error += width(own[2 * nodes] as Interval) * (width(box[i] as Interval) / 2) ** (2 * nodes);
    }
    error *= legendreErrors[nodes - 1] as number;
    if (error < least) [best, least] = [nodes, error];
  }
  return best;
}

/** Σ wᵢ f(xᵢ) over all nodes. */
function ruleValue(rules: readonly SideRule[], at: Evaluate): Interval {
  const sum = (place: readonly Interval[]): Interval => {
    const rule = rules[place.length];
    if (rule === undefined) return at(place);
    return rule.nodes.map((node, i) => mul(rule.weights[i] as Interval, sum([...place, node]))).reduce(add);
  };
  return sum([]);
}

/** With slopes sᵢ: ∫ f = mass·f(centre) + Σ ∫ sᵢ·(x − centre), each slope within its radius of its middle. */
function slopeEstimate(
  series: readonly Coefficients[],
  sides: readonly SideMeasure[],
  weights: readonly Interval[],
  at: Evaluate,
): BoxIntegral | null {
  const errors = sides.map(
    ({ spread }, i) => width((series[i] as Coefficients)[1] as Interval) * spread * (weights[i] as Interval).hi,
  );
  return estimate(errors, () => {
    const parts = sides.map(({ tilt, spread }, i) => {
      const slopes = (series[i] as Coefficients)[1] as Interval;
      const radius = mul(sub(point(slopes.hi), point(slopes.lo)), point(0.5)).hi;
      return mul(add(mul(slopes, tilt), mul(symmetric(radius), point(spread))), weights[i] as Interval);
    });
    const middle = at(sides.map(({ centre }) => point(centre)));
    return parts.reduce(add, mul(sides.map(({ mass }) => mass).reduce(mul), middle));
  });
}
