import { compare, type Fraction } from '../../number/fraction';
import { elementCount, rowMajorStrides } from '../../tensor/axis';
import { sizesIn } from '../../tensor/extent';
import type { Node } from '../../tensor/node';

/**
 * Whether an array is the same whichever way the points of any size are numbered: its elements then depend on nothing but
 * which of their indices along axes of one such size agree, as those of the identity matrix do. That says what it is at any
 * number of points, where there are at least as many as such axes. Along axes that are made of several sizes it is constant.
 */
export function isConstantPattern({ axes, values }: Node<'literal'>): boolean {
  const sizes = new Set(axes.flatMap(sizesIn));
  if (sizes.size === 0) return true;
  const strides = rowMajorStrides(axes);
  const count = elementCount(axes);
  /** Whether moving the indices along some axes changes no element. */
  const keeps = (isMoved: (axis: number) => boolean, moved: (index: number, size: number) => number): boolean => {
    for (let place = 0; place < count; place++) {
      let image = place;
      for (const [k, { size }] of axes.entries()) {
        if (!isMoved(k)) continue;
        const stride = strides[k] as number;
        const index = Math.floor(place / stride) % size;
        image += (moved(index, size) - index) * stride;
      }
      if (compare(values[place] as Fraction, values[image] as Fraction) !== 0) return false;
    }
    return true;
  };
  const swapped = (index: number, size: number): number => (size < 2 || index > 1 ? index : 1 - index);
  const turned = (index: number, size: number): number => (index + 1) % size;
  const isMade = (k: number): boolean => {
    const extent = axes[k]?.extent;
    return extent !== undefined && extent.kind !== 'size';
  };
  const constantWhereMade = axes.every((_, k) => !isMade(k) || keeps((other) => other === k, turned));
  return (
    constantWhereMade &&
    [...sizes].every((name) => {
      const own = axes.flatMap(({ extent }, k) => (extent?.kind === 'size' && extent.name === name ? [k] : []));
      const points = axes[own[0] ?? 0]?.size ?? 0;
      const isOwn = (k: number): boolean => own.includes(k);
      return own.length === 0 || (points >= own.length && keeps(isOwn, swapped) && keeps(isOwn, turned));
    })
  );
}
