import { quasiMeans } from '../../src/engine/sampling/quasi-mean';
import { type BadPoint, type SampledMean, sampleMeans } from '../../src/engine/sampling/sampled-mean';
import type { Benchmark, Figure } from '../benchmark';
import { leastSpent, type Spent } from '../peers/spent';
import { type Estimator, estimators, planOf } from './estimators';
import { numpyNanoseconds } from './numpy';

const rounds = 5;
const tau = 1e-3;

/** Nanoseconds for draws, the value of each, moments and tails, in this process, on one core. */
export function nanosecondsPerSample(estimator: Estimator): Spent {
  const plan = planOf(estimator, 2 ** 20);
  let samples = 0;
  const { time, processor } = leastSpent(rounds, () => {
    const { n, isTrusted } = onlyMean(sampleMeans(plan, () => false));
    if (!isTrusted) throw new Error(`${estimator.name}: the tail is heavy`);
    samples = n;
  });
  return { time: (time * 1e6) / samples, processor: ((processor ?? Number.NaN) * 1e6) / samples };
}

/** What it takes until the confidence interval at α = 10⁻⁶ is no wider than ±τ. */
function reach(
  estimator: Estimator,
  method: typeof sampleMeans,
): { readonly n: number; readonly milliseconds: number } {
  const plan = planOf(estimator, 2 ** 27);
  const start = performance.now();
  const { n, interval } = onlyMean(method(plan, (means) => halfWidth(means[0]?.interval) <= tau));
  if (halfWidth(interval) > tau) throw new Error(`${estimator.name}: not within ${tau} after ${n} samples`);
  return { n, milliseconds: performance.now() - start };
}

const halfWidth = ([low, high]: readonly [number, number] = [0, Number.POSITIVE_INFINITY]): number => (high - low) / 2;

function onlyMean(means: readonly SampledMean[] | BadPoint): SampledMean {
  const [mean] = 'noise' in means ? [] : means;
  if (mean === undefined) throw new Error('a sample has no value');
  return mean;
}

function figuresOf(estimator: Estimator): Figure[] {
  const numpy = numpyNanoseconds(estimator);
  const plain = { baseline: null, limit: null };
  const methods = [
    ['plain', sampleMeans],
    ['Sobol’', quasiMeans],
  ] as const;
  return [
    {
      name: estimator.name,
      value: nanosecondsPerSample(estimator).time,
      unit: 'ns',
      baseline: numpy === null ? null : { name: 'NumPy', value: numpy.time },
      limit: null,
      ...(numpy === null ? { note: 'no NumPy' } : {}),
    },
    ...methods.flatMap(([name, method]): Figure[] => {
      const { n, milliseconds } = reach(estimator, method);
      return [
        { ...plain, name: `±${tau}, ${name}`, value: n, unit: 'samples' },
        { ...plain, name: '', value: milliseconds, unit: 'ms' },
      ];
    }),
  ];
}

/** How fast expectations are sampled, and how many samples a tolerance takes. */
export const sampling: Benchmark = { name: 'sampling', measure: async () => estimators.flatMap(figuresOf) };
