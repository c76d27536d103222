import type { Mutant } from '../mutant';

const near = ['test/decide/signed'] as const;
const signs = { near, file: 'src/decide/signed/ways-for.ts' } as const;
const sufficientOnes = { near, file: 'src/decide/signed/sufficient.ts' } as const;
const atLeast = { near, file: 'src/decide/signed/is-at-least.ts' } as const;

/** Relations by formulas that have a sign as they are written. */
export const inSigns: readonly Mutant[] = [
  {
    ...signs,
    name: 'what is not negative is positive',
    find: 'order.isStrict ? isPositive : isNonNegative',
    replace: 'isNonNegative',
  },
  {
    ...sufficientOnes,
    name: 'inequalities read the other way round',
    find: "const isBelow = relation === '<=' || relation === '<';",
    replace: "const isBelow = relation === '>=' || relation === '>';",
  },
  {
    ...sufficientOnes,
    name: 'squares in order, whatever the sign',
    find: '(isRooted(low) || isRooted(high)) && isNonNegative(rootBounds(high))',
    replace: 'isRooted(low) || isRooted(high)',
  },
  {
    ...sufficientOnes,
    name: 'the smallest is at most the right side',
    find: "elementsOf(low, 'max', high)",
    replace: "elementsOf(low, 'min', high)",
  },
  {
    ...sufficientOnes,
    name: 'elements beside elements of another axis',
    find: 'return other.axes.some(({ name }) => node.over.includes(name)) ? null : node.args[0];',
    replace: 'return node.args[0];',
  },
  {
    ...sufficientOnes,
    name: 'logarithms of what may be negative',
    find: 'a !== null && isPlain(a)',
    replace: 'a !== null',
  },
  {
    ...atLeast,
    name: 'terms of a sum that may be negative',
    find: "isElement(a, 'sum', b) && isNonNegative(of(b))",
    replace: "isElement(a, 'sum', b)",
  },
  {
    ...atLeast,
    name: 'squares keep the order of all numbers',
    find: 'isNonNegative(of(b.args[0])) &&',
    replace: '',
  },
  {
    ...atLeast,
    name: 'an absolute value of something else',
    find: "a.operation === 'abs' && a.args[0] === b",
    replace: "a.operation === 'abs'",
  },
  {
    ...atLeast,
    name: 'products keep the order of their factors',
    find: 'parts.every(([x, y]) => isAbsolute(x, y))',
    replace: 'parts.every(([x, y]) => isAtLeast(x, y, of))',
  },
  { ...sufficientOnes, name: 'equations are orders', find: "relation === '==' || relation === '!='", replace: 'false' },
];
