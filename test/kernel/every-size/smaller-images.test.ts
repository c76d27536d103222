import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neededExtent } from '../../../src/kernel/every-size/locality';
import { EverySizeRefusal } from '../../../src/kernel/every-size/refusal';
import { float64 } from '../../../src/number/float64';
import { mergedSpan } from '../../../src/tensor/extent';
import { Graph } from '../../../src/tensor/graph';
import { declaredLocal } from '../../../src/tensor/local-extent';
import type { Node } from '../../../src/tensor/node';
import { reachable } from '../../../src/tensor/rewrite';
import { ShapeError } from '../../../src/tensor/shape-error';
import { valuesIn } from '../../tensor/naive-tensor';
import { runs } from '../../thorough';
import { equation } from './templates';

/** What is done to an image of one row of pixels, one thing after another. */
type Step =
  | { readonly of: 'pad'; readonly before: number; readonly after: number }
  | { readonly of: 'filter'; readonly taps: number; readonly stride: number; readonly dilation: number }
  | { readonly of: 'largest'; readonly taps: number; readonly stride: number }
  | { readonly of: 'repeat'; readonly times: number }
  | { readonly of: 'shift'; readonly by: number }
  | { readonly of: 'constant' };

interface Pipeline {
  /** How many pixels there are for each of n. */
  readonly times: number;
  readonly steps: readonly Step[];
}

const few = fc.integer({ min: 1, max: 3 });
const steps = fc.oneof(
  fc.record({ of: fc.constant('pad' as const), before: fc.nat(3), after: fc.nat(3) }),
  fc.record({ of: fc.constant('filter' as const), taps: few, stride: few, dilation: few }),
  fc.record({ of: fc.constant('largest' as const), taps: few, stride: few }),
  fc.record({ of: fc.constant('repeat' as const), times: fc.constantFrom(2, 3) }),
  fc.record({ of: fc.constant('shift' as const), by: few }),
  fc.record({ of: fc.constant('constant' as const) }),
);
const pipelines: fc.Arbitrary<Pipeline> = fc.record({
  times: fc.constantFrom(1, 1, 2, 3),
  steps: fc.array(steps, { minLength: 1, maxLength: 4 }),
});

function built({ times, steps: all }: Pipeline, n: number): { readonly image: Node; readonly result: Node } {
  const graph = new Graph();
  const span = mergedSpan([{ size: n, extent: declaredLocal('n', 1) }, { size: times }]);
  const image = graph.input({
    name: 'x',
    axes: [{ name: 'i', ...span }],
    domain: { kind: 'finite', values: [] },
  });
  const windows = (x: Node, taps: number, stride: number, dilation: number): Node =>
    graph.move(x, { move: 'window', axis: 'i', window: { name: 'k', size: taps }, stride, dilation });
  const padded = (x: Node, before: number, after: number): Node =>
    graph.move(x, { move: 'pad', axis: 'i', before, after });
  const after = (x: Node, step: Step): Node => {
    switch (step.of) {
      case 'pad':
        return padded(x, step.before, step.after);
      case 'filter': {
        const weights = graph.table([{ name: 'k', size: step.taps }], (k) => 3 + 5 * k);
        return graph.sum(graph.mul(windows(x, step.taps, step.stride, step.dilation), weights), ['k']);
      }
      case 'largest':
        return graph.reduce('max', windows(x, step.taps, step.stride, 1), ['k']);
      case 'repeat': {
        const repeated = graph.move(x, { move: 'expand', axis: { name: 'r', size: step.times } });
        return graph.move(repeated, { move: 'merge', axes: ['i', 'r'], into: 'i' });
      }
      case 'shift':
        return graph.sub(
          x,
          graph.move(windows(padded(x, step.by, 0), step.by + 1, 1, 1), { move: 'at', axis: 'k', index: 0 }),
        );
      case 'constant': {
        const [axis] = x.axes;
        return axis === undefined ? x : graph.add(x, graph.move(graph.constant(7), { move: 'expand', axis }));
      }
    }
  };
  return { image, result: all.reduce(after, image) };
}

