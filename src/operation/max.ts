import { extremeBounds } from '../number/bounds-arithmetic';
import type { Operation } from './operation';

/** The larger of a and b. */
export const max = {
  theory: 'order',
  asks: ['nothing', 'nothing'],
  commutative: true,
  singular: { at: 'tie', kind: 'bend' },
  bounds: extremeBounds,
} satisfies Operation<'max'>;
