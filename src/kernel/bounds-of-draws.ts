import { anything, type Bounds, positive } from '../number/bounds';
import { fraction } from '../number/fraction';
import { domainBounds } from '../tensor/domain-bounds';
import type { Support } from '../tensor/noise/family';
import { noiseFamilies } from '../tensor/noise/table';
import type { InputSymbol } from '../tensor/symbol';

/** Almost every draw lies within these: the ends are drawn with probability 0. */
const drawn: { readonly [S in Support]: Bounds } = {
  line: anything,
  'half-line': positive,
  unit: { ...positive, high: fraction(1n) },
};

export const boundsOfDraws = ({ measure, domain }: InputSymbol): Bounds =>
  measure?.kind === 'standard' ? drawn[noiseFamilies[measure.family].support] : domainBounds(domain);
