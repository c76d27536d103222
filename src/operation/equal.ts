import { truth } from '../number/bounds';
import type { Operation } from './operation';

/** 1 where a = b, else 0. */
export const equal = {
  theory: 'order',
  asks: ['nothing', 'nothing'],
  commutative: true,
  singular: { at: 'tie', kind: 'jump' },
  bounds: () => truth,
} satisfies Operation<'equal'>;
