import type { Plantation } from './planted-bug';

export const logAndExp: Plantation = {
  part: 'logarithms, exponentials and angles',
  tests: ['test/number/residue', 'test/number/laws', 'test/engine/identity', 'test/soundness/near-misses'],
  bugs: {
    'number/residue/odd-functions.ts': [
      {
        name: 'an angle keyed without its denominator',
        find: '`${ring.key(evaluated.residue)} over ${c.denominator}`',
        replace: '`${ring.key(evaluated.residue)}`',
      },
      {
        name: 'an angle keyed without its monomial',
        find: '`${ring.key(evaluated.residue)} over ${c.denominator}`',
        replace: '`over ${c.denominator}`',
      },
      {
        name: 'angles not noted',
        find: '      atoms.note(evaluated.degree);\n      const t =',
        replace: '      const t =',
      },
      {
        name: 'arguments of erf not noted',
        find: '      atoms.note(evaluated.degree);\n      const residue =',
        replace: '      const residue =',
      },
      { name: 'erf is even', find: 'return sign === 1 ? image : context.negate(image);', replace: 'return image;' },
      {
        name: 'turns backwards are turns forwards',
        find: 'turns > 0 ? unit.sin : context.negate(unit.sin)',
        replace: 'unit.sin',
      },
      {
        name: 'cos of a sum with the wrong sign',
        find: 'sub(mul(cos, unit.cos), mul(sin, rotated))',
        replace: 'add(mul(cos, unit.cos), mul(sin, rotated))',
      },
    ],
    'number/residue/logarithms.ts': [
      {
        name: 'log of what may be negative',
        find: "if ((context.signsByFactors(a) & positive) === 0) return 'undefined';\n    const term = termOf(a);\n    let form",
        replace: 'const term = termOf(a);\n    let form',
      },
      {
        name: 'log drops its constant',
        find: 'for (const [prime, n] of primePowers(term.coefficient))',
        replace: 'for (const [prime, n] of primePowers(fraction(1n, 1n)))',
      },
      {
        name: 'log of a power is log of the base',
        find: 'scaleForm(logarithmOf(id), fraction(BigInt(2 * n), 2n))',
        replace: 'logarithmOf(id)',
      },
      {
        name: 'related logarithms not noted',
        find: 'atoms.note(productDegree(worst, productDegree(worst, worst)), 3 * others.length);',
        replace: 'atoms.note(productDegree(worst, productDegree(worst, worst)), 0 * others.length);',
      },
      {
        name: 'related logarithms of a quotient added',
        find: 'scaleForm(known.get(c) as Form, fraction(-1n, 1n))',
        replace: '(known.get(c) as Form)',
      },
      {
        name: 'e^(c log b) is b',
        find: 'return absolutePower(atom.of, doubled / 2);',
        replace: 'return absolutePower(atom.of, 1);',
      },
      {
        name: 'e^(log of a constant) forgets its power',
        find: 'constantForm(powerFraction(fraction(atom.constant, 1n), doubled / 2))',
        replace: 'constantForm(fraction(atom.constant, 1n))',
      },
    ],
    'number/residue/atoms.ts': [
      {
        name: 'exponential arguments not noted',
        find: '    note(argument.degree);\n    const variable',
        replace: '    const variable',
      },
      {
        name: 'expressions not noted',
        find: "        note(degree);\n        return { kind: 'expression'",
        replace: "        return { kind: 'expression'",
      },
      { name: 'roots not noted', find: 'if (!Number.isInteger(n)) note(atom(id).degree);', replace: '' },
      {
        name: 'exponents forget their coefficients',
        find: '{ residue: variable, degree: variableDegree }, scaled)',
        replace: '{ residue: variable, degree: variableDegree }, 1)',
      },
      {
        name: 'signs of an atom are forgotten when learnt again',
        find: 'atom(id).signs &= signs;',
        replace: 'atom(id).signs = signs;',
      },
      {
        name: 'an absolute value may be negative',
        find: 'degree: atom(of).degree, signs: nonNegative',
        replace: 'degree: atom(of).degree, signs: anySign',
      },
      {
        name: 'half powers lose their root',
        find: 'value = product(ring, value, { residue: root, degree: base.degree });',
        replace: 'value = product(ring, value, { residue: base.residue, degree: base.degree });',
      },
      {
        name: 'an inverse with radicals keeps its degree',
        find: 'powerDegree(x.degree, -(2 ** ring.radicals(x.residue)))',
        replace: 'powerDegree(x.degree, -1)',
      },
    ],
  },
};
