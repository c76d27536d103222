import { describe, expect, it } from 'vitest';
import { asymptoticInterval } from '../../../src/engine/sampling/confidence-sequence';
import { bernsteinSequence } from '../../../src/engine/sampling/empirical-bernstein';
import { largestDeviations } from '../../../src/engine/sampling/largest';
import { merged, momentsOf, noMoments, variance } from '../../../src/engine/sampling/moments';
import { studentQuantile } from '../../../src/engine/sampling/student-quantile';
import { tailIndex } from '../../../src/engine/sampling/tail-index';
import { threeWay } from '../../../src/engine/sampling/three-way';
import { normalQuantile } from '../../../src/number/normal-quantile';

describe('moments', () => {
  const values = Float64Array.from({ length: 5000 }, (_, i) => Math.sin(i * i) * 10 + 1e6);

  it('are those of the whole, however it is cut', () => {
    const whole = momentsOf(values);
    const parts = [0, 1, 700, 701, 3000, 5000].reduce(
      (sum, end, i, ends) => (i === 0 ? sum : merged(sum, momentsOf(values.subarray(ends[i - 1], end)))),
      noMoments,
    );
    expect(parts.n).toBe(5000);
    expect(parts.mean).toBeCloseTo(whole.mean, 8);
    expect(variance(parts)).toBeCloseTo(variance(whole), 8);
  });

  it('survive a large mean', () => {
    const shifted = values.map((value) => value - 1e6);
    expect(variance(momentsOf(values)) / variance(momentsOf(shifted))).toBeCloseTo(1, 8);
  });
});

describe('quantiles', () => {
  // CPython's NormalDist().inv_cdf, the same algorithm.
  it.each([
    [1e-300, -37.0470962993612],
    [1e-20, -9.262340089798405],
    [1e-5, -4.2648907939228256],
    [0.01, -2.3263478740408408],
    [0.08, -1.4050715603096322],
    [0.3, -0.5244005127080407],
    [0.5, 0],
    [0.7, 0.5244005127080407],
    [0.975, 1.9599639845400536],
    [1 - 1e-9, 5.997807019601638],
  ])('normal at %f', (p, value) => {
    expect(Math.abs(normalQuantile(p) - value)).toBeLessThanOrEqual(4e-16 * Math.max(1, Math.abs(value)));
  });

  // scipy.stats.t.isf(α/2, ν)
  it.each([
    [15, 0.05, 2.131449545559776],
    [15, 1e-6, 7.903233627313883],
    [3, 0.01, 5.840909309733355],
    [7, 0.5, 0.7111417780817866],
  ])('Student with %i degrees of freedom at %f', (freedom, alpha, value) => {
    expect(Math.abs(studentQuantile(freedom, alpha) - value)).toBeLessThan(1e-7 * value);
  });
});

describe('the asymptotic confidence sequence', () => {
  it('has the radius of the paper at its optimum', () => {
    // 5.67σ/√t at α = 1e-6
    const t = 32_768;
    const [low, high] = asymptoticInterval({ n: t, mean: 3, m2: t - 1 }, 1e-6, t);
    expect((high - 3) * Math.sqrt(t)).toBeCloseTo(5.67, 2);
    expect(3 - low).toBeCloseTo(high - 3, 12);
  });

  it('knows nothing from one value', () => {
    expect(asymptoticInterval({ n: 1, mean: 0, m2: 0 }, 0.05, 100)).toEqual([-Infinity, Infinity]);
  });
});

describe('the empirical Bernstein sequence', () => {
  it('is the one of the paper, reckoned directly', () => {
    const values = Float64Array.from({ length: 200 }, (_, i) => ((i * 7919) % 11) / 10);
    const sequence = bernsteinSequence([0, 1], 0.05);
    sequence.feed(values, values.length);
    let [sum, squares, weights, weighted, spread] = [0.5, 0.25, 0, 0, 0];
    values.forEach((x, i) => {
      const t = i + 1;
      const [mean, own] = [sum / t, squares / t];
      const lambda = Math.min(0.5, Math.sqrt((2 * Math.log(40)) / (own * t * Math.log(1 + t))));
      weights += lambda;
      weighted += lambda * x;
      spread += (x - mean) ** 2 * (-Math.log(1 - lambda) - lambda);
      sum += x;
      squares += (x - sum / (t + 1)) ** 2;
    });
    const [centre, radius] = [weighted / weights, (Math.log(40) + spread) / weights];
    expect(sequence.interval()[0]).toBeCloseTo(Math.max(0, centre - radius), 10);
    expect(sequence.interval()[1]).toBeCloseTo(Math.min(1, centre + radius), 10);
  });

  it('scales with the bounds, and is never wider than they are', () => {
    const values = Float64Array.from({ length: 300 }, (_, i) => Math.sin(i));
    const [unit, wide] = [bernsteinSequence([-1, 1], 0.01), bernsteinSequence([-3, 3], 0.01)];
    unit.feed(values, 300);
    wide.feed(
      values.map((value) => 3 * value),
      300,
    );
    expect(wide.interval()[1]).toBeCloseTo(3 * unit.interval()[1], 10);
    expect(bernsteinSequence([-1, 1], 0.01).interval()).toEqual([-1, 1]);
  });
});

