import { type ElementMeasure, isFlat } from '../../integral/elements';
import { type Interval, midpoint, point } from '../../number/enclosure';
import { interval } from '../../number/interval';
import { boundedMemory } from '../../number/memory';
import { type GaussRule, gaussRules } from './gauss-rules';
import { type SideMoments, sideMomentsOf } from './side-moments';
import { type SideRule, sideRule } from './side-rule';

/** What integrals against a measure over one side need. */
export interface SideMeasure {
  readonly mass: Interval;
  /** About the mean; a double. */
  readonly centre: number;
  /** ∫ (x − centre) dμ. */
  readonly tilt: Interval;
  /** At least ∫ |x − centre| dμ. */
  readonly spread: number;
  /** The rule with 1, 2 or 3 nodes; null where it is not known well enough. */
  readonly rule: (nodes: number) => SideRule | null;
}

/** Boxes share their sides; more than these are not kept. */
const capacity = 4096;

/** The ends of a side and its centre must be doubles; 0 lies at most at an end. */
export type MeasureSide = (measure: ElementMeasure, side: Interval) => SideMeasure;

/** Measures of sides that are remembered: equal sides have the same. */
export function sideMeasures(): MeasureSide {
  const known = boundedMemory<string, SideMeasure>(capacity);
  const sideMoments = sideMomentsOf();
  return (measure, side) =>
    known.recall(`${measure} ${side.lo} ${side.hi}`, () =>
      isFlat(measure) ? flat(side) : weighted(sideMoments, measure, side),
    );
}

const { add, sub, mul } = interval;

function flat(side: Interval): SideMeasure {
  const width = sub(point(side.hi), point(side.lo));
  const half = mul(width, point(0.5));
  const centre = midpoint(side);
  const rule = ({ nodes, weights, order, error }: GaussRule): SideRule => ({
    nodes: nodes.map((node) => within(add(point(centre), mul(half, node)), side)),
    weights: weights.map((weight) => mul(weight, width)),
    order,
    defect: point(0),
    error: mul(error, interval.power(width, order + 1)),
  });
  return {
    mass: width,
    centre,
    tilt: point(0),
    spread: mul(interval.power(width, 2), point(0.25)).hi,
    rule: remembered((nodes) => rule(gaussRules[nodes - 1] as GaussRule)),
  };
}

/** What reaches beyond the side may be cut off. */
const within = (node: Interval, side: Interval): Interval => ({
  lo: Math.max(node.lo, side.lo),
  hi: Math.min(node.hi, side.hi),
  maybeUndefined: false,
});

function weighted(sideMoments: SideMoments, measure: ElementMeasure, side: Interval): SideMeasure {
  const moments = sideMoments(measure, side, 3);
  const [mass, first, second] = moments as [Interval, Interval, Interval];
  const half = (side.hi - side.lo) / 2;
  const middle = midpoint(side);
  const centre = middle + half * Math.max(-1, Math.min(1, midpoint(first) / midpoint(mass)));
  // In units of half the side, with t₀ for the centre.
  const t0 = interval.div(sub(point(centre), point(middle)), point(half));
  const tilt = mul(point(half), sub(first, mul(t0, mass)));
  const variance = add(sub(second, mul(mul(point(2), t0), first)), mul(interval.power(t0, 2), mass));
  // Cauchy–Schwarz
  const spread = mul(point(half), interval.sqrt(mul(positive(mass), positive(variance)))).hi;
  const rule = remembered((nodes) =>
    sideRule(nodes === 1 ? moments : sideMoments(measure, side, 2 * nodes + 1), nodes, middle, half),
  );
  return { mass: positive(mass), centre, tilt, spread, rule };
}

const positive = ({ lo, hi }: Interval): Interval => ({ lo: Math.max(lo, 0), hi, maybeUndefined: false });

function remembered(make: (nodes: number) => SideRule | null): (nodes: number) => SideRule | null {
  const made: (SideRule | null)[] = [];
  return (nodes) => {
    const rule = made[nodes] === undefined ? make(nodes) : made[nodes];
    made[nodes] = rule;
    return rule;
  };
}
