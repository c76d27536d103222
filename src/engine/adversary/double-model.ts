import { additiveParts } from '../../integral/additive-parts';
import { type ElementMeasure, elementMeasures } from '../../integral/elements';
import { jointIntegral } from '../../integral/joint';
import { type Kernel, loopKernel } from '../../program/loop-kernel';
import type { Program } from '../../program/program';
import { record } from '../../program/record';
import { createRecorder, type Recorder } from '../../program/recorder';
import type { Place } from '../../program/recording';
import { elementCount } from '../../tensor/axis';
import { canonicalVariables } from '../../tensor/canonical-variables';
import { reals } from '../../tensor/domain';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { rewrite } from '../../tensor/rewrite';
import type { InputSymbol } from '../../tensor/symbol';
import { isIntegrable, nodeCount, type Quadrature, quadrature, type Refinement } from './quadrature';

/** Expressions with expectations as a function of some variables, in doubles: for proposals alone. */
export interface DoubleModel {
  /** Every element of every root, at these elements of the variables; NaN where something is no number. */
  at(values: readonly number[], refinement: Refinement): readonly (readonly number[])[];
  /** Scalar operations of one evaluation, not refined. */
  readonly cost: number;
}

/**
 * Writes out roots once, every expectation as a sum over the nodes of a quadrature. Null where an expectation stands in
 * something that is not linear, or is over too many numbers at once.
 */
export function doubleModel(
  graph: Graph,
  roots: readonly Node[],
  variables: readonly InputSymbol[],
): DoubleModel | null {
  const first = new Map<InputSymbol, number>();
  let count = 0;
  const placed = (symbol: InputSymbol): void => {
    first.set(symbol, count);
    count += elementCount(symbol.axes);
  };
  for (const symbol of variables) placed(symbol);
  const sums: Sum[] = [];
  let isPossible = true;
  const outside = rewrite(graph, canonicalVariables(graph, roots), (node, now) => {
    if (node.kind !== 'expect' || node.free.size > 0) return null;
    const own = integralSums(graph, graph.expect(node.variable, now(node.args[0])), first);
    if (own === null) isPossible = false;
    else sums.push(...own.map((sum, i) => ({ ...sum, at: count + i })));
    const symbol: InputSymbol = { name: `integral ${count}`, axes: node.axes, domain: reals };
    placed(symbol);
    return graph.input(symbol);
  });
  if (!isPossible) return null;
  const recorder = createRecorder();
  const elements = record(recorder, outside, (symbol) => placesOf(recorder, symbol, first));
  const last = summand(recorder, elements.flat(), []);
  const known = new Float64Array(count);
  return {
    cost: [last, ...sums.flatMap(({ parts }) => parts)].reduce((total, part) => total + part.cost, 0),
    at(values, refinement) {
      known.set(values);
      for (const { parts, at } of sums)
        known[at] = parts.reduce((total, part) => total + part.value(known, refinement), 0);
      const results = last.values(known);
      let next = 0;
      return elements.map((places) => places.map(() => results[next++] as number));
    },
  };
}

interface Sum {
  readonly parts: readonly Summand[];
  /** Where its value goes. */
  readonly at: number;
}

/** The elements of a variable as inputs of a program. */
function placesOf(
  recorder: Recorder,
  symbol: InputSymbol,
  first: ReadonlyMap<InputSymbol, number>,
  shift = 0,
): readonly Place[] {
  const start = first.get(symbol);
  if (start === undefined) throw new Error(`the variable ${symbol.name} has no value`);
  return Array.from({ length: elementCount(symbol.axes) }, (_, i) => recorder.input(shift + start + i));
}

/** Every element of an expectation as a sum of parts with few variables. */
function integralSums(graph: Graph, node: Node, first: ReadonlyMap<InputSymbol, number>): Omit<Sum, 'at'>[] | null {
  const joint = jointIntegral(graph, node);
  const measures = joint && elementMeasures(joint.variables);
  if (joint === null || measures === null) return null;
  const recorder = createRecorder();
  const own = new Map<InputSymbol, number>();
  let next = 0;
  for (const symbol of joint.variables) {
    own.set(symbol, next);
    next += elementCount(symbol.axes);
  }
  const [elements = []] = record(recorder, [joint.body], (symbol) =>
    own.has(symbol) ? placesOf(recorder, symbol, own) : placesOf(recorder, symbol, first, measures.length),
  );
  const always = measures.flatMap((measure, i) => (measure === 'lebesgue' ? [i] : []));
  const sums = elements.map((element) => additiveParts(recorder, element, always));
  const integrated = (inputs: readonly number[]): number[] => inputs.filter((input) => input < measures.length);
  if (sums.flat().some(({ inputs }) => !isIntegrable(integrated(inputs).length))) return null;
  return sums.map((parts) => ({
    parts: parts.map(({ place, inputs }) => {
      const variables = integrated(inputs).map((input) => ({ input, measure: measures[input] as ElementMeasure }));
      return summand(recorder, [place], variables, measures.length);
    }),
  }));
}

interface Summand {
  readonly cost: number;
  /** The sum of the weighted values of the only output. */
  value(known: Float64Array, refinement: Refinement): number;
  /** All outputs, at the only node. */
  values(known: Float64Array): readonly number[];
}

/** @param shift how many inputs of the program are integrated over; those after them are known */
function summand(
  recorder: Recorder,
  places: readonly Place[],
  variables: readonly { readonly input: number; readonly measure: ElementMeasure }[],
  shift = 0,
): Summand {
  const program: Program = recorder.program(places);
  const taken = program.instructions.flatMap((each) =>
    each.op === 'input' && each.index >= shift ? [each.index] : [],
  );
  let kernel: Kernel | null = null;
  const prepared = (refinement: Refinement) => {
    const rule: Quadrature = quadrature(
      variables.map(({ measure }) => measure),
      refinement,
    );
    const inputs: Float64Array[] = [];
    for (const [k, { input }] of variables.entries()) inputs[input] = rule.nodes[k] as Float64Array;
    for (const index of taken) inputs[index] = new Float64Array(rule.count);
    const outputs = places.map(() => new Float64Array(rule.count));
    return (known: Float64Array) => {
      kernel ??= loopKernel(program);
      for (const index of taken) (inputs[index] as Float64Array).fill(known[index - shift] as number);
      kernel(inputs, rule.count, outputs);
      return { outputs, weights: rule.weights };
    };
  };
  const runs: Partial<Record<Refinement, ReturnType<typeof prepared>>> = {};
  const run = (known: Float64Array, refinement: Refinement) => {
    runs[refinement] ??= prepared(refinement);
    return runs[refinement](known);
  };
  return {
    cost: program.instructions.length * nodeCount(variables.length, 1),
    value(known, refinement) {
      const { outputs, weights } = run(known, refinement);
      const [values = new Float64Array(0)] = outputs;
      let total = 0;
      for (let i = 0; i < weights.length; i++) total += (values[i] as number) * (weights[i] as number);
      return total;
    },
    values: (known) => run(known, 1).outputs.map((values) => values[0] as number),
  };
}
