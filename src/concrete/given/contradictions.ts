import { type Interval, isUndefined } from '../../number/enclosure';
import { compare, type Fraction } from '../../number/fraction';
import { fractionOfNumber } from '../../number/fraction-of-number';
import { sameAxes } from '../../tensor/axis';
import type { Domain } from '../../tensor/domain';
import type { Node } from '../../tensor/node';
import { rootBounds } from '../../tensor/node-bounds';
import { type Looked, lookAt } from './grid';

/*
 * Why a formula certainly is not what a name was declared to be. Null says nothing: most of what is wrong is not seen at
 * a few points.
 */

/** Of a function: it has a value everywhere, and in its declared range. */
export function contradictsFunction(image: Node, variables: readonly Node<'input'>[], range: Domain): string | null {
  const looked = lookAt(image, variables);
  const hole = looked.find(({ values }) => values.some(isUndefined));
  if (hole !== undefined) return `it has no value at ${shown(hole)}`;
  const outside = looked.find(({ values }) => values.some((value) => isOutside(range, value)));
  return outside === undefined ? null : `its value at ${shown(outside)} is not in the declared range`;
}

/** Of a bijection on a space: it takes every value, and none twice. */
export function contradictsBijection(image: Node, variable: Node<'input'>): string | null {
  const { low = null, high = null } = rootBounds(image) ?? {};
  if (low !== null || high !== null) return 'it does not take every value';
  const looked = lookAt(image, [variable]);
  const hole = looked.find(({ values }) => values.some(isUndefined));
  if (hole !== undefined) return `it has no value at ${shown(hole)}`;
  const byImage = new Map<string, Looked>();
  for (const each of looked) {
    if (!each.values.every(isExact)) continue;
    const key = each.values.map(({ lo }) => lo + 0).join();
    const other = byImage.get(key);
    if (other !== undefined && `${other.at}` !== `${each.at}`)
      return `it has the same value at ${shown(other)} and at ${shown(each)}`;
    byImage.set(key, each);
  }
  return null;
}

/** Of an inverse: going there and back is the identity. `trip` is f(g(y)) or g(f(y)) as a formula in y. */
export function contradictsInverse(trip: Node, variable: Node<'input'>): string | null {
  if (!sameAxes(trip.axes, variable.axes)) return null;
  const astray = lookAt(trip, [variable]).find(({ at, values }) =>
    values.some((value, i) => isUndefined(value) || (!value.maybeUndefined && isApart(value, at[i] as number))),
  );
  return astray === undefined ? null : `the second formula is not the inverse of the first: look at ${shown(astray)}`;
}

/** Of a density: it is not negative. */
export function contradictsDensity(density: Node, variable: Node<'input'>): string | null {
  const below = lookAt(density, [variable]).find(({ values }) =>
    values.some(({ hi, maybeUndefined }) => !maybeUndefined && hi < 0),
  );
  return below === undefined ? null : `it is negative at ${shown(below)}`;
}

const shown = ({ at }: Looked): string => (at.length === 1 ? `${at[0]}` : `[${at.join(', ')}]`);

const isExact = ({ lo, hi, maybeUndefined }: Interval): boolean => lo === hi && !maybeUndefined;
const isApart = ({ lo, hi }: Interval, value: number): boolean => hi < value || lo > value;

function isOutside(domain: Domain, { lo, hi, maybeUndefined }: Interval): boolean {
  if (maybeUndefined) return false;
  const isBelow = (value: Fraction, orAt: boolean): boolean =>
    Number.isFinite(hi) && compare(fractionOfNumber(hi), value) < (orAt ? 1 : 0);
  const isAbove = (value: Fraction, orAt: boolean): boolean =>
    Number.isFinite(lo) && compare(fractionOfNumber(lo), value) > (orAt ? -1 : 0);
  const isAt = (value: Fraction): boolean => lo === hi && compare(fractionOfNumber(lo), value) === 0;
  switch (domain.kind) {
    case 'interval': {
      const { low, lowOpen, high, highOpen, excluded } = domain;
      return (
        (low !== null && isBelow(low, lowOpen)) || (high !== null && isAbove(high, highOpen)) || excluded.some(isAt)
      );
    }
    case 'finite':
      return domain.values.every((value) => isBelow(value, false) || isAbove(value, false));
    case 'simplex':
      return hi <= 0 || lo > 1;
  }
}
