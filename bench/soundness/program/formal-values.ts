import type { Plantation } from './planted-bug';

export const formalValues: Plantation = {
  part: 'formal values and factors',
  tests: ['test/number/residue', 'test/number/laws', 'test/engine/identity', 'test/soundness/near-misses'],
  bugs: {
    'number/residue/formal-system.ts': [
      {
        name: 'odd powers have the signs of even ones',
        find: 'const signs = n % 2 === 0 ? evenSigns(signsOf(a)) : signsOf(a);',
        replace: 'const signs = evenSigns(signsOf(a));',
      },
      { name: 'a product is not negative', find: 'a === b ? nonNegative : anySign,', replace: 'nonNegative,' },
      {
        name: 'minus keeps the sign',
        find: 'opposite, a, a, flipped(signsOf(a))',
        replace: 'opposite, a, a, signsOf(a)',
      },
      { name: 'zero tests of values not counted', find: '    atoms.keyed.noteZero(degree);\n', replace: '' },
      {
        name: 'signs are told where there may be no value',
        find: 'const known = impliedSigns || constant !== undefined ? signs : anySign;',
        replace: 'const known = signs;',
      },
      {
        name: 'division by zero is zero',
        find: "if (isZero(b.residue)) return 'undefined';",
        replace: 'if (isZero(b.residue)) return a;',
      },
    ],
    'number/residue/factorisation.ts': [
      {
        name: 'signs of factors forget the coefficient',
        find: 'let signs: Signs = coefficient.numerator > 0n ? positive : negative;',
        replace: 'let signs: Signs = positive + 0 * Number(coefficient.numerator);',
      },
      {
        name: 'odd factors count as even',
        find: 'n % 2 === 0 ? evenSigns(atomSigns(id)) : atomSigns(id));',
        replace: 'evenSigns(atomSigns(id)) + 0 * n);',
      },
      {
        name: 'the primitive part keeps the sign',
        find: 'split.content.coefficient.numerator > 0n ? signsOf(a) : flipped(signsOf(a))',
        replace: 'signsOf(a)',
      },
      {
        name: 'content of any sign is definite',
        find: 'n % 2 === 0 || atomSigns(id) === positive',
        replace: 'n % 2 === 0 || atomSigns(id) > 0',
      },
      { name: 'forms not noted', find: 'if (!forms.has(key)) atoms.note(a.degree);', replace: '' },
      {
        name: 'factors not noted',
        find: '    atoms.note(a.degree);\n    const form = formOf(a);',
        replace: '    const form = formOf(a);',
      },
      {
        name: 'a reciprocal coefficient is not inverted',
        find: 'coefficient: n < 0n ? fraction(-d, -n) : fraction(d, n)',
        replace: 'coefficient: fraction(n, d)',
      },
    ],
    'number/residue/radical.ts': [
      {
        name: 'radicals keyed without their masks',
        find: '`${mask} ${coefficient.key}`',
        replace: '`${coefficient.key}${"".repeat(mask)}`',
      },
      {
        name: 'radicals do not square',
        find: 'if (common & (1 << i)) value = mul(value, squares[i] as Radical);',
        replace: 'if (common & (1 << i) && false) value = mul(value, squares[i] as Radical);',
      },
      {
        name: 'conjugate with the same sign',
        find: 'const norm = sub(mul(plain, plain)',
        replace: 'const norm = add(mul(plain, plain)',
      },
      {
        name: 'roots of different numbers are one',
        find: 'const name = `${label} ${key(square)}`;',
        replace: 'const name = label;',
      },
    ],
  },
};
