import { type Interval, point } from '../../number/enclosure';
import { interval } from '../../number/interval';
import type { InputSymbol } from '../../tensor/symbol';
import { type ElementMeasure, elementMeasures, standardDensity } from '../expectation/elements';
import type { Joint } from '../expectation/joint';
import { compileProgram, type Program } from '../straight-line/program';
import { record } from '../straight-line/record';
import { createRecorder, type Place, type Recorder } from '../straight-line/recorder';
import { additiveParts, type Part } from './additive-parts';
import type { Enclosed } from './line-integral';
import { efforts, type Precision } from './precision';
import { rememberedIntegral } from './remembered-integral';

/** Inputs whose values are known up to an enclosure: earlier integrals. */
export type KnownInputs = ReadonlyMap<InputSymbol, readonly Interval[]>;

/** Encloses every element of an integral. */
export function encloseIntegral({ variables, body }: Joint, known: KnownInputs, precision: Precision): Enclosed[] {
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
  return elements.map((place) => encloseElement(recorder, place, measures, constants, always, precision));
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
  precision: Precision,
): Enclosed {
  const parts = additiveParts(recorder, place, always);
  const dimensions = Math.max(0, ...parts.map(({ inputs }) => variablesOf(inputs, measures).length));
  if (dimensions > efforts.length)
    return { kind: 'open', reason: `an integral over ${dimensions} numbers at once is beyond enclosures` };
  let total: Enclosed = { kind: 'enclosed', value: point(0), boxes: 0 };
  for (const part of parts) {
    const own = enclosePart(recorder, part, measures, constants, precision);
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
  precision: Precision,
): Enclosed {
  const variables = variablesOf(inputs, measures);
  if (variables.length === 0) return constantPart(recorder.program([place]), measures.length, constants);
  const own = variables.map((variable) => measures[variable] as ElementMeasure);
  const weighted = variables.reduce(
    (product, variable, i) =>
      recorder.mul(product, standardDensity(recorder, own[i] as ElementMeasure, recorder.input(variable))),
    place,
  );
  const order = [...variables, ...constants.map((_, i) => measures.length + i)];
  const programOf = (root: Place): Program => renumbered(recorder.program([root]), order);
  return rememberedIntegral({
    program: programOf(place),
    weighted: programOf(weighted),
    measures: own,
    constants,
  })(precision);
}

function constantPart(program: Program, first: number, constants: readonly Interval[]): Enclosed {
  const [value] = compileProgram(program, interval)([...new Array<Interval>(first).fill(point(0)), ...constants]);
  if (value === undefined || Number.isNaN(value.lo)) return { kind: 'undefined', reason: 'a constant has no value' };
  return value.maybeUndefined
    ? { kind: 'open', reason: 'a constant could not be enclosed' }
    : { kind: 'enclosed', value, boxes: 0 };
}

const variablesOf = (inputs: readonly number[], measures: readonly ElementMeasure[]): number[] =>
  inputs.filter((input) => input < measures.length);

/** The program with its inputs in this order. */
function renumbered({ instructions, outputs }: Program, order: readonly number[]): Program {
  return {
    instructions: instructions.map((instruction) =>
      instruction.op === 'input' ? { op: 'input', index: order.indexOf(instruction.index) } : instruction,
    ),
    outputs,
  };
}
