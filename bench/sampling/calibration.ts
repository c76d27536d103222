import { quasiMeans } from '../../src/engine/sampling/quasi-mean';
import { rarityOf } from '../../src/engine/sampling/rare-events';
import { type SampledMean, type SamplingPlan, sampleMeans } from '../../src/engine/sampling/sampled-mean';
import { threeWay } from '../../src/engine/sampling/three-way';
import { fraction } from '../../src/number/fraction';
import { hashKey } from '../../src/number/hash-key';
import { createRecorder, type Recorder } from '../../src/program/recorder';
import type { Place } from '../../src/program/recording';
import type { StandardFamily } from '../../src/tensor/noise/table';

/** A distribution of mean 0, as a formula in standard draws. */
export interface Distribution {
  readonly name: string;
  readonly families: readonly StandardFamily[];
  readonly bounds: readonly [number, number] | null;
  /** The tolerance it is judged with: small enough that some seeds need more than one look. */
  readonly tau: number;
  readonly value: (r: Recorder, noise: readonly Place[]) => Place;
}

const normals = (count: number): StandardFamily[] => new Array<StandardFamily>(count).fill('normal');
const ratio = (r: Recorder, n: number, d: number): Place => r.constant(fraction(BigInt(n), BigInt(d)));

/** exp(σz − σ²/2) − 1, the importance weights of N(σ, 1) against N(0, 1), less their mean. */
const weights = (sigma: number): Distribution => ({
  name: `lognormal weights, σ = ${sigma}`,
  families: ['normal'],
  bounds: null,
  tau: 0.05,
  value: (r, [z]) =>
    r.sub(r.exp(r.sub(r.mul(r.constant(sigma), z as Place), ratio(r, sigma * sigma, 2))), r.constant(1)),
});

export const lightTails: readonly Distribution[] = [
  { name: 'normal', families: ['normal'], bounds: null, tau: 0.07, value: (_, [z]) => z as Place },
  {
    name: 'exponential',
    families: ['exponential'],
    bounds: null,
    tau: 0.07,
    value: (r, [t]) => r.sub(t as Place, r.constant(1)),
  },
  {
    name: 'bounded: a coin with 1/10',
    families: ['uniform'],
    bounds: [-0.1, 0.9],
    tau: 0.045,
    value: (r, [u]) => r.sub(r.less(u as Place, ratio(r, 1, 10)), ratio(r, 1, 10)),
  },
  {
    name: 'bounded: a parabola',
    families: ['uniform'],
    bounds: [-1, 1],
    tau: 0.045,
    value: (r, [u]) => r.sub(r.mul(r.constant(2), r.sub(r.constant(1), r.power(u as Place, 2))), ratio(r, 4, 3)),
  },
];

export const studentThree: Distribution = {
  name: 'Student with 3 degrees of freedom',
  families: normals(4),
  bounds: null,
  tau: 0.15,
  value: (r, [z, a, b, c]) => {
    const squares = [a, b, c].map((noise) => r.power(noise as Place, 2)).reduce(r.add);
    return r.div(z as Place, r.sqrt(r.div(squares, r.constant(3))));
  },
};

export const heavyTails: readonly Distribution[] = [weights(2), weights(3)];

/** Φ(−3.5), and E max(Z − 3.5, 0). */
const beyond = 2.326290790355e-4;
const excess = 5.848076e-5;
const decimal = (r: Recorder, value: number): Place => ratio(r, Math.round(value * 1e12), 1e12);

/** Events of a probability of 0.00023, of which most of the mean comes. */
export const rareEvents: readonly Distribution[] = [
  {
    name: 'a thousand, rarely',
    families: ['normal'],
    bounds: [-1000 * beyond, 1000 * (1 - beyond)],
    tau: 0.07,
    value: (r, [z]) => r.mul(r.constant(1000), r.sub(r.less(ratio(r, 7, 2), z as Place), decimal(r, beyond))),
  },
  {
    name: 'a thousand, rarely, beside a normal variable',
    families: ['normal', 'normal'],
    bounds: null,
    tau: 0.07,
    value: (r, [z, y]) =>
      r.add(y as Place, r.mul(r.constant(1000), r.sub(r.less(ratio(r, 7, 2), z as Place), decimal(r, beyond)))),
  },
  {
    name: 'a steep slope, rarely',
    families: ['normal'],
    bounds: null,
    tau: 0.01,
    value: (r, [z]) =>
      r.mul(r.constant(1000), r.sub(r.max(r.sub(z as Place, ratio(r, 7, 2)), r.constant(0)), decimal(r, excess))),
  },
  {
    name: 'a multiple of a variable, rarely',
    families: ['normal', 'normal'],
    bounds: null,
    tau: 0.07,
    value: (r, [z, y]) =>
      r.mul(
        r.constant(1000),
        r.sub(r.mul(r.less(ratio(r, 7, 2), z as Place), r.add(r.constant(1), y as Place)), decimal(r, beyond)),
      ),
  },
];

export interface Rates {
  readonly holds: number;
  readonly fails: number;
  readonly open: number;
}

export interface Trial {
  readonly alpha: number;
  readonly tau: number;
  /** The true mean. */
  readonly effect: number;
  readonly limit: number;
  readonly method: 'plain' | 'quasi';
}

/** How often each three-way verdict on `mean == 0` comes out, over many seeds. */
export function ratesOf({ name, families, bounds, value }: Distribution, trial: Trial, seeds: number): Rates {
  const { alpha, tau, effect, limit, method } = trial;
  const r = createRecorder();
  const noise = families.map((_, k) => r.input(k));
  const shifted = r.add(value(r, noise), r.rational(BigInt(Math.round(effect * 1e9)), 1_000_000_000n));
  const program = r.program([shifted]);
  const own = bounds === null ? null : ([bounds[0] + effect, bounds[1] + effect] as const);
  const judge = (means: readonly SampledMean[]): keyof Rates => {
    const mean = means[0] as SampledMean;
    const verdict = threeWay('==', mean.interval, tau, 0);
    return verdict !== 'open' && mean.isTrusted ? verdict : 'open';
  };
  const integrand = { program, families, bounds: [own] };
  const rarity = rarityOf(integrand, alpha, hashKey('calibration', name));
  const counts = { holds: 0, fails: 0, open: 0 };
  for (let seed = 0; seed < seeds; seed++) {
    const key = hashKey('calibration', name, seed);
    const plan: SamplingPlan = { integrand, bounds: [own], alpha, key, limit, negligible: 0, isConstant: [], rarity };
    const sampled = (method === 'plain' ? sampleMeans : quasiMeans)(plan, (means) => judge(means) !== 'open');
    counts['noise' in sampled ? 'open' : judge(sampled)]++;
  }
  return { holds: counts.holds / seeds, fails: counts.fails / seeds, open: counts.open / seeds };
}
