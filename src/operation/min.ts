import type { Operation } from './operation';

/** The smaller of a and b. */
export const min = {
  theory: 'order',
  asks: ['nothing', 'nothing'],
  commutative: true,
  singular: { at: 'tie', kind: 'bend' },
} satisfies Operation<'min'>;
