import { truth } from '../number/bounds';
import { comparisonTangent } from './comparison';
import type { Operation } from './operation';

/** 1 where a = b, else 0. */
export const equal = {
  theory: 'order',
  asks: ['nothing', 'nothing'],
  commutative: true,
  singular: { at: 'tie', kind: 'jump' },
  meets: () => [],
  bounds: () => truth,
  tangent: comparisonTangent,
} satisfies Operation<'equal'>;
