import type { Mutant } from '../mutant';
import { nearResidues as near } from './near-residues';

const radical = { near, file: 'src/number/residue/radical.ts' } as const;
const adjoined = { near, file: 'src/number/residue/adjoined.ts' } as const;
const inverse = { near, file: 'src/number/residue/radical-inverse.ts' } as const;
const element = { ...radical, near: ['test/number/residue-element.test.ts'] } as const;
const signs = { near, file: 'src/number/residue/signs.ts' } as const;

/** Roots, absolute values, signs and comparisons of formal expressions. */
export const inRootsSignsAndOrder: readonly Mutant[] = [
  {
    ...adjoined,
    name: 'R² is R',
    find: 'if (power >= root.degree) factors.push(root.power);',
    replace: '',
  },
  {
    ...adjoined,
    name: 'a cube root times its square is the square',
    find: '(m & n) === 0 && ((m & high) === 0 || (n & high) === 0)',
    replace: '(m & n) === 0',
  },
  {
    ...adjoined,
    name: 'two roots share bits',
    find: 'const width = 32 - Math.clz32(degree - 1);',
    replace: 'const width = 1;',
  },
  { ...adjoined, name: 'a cube root has one conjugate', find: 'count * root.degree', replace: 'count * 2' },
  {
    ...radical,
    name: 'all roots are one',
    find: 'const name = `${degree} ${label} ${key(power)}`;',
    replace: 'const name = `${degree} ${label}`;',
  },
  {
    ...radical,
    name: 'cube and square roots are one',
    find: 'const name = `${degree} ${label} ${key(power)}`;',
    replace: 'const name = `${label} ${key(power)}`;',
  },
  {
    ...inverse,
    name: 'the conjugate with the wrong sign',
    find: 'mul(sub(u, mul(v, powerOf(1, root))), invert(norm))',
    replace: 'mul(sub(mul(v, powerOf(1, root)), u), invert(norm))',
  },
  { ...inverse, name: 'R^q is −b', find: 'ring.sub(zeroResidue, root.power)', replace: 'root.power' },
  {
    ...element,
    name: 'sums of roots are the same where they have equally many parts',
    find: 'return a.size === b.size && [...a].every(([mask, own]) => sameResidue(own, b.get(mask) ?? zeroResidue));',
    replace: 'return a.size === b.size;',
  },
  {
    ...element,
    name: 'what has no value is the same as itself',
    find: 'isPlain(a) && isPlain(b) && !isNone(a) && ',
    replace: 'isPlain(a) && isPlain(b) && ',
  },
  {
    ...radical,
    name: 'elements are told apart by their first coefficients',
    find: '        .map(([mask, coefficient]) => `${mask} ${coefficient.key}`)',
    replace: '        .map(([mask]) => `${mask}`)',
  },
  {
    ...signs,
    name: 'a square is not 0',
    find: '(signs & zero) | (signs & (negative | positive) ? positive : 0)',
    replace: 'positive',
  },
  {
    ...signs,
    name: 'a product of negatives is negative',
    find: '(a & negative ? flipped(b & (negative | positive)) : 0)',
    replace: '(a & negative ? b & (negative | positive) : 0)',
  },
  {
    ...signs,
    name: 'a product is 0 only where both are',
    find: '((a | b) & zero)',
    replace: '(a & b & zero)',
  },
];
