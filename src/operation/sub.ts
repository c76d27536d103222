import { negated } from '../number/bounds';
import { sum } from '../number/bounds-arithmetic';
import type { Operation } from './operation';

/** a − b. */
export const sub = {
  theory: 'field',
  asks: ['nothing', 'nothing'],
  commutative: false,
  singular: 'nowhere',
  bounds: (a, b) => sum(a, negated(b)),
} satisfies Operation<'sub'>;
