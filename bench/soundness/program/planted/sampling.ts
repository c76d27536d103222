import type { Mutant } from '../mutant';

const sampling = { near: ['test/engine/sampling'], file: 'src/engine/sampling.ts' } as const;
const quasi = { near: ['test/engine/sampling'], file: 'src/engine/sampling/quasi-mean.ts' } as const;
const draws = { near: ['test/engine/sampling'], file: 'src/engine/sampling/sampled-mean.ts' } as const;
const threeWay = {
  near: ['test/engine/sampling/statistics.test.ts'],
  file: 'src/engine/sampling/three-way.ts',
} as const;

/** Means of samples and what they support. */
export const inSampling: readonly Mutant[] = [
  {
    ...sampling,
    name: 'every output may err with the whole probability',
    find: 'const share = alpha / (2 * integrand.program.outputs.length);',
    replace: 'const share = alpha;',
    near: ['test/engine/sampling/methods.test.ts', 'test/engine/sampling'],
  },
  {
    ...sampling,
    name: 'every case may err with the whole probability',
    find: 'const alpha = total / cases.length;',
    replace: 'const alpha = total;',
    near: ['test/engine/sampling/methods.test.ts', 'test/engine/sampling'],
  },
  {
    ...sampling,
    name: 'heavy tails are trusted',
    find: 'if (means.some(({ isTrusted }) => !isTrusted)) {',
    replace: 'if (means.length === 0) {',
  },
  {
    ...sampling,
    name: 'assumptions of samples are ignored',
    find: "if (concrete.assumptions.length > 0) return { kind: 'open', reason: 'a sample says nothing of assumptions' };",
    replace: '',
  },
  {
    ...quasi,
    name: 'looks are not shared',
    find: 'alpha / looks.length',
    replace: 'alpha',
    near: ['test/engine/sampling/methods.test.ts', 'test/engine/sampling'],
  },
  {
    ...quasi,
    name: 'the interval over scramblings is not widened',
    find: 'const widening = 1.25;',
    replace: 'const widening = 1;',
    near: ['test/engine/sampling/methods.test.ts', 'test/engine/sampling'],
  },
  {
    ...quasi,
    name: 'the interval over scrambled points as over independent ones',
    find: 'factor * Math.sqrt(variance(moments) / replicates)',
    replace: 'factor * Math.sqrt(variance(moments) / n)',
  },
  {
    ...draws,
    name: 'draws whose tails are heavy are trusted',
    find: ': tailIndex(values, n) < tailLimit;',
    replace: ': true;',
  },
  {
    ...draws,
    name: 'no spread in a sample is no spread',
    find: '<= negligible ? isConstant :',
    replace: '<= negligible ? true :',
  },
  {
    near: ['test/engine/sampling/integrand.test.ts'],
    file: 'src/engine/sampling/far-out.ts',
    name: 'noise is not looked at far out',
    find: 'noise[i] = stretch * (noise[i] as number);',
    replace: 'noise[i] = noise[i] as number;',
  },
  {
    near: ['test/engine/sampling/statistics.test.ts'],
    file: 'src/engine/sampling/confidence-sequence.ts',
    name: 'the radius of the sequence halved',
    find: 'return [mean - radius, mean + radius];',
    replace: 'return [mean - radius / 2, mean + radius / 2];',
  },
  {
    near: ['test/engine/sampling/statistics.test.ts'],
    file: 'src/engine/sampling/empirical-bernstein.ts',
    name: 'the Bernstein sequence without its spread',
    find: 'const radius = (log2 + spread) / weights;',
    replace: 'const radius = log2 / weights;',
  },
  {
    near: ['test/engine/sampling/statistics.test.ts'],
    file: 'src/engine/sampling/empirical-bernstein.ts',
    name: 'the Bernstein sequence on one side',
    find: 'const log2 = Math.log(2 / alpha);',
    replace: 'const log2 = Math.log(1 / alpha);',
  },
  {
    near: ['test/engine/sampling/statistics.test.ts', 'test/engine/sampling'],
    file: 'src/engine/sampling/tail-index.ts',
    name: 'tails up to infinite variance',
    find: 'export const tailLimit = 1 / 3;',
    replace: 'export const tailLimit = 2;',
  },
  {
    ...threeWay,
    name: 'an interval that meets τ holds',
    find: "return low >= -inner && high <= inner ? 'holds' : 'open';",
    replace: "return low >= -inner || high <= inner ? 'holds' : 'open';",
  },
  {
    ...threeWay,
    name: 'what excludes 0 is refuted',
    find: 'const [isAbove, isBelow] = [low > outer, high < -outer];',
    replace: 'const [isAbove, isBelow] = [low > 0, high < 0];',
  },
  {
    ...threeWay,
    name: 'rounding makes no difference',
    find: 'const [inner, outer] = [tau - epsilon, tau + epsilon];',
    replace: 'const [inner, outer] = [tau, tau];',
  },
  {
    ...threeWay,
    name: '<= where the interval is below',
    find: "return isAbove ? 'fails' : high <= inner ? 'holds' : 'open';",
    replace: "return isAbove ? 'fails' : low <= inner ? 'holds' : 'open';",
  },
];
