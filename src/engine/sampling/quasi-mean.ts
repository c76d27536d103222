import { type PhiloxKey, philoxInto } from '../../number/philox';
import { createMachine } from '../../program/machine/create-machine';
import { quantileOf } from '../../program/noise';
import type { StandardFamily } from '../../tensor/noise/table';
import { type Largest, largestDeviations } from './largest';
import { type Moments, momentsOf, variance } from './moments';
import { owenScrambled } from './owen-scrambling';
import type { Rarity } from './rare-events';
import {
  type BadPoint,
  badPoint,
  isLightTailed,
  meanOf,
  type SampledMean,
  type SamplingPlan,
  widened,
} from './sampled-mean';
import { directionNumbers, fillSobol, sobolDimensions } from './sobol';
import { studentQuantile } from './student-quantile';

/**
 * Independent scramblings; their number less one is odd, as the quantile wants it. Their means may be as skewed as
 * exponential draws, for which Student's interval over few errs far too often at small α: so there are many, and the
 * interval is widened.
 */
const replicates = 256;
const widening = 1.25;
/** Points of each scrambling at the looks. */
const looks = [16, 64, 256, 1024] as const;
/** Scramblings evaluated together: what is held at once does not grow with the number of points. */
const group = 64;

/** Whether there are Sobol' points for this many draws. */
export const isQuasiPossible = (dimensions: number): boolean => dimensions > 0 && dimensions <= sobolDimensions;

/**
 * Means by randomised quasi-Monte Carlo: Sobol' points with nested scrambling, and Student's interval over independent
 * scramblings, whose error is split over the looks. Owen, Monte Carlo variance of scrambled net quadrature, 1997.
 */
export function quasiMeans(
  plan: SamplingPlan,
  isEnough: (means: readonly SampledMean[]) => boolean,
): readonly SampledMean[] | BadPoint {
  const { integrand, key, alpha, limit } = plan;
  const dimensions = integrand.families.length;
  const directions = integrand.families.map((_, k) => directionNumbers(k));
  const most = Math.max(...looks.map((points, i) => points - (looks[i - 1] ?? 0)));
  const machine = createMachine(integrand.program, dimensions, most * group);
  const { inputs, outputs } = machine;
  const sums = outputs.map(() => new Float64Array(replicates));
  const largest: (Largest | null)[] = outputs.map(() => null);
  const factor = widening * studentQuantile(replicates - 1, alpha / looks.length);
  let means: SampledMean[] = [];
  let from = 0;
  for (const points of looks) {
    const count = points - from;
    if (points > looks[0] && points * replicates > limit) break;
    const sobol = directions.map(() => new Uint32Array(count));
    for (const [k, own] of directions.entries()) fillSobol(sobol[k] as Uint32Array, own, from);
    for (let first = 0; first < replicates; first += group) {
      plan.spend?.(count * group);
      for (const [k, family] of integrand.families.entries()) {
        for (let replicate = first; replicate < first + group; replicate++) {
          const at = (replicate - first) * count;
          const out = (inputs[k] as Float64Array).subarray(at, at + count);
          fillScrambled(out, sobol[k] as Uint32Array, family, key, replicate, k, from);
        }
      }
      machine.run(count * group);
      for (const [k, values] of outputs.entries()) {
        const own = momentsOf(values, count * group);
        if (!Number.isFinite(own.mean)) return badPoint(inputs, values, count * group);
        addSums(sums[k] as Float64Array, values, count, first);
        const tail = largest[k] ?? largestDeviations(own.mean, (looks.at(-1) as number) * replicates);
        largest[k] = tail;
        tail.feed(values, count * group);
      }
    }
    from = points;
    const n = points * replicates;
    means = sums.map((own, k): SampledMean => {
      const moments: Moments = momentsOf(own.map((sum) => sum / points));
      const radius = factor * Math.sqrt(variance(moments) / replicates);
      const rarity = plan.rarity[k] as Rarity;
      const interval = widened([moments.mean - radius, moments.mean + radius], rarity, n, alpha);
      const isTailLight = () => isLightTailed(largest[k] as Largest, n, plan.negligible, plan.isConstant[k] ?? false);
      return meanOf(n, moments.mean, interval, () => n >= rarity.leastDraws && isTailLight());
    });
    if (isEnough(means)) return means;
  }
  return means;
}

const words = new Uint32Array(4);

/** Adds up the values of each replicate of a group, which follow one another. */
function addSums(sums: Float64Array, values: Float64Array, count: number, first: number): void {
  for (let i = 0; i < group; i++) {
    let sum = sums[first + i] as number;
    for (let k = i * count; k < (i + 1) * count; k++) sum += values[k] as number;
    sums[first + i] = sum;
  }
}

/** Scrambled points as standard draws. The bits beyond the 32nd are random: each point by itself is exactly uniform. */
function fillScrambled(
  out: Float64Array,
  codes: Uint32Array,
  family: StandardFamily,
  key: PhiloxKey,
  replicate: number,
  dimension: number,
  from: number,
): void {
  philoxInto(words, 0, key[0], key[1], 0xffffffff, replicate, dimension, 1);
  const seed = words[0] as number;
  const quantile = quantileOf(family);
  for (let i = 0; i < out.length; i++) {
    if (i % 4 === 0) philoxInto(words, 0, key[0], key[1], (from + i) >> 2, replicate, dimension, 2);
    const rest = ((words[i % 4] as number) + 0.5) * 2 ** -32;
    const u = (owenScrambled(codes[i] as number, seed) + rest) * 2 ** -32;
    out[i] = quantile(u);
  }
}
