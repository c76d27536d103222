import type { Mutant } from '../mutant';

const near = [
  'test/engine/node-bounds.test.ts',
  'test/tensor/bounds-kept.test.ts',
  'test/tensor/bounds.test.ts',
] as const;
const arithmetic = { near, file: 'src/number/bounds-arithmetic.ts' } as const;

/** Sums, products, powers and hulls of bounds. */
export const inBoundsArithmetic: readonly Mutant[] = [
  {
    ...arithmetic,
    name: 'the lower end of a sum as that of one term',
    find: 'low: a.low && b.low && add(a.low, b.low)',
    replace: 'low: a.low',
  },
  {
    ...arithmetic,
    name: 'the ends of a sum are open',
    find: 'lowOpen: a.lowOpen || b.lowOpen',
    replace: 'lowOpen: true',
  },
  {
    ...arithmetic,
    name: 'bounds of a sum exclude 0 where those of its terms do',
    find: 'nonzero: false,\n});',
    replace: 'nonzero: isNonzero(a) && isNonzero(b),\n});',
  },
  {
    ...arithmetic,
    name: 'a hull is not 0 where one part is not',
    find: 'highOpen: high.highOpen,\n    nonzero: isNonzero(a) && isNonzero(b),\n  };\n}\n\nexport function product',
    replace: 'highOpen: high.highOpen,\n    nonzero: isNonzero(a) || isNonzero(b),\n  };\n}\n\nexport function product',
  },
  {
    ...arithmetic,
    name: 'a hull without what is unbounded',
    find: 'a.low === null ||\n    (b.low !== null && compare(a.low, b.low) < 0)',
    replace: 'b.low === null || (a.low !== null && compare(a.low, b.low) < 0)',
  },
  {
    ...arithmetic,
    name: 'bounds of a product exclude 0 where one factor does',
    find: 'const nonzero = isNonzero(a) && isNonzero(b);\n  const sign',
    replace: 'const nonzero = isNonzero(a) || isNonzero(b);\n  const sign',
  },
  {
    ...arithmetic,
    name: 'bounds of a product of negatives are negative',
    find: '(isNonPositive(a) && isNonPositive(b))\n      ? 1',
    replace: '(isNonPositive(a) && isNonPositive(b))\n      ? -1',
  },
  {
    ...arithmetic,
    name: 'a product open at 0 where one factor is',
    find: '(x.lowOpen && (y.lowOpen || !isZeroEnd(y.low))) ||',
    replace: 'x.lowOpen ||',
  },
  {
    ...arithmetic,
    name: 'products of mixed signs from two of four ends',
    find: '    multiply(a.low, b.high),\n',
    replace: '',
  },
  {
    ...arithmetic,
    name: 'the ends of a reciprocal not turned round',
    find: 'low: b.high === null ? zero : divide(one, b.high)',
    replace: 'low: isZeroEnd(b.low) ? zero : divide(one, b.low as Fraction)',
  },
  {
    ...arithmetic,
    name: 'a reciprocal of mixed signs has a sign',
    find: 'if (!isNonNegative(b) || isZeroEnd(b.high)) return { ...anything, nonzero: true };',
    replace: 'if (b.low === null || isZeroEnd(b.high)) return positive;',
  },
  {
    ...arithmetic,
    name: 'even powers of anything are positive',
    find: 'lowOpen: isNonzero(a),\n      high: largest,',
    replace: 'lowOpen: true,\n      high: largest,',
  },
  {
    ...arithmetic,
    name: 'the square of the lower end as the largest',
    find: '.sort(compare)[1] as Fraction',
    replace: '.sort(compare)[0] as Fraction',
  },
  {
    ...arithmetic,
    name: 'the larger of two has the smaller lower end',
    find: 'const aLow = b.low === null || (a.low !== null && compare(a.low, b.low) >= 0);',
    replace: 'const aLow = b.low === null || (a.low !== null && compare(a.low, b.low) <= 0);',
    equivalent: 'the lower end of either is one of the larger',
  },
  {
    ...arithmetic,
    name: 'the upper end of the larger as that of the smaller',
    find: 'compare(a.high, b.high) >= 0);\n  const [low, high]',
    replace: 'compare(a.high, b.high) <= 0);\n  const [low, high]',
  },
  {
    ...arithmetic,
    name: 'bounds of the larger exclude 0 where one does',
    find: '(a.highOpen && b.highOpen)),\n    nonzero: isNonzero(a) && isNonzero(b)',
    replace: '(a.highOpen && b.highOpen)),\n    nonzero: isNonzero(a) || isNonzero(b)',
  },
  {
    ...arithmetic,
    name: 'high powers are positive',
    find: 'isPositive(result) ? positive : isNonNegative(result) ? nonNegative : anything;',
    replace: 'positive;',
  },
];
