import type { Mutant } from '../mutant';

const atan = {
  near: [
    'test/operation/facts.test.ts',
    'test/operation/functions.test.ts',
    'test/operation/axioms.test.ts',
    'test/number/function-bounds.test.ts',
    'test/soundness/arctangent.test.ts',
  ],
  file: 'src/operation/atan.ts',
} as const;
const gumbel = {
  near: ['test/tensor/noise.test.ts', 'test/soundness/gumbel.test.ts'],
  file: 'src/tensor/noise/gumbel.ts',
} as const;

/** What is true of functions and of families of noise, in the files that were added last. */
export const inFunctionsAndNoise: readonly Mutant[] = [
  {
    ...atan,
    name: 'atan′ = 1/(1 − x²)',
    find: 'c.add(c.constant(1), c.square(a))',
    replace: 'c.sub(c.constant(1), c.square(a))',
  },
  { ...atan, name: 'atan is even', find: "parity: 'odd'", replace: "parity: 'even'" },
  {
    ...atan,
    name: 'atan x < 3/2',
    find: 'const limit = fraction(11n, 7n);',
    replace: 'const limit = fraction(3n, 2n);',
  },
  { ...atan, name: 'atan x = 4·atan(tan(x/8))', find: 'multiply(point(8), t)', replace: 'multiply(point(4), t)' },
  { ...atan, name: 'π/2 from below at both ends', find: 'hi: nextUp(Math.PI) / 2', replace: 'hi: Math.PI / 2' },
  { ...atan, name: 'no remainder of the series, and few terms', find: 'const terms = 8;', replace: 'const terms = 3;' },
  { ...atan, name: 'atan is its argument at fractions', find: '(a.numerator === 0n ? a : null)', replace: 'a' },
  {
    ...atan,
    name: 'atan of negative numbers from the other end',
    find: '(x < 0 ? -at(-x).hi : at(x).lo)',
    replace: '(x < 0 ? -at(-x).lo : at(x).lo)',
  },
  {
    ...gumbel,
    name: 'Gumbel draws of the other sign',
    find: 'd.neg(d.log(d.neg(d.log(u))))',
    replace: 'd.log(d.neg(d.log(u)))',
  },
  {
    ...gumbel,
    name: 'Gumbel noise has mean 0',
    find: 'n === 0 ? fraction(1n) : null',
    replace: 'n <= 1 ? fraction(BigInt(1 - n)) : null',
  },
  { ...gumbel, name: 'the Gumbel density is even', find: 'isSymmetric: false', replace: 'isSymmetric: true' },
  {
    ...gumbel,
    name: 'the logarithm of the Gumbel density without its tail',
    find: 'logDensity: (c, z) => c.neg(c.add(z, c.exp(c.neg(z))))',
    replace: 'logDensity: (c, z) => c.neg(z)',
  },
  {
    near: ['test/operation/functions.test.ts', 'test/number/interval.test.ts'],
    file: 'src/number/interval.ts',
    name: 'functions of what is asked to be positive at 0',
    find: 'if (isUndefined(a) || a.hi <= 0) return undefinedInterval;',
    replace: 'if (isUndefined(a) || a.hi < 0) return undefinedInterval;',
  },
  {
    near: ['test/engine/enclosure/taylor.test.ts', 'test/operation/functions.test.ts'],
    file: 'src/engine/enclosure/series.ts',
    name: 'a primitive without the derivative of its argument',
    find: 'addProducts(a, g, k, 1, k, 0, 1);',
    replace: 'addProducts(a, g, k, 1, k, 0, 0);',
  },
];
