import type { Mutant } from '../mutant';

const logarithmsExponentialsAndAngles = {
  near: [
    'test/engine/identity.test.ts',
    'test/soundness/twins-of-laws.test.ts',
    'test/soundness/near-misses.test.ts',
    'test/number/keyed.test.ts',
  ],
} as const;
const rootsSignsAndOrder = {
  near: [
    'test/engine/identity.test.ts',
    'test/soundness/twins-of-laws.test.ts',
    'test/soundness/near-misses.test.ts',
    'test/number/keyed.test.ts',
  ],
} as const;
const formalValuesAndFactors = {
  near: [
    'test/engine/identity.test.ts',
    'test/soundness/twins-of-laws.test.ts',
    'test/soundness/near-misses.test.ts',
    'test/number/keyed.test.ts',
  ],
} as const;

/** More in the laws of functions. */
export const moreInLaws: readonly Mutant[] = [
  {
    ...logarithmsExponentialsAndAngles,
    file: 'src/number/residue/odd-functions.ts',
    name: 'an angle keyed without its denominator',
    find: '`${ring.key(evaluated.residue)} over ${c.denominator}`',
    replace: '`${ring.key(evaluated.residue)}`',
  },
  {
    ...logarithmsExponentialsAndAngles,
    file: 'src/number/residue/logarithms.ts',
    name: 'log drops its constant',
    find: 'for (const [prime, n] of primePowers(term.coefficient))',
    replace: 'for (const [prime, n] of primePowers(fraction(1n, 1n)))',
  },
  {
    ...logarithmsExponentialsAndAngles,
    file: 'src/number/residue/logarithms.ts',
    name: 'related logarithms not noted, logarithms, exponentials and angles',
    find: 'atoms.note(productDegree(worst, productDegree(worst, worst)), 3 * others.length);',
    replace: 'atoms.note(productDegree(worst, productDegree(worst, worst)), 0 * others.length);',
  },
  {
    ...logarithmsExponentialsAndAngles,
    file: 'src/number/residue/logarithms.ts',
    name: 'related logarithms of a quotient added',
    find: 'scaleForm(known.get(c) as Form, fraction(-1n, 1n))',
    replace: '(known.get(c) as Form)',
  },
  {
    ...logarithmsExponentialsAndAngles,
    file: 'src/number/residue/logarithms.ts',
    name: 'e^(log of a constant) forgets its power',
    find: 'constantForm(powerFraction(fraction(atom.constant, 1n), doubled / 2))',
    replace: 'constantForm(fraction(atom.constant, 1n))',
  },
  {
    ...logarithmsExponentialsAndAngles,
    file: 'src/number/residue/atoms.ts',
    name: 'signs of an atom are forgotten when learnt again',
    find: 'atom(id).signs &= signs;',
    replace: 'atom(id).signs = signs;',
  },
  {
    ...logarithmsExponentialsAndAngles,
    file: 'src/number/residue/atoms.ts',
    name: 'an absolute value may be negative',
    find: 'degree: atom(of).degree, signs: nonNegative',
    replace: 'degree: atom(of).degree, signs: anySign',
  },
  {
    ...logarithmsExponentialsAndAngles,
    file: 'src/number/residue/atoms.ts',
    name: 'half powers lose their root',
    find: 'value = product(ring, value, { residue: root, degree: base.degree });',
    replace: 'value = product(ring, value, { residue: base.residue, degree: base.degree });',
  },
  {
    ...rootsSignsAndOrder,
    file: 'src/number/residue/roots-and-signs.ts',
    name: 'an absolute value is the number itself',
    find: 'const even = Number.isInteger(n) && n % 2 === 0;',
    replace: 'const even = Number.isInteger(n);',
  },
  {
    ...rootsSignsAndOrder,
    file: 'src/number/residue/roots-and-signs.ts',
    name: 'half powers count as even',
    find: 'const even = Number.isInteger(n) && n % 2 === 0;',
    replace: 'const even = n % 2 === 0 || !Number.isInteger(n);',
  },
  {
    ...rootsSignsAndOrder,
    file: 'src/number/residue/roots-and-signs.ts',
    name: 'a root of what is not positive',
    find: "if ((context.signsByFactors(a) & positive) === 0) return 'undefined';\n    const term = termOf(a);\n    // Where",
    replace: 'const term = termOf(a);\n    // Where',
  },
  {
    ...rootsSignsAndOrder,
    file: 'src/number/residue/order-functions.ts',
    name: 'max is min',
    find: 'sign === 1 ? gap : context.negate(gap)',
    replace: 'gap',
  },
  {
    ...rootsSignsAndOrder,
    file: 'src/number/residue/order-functions.ts',
    name: 'an indicator of a negative multiple',
    find: 'term.coefficient.numerator > 0n;',
    replace: 'true;',
  },
  {
    ...rootsSignsAndOrder,
    file: 'src/number/residue/order-functions.ts',
    name: 'equal is at least',
    find: 'difference(a, b, zero)',
    replace: 'sub(constant(one), difference(b, a, positive))',
  },
  {
    ...rootsSignsAndOrder,
    file: 'src/number/residue/order-functions.ts',
    name: 'less of equals is 1',
    find: 'constant(of === zero ? one : fraction(0n, 1n))',
    replace: 'constant(one)',
  },
  {
    ...formalValuesAndFactors,
    file: 'src/number/residue/formal-system.ts',
    name: 'division by zero is zero',
    find: "if (isZero(b.residue)) return 'undefined';",
    replace: 'if (isZero(b.residue)) return a;',
  },
  {
    ...formalValuesAndFactors,
    file: 'src/number/residue/factorisation.ts',
    name: 'signs of factors forget the coefficient',
    find: 'let signs: Signs = coefficient.numerator > 0n ? positive : negative;',
    replace: 'let signs: Signs = positive + 0 * Number(coefficient.numerator);',
  },
  {
    ...formalValuesAndFactors,
    file: 'src/number/residue/factorisation.ts',
    name: 'odd factors count as even',
    find: 'n % 2 === 0 ? evenSigns(atomSigns(id)) : atomSigns(id));',
    replace: 'evenSigns(atomSigns(id)) + 0 * n);',
  },
  {
    ...formalValuesAndFactors,
    file: 'src/number/residue/factorisation.ts',
    name: 'the primitive part keeps the sign',
    find: 'split.content.coefficient.numerator > 0n ? signsOf(a) : flipped(signsOf(a))',
    replace: 'signsOf(a)',
  },
  {
    ...formalValuesAndFactors,
    file: 'src/number/residue/factorisation.ts',
    name: 'content of any sign is definite',
    find: 'n % 2 === 0 || atomSigns(id) === positive',
    replace: 'n % 2 === 0 || atomSigns(id) > 0',
  },
  {
    ...formalValuesAndFactors,
    file: 'src/number/residue/radical.ts',
    name: 'radicals keyed without their masks',
    find: '`${mask} ${coefficient.key}`',
    replace: '`${coefficient.key}${"".repeat(mask)}`',
  },
  {
    ...formalValuesAndFactors,
    file: 'src/number/residue/radical.ts',
    name: 'radicals do not square',
    find: 'if (common & (1 << i)) value = mul(value, squares[i] as Radical);',
    replace: 'if (common & (1 << i) && false) value = mul(value, squares[i] as Radical);',
  },
  {
    ...formalValuesAndFactors,
    file: 'src/number/residue/radical.ts',
    name: 'conjugate with the same sign',
    find: 'const norm = sub(mul(plain, plain)',
    replace: 'const norm = add(mul(plain, plain)',
  },
];
