import type { Operation } from './operation';

/** |a|. */
export const abs = {
  theory: 'order',
  asks: ['nothing'],
  commutative: false,
  singular: { at: 'zero', kind: 'bend' },
} satisfies Operation<'abs'>;
