import type { Mutant } from '../mutant';

const degree = { file: 'src/number/residue/degree.ts', near: ['test/number/residue-degree.test.ts'] } as const;
const bound = { near: ['test/statement/error-bound.test.ts', 'test/engine/counted.test.ts'] } as const;
const vanishing = { ...bound, file: 'src/number/residue/vanishing.ts' } as const;
const keyed = { ...bound, file: 'src/number/residue/keyed-quantities.ts' } as const;
const identity = { ...bound, file: 'src/engine/identity.ts' } as const;

/** Degrees, and the bound on the probability of a false proof that is made of them. */
export const inDegrees: readonly Mutant[] = [
  {
    ...degree,
    name: 'degree of a sum without its cross terms',
    find: 'Math.max(a.numerator + b.denominator, b.numerator + a.denominator)',
    replace: 'Math.max(a.numerator, b.numerator)',
  },
  {
    ...degree,
    name: 'degree of a sum with the larger denominator only',
    find: `b.numerator + a.denominator),
  denominator: a.denominator + b.denominator`,
    replace: `b.numerator + a.denominator),
  denominator: Math.max(a.denominator, b.denominator)`,
  },
  {
    ...degree,
    name: 'coefficients of a sum do not grow',
    find: 'b.numeratorBits + a.denominatorBits) + 1,',
    replace: 'b.numeratorBits + a.denominatorBits),',
  },
  {
    ...degree,
    name: 'degree of a product as the larger one',
    find: 'numerator: a.numerator + b.numerator,',
    replace: 'numerator: Math.max(a.numerator, b.numerator),',
  },
  {
    ...degree,
    name: 'coefficients of a product as those of one factor',
    find: 'numeratorBits: a.numeratorBits + b.numeratorBits,',
    replace: 'numeratorBits: a.numeratorBits,',
  },
  {
    ...degree,
    name: 'degree of a reciprocal not turned round',
    find: `  numerator: a.denominator,
  denominator: a.numerator,`,
    replace: `  numerator: a.numerator,
  denominator: a.denominator,`,
  },
  {
    ...degree,
    name: 'degree of a power as that of its base',
    find: 'numerator: a.numerator * size',
    replace: 'numerator: a.numerator',
  },
  {
    ...degree,
    name: 'degree of many terms without their other denominators',
    find: 'numerator: a.numerator + (count - 1) * a.denominator',
    replace: 'numerator: a.numerator',
  },
  {
    ...degree,
    name: 'coefficients of many terms do not grow',
    find: ' + Math.ceil(Math.log2(count))',
    replace: '',
  },
  {
    ...degree,
    name: 'the better of two degrees for the worse',
    find: 'numerator: Math.max(a.numerator, b.numerator),',
    replace: 'numerator: Math.min(a.numerator, b.numerator),',
  },
  {
    ...degree,
    name: 'bits of a constant counted too low',
    find: 'toString(16).length * 4',
    replace: 'toString(16).length * 2',
  },
  {
    ...vanishing,
    name: 'primes that divide all coefficients forgotten',
    find: ' + numeratorBits / 30 / leastChoice',
    replace: '',
  },
  { ...vanishing, name: 'as many points as there are pairs', find: '2 ** 30 - 1', replace: '2 ** 60 - 1' },
  { ...vanishing, name: 'eight primes for four', find: 'square ** (primeCount / 2)', replace: 'square ** primeCount' },
  {
    ...keyed,
    name: 'pairs of keyed quantities not counted',
    find: '8 * Math.max(0, count - 1) * sum + zeros',
    replace: 'sum + zeros',
  },
  {
    ...keyed,
    name: 'pairs that may look alike as those of one degree',
    find: '8 * Math.max(0, count - 1)',
    replace: 'Math.max(0, count - 1)',
  },
  { ...keyed, name: 'zero tests not counted', find: ' * sum + zeros;', replace: ' * sum;' },
  {
    ...keyed,
    name: 'keyed quotients without their denominators',
    find: 'numerator: degree.numerator + degree.denominator,',
    replace: 'numerator: degree.numerator,',
  },
  {
    ...bound,
    file: 'src/kernel/residues/trial-bound.ts',
    name: 'attempts not counted',
    find: 'attempts * (vanishingEverywhere(difference) + keyed.mistaken)',
    replace: 'vanishingEverywhere(difference) + keyed.mistaken',
  },
  {
    ...bound,
    file: 'src/kernel/residues/trial-bound.ts',
    name: 'what was mistaken not counted',
    find: 'attempts * (vanishingEverywhere(difference) + keyed.mistaken)',
    replace: 'attempts * vanishingEverywhere(difference)',
  },
  {
    ...bound,
    file: 'src/kernel/residues/model.ts',
    name: 'degree of weights taken as 1, formally',
    find: 'const degree = weightDegree(facts);',
    replace: 'const degree = variableDegree;',
  },
  {
    ...bound,
    file: 'src/kernel/residues/model.ts',
    name: 'degree of weights taken as 1',
    find: 'return { numerator: n * each + 1, denominator: n * each,',
    replace: 'return { numerator: 1, denominator: 0,',
  },
  {
    ...bound,
    file: 'src/kernel/residues/model.ts',
    name: 'moments of a high degree counted as of degree 1',
    find: "fact.kind === 'mass' ? 1 : fact.powers.reduce((a, b) => a + b, 0)",
    replace: '1',
  },
  {
    ...identity,
    file: 'src/kernel/residues/enough-trials.ts',
    name: 'one trial is enough for any bound',
    find: 'const targetBits = 70;',
    replace: 'const targetBits = 7;',
  },
];
