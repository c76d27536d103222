import { describe, expect, it } from 'vitest';
import { estimators, planOf } from '../../../bench/sampling/estimators';
import { quasiMeans } from '../../../src/engine/sampling/quasi-mean';
import { type SampledMean, sampleMeans } from '../../../src/engine/sampling/sampled-mean';

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
