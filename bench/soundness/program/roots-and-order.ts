import type { Plantation } from './planted-bug';

export const rootsAndOrder: Plantation = {
  part: 'roots, signs and order',
  tests: ['test/number/residue', 'test/number/laws', 'test/engine/identity', 'test/soundness/near-misses'],
  bugs: {
    'number/residue/roots-and-signs.ts': [
      {
        name: 'an absolute value is the number itself',
        find: 'const even = Number.isInteger(n) && n % 2 === 0;',
        replace: 'const even = Number.isInteger(n);',
      },
      {
        name: 'half powers count as even',
        find: 'const even = Number.isInteger(n) && n % 2 === 0;',
        replace: 'const even = n % 2 === 0 || !Number.isInteger(n);',
      },
      {
        name: '|a| of a negative a is a',
        find: 'if ((signs & ~(negative | zero)) === 0) return context.negate(a);',
        replace: 'if ((signs & ~(negative | zero)) === 0) return a;',
      },
      {
        name: '|a| drops the sign of its constant too late',
        find: 'c.numerator < 0n ? -c.numerator : c.numerator',
        replace: 'c.numerator',
      },
      {
        name: 'a root of what is not positive',
        find: "if ((context.signsByFactors(a) & positive) === 0) return 'undefined';\n    const term = termOf(a);\n    // Where",
        replace: 'const term = termOf(a);\n    // Where',
      },
      {
        name: 'the sign of the rest under a root is lost',
        find: 'term.coefficient.numerator > 0n ? 1 : -1,',
        replace: '1,',
      },
      {
        name: 'roots of exponentials are not halved',
        find: 'exponentForm(scale === 1 ? term.exponent : scaleForm(term.exponent, half))',
        replace: 'exponentForm(term.exponent)',
      },
      {
        name: 'roots of constants lose their odd primes',
        find: 'if (n % 2 !== 0) powers.set(atoms.constant(prime), 0.5);',
        replace: '',
      },
    ],
    'number/residue/order-functions.ts': [
      { name: 'max is min', find: 'sign === 1 ? gap : context.negate(gap)', replace: 'gap' },
      {
        name: 'all indicators share a sign',
        find: 'of === positive ? `sign ${positiveMultiple(a)}`',
        replace: "of === positive ? 'sign'",
      },
      { name: 'an indicator of a negative multiple', find: 'term.coefficient.numerator > 0n;', replace: 'true;' },
      {
        name: 'equal is at least',
        find: 'difference(a, b, zero)',
        replace: 'sub(constant(one), difference(b, a, positive))',
      },
      {
        name: 'less or equal is less',
        find: 'lessEqual: lift2((a, b) => sub(constant(one), less(b, a))),',
        replace: 'lessEqual: lift2((a, b) => less(a, b)),',
      },
      { name: 'less of equals is 1', find: 'constant(of === zero ? one : fraction(0n, 1n))', replace: 'constant(one)' },
      {
        name: 'a choice takes the first branch',
        find: 'add(mul(condition, a), mul(sub(constant(one), condition), b))',
        replace: 'a',
      },
    ],
    'number/residue/signs.ts': [
      {
        name: 'products of negative signs are negative',
        find: '(a & negative ? flipped(b & (negative | positive)) : 0)',
        replace: '(a & negative ? b & (negative | positive) : 0)',
      },
      {
        name: 'an even power is never zero',
        find: '(signs & zero) | (signs & (negative | positive) ? positive : 0)',
        replace: 'positive',
      },
    ],
  },
};