/** The least n for which there is a result, if one of the first numbers is. */
function leastOf(pipeline: Pipeline): number | null {
  for (let n = 1; n <= 12; n++) {
    try {
      built(pipeline, n);
      return n;
    } catch (error) {
      if (!(error instanceof ShapeError)) throw error;
    }
  }
  return null;
}

/** The result for these pixels. */
function resultOf(pipeline: Pipeline, pixels: readonly number[]): readonly number[] {
  const { image, result } = built(pipeline, pixels.length / pipeline.times);
  if (image.kind !== 'input') throw new Error('an image is what is given');
  return valuesIn(float64, result, new Map([[image.symbol, pixels]]));
}

/** So many numbers that have little to do with one another. */
const somePixels = (count: number, seed: number): number[] =>
  Array.from({ length: count }, (_, i) => ((i + 1) * (i + 3) * 7919 + seed * (i + 1)) % 1009);

/** The indices at which a result is neither that of the image without its first pixels nor that without its last ones. */
function untold(pipeline: Pipeline, n: number, period: number, seed: number): number[] {
  const pixels = somePixels(n * pipeline.times, seed);
  const fewer = period * pipeline.times;
  const whole = resultOf(pipeline, pixels);
  const [left, right] = [resultOf(pipeline, pixels.slice(fewer)), resultOf(pipeline, pixels.slice(0, -fewer))];
  const lost = whole.length - left.length;
  return [...whole.keys()].filter((i) => whole[i] !== left[i - lost] && whole[i] !== right[i]);
}

function periodOf({ result }: ReturnType<typeof built>): number {
  const all = reachable([result]).flatMap(({ axes }) =>
    axes.flatMap(({ extent }) => (extent?.kind === 'local' ? [extent.per] : [])),
  );
  return all.reduce((common, per) => {
    let multiple = common;
    while (multiple % per !== 0) multiple += common;
    return multiple;
  }, 1);
}

/** The number that is counted; null where the elements of a result have to do with others than near ones. */
function neededFor({ result }: ReturnType<typeof built>, least: number): number | null {
  try {
    return neededExtent([equation(result, result)], [], 'n', least);
  } catch (error) {
    if (error instanceof EverySizeRefusal) return null;
    throw error;
  }
}

describe('a large image', () => {
  it('is at each pixel what one of two smaller images is, from which one end was left out', () => {
    let looked = 0;
    fc.assert(
      fc.property(pipelines, fc.nat(1000), (pipeline, seed) => {
        const least = leastOf(pipeline);
        fc.pre(least !== null);
        const small = built(pipeline, least as number);
        const needed = neededFor(small, least as number);
        fc.pre(needed !== null && needed < 80);
        const period = periodOf(small);
        looked++;
        for (const { size, extent } of reachable([built(pipeline, 29).result]).flatMap(({ axes }) => axes))
          if (extent?.kind === 'local') expect(size).toBe(Math.floor((extent.times * 29 + extent.more) / extent.per));
        for (let n = (needed as number) + 1; n <= (needed as number) + period + 1; n++)
          expect(untold(pipeline, n, period, seed), `n = ${n}`).toEqual([]);
      }),
      { numRuns: runs(2000) },
    );
    expect(looked).toBeGreaterThan(300);
  });

  it('is not where it is smaller than that', () => {
    const blur: Step = { of: 'filter', taps: 3, stride: 1, dilation: 1 };
    const half: Step = { ...blur, stride: 2 };
    const around: Step = { of: 'pad', before: 1, after: 1 };
    expect(untold({ times: 1, steps: [around, blur] }, 3, 1, 5)).not.toEqual([]);
    expect(untold({ times: 1, steps: [around, blur] }, 4, 1, 5)).toEqual([]);
    expect(untold({ times: 1, steps: [around, half] }, 5, 2, 5)).not.toEqual([]);
    expect(untold({ times: 1, steps: [around, half, around, half] }, 9, 4, 5)).not.toEqual([]);
    expect(untold({ times: 2, steps: [around, half] }, 2, 1, 5)).not.toEqual([]);
  });
});
