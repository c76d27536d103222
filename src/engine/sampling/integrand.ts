import { additiveParts } from '../../integral/additive-parts';
import { elementMeasures } from '../../integral/elements';
import { type Joint, jointIntegral } from '../../integral/joint';
import { support } from '../../integral/support';
import { fractionToNumber } from '../../number/fraction';
import type { Program } from '../../program/program';
import { record } from '../../program/record';
import { createRecorder, type Recorder } from '../../program/recorder';
import type { Place } from '../../program/recording';
import { replay } from '../../program/replay';
import { elementCount } from '../../tensor/axis';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { rootBounds } from '../../tensor/node-bounds';
import type { StandardFamily } from '../../tensor/noise/table';
import { rewrite } from '../../tensor/rewrite';
import type { InputSymbol } from '../../tensor/symbol';
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
 * the distribution of each term. Null where an expectation stands inside
 * something that is not linear, or a variable cannot be drawn, such as that of an integral over the line.
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

/** Bounds of the integrand over all values of its variables; null if there are none. */
function boundsOfBody(graph: Graph, { variables, body }: Joint): Bounds | null {
  if (variables.some(({ measure }) => measure?.kind !== 'standard')) return null;
  const [supported] = rewrite(graph, [body], (node) => {
    if (node.kind !== 'input' || node.symbol.measure?.kind !== 'standard') return null;
    return graph.input({ ...node.symbol, domain: support(node.symbol) });
  });
  const known = rootBounds(supported);
  if (known === undefined || known.low === null || known.high === null) return null;
  const [low, high] = [fractionToNumber(known.low), fractionToNumber(known.high)];
  return low < high ? [low, high] : null;
}

function elementsOf(joint: Joint, shared: Recorder, slotOf: Slots): Place[] | null {
  const families = elementMeasures(joint.variables)?.filter((measure) => measure !== 'lebesgue');
  const own = createRecorder();
  const places = new Map<InputSymbol, readonly Place[]>();
  let count = 0;
  for (const variable of joint.variables) {
    places.set(
      variable,
      Array.from({ length: elementCount(variable.axes) }, () => own.input(count++)),
    );
  }
  // Draws from elsewhere may miss where the mass of an integral over the line is, and nothing would tell.
  if (families === undefined || families.length < count) return null;
  const [elements = []] = record(own, [joint.body], (symbol) => {
    const known = places.get(symbol);
    if (known === undefined) throw new Error(`the variable ${symbol.name} has no value`);
    return known;
  });
  return elements.map((element) => {
    const parts = additiveParts(own, element, []).map(({ place, inputs }) => {
      const values = drawn(inputs, families, slotOf);
      const [replayed] = replay(shared, own.program([place]), (index) => values.get(index) as Place) as [Place];
      return replayed;
    });
    return parts.reduce(shared.add);
  });
}

/** A value for each input, from the slots of its family in turn. */
function drawn(
  inputs: readonly number[],
  families: readonly StandardFamily[],
  slotOf: Slots,
): ReadonlyMap<number, Place> {
  const used = new Map<StandardFamily, number>();
  const values = new Map<number, Place>();
  for (const input of inputs) {
    const family = families[input] as StandardFamily;
    const k = used.get(family) ?? 0;
    used.set(family, k + 1);
    values.set(input, slotOf(family, k));
  }
  return values;
}
