import type { Mutant } from '../mutant';

const signs = {
  near: [
    'test/engine/node-bounds.test.ts',
    'test/tensor/bounds-kept.test.ts',
    'test/tensor/bounds.test.ts',
    'test/soundness/twins-of-laws.test.ts',
    'test/soundness/near-misses.test.ts',
    'test/engine/identity.test.ts',
  ],
} as const;

/** More in signs of obligations and in bounds. */
export const moreInBounds: readonly Mutant[] = [
  {
    ...signs,
    file: 'src/tensor/domain-bounds.ts',
    name: 'an interval closed at both ends',
    find: 'return { low, lowOpen, high, highOpen, nonzero: domain',
    replace: 'return { low, lowOpen: true, high, highOpen, nonzero: domain',
  },
  {
    ...signs,
    file: 'src/number/bounds.ts',
    name: 'a negated bound keeps its open end',
    find: '  lowOpen: b.highOpen,',
    replace: '  lowOpen: b.lowOpen,',
  },
  {
    ...signs,
    file: 'src/number/bounds-arithmetic.ts',
    name: 'a sum of bounds is not 0',
    find: '  highOpen: a.highOpen || b.highOpen,\n  nonzero: false,',
    replace: '  highOpen: a.highOpen || b.highOpen,\n  nonzero: a.nonzero || b.nonzero,',
  },
  {
    ...signs,
    file: 'src/number/bounds-arithmetic.ts',
    name: 'a sum with one lower bound',
    find: 'low: a.low && b.low && add(a.low, b.low),',
    replace: 'low: a.low && add(a.low, b.low ?? zero),',
  },
  {
    ...signs,
    file: 'src/number/bounds-arithmetic.ts',
    name: 'a product of mixed signs is positive',
    find: '? -1\n',
    replace: '? 1\n',
  },
  {
    ...signs,
    file: 'src/number/bounds-arithmetic.ts',
    name: 'bounded factors by two of four ends',
    find: '    multiply(a.low, b.high),\n    multiply(a.high, b.low),\n',
    replace: '',
  },
  {
    ...signs,
    file: 'src/number/bounds-arithmetic.ts',
    name: 'a reciprocal is above its argument',
    find: 'low: b.high === null ? zero : divide(one, b.high),',
    replace: 'low: b.high,',
  },
  {
    ...signs,
    file: 'src/number/bounds-arithmetic.ts',
    name: 'odd powers count as even',
    find: 'if (n % 2 === 0 && !isNonNegative(a)',
    replace: 'if (!isNonNegative(a)',
  },
  {
    ...signs,
    file: 'src/tensor/node-bounds.ts',
    name: 'a sum over an axis is not multiplied',
    find: 'high: a.high && multiply(a.high, times),',
    replace: 'high: a.high,',
  },
  {
    ...signs,
    file: 'src/tensor/node-bounds.ts',
    name: 'a sum of what is not 0 is not 0, obligations and bounds',
    find: 'const nonzero = isPositive(a) || isNegative(a);',
    replace: 'const { nonzero } = a;',
  },
  {
    ...signs,
    file: 'src/tensor/node-bounds.ts',
    name: 'a product of what is not negative is positive',
    find: ': isNonNegative(a) ? nonNegative : { ...anything',
    replace: ': isNonNegative(a) ? positive : { ...anything',
  },
  {
    ...signs,
    file: 'src/operation/exp.ts',
    name: 'exp is at least 1',
    find: 'return isNonPositive(a)',
    replace: 'return !isNonPositive(a)',
  },
  {
    ...signs,
    file: 'src/operation/log.ts',
    name: 'log below 1 is positive',
    find: 'return negated({ ...nonNegative',
    replace: 'return ({ ...nonNegative',
  },
  {
    ...signs,
    file: 'src/operation/sqrt.ts',
    name: 'a root is positive, obligations and bounds',
    find: 'lowOpen: isPositive(a), nonzero: isNonzero(a)',
    replace: 'lowOpen: true, nonzero: true || isPositive(a) || isNonzero(a)',
  },
];
