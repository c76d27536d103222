import { type Axis, elementCount, showAxes } from './axis';
import { ShapeError } from './shape-error';

/** Limits on one graph; passing one throws ShapeError with code `budget`. */
export interface GraphBudget {
  readonly nodes: number;
  readonly elements: number;
}

export const defaultBudget: GraphBudget = { nodes: 200_000, elements: 20_000_000 };

/** Throws ShapeError if an axis has no elements, or a tensor with these axes more than so many. */
export function requireElements(axes: readonly Axis[], limit: number): void {
  for (let i = 0; i < axes.length; i++) {
    const { name, size } = axes[i] as Axis;
    if (!(Number.isInteger(size) && size > 0))
      throw new ShapeError('bad-size', `axis ${name} would have ${size} elements`, 'An axis has at least one element.');
  }
  if (elementCount(axes) > limit) {
    throw new ShapeError(
      'budget',
      `a tensor ${showAxes(axes)} has ${elementCount(axes)} elements, the limit is ${limit}`,
      'use smaller sizes',
    );
  }
}
