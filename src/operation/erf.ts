import type { Operation } from './operation';

/** The error function 2/√π ∫₀ᵃ e^(−t²) dt. */
export const erf = {
  theory: 'function',
  asks: ['nothing'],
  commutative: false,
  singular: 'nowhere',
} satisfies Operation<'erf'>;
