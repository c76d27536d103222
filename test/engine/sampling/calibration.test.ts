import { describe, expect, it } from 'vitest';
import {
  heavyTails,
  lightTails,
  rareEvents,
  ratesOf,
  studentThree,
  type Trial,
} from '../../../bench/sampling/calibration';
import { isThorough } from '../../thorough';

const seeds = isThorough ? 1000 : 200;
const alpha = 0.05;
/** Wrong verdicts allowed: α, and three standard errors of a rate of α. */
const allowed = alpha + 3 * Math.sqrt((alpha * (1 - alpha)) / seeds);

const trial = (tau: number, effect: number, limit = 8192, method: Trial['method'] = 'plain'): Trial => ({
  alpha,
  tau,
  effect,
  limit,
  method,
});

describe.each(lightTails)('$name', (distribution) => {
  const { tau } = distribution;

  it('is supported where the claim holds', () => {
    const { holds, fails } = ratesOf(distribution, trial(tau, 0), seeds);
    expect(fails).toBeLessThanOrEqual(allowed);
    expect(holds).toBeGreaterThan(0.7);
  });

  it('is refuted where the sides differ by twice the tolerance', () => {
    const { holds, fails } = ratesOf(distribution, trial(tau, 2 * tau), seeds);
    expect(holds).toBeLessThanOrEqual(allowed);
    expect(fails).toBeGreaterThan(0.7);
  });

  it('is not refuted at the edge of the tolerance', () => {
    expect(ratesOf(distribution, trial(tau, tau), seeds).fails).toBeLessThanOrEqual(allowed);
  });
});

describe(studentThree.name, () => {
  it.each([0, 1, 2])('is hardly ever judged wrongly at %i times the tolerance', (times) => {
    const { holds, fails } = ratesOf(studentThree, trial(studentThree.tau, times * studentThree.tau), seeds);
    expect(times < 2 ? fails : 0).toBeLessThanOrEqual(allowed);
    expect(times > 1 ? holds : 0).toBeLessThanOrEqual(allowed);
  });
});

describe.each(heavyTails)('$name', (distribution) => {
  it('end undecided, neither supported nor refuted', () => {
    const { holds, fails } = ratesOf(distribution, trial(distribution.tau, 0), seeds);
    expect(holds + fails).toBeLessThanOrEqual(0.01);
  });

  it('end undecided with Sobol’ points, too', () => {
    expect(ratesOf(distribution, trial(distribution.tau, 0, 20_000, 'quasi'), 30).open).toBe(1);
  });
});

describe.each(lightTails)('$name, scrambled Sobol’ points', (distribution) => {
  const tau = 0.004;

  it('is hardly ever judged wrongly', () => {
    expect(ratesOf(distribution, trial(tau, tau, 20_000, 'quasi'), 150).fails).toBeLessThanOrEqual(alpha);
    expect(ratesOf(distribution, trial(tau, 2 * tau, 20_000, 'quasi'), 150).holds).toBeLessThanOrEqual(alpha);
  });
});

describe.each(rareEvents)('$name', (distribution) => {
  const { tau } = distribution;

  it('is hardly ever judged wrongly, however few draws meet it', () => {
    expect(ratesOf(distribution, trial(tau, 0), seeds).fails).toBeLessThanOrEqual(allowed);
    expect(ratesOf(distribution, trial(tau, 2 * tau), seeds).holds).toBeLessThanOrEqual(allowed);
  });

  it('nor with scrambled Sobol’ points', () => {
    expect(ratesOf(distribution, trial(tau, 0, 20_000, 'quasi'), 100).fails).toBeLessThanOrEqual(alpha);
    expect(ratesOf(distribution, trial(tau, 2 * tau, 20_000, 'quasi'), 100).holds).toBeLessThanOrEqual(alpha);
  });
});
