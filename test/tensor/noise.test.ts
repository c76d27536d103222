import { describe, expect, it } from 'vitest';
import { quadrature } from '../../src/engine/adversary/quadrature';
import { float64 } from '../../src/number/float64';
import { fractionToNumber } from '../../src/number/fraction';
import { hashKey } from '../../src/number/hash-key';
import { calculusIn } from '../../src/operation/calculus-in';
import { fillNoise, quantileOf } from '../../src/program/noise';
import type { NoiseFamily, Support } from '../../src/tensor/noise/family';
import { noiseFamilies, standardFamilies } from '../../src/tensor/noise/table';

const doubles = calculusIn(float64);
const ends: { readonly [S in Support]: readonly [number, number] } = {
  line: [-80, 80],
  'half-line': [0, 80],
  unit: [0, 1],
};

describe.each(standardFamilies)('%s noise', (family) => {
  const facts: NoiseFamily = noiseFamilies[family];
  const [from, to] = ends[facts.support];
  const density = (z: number): number => facts.density(doubles, z);
  const steps = 200_000;
  const width = (to - from) / steps;
  const points = Array.from({ length: steps }, (_, i) => from + (i + 0.5) * width);
  const some = points.filter((_, i) => i % 1999 === 0);

  it('has the moments that are said, and mass 1', () => {
    for (let n = 0; n <= 8; n++) {
      const moment = facts.moment(n);
      if (n === 0) expect(moment).not.toBeNull();
      if (moment === null) continue;
      const exact = fractionToNumber(moment);
      const sum = points.reduce((total, z) => total + z ** n * density(z) * width, 0);
      expect(Math.abs(sum - exact)).toBeLessThan(1e-5 * Math.max(1, exact));
    }
  });

  it('has the logarithm of its density, its symmetry and its flatness', () => {
    for (const z of some) {
      if (density(z) > 1e-300) expect(facts.logDensity(doubles, z)).toBeCloseTo(Math.log(density(z)), 9);
      if (facts.isFlat) expect(density(z)).toBe(1);
      if (facts.isSymmetric) expect(density(-z)).toBe(density(z));
    }
    if (!facts.isSymmetric && facts.support === 'line') expect(density(-1)).not.toBeCloseTo(density(1), 2);
    if (!facts.isFlat) expect(density(0.25)).not.toBeCloseTo(density(0.75), 2);
  });

  it('has draws, and quantiles, that its distribution function makes uniform', () => {
    const sums = new Float64Array(steps);
    let total = 0;
    points.forEach((z, i) => {
      total += density(z) * width;
      sums[i] = total;
    });
    const distribution = (z: number): number => {
      const i = Math.floor((z - from) / width);
      return i < 0 ? 0 : (sums[Math.min(i, steps - 1)] as number);
    };
    const count = 20_000;
    const draws = new Float64Array(count);
    fillNoise(draws, count, family, hashKey(`noise of ${family}`), 0, 0);
    // Kolmogorov and Smirnov: the distance is above 1.95/√n with a probability of 0.001.
    const distance = (values: readonly number[]): number =>
      values
        .toSorted((a, b) => a - b)
        .reduce((most, z, i) => Math.max(most, Math.abs(distribution(z) - (i + 0.5) / values.length)), 0);
    expect(distance([...draws])).toBeLessThan(1.95 / Math.sqrt(count));
    const shares = Array.from({ length: 999 }, (_, i) => (i + 0.5) / 999);
    expect(distance(shares.map(quantileOf(family)))).toBeLessThan(2e-3);
    expect(distance(shares.map((share) => quantileOf(family)(share) * 1.1 + 0.05))).toBeGreaterThan(0.01);
  });

  it('is integrated by the rules that nothing is concluded from', () => {
    const { from: low, to: high, intervals } = facts.simpson;
    const step = (high - low) / intervals;
    const simpson = Array.from({ length: intervals + 1 }, (_, i) => {
      const factor = i === 0 || i === intervals ? 1 : i % 2 === 1 ? 4 : 2;
      return (factor * step * density(low + i * step)) / 3;
    }).reduce((a, b) => a + b);
    expect(simpson).toBeCloseTo(1, 3);
    for (const refinement of [1, 2] as const) {
      const { weights } = quadrature([family], refinement);
      expect(weights.reduce((a, b) => a + b)).toBeCloseTo(1, 2);
    }
  });
});
