import { beforeEach, describe, expect, it, vi } from 'vitest';
import { estimators, planOf } from '../../../bench/sampling/estimators';
import { createMachine } from '../../../src/engine/sampling/machine/create-machine';
import { quasiMeans } from '../../../src/engine/sampling/quasi-mean';
import { type SampledMean, sampleMeans } from '../../../src/engine/sampling/sampled-mean';

vi.mock('../../../src/engine/sampling/machine/create-machine', { spy: true });
beforeEach(() => {
  vi.mocked(createMachine).mockClear();
});

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

it.each(methods)('%s take no more room when there are more of them', (_, method) => {
  meanOf(method, 0, 2 ** 20);
  const capacities = vi.mocked(createMachine).mock.calls.map(([, , capacity]) => capacity);
  expect(capacities.length).toBeGreaterThan(0);
  expect(Math.max(...capacities)).toBeLessThanOrEqual(2 ** 16);
});
