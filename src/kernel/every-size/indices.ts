import type { Axis } from '../../tensor/axis';
import type { Span } from '../../tensor/extent';

/**
 * How many points of a size one element has to do with: each of several axes has an index of its own; of pairs each part has one, and of a
 * row of segments an element lies in one of them.
 */
export const indicesIn = (axes: readonly Axis[], size: string): number =>
  axes.reduce((n, axis) => n + indicesAlong(axis, size), 0);

function indicesAlong({ extent }: Span, size: string): number {
  switch (extent?.kind) {
    case undefined:
    case 'local':
      return 0;
    case 'size':
    case 'reversed':
      return extent.name === size ? 1 : 0;
    case 'joined':
      return Math.max(...extent.parts.map((part) => indicesAlong(part, size)));
    case 'merged':
      return extent.parts.reduce((n, part) => n + indicesAlong(part, size), 0);
  }
}

/**
 * How many elements there are where the size has so many points, at one point of each other size: those of one are told apart by the
 * weights that stand beside them.
 */
export const choicesIn = (axes: readonly Axis[], size: string, points: number): number =>
  axes.reduce((n, axis) => n * choicesAlong(axis, size, points), 1);

function choicesAlong({ size: count, extent }: Span, size: string, points: number): number {
  switch (extent?.kind) {
    case undefined:
    case 'local':
      return count;
    case 'size':
    case 'reversed':
      return extent.name === size ? points : 1;
    case 'joined':
      return extent.parts.reduce((n, part) => n + choicesAlong(part, size, points), 0);
    case 'merged':
      return extent.parts.reduce((n, part) => n * choicesAlong(part, size, points), 1);
  }
}
