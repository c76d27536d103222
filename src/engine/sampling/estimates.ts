import { jointIntegral } from '../../integral/joint';
import { outermostExpectations } from '../../integral/outermost';
import { type Interval, point } from '../../number/enclosure';
import { interval } from '../../number/interval';
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
import type { Bounds } from './confidence-sequence';
import { type Integrand, meansOf } from './integrand';

/** A number as a function of sampled means: mostly of one of them, unchanged. */
export interface Estimate {
  /** Which means it rests on. */
  readonly outputs: readonly number[];
  /** Its bounds from bounds of those means. */
  combine(bounds: readonly Bounds[]): Bounds;
}

export interface Estimates {
  readonly integrand: Integrand;
  /** For each root, each of its elements. */
  readonly estimates: readonly (readonly Estimate[])[];
}

/**
 * Every element of every root in terms of means that can be sampled: as one mean where the root is linear in its
 * expectations, else by way of a mean for each of them. Null where an expectation cannot be sampled.
 */
export function estimatesOf(graph: Graph, roots: readonly Node[]): Estimates | null {
  const means: Node[] = [];
  let count = 0;
  const outputsOf = (mean: Node): number[] => {
    means.push(mean);
    const own = elementCount(mean.axes);
    count += own;
    return Array.from({ length: own }, (_, i) => count - own + i);
  };
  const estimates = canonicalVariables(graph, roots).map((root) =>
    jointIntegral(graph, root) === null ? combined(graph, root, outputsOf) : outputsOf(root).map(single),
  );
  const known = estimates.filter((own) => own !== null);
  const integrand = known.length < estimates.length ? null : meansOf(graph, means);
  return integrand && { integrand, estimates: known };
}

const single = (output: number): Estimate => ({ outputs: [output], combine: ([bounds]) => bounds as Bounds });

/** The root as a function of the outermost expectations in it; null where one of them cannot be sampled. */
function combined(graph: Graph, root: Node, outputsOf: (mean: Node) => number[]): Estimate[] | null {
  const outermost = outermostExpectations(root);
  if (outermost.some((node) => jointIntegral(graph, node) === null)) return null;
  const inputs = new Map<InputSymbol, readonly number[]>();
  const [outside] = rewrite(graph, [root], (node) => {
    if (node.kind !== 'expect' || !outermost.includes(node)) return null;
    const symbol: InputSymbol = { name: `mean ${inputs.size + 1}`, axes: node.axes, domain: reals };
    inputs.set(symbol, outputsOf(node));
    return graph.input(symbol);
  });
  const recorder = createRecorder();
  const outputs: number[] = [];
  const places = new Map<InputSymbol, readonly Place[]>();
  for (const [symbol, own] of inputs)
    places.set(
      symbol,
      own.map((output) => recorder.doubtfulInput(outputs.push(output) - 1)),
    );
  const [elements = []] = record(recorder, [outside], (symbol) => places.get(symbol) ?? []);
  return elements.map((place) => {
    const evaluate = compileProgram(recorder.program([place]), interval);
    return {
      outputs,
      combine: (bounds) => {
        const [value = unknown] = evaluate(bounds.map(([lo, hi]): Interval => ({ lo, hi, maybeUndefined: false })));
        return value.maybeUndefined ? [-Infinity, Infinity] : [value.lo, value.hi];
      },
    };
  });
}

const unknown = { ...point(0), maybeUndefined: true };
