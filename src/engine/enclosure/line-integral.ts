import { type ElementMeasure, supportOf } from '../../integral/elements';
import type { Interval } from '../../number/enclosure';
import { interval } from '../../number/interval';
import type { Support } from '../../tensor/noise/family';
import { type Effort, stepsOf } from '../effort';
import { adaptiveIntegral, type Integrated, type Refined } from './adaptive-integral';
import { type Box, boxIntegrator, type Integrand } from './box-integral';
import { efforts, type Precision, precisions } from './precision';
import type { MeasureSide } from './side-measure';
import { nearestReach } from './tail-bound';

/** An enclosure of one integral, or why there is none. */
export type Enclosed =
  | { readonly kind: 'enclosed'; readonly value: Interval; readonly boxes: number }
  | { readonly kind: 'undefined'; readonly reason: string }
  /** Perhaps with more boxes. */
  | { readonly kind: 'unbounded'; readonly reason: string }
  /** By no number of boxes. */
  | { readonly kind: 'open'; readonly reason: string };

/** Where undefined values are looked for if there is no bound far out. */
const nearby = 8;

/** An integral that can be enclosed at any precision; `spend` counts the work as if it were all done for this call. */
export type LineIntegral = (precision: Precision, spend?: Effort['spend']) => Enclosed;

/**
 * Encloses an integral over all values of its variables at any precision, each resting on the coarser ones: the result
 * is the same whatever was asked before.
 */
export function lineIntegral(integrand: Integrand, measureSide: MeasureSide): LineIntegral {
  const { weighted, measures, constants } = integrand;
  const effort = efforts[measures.length - 1] as (typeof efforts)[number];
  const integrateBox = boxIntegrator(integrand, measureSide);
  const tail = nearestReach(weighted, measures, constants, effort.fine.target / 4);
  if (tail === null) {
    const near = adaptiveIntegral(integrateBox, startBoxes(measures, nearby))
      .refine({ target: Infinity, boxes: 64 })
      .integrated();
    return () =>
      near.kind === 'undefined'
        ? undefinedOn(near.box)
        : { kind: 'open', reason: 'no bound was found for the integrand far out' };
  }
  const adaptive = adaptiveIntegral(integrateBox, startBoxes(measures, roundReach(measures, tail.beyond)));
  const enclosed = (integrated: Integrated): Enclosed => {
    switch (integrated.kind) {
      case 'undefined':
        return undefinedOn(integrated.box);
      case 'unbounded':
        return { kind: 'unbounded', reason: `the integrand could not be enclosed for ${showBox(integrated.box)}` };
      case 'enclosed': {
        const value = interval.add(integrated.value, { lo: -tail.bound, hi: tail.bound, maybeUndefined: false });
        return { kind: 'enclosed', value, boxes: integrated.boxes };
      }
    }
  };
  const stepsOfBox = stepsOf.taylor * weighted.instructions.length;
  const refined: Refined[] = [];
  const found = new Map<Precision, Enclosed>();
  return (precision, spend = () => {}) => {
    const wanted = precisions.indexOf(precision);
    for (const next of precisions.slice(refined.length, wanted + 1))
      refined.push(adaptive.refine(effort[next], () => spend(0)));
    const { integrated, boxes } = refined[wanted] as Refined;
    spend(stepsOfBox * boxes);
    const own = found.get(precision) ?? enclosed(integrated());
    found.set(precision, own);
    return own;
  };
}

const undefinedOn = (box: Box): Enclosed => ({
  kind: 'undefined',
  reason: `the integrand has no value for ${showBox(box)}`,
});

/** Boxes of many integrals have their sides in common if they reach out to powers of two. */
function roundReach(measures: readonly ElementMeasure[], beyond: number): number {
  return measures.includes('lebesgue') ? beyond : 2 ** Math.ceil(Math.log2(beyond));
}

/** Boxes up to the reach, cut at 0, where a density may have a kink. */
function startBoxes(measures: readonly ElementMeasure[], beyond: number): Box[] {
  const side = (lo: number, hi: number): Interval => ({ lo, hi, maybeUndefined: false });
  const sides: { readonly [S in Support]: readonly Interval[] } = {
    unit: [side(0, 1)],
    'half-line': [side(0, beyond)],
    line: [side(-beyond, 0), side(0, beyond)],
  };
  return measures.reduce<Interval[][]>(
    (boxes, measure) => {
      return boxes.flatMap((box) => sides[supportOf(measure)].map((own) => [...box, own]));
    },
    [[]],
  );
}

const showBox = (box: Box): string => `noise in ${box.map(({ lo, hi }) => `[${lo}, ${hi}]`).join(' × ')}`;
