import type { Mutant } from '../mutant';

const near = [
  'test/definedness/exchange.test.ts',
  'test/soundness/existing-integrals.test.ts',
  'test/engine/sampling/variance.test.ts',
] as const;
const variables = { near, file: 'src/definedness/growth/variables.ts' } as const;
const exponent = { near, file: 'src/definedness/growth/exponent.ts' } as const;
const operations = { near, file: 'src/definedness/growth/operations.ts' } as const;
const fixed = { near, file: 'src/definedness/growth/fixed-parts.ts' } as const;
const growth = { near, file: 'src/definedness/growth/growth-of.ts' } as const;
const standings = { near, file: 'src/definedness/growth/integrals.ts' } as const;
const diverges = { near, file: 'src/definedness/diverges.ts' } as const;

/** Whether integrals exist, and derivatives pass under them. */
export const inExistingIntegrals: readonly Mutant[] = [
  {
    ...variables,
    name: 'growth as fast as the density falls off',
    find: 'return order < 0 || (order === 0 && bounds.highOpen);',
    replace: 'return order <= 0;',
  },
  { ...variables, name: 'a pole of order 1 is integrable', find: 'if (!(order < 1)) return null;', replace: '' },
  {
    ...variables,
    name: 'an integral over the line of what does not fall off',
    find: '(isNonPositive(rate) && degree < -1)',
    replace: 'isNonPositive(rate)',
  },
  {
    ...exponent,
    name: 'poles of products are those of one factor',
    find: 'poles: polewise(a, b, (x, y) => x + y),',
    replace: 'poles: polewise(a, b, Math.max),',
  },
  {
    ...operations,
    name: 'a share of a sum of any signs',
    find: 'isOfOneSign(...whole.args.map((arg) => boundsAt(walk, arg)))',
    replace: 'true',
  },
  {
    ...fixed,
    name: 'a branch that is not taken is bounded',
    find: '(!always.has(node) && !isGranted(node, bounds))',
    replace: 'false',
  },
  {
    ...growth,
    name: 'a pole that moves has one bound',
    find: 'new Set(fixed.moves(node) ? [] : along)',
    replace: 'new Set(along)',
  },
  {
    ...standings,
    name: 'a derivative passes under an integral wherever the integral exists',
    find: "return slope === 'shown' ? value : slope;",
    replace: 'return value;',
  },
  { ...standings, name: 'a mean is enough for a variance', find: 'above && plus(above, above)', replace: 'above' },
  {
    ...diverges,
    name: 'other terms do not matter at a pole',
    find: 'others.every((other) => isBounded(beside(other, root)))',
    replace: 'true',
  },
  { ...diverges, name: 'zeros do not matter at a pole', find: 'order <= -1 && ', replace: '' },
];
