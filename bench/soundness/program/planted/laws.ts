import type { Mutant } from '../mutant';

/** Arithmetic of residues. */
export const inLaws: readonly Mutant[] = [
  {
    near: ['test/number/modular.test.ts', 'test/number/residue-element.test.ts'],
    file: 'src/number/residue/residue-field.ts',
    name: 'what is 0 modulo one prime has an inverse',
    find: 'x.b !== 0 && x.c !== 0 && x.d !== 0;',
    replace: 'x.b !== 0 && x.c !== 0;',
  },
  {
    near: ['test/number/residue.test.ts', 'test/number/residue-element.test.ts'],
    file: 'src/number/residue/residue-field.ts',
    name: 'products modulo the fourth prime forgotten',
    find: 'mulMod(x.d, y.d, s, is));\n  const isUnit',
    replace: 'x.d);\n  const isUnit',
  },
  {
    near: ['test/number/modular.test.ts'],
    file: 'src/number/modular.ts',
    name: 'a remainder may be the modulus',
    find: 'const remainder = t - Math.floor(t * inverseOfP - bias) * p;\n  return remainder >= p ?',
    replace: 'const remainder = t - Math.floor(t * inverseOfP - bias) * p;\n  return remainder > p ?',
  },
];
