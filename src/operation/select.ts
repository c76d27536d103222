import { hull } from '../number/bounds-arithmetic';
import type { Operation } from './operation';

/** b where a = 1 and c where a = 0. */
export const select = {
  theory: 'order',
  // That its condition is 0 or 1 is seen to when it is compiled; its branches owe what is in them.
  asks: ['nothing', 'nothing', 'nothing'],
  commutative: false,
  singular: { at: 'condition', kind: 'jump' },
  bounds: (_, b, c) => hull(b, c),
} satisfies Operation<'select'>;