describe('the tail', () => {
  const largestOf = (values: Float64Array): Float64Array => {
    const largest = largestDeviations(0, values.length);
    largest.feed(values.subarray(0, 1000), 1000);
    largest.feed(values.subarray(1000), values.length - 1000);
    return largest.values();
  };

  it('keeps the largest deviations, in order', () => {
    const values = Float64Array.from({ length: 4000 }, (_, i) => (i % 2 === 0 ? 1 : -1) * ((i * 7) % 4000));
    const kept = largestOf(values);
    expect([...kept.slice(0, 3)]).toEqual([3999, 3998, 3997]);
    expect(kept.length).toBe(191);
  });

  it('keeps what sorting would, with equal ones and in any order', () => {
    const of = (divisor: number) =>
      Float64Array.from({ length: 9001 }, (_, i) => ((i * i * 31) % 9001) / divisor - 0.3);
    for (const values of [
      of(9001),
      of(9001).map((x) => Math.round(5 * x)),
      of(9001).sort(),
      of(9001).sort().reverse(),
    ]) {
      const sorted = values.map(Math.abs).sort().reverse();
      expect([...largestOf(values)]).toEqual([...sorted.subarray(0, Math.ceil(3 * Math.sqrt(9001)) + 1)]);
    }
  });

  // Quantiles of the distributions at equidistant probabilities.
  it.each<[string, (u: number) => number, number, number]>([
    ['exponential', (u) => -Math.log(1 - u), -0.1, 0.15],
    ['uniform', (u) => u, -2, -0.5],
    ['Pareto with 2 moments', (u) => (1 - u) ** -0.5, 0.35, 0.65],
    ['Pareto with 10 moments', (u) => (1 - u) ** -0.1, 0, 0.25],
    ['lognormal with σ = 3', (u) => Math.exp(3 * normalQuantile(u)), 0.6, 1.2],
    ['constant', () => 4, -Infinity, -Infinity],
  ])('of a sample that is %s', (_, quantile, low, high) => {
    const n = 20_000;
    const index = tailIndex(largestOf(Float64Array.from({ length: n }, (_, i) => quantile((i + 0.5) / n))), n);
    expect(index).toBeGreaterThanOrEqual(low);
    expect(index).toBeLessThanOrEqual(high);
  });

  it('cannot be judged from few values, or from few atoms', () => {
    expect(tailIndex(Float64Array.of(3, 2, 1), 5)).toBe(Infinity);
    const n = 20_000;
    expect(tailIndex(largestOf(Float64Array.from({ length: n }, (_, i) => (i % 500 === 0 ? 10 + i / n : 1))), n)).toBe(
      Infinity,
    );
  });
});

describe('the three-way rule', () => {
  it.each<[Parameters<typeof threeWay>[0], [number, number], 'holds' | 'fails' | 'open']>([
    ['==', [-0.05, 0.05], 'holds'],
    ['==', [-0.05, 0.095], 'open'],
    ['==', [0.05, 0.2], 'open'],
    ['==', [0.105, 0.2], 'open'],
    ['==', [0.12, 0.2], 'fails'],
    ['==', [-0.2, -0.12], 'fails'],
    ['<=', [-9, 0.05], 'holds'],
    ['<=', [0.12, 0.2], 'fails'],
    ['<=', [0, 0.2], 'open'],
    ['>=', [-0.05, 9], 'holds'],
    ['>=', [-9, -0.12], 'fails'],
    ['<', [-9, -0.12], 'holds'],
    ['<', [-9, 0.05], 'open'],
    ['<', [0.12, 9], 'fails'],
    ['>', [0.12, 9], 'holds'],
    ['>', [-9, -0.12], 'fails'],
    ['!=', [0.12, 9], 'holds'],
    ['!=', [-0.01, 0.01], 'open'],
  ])('%s on %o, with τ = 0.1 and ε = 0.01: %s', (relation, interval, verdict) => {
    expect(threeWay(relation, interval, 0.1, 0.01)).toBe(verdict);
  });
});
