import { jointIntegral } from '../../integral/joint';
import { type Interval, undefinedInterval, unknownInterval } from '../../number/enclosure';
import { interval } from '../../number/interval';
import { createMemories } from '../../number/memory';
import { compileProgram } from '../../program/program';
import { record } from '../../program/record';
import { createRecorder } from '../../program/recorder';
import type { Place } from '../../program/recording';
import { elementCount } from '../../tensor/axis';
import { canonicalVariables } from '../../tensor/canonical-variables';
import { reals } from '../../tensor/domain';
import type { Graph } from '../../tensor/graph';
import type { Node } from '../../tensor/node';
import { rewrite } from '../../tensor/rewrite';
import type { InputSymbol } from '../../tensor/symbol';
import type { EngineContext } from '../engine';
import { type PreparedIntegral, prepareIntegral } from './enclose-integral';
import type { Enclosed } from './line-integral';
import type { Precision } from './precision';
import { lineIntegrals } from './remembered-integral';

/** Enclosures of every element of every root. */
export interface EnclosedRoots {
  readonly values: readonly (readonly Interval[])[];
  /** Why some are not enclosed, each reason once. */
  readonly reasons: readonly string[];
  /** Integrands that certainly have no value somewhere. */
  readonly undefinedReasons: readonly string[];
  /** Some integral cannot be enclosed, however precisely. */
  readonly isHopeless: boolean;
}

/** Encloses roots made of numbers and expectations: first every expectation, the inner ones first, then the rest. */
export function encloseRoots(
  graph: Graph,
  roots: readonly Node[],
  precision: Precision,
  { isOver, spend = () => {}, memories = createMemories() }: Pick<EngineContext, 'isOver' | 'spend' | 'memories'>,
): EnclosedRoots {
  const merged = canonicalVariables(graph, roots);
  const integralOf = memories.of(lineIntegrals);
  const prepared: { readonly symbol: InputSymbol; readonly integral: PreparedIntegral }[] = [];
  const enclosed = rewrite(graph, merged, (node, now) => {
    if (node.kind !== 'expect' || node.free.size > 0) return null;
    const symbol: InputSymbol = { name: `integral ${prepared.length + 1}`, axes: node.axes, domain: reals };
    prepared.push({
      symbol,
      integral: prepareExpectation(graph, graph.expect(node.variable, now(node.args[0])), integralOf),
    });
    return graph.input(symbol);
  });
  const hopeless = prepared.flatMap(({ integral }) => (integral.kind === 'open' ? [integral.reason] : []));
  if (hopeless.length > 0) return nothingKnown(merged, hopeless);
  const known = new Map<InputSymbol, readonly Interval[]>();
  const outcomes: Enclosed[] = [];
  for (const { symbol, integral } of prepared) {
    spend(0);
    const values = integral.kind === 'open' || isOver() ? [] : integral.enclose(known, precision, spend);
    outcomes.push(...values);
    known.set(
      symbol,
      Array.from({ length: elementCount(symbol.axes) }, (_, i) => knownValue(values[i])),
    );
  }
  const recorder = createRecorder();
  const inputs: Interval[] = [];
  const places = new Map<InputSymbol, readonly Place[]>();
  const inputOf = (symbol: InputSymbol): readonly Place[] => {
    const own =
      places.get(symbol) ?? (known.get(symbol) ?? []).map((value) => recorder.doubtfulInput(inputs.push(value) - 1));
    places.set(symbol, own);
    return own;
  };
  const elements = record(recorder, enclosed, inputOf);
  const results = compileProgram(recorder.program(elements.flat()), interval)(inputs);
  let next = 0;
  const reasonsOf = (kind: Enclosed['kind']): string[] => [
    ...new Set(outcomes.flatMap((outcome) => (outcome.kind === kind && 'reason' in outcome ? [outcome.reason] : []))),
  ];
  return {
    values: elements.map((places) => places.map(() => results[next++] as Interval)),
    reasons: [...reasonsOf('open'), ...reasonsOf('unbounded')],
    undefinedReasons: reasonsOf('undefined'),
    isHopeless: reasonsOf('open').length > 0,
  };
}

function prepareExpectation(graph: Graph, node: Node, integralOf: ReturnType<typeof lineIntegrals>): PreparedIntegral {
  const joint = jointIntegral(graph, node);
  return joint === null
    ? { kind: 'open', reason: 'an expectation inside another one is not in a linear place' }
    : prepareIntegral(joint, integralOf);
}

const nothingKnown = (roots: readonly Node[], reasons: readonly string[]): EnclosedRoots => ({
  values: roots.map(({ axes }) => new Array<Interval>(elementCount(axes)).fill(unknownInterval)),
  reasons: [...new Set(reasons)],
  undefinedReasons: [],
  isHopeless: true,
});

function knownValue(outcome: Enclosed | undefined): Interval {
  if (outcome?.kind === 'enclosed') return outcome.value;
  return outcome?.kind === 'undefined' ? undefinedInterval : unknownInterval;
}
