import * as growth from './growth';
import { negate } from './growth-arithmetic';
import {
  both,
  constant,
  constantOf,
  type Growth,
  type GrowthSpace,
  hullAbove,
  hullBelow,
  infimum,
  known,
  larger,
  lost,
  smaller,
  supremum,
} from './growth-space';

export function maximum(space: GrowthSpace, a: Growth, b: Growth): Growth {
  if (a.lost || b.lost) return lost;
  const gap = compared(space, a, b);
  if (gap === 'above') return a;
  if (gap === 'below') return b;
  const isPositive = a.sign === 1 || b.sign === 1;
  // A positive maximum is at least whichever is positive.
  const least = isPositive ? larger(space, a.sign === 1 ? a.least : null, b.sign === 1 ? b.least : null) : null;
  return known(space, {
    low: larger(space, a.low, b.low),
    high: both(a.high, b.high, hullAbove(space)),
    size: both(a.size, b.size, hullAbove(space)),
    least,
    sign: isPositive ? 1 : a.sign === -1 && b.sign === -1 ? -1 : 0,
  });
}

export const minimum = (space: GrowthSpace, a: Growth, b: Growth): Growth => {
  const opposite = negate(maximum(space, negate(a), negate(b)));
  const isPositive = a.sign === 1 && b.sign === 1;
  if (opposite.lost || !isPositive) return opposite;
  // Between positive functions: at most either, at least the smaller.
  return known(space, {
    ...opposite,
    size: smaller(space, a.size, b.size),
    least: both(a.least, b.least, hullBelow(space)),
    sign: 1,
  });
};

/** How a stands to b everywhere. */
function compared(space: GrowthSpace, a: Growth, b: Growth): 'above' | 'below' | null {
  const above = both(a.low, b.high && growth.negated(b.high), growth.sumDown);
  if (infimum(space, above) > 0) return 'above';
  const below = both(a.high, b.low && growth.negated(b.low), growth.sumUp);
  return supremum(space, below) < 0 ? 'below' : null;
}

/** A truth value, undecided where nothing is known of the gap. */
export function relation(
  space: GrowthSpace,
  a: Growth,
  b: Growth,
  decide: (gap: 'above' | 'below') => boolean,
): Growth {
  if (a.lost || b.lost) return lost;
  const gap = compared(space, a, b);
  const holds = gap === null ? null : decide(gap);
  return constant(space, { lo: holds === true ? 1 : 0, hi: holds === false ? 0 : 1, maybeUndefined: false });
}

export function select(space: GrowthSpace, condition: Growth, a: Growth, b: Growth): Growth {
  if (condition.lost) return lost;
  const decided = constantOf(condition);
  if (decided === 1) return a;
  if (decided === 0) return b;
  if (a.lost || b.lost) return lost;
  return known(space, {
    low: both(a.low, b.low, hullBelow(space)),
    high: both(a.high, b.high, hullAbove(space)),
    size: both(a.size, b.size, hullAbove(space)),
    least: both(a.least, b.least, hullBelow(space)),
    sign: a.sign === b.sign ? a.sign : 0,
  });
}
