import type { Mutant } from '../mutant';

const near = ['test/soundness/owed.test.ts', 'test/soundness/definedness.test.ts'] as const;
const form = { near, file: 'src/definedness/form-sign.ts' } as const;
const squares = { near, file: 'src/definedness/sum-of-squares.ts' } as const;
const system = { near, file: 'src/definedness/square-system.ts' } as const;
const quadratic = { near, file: 'src/definedness/quadratic.ts' } as const;

/** Signs of quadratic forms, and of sums of squares. */
export const inSumsOfSquares: readonly Mutant[] = [
  { ...form, name: 'a negative pivot', find: 'if (pivot.numerator < 0n) return null;', replace: '' },
  {
    ...form,
    name: 'a pivot 0 with a row',
    find: 'if (row.slice(k).some(({ numerator }) => numerator !== 0n)) return null;',
    replace: '',
  },
  {
    ...form,
    name: 'a form is positive where it has a coordinate that is not 0',
    find: 'isNonzero(name) && isForcedToZero(rows, pivots, k)',
    replace: 'isNonzero(name)',
  },
  {
    ...form,
    name: 'every coordinate is forced to 0',
    find: 'return rest.every(({ numerator }) => numerator === 0n);',
    replace: 'return true;',
  },
  {
    ...squares,
    name: 'one element that meets a condition is enough',
    find: 'return elements(closed).every(',
    replace: 'return elements(closed).some(',
  },
  {
    ...squares,
    name: 'distances from closed ends are not 0',
    find: 'if (isOpen) nonzero.add(name);\n    else nonzero.delete(name);',
    replace: 'nonzero.add(name);',
  },
  {
    ...squares,
    name: 'a root is missed where it is met',
    find: 'return !admits(domain,',
    replace: 'return admits(domain,',
  },
  {
    ...squares,
    name: 'the root of a polynomial with the wrong sign',
    find: 'negate(divide(value.get(',
    replace: '(divide(value.get(',
  },
  {
    ...squares,
    name: 'all integrals are one',
    find: '`E${id}`',
    replace: "'E'",
    equivalent: 'variables are told apart by their symbols, not by their names',
  },
  {
    ...system,
    name: 'log is positive',
    find: '...forEachFunction((_, name) => unary(name)),',
    replace: "...forEachFunction((_, name) => unary(name === 'log' ? 'exp' : name)),",
  },
  {
    ...system,
    name: 'a root is positive',
    find: '...forEachFunction((_, name) => unary(name)),',
    replace: "...forEachFunction((_, name) => unary(name === 'sqrt' ? 'exp' : name)),",
  },
  {
    ...system,
    name: 'quotients are one',
    find: "return binary('div')(a, b);",
    replace: "return binary('div')(a, a);",
  },
  {
    ...system,
    name: 'odd powers of a denominator are positive',
    find: 'exponent % 2 === 0 ? positive : anything',
    replace: 'positive',
  },
  {
    ...system,
    name: 'parts are named by their operation alone',
    find: "${name}(${args.map((arg) => keyOf(arg as Quadratic)).join(',')})",
    replace: '${name}',
  },
  {
    ...quadratic,
    name: 'the half of a mixed term forgotten',
    find: 'i === j ? value : multiply(value, fraction(1n, 2n))',
    replace: 'value',
    equivalent:
      'mixed terms are counted twice: fewer forms are seen to be sums of squares, unless they are without mixed terms',
  },
  {
    ...quadratic,
    name: 'a term is smallest at either end',
    find: 'endOf(key, value.numerator > 0n)',
    replace: 'endOf(key, true)',
  },
  {
    ...quadratic,
    name: 'the end of a variable forgotten',
    find: 'plus(result, constantOf(multiply(value, end)))',
    replace: 'result',
  },
  {
    ...quadratic,
    name: 'variables in mixed terms have ends',
    find: '!key.includes(times) && !mixed.has(key)',
    replace: '!key.includes(times)',
  },
];
