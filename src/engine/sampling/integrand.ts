import { fraction, fractionToNumber } from '../../number/fraction';
import { elementCount } from '../../tensor/axis';
import type { Domain } from '../../tensor/domain';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { boundsOf } from '../../tensor/node-bounds';
import { rewrite } from '../../tensor/rewrite';
import type { InputSymbol, StandardFamily } from '../../tensor/symbol';
import { additiveParts } from '../enclosure/additive-parts';
import { type ElementMeasure, elementMeasures } from '../expectation/elements';
import { type Joint, jointIntegral } from '../expectation/joint';
import type { Program } from '../straight-line/program';
import { record } from '../straight-line/record';
import { createRecorder, type Place, type Recorder } from '../straight-line/recorder';
import { replay } from '../straight-line/replay';
import type { Bounds } from './confidence-sequence';

/** Numbers whose means are wanted, as one program of standard draws. */
export interface Integrand {
  readonly program: Program;
  /** What each input is drawn from. */
  readonly families: readonly StandardFamily[];
  /** Bounds of each output, where they are known. */
  readonly bounds: readonly (Bounds | null)[];
}

/** A slot for the k-th draw from a family: all expectations share their noise. */
type Slots = (family: StandardFamily, k: number) => Place;

/**
 * The elements of some roots as means of one program: each expectation is averaged over the same noise, so that what two
 * of them have in common cancels in their difference. That is allowed in a sum, whose mean depends on no more than
 * the distribution of each term. Integrals over the line are averaged over Laplace draws, with weights. Null where an
 * expectation stands inside something that is not linear, or a variable cannot be drawn.
 */
export function meansOf(graph: Graph, roots: readonly Node[]): Integrand | null {
  const recorder = createRecorder();
  const slots = new Map<string, { readonly family: StandardFamily; readonly place: Place }>();
  const slotOf: Slots = (family, k) => {
    const known = slots.get(`${family} ${k}`);
    if (known !== undefined) return known.place;
    const place = recorder.input(slots.size);
    slots.set(`${family} ${k}`, { family, place });
    return place;
  };
  const outputs: Place[] = [];
  const bounds: (Bounds | null)[] = [];
  for (const root of roots) {
    const joint = jointIntegral(graph, root);
    const places = joint && elementsOf(joint, recorder, slotOf);
    if (places === null) return null;
    const own = boundsOfBody(graph, joint as Joint);
    outputs.push(...places);
    bounds.push(...places.map(() => own));
  }
  return { program: recorder.program(outputs), families: [...slots.values()].map(({ family }) => family), bounds };
}

/** Bounds of the integrand over all values of its variables; null if there are none, or if it is weighted. */
function boundsOfBody(graph: Graph, { variables, body }: Joint): Bounds | null {
  if (variables.some(({ measure }) => measure?.kind !== 'standard')) return null;
  const [supported] = rewrite(graph, [body], (node) => {
    const { measure } = node.kind === 'input' ? node.symbol : {};
    if (node.kind !== 'input' || measure?.kind !== 'standard') return null;
    const { family } = measure;
    if (family === 'normal' || family === 'laplace') return null;
    return graph.input({ ...node.symbol, domain: family === 'uniform' ? unitInterval : nonNegativeReals });
  }) as [Node];
  const known = boundsOf([supported]).get(supported.id);
  if (known === undefined || known.low === null || known.high === null) return null;
  const [low, high] = [fractionToNumber(known.low), fractionToNumber(known.high)];
  return low < high ? [low, high] : null;
}

const zero = fraction(0n);
const unitInterval: Domain = {
  kind: 'interval',
  low: zero,
  lowOpen: false,
  high: fraction(1n),
  highOpen: false,
  excluded: [],
};
const nonNegativeReals: Domain = {
  kind: 'interval',
  low: zero,
  lowOpen: false,
  high: null,
  highOpen: true,
  excluded: [],
};

function elementsOf(joint: Joint, shared: Recorder, slotOf: Slots): Place[] | null {
  const measures = elementMeasures(joint.variables);
  if (measures === null) return null;
  const own = createRecorder();
  const places = new Map<InputSymbol, readonly Place[]>();
  let count = 0;
  for (const variable of joint.variables) {
    places.set(
      variable,
      Array.from({ length: elementCount(variable.axes) }, () => own.input(count++)),
    );
  }
  const [elements = []] = record(own, [joint.body], (symbol) => {
    const known = places.get(symbol);
    if (known === undefined) throw new Error(`the variable ${symbol.name} has no value`);
    return known;
  });
  const always = measures.flatMap((measure, i) => (measure === 'lebesgue' ? [i] : []));
  return elements.map((element) => {
    const parts = additiveParts(own, element, always).map(({ place, inputs }) => {
      const { values, weight } = drawn(shared, inputs, measures, slotOf);
      const [replayed] = replay(shared, own.program([place]), (index) => values.get(index) as Place) as [Place];
      return weight === null ? replayed : shared.mul(replayed, weight);
    });
    return parts.reduce(shared.add);
  });
}

/** How much wider than a standard Laplace variable the line is searched. */
const spread = 2;

/** A value for each input, from the slots of its family in turn, and the weight of what was not drawn from its measure. */
function drawn(
  r: Recorder,
  inputs: readonly number[],
  measures: readonly ElementMeasure[],
  slotOf: Slots,
): { readonly values: ReadonlyMap<number, Place>; readonly weight: Place | null } {
  const used = new Map<StandardFamily, number>();
  const values = new Map<number, Place>();
  let weight: Place | null = null;
  for (const input of inputs) {
    const measure = measures[input] as ElementMeasure;
    const family = measure === 'lebesgue' ? 'laplace' : measure;
    const k = used.get(family) ?? 0;
    used.set(family, k + 1);
    const noise = slotOf(family, k);
    values.set(input, measure === 'lebesgue' ? r.mul(r.constant(spread), noise) : noise);
    if (measure !== 'lebesgue') continue;
    // 1/density of spread·noise: 2·spread·e^|noise|
    const own = r.mul(r.constant(2 * spread), r.exp(r.abs(noise)));
    weight = weight === null ? own : r.mul(weight, own);
  }
  return { values, weight };
}
