import type { Benchmark, Figure } from '../benchmark';
import { type Distribution, heavyTails, lightTails, ratesOf, studentThree } from './calibration';

const seeds = 1000;
const alpha = 0.05;
const limit = 8192;

function figuresOf(distribution: Distribution): Figure[] {
  const rates = (effect: number) =>
    ratesOf(distribution, { alpha, tau: distribution.tau, effect, limit, method: 'plain' }, seeds);
  const percent = (name: string, rate: number): Figure => ({
    name: `${distribution.name}, ${name}`,
    value: 100 * rate,
    unit: '%',
    baseline: null,
    limit: { of: 'value', at: 100 * alpha },
  });
  const atZero = rates(0);
  return heavyTails.includes(distribution)
    ? [percent('decided', 1 - atZero.open)]
    : [percent('wrong at 0', atZero.fails), percent('wrong at 2τ', rates(2 * distribution.tau).holds)];
}

/** How often sampling errs, over many seeds. */
export const calibration: Benchmark = {
  name: 'calibration',
  measure: async () => [...lightTails, studentThree, ...heavyTails].flatMap(figuresOf),
};
