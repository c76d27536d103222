import { extremeBounds } from '../number/bounds-arithmetic';
import { extremumTangent, signFor } from './extremum';
import type { FieldOperation } from './operation';

/** The larger of a and b. */
export const max = {
  theory: 'order',
  asks: ['nothing', 'nothing'],
  commutative: true,
  singular: { at: 'tie', kind: 'bend' },
  meets: (condition) => [
    [signFor(condition), 'nothing'],
    ['nothing', signFor(condition)],
  ],
  bounds: extremeBounds,
  tangent: (c, at) => extremumTangent(c, at, 'larger'),
} satisfies FieldOperation<2>;
