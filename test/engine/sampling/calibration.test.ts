import { describe, expect, it } from 'vitest';
import { heavyTails, lightTails, ratesOf, studentThree, type Trial } from '../../../bench/sampling/calibration';

const seeds = 1000;
const alpha = 0.05;
/** Wrong verdicts allowed: α, and three standard errors of a rate of α. */
const allowed = alpha + 3 * Math.sqrt((alpha * (1 - alpha)) / seeds);

const trial = (tau: number, effect: number, method: Trial['method'] = 'plain'): Trial => ({ alpha, tau, effect, limit: 40_000, method });

describe.each([...lightTails, studentThree])('$name', (distribution) => {
  // Small enough that some seeds need more than one look.
  const tau = distribution === studentThree ? 0.08 : distribution.bounds === null ? 0.05 : 0.03;

  it('is hardly ever refuted where the claim holds, nor supported where it fails', () => {
    expect(ratesOf(distribution, trial(tau, 0), seeds).fails).toBeLessThanOrEqual(allowed);
    expect(ratesOf(distribution, trial(tau, 2 * tau), seeds).holds).toBeLessThanOrEqual(allowed);
  });

  it('is hardly ever refuted at the edge of the tolerance', () => {
    expect(ratesOf(distribution, trial(tau, tau), seeds).fails).toBeLessThanOrEqual(allowed);
  });

  it('is decided for the most part', () => {
    if (distribution === studentThree) return;
    expect(ratesOf(distribution, trial(tau, 0), 100).holds).toBeGreaterThan(0.9);
    expect(ratesOf(distribution, trial(tau, 2 * tau), 100).fails).toBeGreaterThan(0.9);
  });
});

describe.each(heavyTails)('$name', (distribution) => {
  it('end undecided, neither supported nor refuted', () => {
    const { holds, fails } = ratesOf(distribution, trial(0.05, 0), seeds);
    expect(holds + fails).toBeLessThanOrEqual(0.01);
  });
});

describe.each(lightTails)('$name, quasi-Monte Carlo', (distribution) => {
  it('is hardly ever wrong', () => {
    const tau = 0.002;
    expect(ratesOf(distribution, trial(tau, 0, 'quasi'), 200).fails).toBeLessThanOrEqual(allowed);
    expect(ratesOf(distribution, trial(tau, 2 * tau, 'quasi'), 200).holds).toBeLessThanOrEqual(allowed);
  });
});
