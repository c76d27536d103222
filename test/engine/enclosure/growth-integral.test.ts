import { expect, it } from 'vitest';
import { exponentialIntegral } from '../../../src/engine/enclosure/growth-integral';

/** ∫ e^(c₀ + bt + ct²) from `from` on by the midpoint rule, up to where it has fallen off. */
function integralOf(c0: number, b: number, c: number, from: number, to: number): number {
  const end = Math.min(to, from + 60);
  const steps = 60_000;
  const width = (end - from) / steps;
  let sum = 0;
  for (let i = 0; i < steps; i++) {
    const t = from + (i + 0.5) * width;
    sum += Math.exp(c0 + b * t + c * t * t) * width;
  }
  return sum;
}

it('is at least the integral, on rays and pieces', () => {
  for (const c0 of [-2, 0, 3])
    for (const b of [-3, -1, 0, 1, 3])
      for (const c of [-2, -0.5, 0, 0.01, 1])
        for (const from of [0, 1, 4])
          for (const to of [from + 1, from + 2.5, Infinity]) {
            const bound = exponentialIntegral([c0, b, c], [{ from, to }]);
            if (to === Infinity && (c > 0 || (c === 0 && b >= 0))) expect(bound).toBe(Infinity);
            else expect(bound).toBeGreaterThanOrEqual(integralOf(c0, b, c, from, to) * (1 - 1e-6));
          }
});

it('multiplies over several variables', () => {
  const bound = exponentialIntegral(
    [1, -1, 0, 2, -1],
    [
      { from: 0, to: Infinity },
      { from: 0, to: 3 },
    ],
  );
  expect(bound).toBeGreaterThanOrEqual(integralOf(1, -1, 0, 0, Infinity) * integralOf(0, 2, -1, 0, 3) * (1 - 1e-6));
});
