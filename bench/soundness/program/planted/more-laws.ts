import type { Mutant } from '../mutant';
import { nearResidues as near } from './near-residues';

/** More in the laws of functions. */
export const moreInLaws: readonly Mutant[] = [
  {
    near,
    file: 'src/number/residue/radical.ts',
    name: 'radicals keyed without their masks',
    find: '`${mask} ${coefficient.key}`',
    replace: '`${coefficient.key}${"".repeat(mask)}`',
  },
  {
    near,
    file: 'src/number/residue/radical.ts',
    name: 'radicals do not square',
    find: 'if (common & (1 << i)) value = mul(value, squares[i] as Radical);',
    replace: 'if (common & (1 << i) && false) value = mul(value, squares[i] as Radical);',
  },
  {
    near,
    file: 'src/number/residue/radical.ts',
    name: 'conjugate with the same sign',
    find: 'const norm = sub(mul(plain, plain)',
    replace: 'const norm = add(mul(plain, plain)',
  },
];
