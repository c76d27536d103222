import { negated } from '../number/bounds';
import { extremeBounds } from '../number/bounds-arithmetic';
import { extremumTangent, signFor } from './extremum';
import type { FieldOperation } from './operation';

/** The smaller of a and b. */
export const min = {
  theory: 'order',
  asks: ['nothing', 'nothing'],
  commutative: true,
  singular: { at: 'tie', kind: 'bend' },
  meets: (condition) => [[signFor(condition), signFor(condition)]],
  bounds: (a, b) => negated(extremeBounds(negated(a), negated(b))),
  tangent: (c, at) => extremumTangent(c, at, 'smaller'),
} satisfies FieldOperation<2>;
