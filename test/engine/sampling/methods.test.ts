import { describe, expect, it } from 'vitest';
import { estimators, planOf } from '../../../bench/sampling/estimators';
import { quasiMeans } from '../../../src/engine/sampling/quasi-mean';
import { isLightTailed, type SampledMean, sampleMeans } from '../../../src/engine/sampling/sampled-mean';
import { studentQuantile } from '../../../src/engine/sampling/student-quantile';
import { hashKey } from '../../../src/number/hash-key';

const methods = [
  ['independent draws', sampleMeans],
  ['Sobol’ points', quasiMeans],
] as const;

const meanOf = (method: typeof sampleMeans, k: number, limit: number): SampledMean => {
  const [mean] = method(planOf(estimators[k] as (typeof estimators)[number], limit), () => false) as SampledMean[];
  return mean as SampledMean;
};

describe.each(estimators.map(({ name }, k) => [name, k] as const))('%s', (_, k) => {
  it('is the same by independent draws and by Sobol’ points', () => {
    const [plain, quasi] = methods.map(([, method]) => meanOf(method, k, 2 ** 18)) as [SampledMean, SampledMean];
    expect(plain.interval[0]).toBeLessThan(quasi.interval[1]);
    expect(quasi.interval[0]).toBeLessThan(plain.interval[1]);
    expect(quasi.interval[1] - quasi.interval[0]).toBeLessThan((plain.interval[1] - plain.interval[0]) / 5);
  });
});

it('is the divergence of two normal distributions', () => {
  const exact = Math.log(2) + (1 + 1) / 8 - 1 / 2;
  for (const [, method] of methods) {
    const [low, high] = meanOf(method, 0, 2 ** 18).interval;
    expect(low).toBeLessThan(exact);
    expect(high).toBeGreaterThan(exact);
  }
});

const { WebAssembly: assembly } = globalThis as unknown as {
  WebAssembly: { Memory: new (descriptor: { initial: number }) => object };
};

/** Pages of memory that are asked for, at most. */
function pagesFor(method: typeof sampleMeans, limit: number): number {
  const { Memory } = assembly;
  let most = 0;
  assembly.Memory = class extends Memory {
    constructor(descriptor: { initial: number }) {
      super(descriptor);
      most = Math.max(most, descriptor.initial);
    }
  };
  meanOf(method, 0, limit);
  assembly.Memory = Memory;
  return most;
}

it.each(methods)('%s take no more room when there are more of them', (_, method) => {
  const pages = pagesFor(method, 2 ** 17);
  expect(pages).toBeGreaterThan(0);
  expect(pagesFor(method, 2 ** 20)).toBe(pages);
});

const gaussians = estimators[0] as (typeof estimators)[number];
/** Half of what the interval over scramblings spans at the first look. */
const radius = (alpha: number, key = 'radius'): { readonly mean: number; readonly radius: number } => {
  const plan = { ...planOf(gaussians, 1), alpha, key: hashKey(key), rarity: [{ reach: 0, leastDraws: 0 }] };
  const [{ mean, interval }] = quasiMeans(plan, () => true) as [SampledMean];
  return { mean, radius: (interval[1] - interval[0]) / 2 };
};

it('splits what may err over the four looks at Sobol’ points', () => {
  const [wide, narrow] = [1e-9, 1e-2].map((alpha) => radius(alpha).radius) as [number, number];
  expect(wide / narrow).toBeCloseTo(studentQuantile(255, 1e-9 / 4) / studentQuantile(255, 1e-2 / 4), 6);
});

it('takes intervals over scramblings a quarter wider than if their means were normal', () => {
  const runs = Array.from({ length: 200 }, (_, i) => radius(1e-2, `scrambling ${i}`));
  const middle = runs.reduce((sum, { mean }) => sum + mean, 0) / runs.length;
  const spread = Math.sqrt(runs.reduce((sum, { mean }) => sum + (mean - middle) ** 2, 0) / (runs.length - 1));
  const typical = runs.reduce((sum, own) => sum + own.radius, 0) / runs.length;
  const widening = typical / (studentQuantile(255, 1e-2 / 4) * spread);
  expect(widening).toBeGreaterThan(1.1);
  expect(widening).toBeLessThan(1.4);
});

it('trusts a sample that does not vary only where nothing varies', () => {
  const largest = { feed: () => {}, values: () => new Float64Array(20) };
  expect(isLightTailed(largest, 4096, 0, true)).toBe(true);
  expect(isLightTailed(largest, 4096, 0, false)).toBe(false);
});
