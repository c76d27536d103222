import type { Mutant } from '../mutant';

const near = ['test/language/probability.test.ts', 'test/language/builtins.test.ts'] as const;
const scaled = { near, file: 'src/language/distribution/location-scale.ts' } as const;
const bits = { near, file: 'src/language/distribution/bernoulli.ts' } as const;

/** What distributions mean. */
export const inMeaning: readonly Mutant[] = [
  {
    near,
    file: 'src/language/distribution/normal.ts',
    name: 'a normal density without its deviation',
    find: "g.unary('log', deviation),\n",
    replace: 'g.constant(0),\n',
  },
  {
    near,
    file: 'src/language/distribution/normal.ts',
    name: 'a normal density with the deviation as variance',
    find: 'const z = g.div(g.sub(x, mean), deviation);',
    replace: "const z = g.div(g.sub(x, mean), g.unary('sqrt', deviation));",
  },
  {
    near,
    file: 'src/language/distribution/normal.ts',
    name: 'normal draws without their mean',
    find: 'value: g.add(mean, g.mul(deviation, g.input(noise)))',
    replace: 'value: g.mul(deviation, g.input(noise))',
  },
  {
    ...scaled,
    name: 'densities without their scale',
    find: "const each = g.div(g.unary('exp', log(g, z)), scale);",
    replace: "const each = g.unary('exp', log(g, z));",
  },
  {
    ...scaled,
    name: 'log densities without their scale',
    find: "g.sub(log(g, standardised(g, x)), g.unary('log', scale))",
    replace: 'log(g, standardised(g, x))',
  },
  {
    ...scaled,
    name: 'an exponential density left of 0',
    find: "'half-line': (g, z) => g.binary('lessEqual', g.constant(0), z),",
    replace: "'half-line': null,",
  },
  {
    ...scaled,
    file: 'src/tensor/noise/laplace.ts',
    name: 'a Laplace density without its half',
    find: 'c.neg(c.add(c.abs(z), c.log(c.constant(2))))',
    replace: 'c.neg(c.abs(z))',
  },
  {
    ...bits,
    name: 'bits with their probabilities exchanged',
    find: "g.map('select', g.binary('equal', x, g.constant(1)), mean, atZero)",
    replace: "g.map('select', g.binary('equal', x, g.constant(0)), mean, atZero)",
  },
  { ...bits, name: 'a bit that is no bit has a probability', find: 'isBit(x) ? rest :', replace: 'true ? rest :' },
  {
    near,
    file: 'src/language/distribution/categorical.ts',
    name: 'categories from 0 on',
    find: 'positionIn(g, outcomes)',
    replace: 'g.table([outcomes], (i) => i)',
  },
  {
    near,
    file: 'src/language/distribution/mixture.ts',
    name: 'components with the weights of others',
    find: 'g.mul(weightOf(g, weights, along, k), component.density(g, x))',
    replace: 'g.mul(weightOf(g, weights, along, 0), component.density(g, x))',
  },
  {
    near,
    file: 'src/language/distribution/multivariate-normal.ts',
    name: 'a multivariate density without |det L|',
    find: 'const normaliser = g.add(volume, ',
    replace: 'const normaliser = g.add(g.constant(0), ',
  },
];
