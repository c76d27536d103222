import { once } from '../../number/memory';
import type { PhiloxKey } from '../../number/philox';
import { createMachine } from '../../program/machine/create-machine';
import { asymptoticInterval, type Bounds } from './confidence-sequence';
import { type BernsteinSequence, bernsteinSequence } from './empirical-bernstein';
import type { Integrand } from './integrand';
import { type Largest, largestDeviations } from './largest';
import { type Moments, merged, momentsOf, noMoments } from './moments';
import type { Rarity } from './rare-events';
import { tailIndex, tailLimit } from './tail-index';

/** What is known of one mean after some draws. */
export interface SampledMean {
  readonly n: number;
  readonly mean: number;
  readonly interval: Bounds;
  /** Whether the interval may be trusted: the values are bounded, or do not look heavy-tailed. Worked out when it is asked for. */
  readonly isTrusted: boolean;
}

/** A sample that has no finite value. */
export interface BadPoint {
  readonly noise: readonly number[];
}

/** Sizes of the first blocks; all further ones are as large as the last. */
const blockSizes = [4096, 4096, 8192, 16_384, 32_768, 65_536] as const;
const largestBlock = 65_536;
const blockSize = (block: number): number => blockSizes[block] ?? largestBlock;

/** The asymptotic sequence is narrowest, for its size, about here. */
const optimum = 32_768;

export interface SamplingPlan {
  readonly integrand: Integrand;
  /** Bounds of each output, where they are known. */
  readonly bounds: readonly (Bounds | null)[];
  /** What each output may owe to events that are not met. */
  readonly rarity: readonly Rarity[];
  readonly alpha: number;
  readonly key: PhiloxKey;
  /** The most draws. */
  readonly limit: number;
  /** Deviations up to this do not matter. */
  readonly negligible: number;
  /** Whether each output, if it does not vary in a sample, is known to vary nowhere. */
  readonly isConstant: readonly boolean[];
  /** Counts draws before they are made. */
  readonly spend?: (draws: number) => void;
}

/**
 * Draws block after block, until `isEnough` says so of all means or the limit is reached. Block b is the same however
 * the work is shared out, and blocks are merged in their order.
 */
export function sampleMeans(
  plan: SamplingPlan,
  isEnough: (means: readonly SampledMean[]) => boolean,
): readonly SampledMean[] | BadPoint {
  const { integrand, bounds, alpha, key, limit } = plan;
  const { program, families } = integrand;
  const moments: Moments[] = program.outputs.map(() => noMoments);
  const bernstein = bounds.map((own): BernsteinSequence | null => own && bernsteinSequence(own, alpha));
  const largest: (Largest | null)[] = program.outputs.map(() => null);
  let capacity = 2 * blockSize(0);
  let machine = createMachine(program, families.length, capacity);
  let n = 0;
  for (let block = 0; ; block++) {
    const count = blockSize(block);
    if (capacity < count) {
      capacity = largestBlock;
      machine = createMachine(program, families.length, capacity);
    }
    plan.spend?.(count);
    for (const [k, family] of families.entries()) machine.fill(k, count, family, key, k, block);
    machine.run(count);
    n += count;
    for (const [k, values] of machine.outputs.entries()) {
      const own = momentsOf(values, count);
      if (!Number.isFinite(own.mean) || !Number.isFinite(own.m2)) return badPoint(machine.inputs, values, count);
      moments[k] = merged(moments[k] as Moments, own);
      bernstein[k]?.feed(values, count);
      const tail = largest[k] ?? largestDeviations(own.mean, limit);
      largest[k] = tail;
      tail.feed(values, count);
    }
    const means = moments.map((own, k): SampledMean => {
      const rarity = plan.rarity[k] as Rarity;
      const interval = bernstein[k]?.interval() ?? widened(asymptoticInterval(own, alpha, optimum), rarity, n, alpha);
      return meanOf(n, own.mean, interval, () => {
        const isConstant = plan.isConstant[k] ?? false;
        const isTailLight = () => isLightTailed(largest[k] as Largest, n, plan.negligible, isConstant);
        return bernstein[k] !== null || (n >= rarity.leastDraws && isTailLight());
      });
    });
    if (isEnough(means) || n + blockSize(block + 1) > limit) return means;
  }
}

/** A mean whose tail, which takes longer than its draws, is looked at when it matters, and once: before more is drawn. */
export function meanOf(n: number, mean: number, interval: Bounds, isTrusted: () => boolean): SampledMean {
  const judged = once(() => ({ isTrusted: isTrusted() }));
  return {
    n,
    mean,
    interval,
    get isTrusted() {
      return judged().isTrusted;
    },
  };
}

/** An interval that knows nothing of events the sample did not meet, made to allow for them. */
export function widened([low, high]: Bounds, { reach }: Rarity, n: number, alpha: number): Bounds {
  const unseen = (reach * Math.log(1 / alpha)) / n;
  return [low - unseen, high + unseen];
}

export function isLightTailed(largest: Largest, n: number, negligible: number, isConstant: boolean): boolean {
  const values = largest.values();
  return (values[0] as number) <= negligible ? isConstant : tailIndex(values, n) < tailLimit;
}

/** The first sample without a finite value; where only the sum overflows, the largest. */
export function badPoint(inputs: readonly Float64Array[], values: Float64Array, count: number): BadPoint {
  let at = values.subarray(0, count).findIndex((value) => !Number.isFinite(value));
  if (at < 0)
    at = values
      .subarray(0, count)
      .reduce((most, value, i) => (Math.abs(value) > Math.abs(values[most] as number) ? i : most), 0);
  return { noise: inputs.map((input) => input[at] as number) };
}
