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
    file: 'src/number/residue/adjoined.ts',
    name: 'radicals do not square',
    find: 'mask |= (power % root.degree) << root.shift;',
    replace: 'mask |= Math.min(power, root.degree - 1) << root.shift;',
  },
  {
    near,
    file: 'src/number/residue/radical-inverse.ts',
    name: 'conjugate with the same sign',
    find: 'const norm = sub(mul(u, u), mul(mul(v, v), root.power));',
    replace: 'const norm = sub(mul(mul(v, v), root.power), mul(u, u));',
  },
];
