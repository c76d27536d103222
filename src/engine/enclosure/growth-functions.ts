import { expDown, expUp } from '../../number/exponential-bounds';
import * as growth from './growth';
import { negate } from './growth-arithmetic';
import { linearProductAbove } from './growth-products';
import {
  type Bound,
  both,
  constantBound,
  finite,
  type Growth,
  type GrowthSpace,
  hullAbove,
  infimum,
  isLinear,
  known,
  larger,
  lost,
  supremum,
} from './growth-space';

/** e^q ≥ e^m·(1 + s + s²/2) for a linear q that is at least m, s = q − m ≥ 0. */
function exponentialBelow(space: GrowthSpace, low: Bound): Bound {
  if (low === null || !isLinear(low)) return null;
  // A little lower, so that rounding does not make s negative.
  const least = infimum(space, low) - 2 ** -20;
  if (!(Math.abs(least) < 700)) return null;
  const s = growth.sumDown(low, constantBound(space, -least));
  if (!(infimum(space, s) >= 0)) return null;
  const square = growth.negated(linearProductAbove(space, growth.negated(s), s));
  const sum = growth.sumDown(growth.sumDown(constantBound(space, 1), s), growth.scaledDown(square, 0.5));
  return finite(growth.scaledDown(sum, expDown(least)));
}

export function exponential(space: GrowthSpace, a: Growth): Growth {
  if (a.lost) return lost;
  const [most, least] = [supremum(space, a.high), infimum(space, a.low)];
  return known(space, {
    size: a.high,
    least: a.low,
    sign: 1,
    low: larger(
      space,
      constantBound(space, least > -700 ? expDown(Math.min(least, 700)) : 0),
      exponentialBelow(space, a.low),
    ),
    high: most < 700 ? constantBound(space, expUp(most)) : null,
  });
}

export function logarithm(space: GrowthSpace, a: Growth): Growth {
  return a.lost || a.sign !== 1 ? lost : known(space, { low: a.least, high: a.size });
}

export function squareRoot(space: GrowthSpace, a: Growth): Growth {
  if (a.lost || !(a.sign === 1 || infimum(space, a.low) >= 0)) return lost;
  const halved = (bound: Bound): Bound => bound && growth.scaledUp(bound, 0.5);
  const bounds = known(space, {
    low: constantBound(space, 0),
    size: halved(a.size),
    least: halved(a.least),
    sign: a.sign,
  });
  return a.shape?.kind === 'square' ? { ...bounds, shape: { ...a.shape, kind: 'root' } } : bounds;
}

export function absolute(space: GrowthSpace, a: Growth): Growth {
  if (a.lost || a.sign === 1) return a;
  if (a.sign === -1) return negate(a);
  const high = both(a.high, a.low && growth.negated(a.low), hullAbove(space));
  return known(space, { ...a, low: constantBound(space, 0), high, sign: a.least === null ? 0 : 1 });
}
