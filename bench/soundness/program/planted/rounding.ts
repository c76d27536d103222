import type { Mutant } from '../mutant';

const rounding = { near: ['test/number/directed-rounding.test.ts'], file: 'src/number/directed-rounding.ts' } as const;
const quotient = { near: ['test/number/quotient-rounding.test.ts'], file: 'src/number/quotient-rounding.ts' } as const;
const rational = { near: ['test/number/rational.test.ts'], file: 'src/number/rational.ts' } as const;
const fractions = { near: ['test/number/fraction.test.ts'], file: 'src/number/fraction.ts' } as const;

/** Directed rounding, quotients and exact fractions. */
export const inRounding: readonly Mutant[] = [
  {
    ...rounding,
    name: 'the next number above is the number',
    find: 'const next = x + (spread * Math.abs(x) + tiny);',
    replace: 'const next = x;',
  },
  {
    ...rounding,
    name: 'half a unit is enough',
    find: '(Number.EPSILON / 2) * (1 + Number.EPSILON)',
    replace: '(Number.EPSILON / 4)',
  },
  {
    ...rounding,
    name: 'a sum is rounded down where its error is known to be below',
    find: 'return error >= 0 && error < Infinity ? sum : nextDown(sum);',
    replace: 'return error <= 0 || error < Infinity ? sum : nextDown(sum);',
  },
  {
    ...rounding,
    name: 'a sum is rounded up to nearest',
    find: 'return error <= 0 && error > -Infinity ? sum : nextUp(sum);',
    replace: 'return sum;',
  },
  {
    ...rounding,
    name: 'products of integers are exact',
    find: 'Math.abs(product) < integerLimit',
    replace: 'Math.abs(product) < Infinity',
  },
  {
    ...rounding,
    name: 'a product is rounded down to nearest',
    find: 'return product === 0 && a > 0 === b > 0 ? 0 : nextDown(product);',
    replace: 'return product;',
  },
  {
    ...rounding,
    name: 'a product that underflows is 0',
    find: 'return product === 0 && a > 0 !== b > 0 ? 0 : nextUp(product);',
    replace: 'return product === 0 ? 0 : nextUp(product);',
  },
  {
    ...rounding,
    name: 'quotients whose product is right are exact',
    find: 'if (quotient * b === a && isExact(quotient, b, a)) return quotient;\n  return quotient === 0 && a > 0 === b',
    replace: 'if (quotient * b === a) return quotient;\n  return quotient === 0 && a > 0 === b',
  },
  {
    ...rounding,
    name: 'roots whose square is right are exact',
    find: 'return root * root === a && isExact(root, root, a) ? root : nextUp(root);',
    replace: 'return root * root === a ? root : nextUp(root);',
  },
  {
    ...quotient,
    name: 'fractions are cut off',
    find: 'return scale(remainder === 0n ? significand : significand + 1n, exponent);',
    replace: 'return scale(significand, exponent);',
  },
  {
    ...quotient,
    name: 'negative fractions are cut off',
    find: 'if (numerator < 0n) return -quotientRoundedUp(-numerator, denominator);',
    replace: 'if (numerator < 0n) return -quotientRoundedDown(-numerator, denominator);',
  },
  {
    ...rational,
    file: 'src/operation/sqrt.ts',
    name: 'roots are cut off',
    find: 'return isPerfect ? { numerator, denominator } : null;',
    replace: 'return { numerator, denominator };',
  },
  {
    ...rational,
    file: 'src/number/rational.ts',
    name: 'log of 0 has a value',
    find: 'positive: ({ numerator }) => numerator > 0n',
    replace: 'positive: ({ numerator }) => numerator >= 0n',
  },
  {
    ...rational,
    name: '0/0 is 0',
    find: "div: (a, b) => (isZero(b) ? 'undefined' : quotient(a, b))",
    replace: "div: (a, b) => (isZero(a) ? a : isZero(b) ? 'undefined' : quotient(a, b))",
  },
  {
    ...rational,
    name: 'a condition that is no truth value is false',
    find: "return isZero(condition) ? b : 'undefined';",
    replace: 'return b;',
  },
  {
    ...rational,
    file: 'src/operation/exp.ts',
    name: 'e^x is 1',
    find: '(a.numerator === 0n ? one : null)',
    replace: '(a.numerator === 0n ? one : one)',
  },
  {
    ...fractions,
    name: 'fractions are compared by their numerators',
    find: 'return order(a.numerator * b.denominator, b.numerator * a.denominator);',
    replace: 'return order(a.numerator, b.numerator);',
  },
  {
    ...fractions,
    name: 'sums are not reduced',
    find: 'numerator: numerator / divisor, denominator: aCofactor * (b.denominator / divisor)',
    replace: 'numerator, denominator: aCofactor * b.denominator',
  },
];
