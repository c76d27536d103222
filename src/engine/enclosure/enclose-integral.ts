import { type Interval, point } from '../../number/enclosure';
import { interval } from '../../number/interval';
import type { InputSymbol } from '../../tensor/symbol';
import { type ElementMeasure, elementMeasures, standardDensity } from '../expectation/elements';
import type { Joint } from '../expectation/joint';
import { compileProgram, type Program } from '../straight-line/program';
import { record } from '../straight-line/record';
import { createRecorder, type Place, type Recorder } from '../straight-line/recorder';
import { integrateAdaptively } from './adaptive-integral';
import { additiveParts, type Part } from './additive-parts';
import { type Box, boxIntegrator } from './box-integral';
import { nearestReach } from './tail-bound';

/** Inputs whose values are known up to an enclosure: earlier integrals. */
export type KnownInputs = ReadonlyMap<InputSymbol, readonly Interval[]>;

/** An enclosure of one integral, or why there is none. */
export type Enclosed =
  | { readonly kind: 'enclosed'; readonly value: Interval; readonly boxes: number }
  | { readonly kind: 'undefined'; readonly reason: string }
  | { readonly kind: 'open'; readonly reason: string };

/** Boxes and target widths in one and in two variables. */
const efforts = [
  { target: 2e-8, boxes: 3000 },
  { target: 1e-4, boxes: 4000 },
] as const;

/** Where undefined values are looked for if there is no bound far out. */
const nearby = 8;

/** Encloses every element of an integral. */
export function encloseIntegral({ variables, body }: Joint, known: KnownInputs): Enclosed[] {
  const measures = elementMeasures(variables);
  if (measures === null) return [{ kind: 'open', reason: 'a variable does not run over the whole line' }];
  const recorder = createRecorder();
  const places = new Map<InputSymbol, Place[]>();
  let count = 0;
  for (const variable of variables)
    places.set(
      variable,
      sizedPlaces(recorder, variable, () => count++),
    );
  const constants: Interval[] = [];
  const inputOf = (symbol: InputSymbol): readonly Place[] => {
    const own = places.get(symbol);
    if (own !== undefined) return own;
    const values = known.get(symbol);
    if (values === undefined) throw new Error(`the variable ${symbol.name} has no value`);
    const added = values.map((value) => recorder.doubtfulInput(measures.length + constants.push(value) - 1));
    places.set(symbol, added);
    return added;
  };
  const [elements = []] = record(recorder, [body], inputOf);
  const always = measures.flatMap((measure, i) => (measure === 'lebesgue' ? [i] : []));
  return elements.map((place) => encloseElement(recorder, place, measures, constants, always));
}

function sizedPlaces(recorder: Recorder, { axes }: InputSymbol, next: () => number): Place[] {
  const size = axes.reduce((n, axis) => n * axis.size, 1);
  return Array.from({ length: size }, () => recorder.input(next()));
}

function encloseElement(
  recorder: Recorder,
  place: Place,
  measures: readonly ElementMeasure[],
  constants: readonly Interval[],
  always: readonly number[],
): Enclosed {
  const parts = additiveParts(recorder, place, always);
  let total: Enclosed = { kind: 'enclosed', value: point(0), boxes: 0 };
  for (const part of parts) {
    const own = enclosePart(recorder, part, measures, constants);
    if (own.kind !== 'enclosed') return own;
    total = { kind: 'enclosed', value: interval.add(total.value, own.value), boxes: total.boxes + own.boxes };
  }
  return total;
}

function enclosePart(
  recorder: Recorder,
  { place, inputs }: Part,
  measures: readonly ElementMeasure[],
  constants: readonly Interval[],
): Enclosed {
  const variables = inputs.filter((input) => input < measures.length);
  const effort = efforts[variables.length - 1];
  if (variables.length === 0) return constantPart(recorder.program([place]), measures.length, constants);
  if (effort === undefined)
    return { kind: 'open', reason: `an integral over ${variables.length} numbers at once is beyond enclosures` };
  const own = variables.map((variable) => measures[variable] as ElementMeasure);
  const weighted = variables.reduce(
    (product, variable, i) =>
      recorder.mul(product, standardDensity(recorder, own[i] as ElementMeasure, recorder.input(variable))),
    place,
  );
  const program = renumbered(recorder.program([weighted]), [
    ...variables,
    ...constants.map((_, i) => measures.length + i),
  ]);
  const tail = nearestReach(program, own, constants, effort.target / 4);
  const integrateBox = boxIntegrator(program, constants, effort.target / (8 * effort.boxes));
  if (tail === null) {
    const near = integrateAdaptively(integrateBox, startBoxes(own, nearby), { target: Infinity, boxes: 64 });
    if (near.kind === 'undefined') return undefinedOn(near.box);
    return { kind: 'open', reason: 'no bound was found for the integrand far out' };
  }
  const integrated = integrateAdaptively(integrateBox, startBoxes(own, tail.beyond), effort);
  switch (integrated.kind) {
    case 'undefined':
      return undefinedOn(integrated.box);
    case 'unbounded':
      return { kind: 'open', reason: `the integrand could not be enclosed for ${showBox(integrated.box)}` };
    case 'enclosed': {
      const value = interval.add(integrated.value, { lo: -tail.bound, hi: tail.bound, maybeUndefined: false });
      return { kind: 'enclosed', value, boxes: integrated.boxes };
    }
  }
}

const undefinedOn = (box: Box): Enclosed => ({
  kind: 'undefined',
  reason: `the integrand has no value for ${showBox(box)}`,
});

function constantPart(program: Program, first: number, constants: readonly Interval[]): Enclosed {
  const [value] = compileProgram(program, interval)([...new Array<Interval>(first).fill(point(0)), ...constants]);
  if (value === undefined || Number.isNaN(value.lo)) return { kind: 'undefined', reason: 'a constant has no value' };
  return value.maybeUndefined
    ? { kind: 'open', reason: 'a constant could not be enclosed' }
    : { kind: 'enclosed', value, boxes: 0 };
}

/** The program with its inputs in this order. */
function renumbered({ instructions, outputs }: Program, order: readonly number[]): Program {
  return {
    instructions: instructions.map((instruction) =>
      instruction.op === 'input' ? { op: 'input', index: order.indexOf(instruction.index) } : instruction,
    ),
    outputs,
  };
}

/** Boxes up to the reach, cut at 0, where the Laplace density has its kink. */
function startBoxes(measures: readonly ElementMeasure[], beyond: number): Box[] {
  const side = (lo: number, hi: number): Interval => ({ lo, hi, maybeUndefined: false });
  return measures.reduce<Interval[][]>(
    (boxes, measure) => {
      const sides =
        measure === 'uniform'
          ? [side(0, 1)]
          : measure === 'exponential'
            ? [side(0, beyond)]
            : [side(-beyond, 0), side(0, beyond)];
      return boxes.flatMap((box) => sides.map((own) => [...box, own]));
    },
    [[]],
  );
}

const showBox = (box: Box): string => `noise in ${box.map(({ lo, hi }) => `[${lo}, ${hi}]`).join(' × ')}`;
