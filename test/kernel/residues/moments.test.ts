import { expect, it } from 'vitest';
import { standardMoment } from '../../../src/kernel/residues/moments';
import { fractionToNumber } from '../../../src/number/fraction';
import type { StandardFamily } from '../../../src/tensor/symbol';

const densities: { readonly [F in StandardFamily]: (x: number) => number } = {
  normal: (x) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI),
  uniform: (x) => (x >= 0 && x <= 1 ? 1 : 0),
  exponential: (x) => (x >= 0 ? Math.exp(-x) : 0),
  laplace: (x) => Math.exp(-Math.abs(x)) / 2,
};

const families = Object.keys(densities) as StandardFamily[];

it.each(families)('the moments of %s are integrals of powers against its density', (family) => {
  const [from, to] = family === 'uniform' ? [0, 1] : family === 'exponential' ? [0, 80] : [-80, 80];
  const steps = 400_000;
  const width = (to - from) / steps;
  for (let n = 0; n <= 8; n++) {
    let sum = 0;
    for (let i = 0; i < steps; i++) {
      const x = from + (i + 0.5) * width;
      sum += x ** n * densities[family](x) * width;
    }
    const exact = fractionToNumber(standardMoment(family, n));
    expect(Math.abs(sum - exact)).toBeLessThan(1e-6 * Math.max(1, exact));
  }
});
