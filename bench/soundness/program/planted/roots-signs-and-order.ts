import type { Mutant } from '../mutant';
import { nearResidues as near } from './near-residues';

const radical = { near, file: 'src/number/residue/radical.ts' } as const;
const element = { ...radical, near: ['test/number/residue-element.test.ts'] } as const;
const signs = { near, file: 'src/number/residue/signs.ts' } as const;

/** Roots, absolute values, signs and comparisons of formal expressions. */
export const inRootsSignsAndOrder: readonly Mutant[] = [
  {
    ...radical,
    name: 'R² is R',
    find: 'if (common & (1 << i)) value = mul(value, squares[i] as Radical);',
    replace: '',
  },
  {
    ...radical,
    name: 'all roots are one',
    find: 'const name = `${label} ${key(square)}`;',
    replace: 'const name = label;',
  },
  {
    ...radical,
    name: 'the conjugate with the wrong sign',
    find: 'mul(sub(plain, mul(along, root)), invert(norm))',
    replace: 'mul(add(plain, mul(along, root)), invert(norm))',
  },
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
