import { additiveParts, type Part, variablesOf } from '../../integral/additive-parts';
import { type ElementMeasure, elementMeasures, standardDensity } from '../../integral/elements';
import type { Joint } from '../../integral/joint';
import { type Interval, point } from '../../number/enclosure';
import { interval } from '../../number/interval';
import { compileProgram, type Program } from '../../program/program';
import { record } from '../../program/record';
import { createRecorder, type Recorder } from '../../program/recorder';
import type { Place } from '../../program/recording';
import { elementCount } from '../../tensor/axis';
import type { InputSymbol } from '../../tensor/symbol';
import type { Effort } from '../effort';
import type { Integrand } from './box-integral';
import { inFewerDirections } from './fewer-directions';
import type { Enclosed, LineIntegral } from './line-integral';
import { coarseInstructions, efforts, mostNarrowed, type Precision } from './precision';

/** Inputs whose values are known up to an enclosure: earlier integrals. */
export type KnownInputs = ReadonlyMap<InputSymbol, readonly Interval[]>;

/** An integral written out, which can be enclosed once what it takes from others is known; or why it cannot be. */
export type PreparedIntegral =
  | {
      readonly kind: 'ready';
      readonly enclose: (known: KnownInputs, precision: Precision, spend?: Effort['spend']) => Enclosed[];
    }
  | { readonly kind: 'open'; readonly reason: string };

const open = (reason: string): PreparedIntegral => ({ kind: 'open', reason });

/**
 * Writes out every element of an integral as a sum of parts with few variables.
 * @param integralOf encloses a part
 */
export function prepareIntegral(
  { variables, body }: Joint,
  integralOf: (part: Integrand) => LineIntegral,
): PreparedIntegral {
  const measures = elementMeasures(variables);
  if (measures === null) return open('a variable does not run over the whole line');
  const recorder = createRecorder();
  const places = new Map<InputSymbol, Place[]>();
  let count = 0;
  const placesOf = (symbol: InputSymbol, add: (index: number) => Place): Place[] => {
    const own = Array.from({ length: elementCount(symbol.axes) }, () => add(count++));
    places.set(symbol, own);
    return own;
  };
  for (const variable of variables) placesOf(variable, recorder.input);
  const taken: InputSymbol[] = [];
  const inputOf = (symbol: InputSymbol): readonly Place[] => {
    const own = places.get(symbol);
    if (own !== undefined) return own;
    taken.push(symbol);
    return placesOf(symbol, recorder.doubtfulInput);
  };
  const [elements = []] = record(recorder, [body], inputOf);
  const always = measures.flatMap((measure, i) => (measure === 'lebesgue' ? [i] : []));
  const sums = elements.map((place) =>
    additiveParts(recorder, place, always).map((part) => inFewerDirections(recorder, part, measures)),
  );
  const dimensions = Math.max(0, ...sums.flat().map((part) => variablesOf(part, measures).length));
  if (dimensions > efforts.length) return open(`an integral over ${dimensions} numbers at once is beyond enclosures`);
  return {
    kind: 'ready',
    enclose: (known, precision, spend = () => {}) => {
      const constants = taken.flatMap((symbol) => known.get(symbol) ?? []);
      const enclose = (part: Part): Enclosed => {
        const integrand = integrandOf(recorder, part, measures, constants, precision);
        return 'kind' in integrand ? integrand : integralOf(integrand)(precision, spend);
      };
      return sums.map((parts) => encloseSum(parts, enclose));
    },
  };
}

function encloseSum(parts: readonly Part[], enclose: (part: Part) => Enclosed): Enclosed {
  let total: Enclosed = { kind: 'enclosed', value: point(0), boxes: 0 };
  for (const part of parts) {
    const own = enclose(part);
    if (own.kind !== 'enclosed') return own;
    total = { kind: 'enclosed', value: interval.add(total.value, own.value), boxes: total.boxes + own.boxes };
  }
  return total;
}

/** What is integrated, or what is known of a part without that. */
function integrandOf(
  recorder: Recorder,
  part: Part,
  measures: readonly ElementMeasure[],
  constants: readonly Interval[],
  precision: Precision,
): Integrand | Enclosed {
  const { place } = part;
  const variables = variablesOf(part, measures);
  if (variables.length === 0) return constantPart(recorder.program([place]), measures.length, constants);
  if (variables.length > mostNarrowed && !(precision === 'coarse' && isShort(recorder, place)))
    return { kind: 'open', reason: `an integral over ${variables.length} numbers at once is beyond enclosures` };
  const own = variables.map((variable) => measures[variable] as ElementMeasure);
  const weighted = variables.reduce(
    (product, variable, i) =>
      recorder.mul(product, standardDensity(recorder, own[i] as ElementMeasure, recorder.input(variable))),
    place,
  );
  const order = [...variables, ...constants.map((_, i) => measures.length + i)];
  const programOf = (root: Place): Program => renumbered(recorder.program([root]), order);
  return { program: programOf(place), weighted: programOf(weighted), measures: own, constants };
}

const isShort = (recorder: Recorder, place: Place): boolean =>
  recorder.program([place]).instructions.length <= coarseInstructions;

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
