import { type Axis, rowMajorStrides } from './axis';
import { axisNamed, axisPosition, renamed } from './movement';
import type { Movement } from './node';
import { placeOf } from './segments';

/** One term of an index map: how far one step along an output axis moves in the argument. */
type Step = { readonly size: number; readonly stride: number };

/**
 * For every element of the moved tensor, in row-major order, the place of its source in the
 * argument; −1 where padding puts a zero.
 */
export function movementMap(movement: Movement, from: readonly Axis[], to: readonly Axis[]): Int32Array {
  const strides = rowMajorStrides(from);
  const strideOf = (name: string): number => strides[axisPosition(from, name)] as number;
  let offset = 0;
  let valid: ((index: readonly number[]) => boolean) | null = null;
  const passThrough = (axis: Axis): Step => ({ size: axis.size, stride: strideOf(axis.name) });
  let step: (axis: Axis) => Step = passThrough;

  switch (movement.move) {
    case 'rename': {
      const old = new Map(from.map((axis) => [renamed(movement.names, axis.name), axis.name]));
      step = (axis) => ({ size: axis.size, stride: strideOf(old.get(axis.name) as string) });
      break;
    }
    case 'permute':
      break;
    case 'expand':
      step = (axis) => (axis.name === movement.axis.name ? { size: axis.size, stride: 0 } : passThrough(axis));
      break;
    case 'slice':
    case 'segments':
    case 'reverse':
    case 'at': {
      const { first, stride } = progression(movement, axisNamed(from, movement.axis));
      offset = first * strideOf(movement.axis);
      step = (axis) =>
        axis.name === movement.axis ? { size: axis.size, stride: strideOf(axis.name) * stride } : passThrough(axis);
      break;
    }
    case 'pad': {
      const position = axisPosition(from, movement.axis);
      const { size } = from[position] as Axis;
      offset = -movement.before * strideOf(movement.axis);
      valid = (index) =>
        (index[position] as number) >= movement.before && (index[position] as number) < movement.before + size;
      break;
    }
    case 'window':
      step = (axis) => {
        if (axis.name === movement.axis) return { size: axis.size, stride: strideOf(axis.name) * movement.stride };
        if (axis.name === movement.window.name)
          return { size: axis.size, stride: strideOf(movement.axis) * movement.dilation };
        return passThrough(axis);
      };
      break;
    case 'merge':
      return mergeMap(movement.axes, movement.into, from, to);
    case 'split': {
      const inner = rowMajorStrides(movement.into);
      step = (axis) => {
        const i = movement.into.findIndex((part) => part.name === axis.name);
        return i < 0 ? passThrough(axis) : { size: axis.size, stride: strideOf(movement.axis) * (inner[i] as number) };
      };
      break;
    }
    case 'diagonal':
      step = (axis) =>
        axis.name === movement.into
          ? { size: axis.size, stride: strideOf(movement.axes[0]) + strideOf(movement.axes[1]) }
          : passThrough(axis);
      break;
    default:
      movement satisfies never;
  }
  return walk(to.map(step), offset, valid);
}

/** Where the elements that are taken of an axis start, and how far apart they are. */
function progression(
  movement: Extract<Movement, { move: 'slice' | 'segments' | 'reverse' | 'at' }>,
  axis: Axis,
): { readonly first: number; readonly stride: number } {
  switch (movement.move) {
    case 'slice':
      return { first: movement.start, stride: movement.step };
    case 'segments':
      return { first: placeOf(axis, movement.from), stride: 1 };
    case 'reverse':
      return { first: axis.size - 1, stride: -1 };
    case 'at':
      return { first: movement.index, stride: 1 };
  }
}

/** Offsets of all index tuples in row-major order; −1 where `valid` says no. */
function walk(
  steps: readonly Step[],
  offset: number,
  valid: ((index: readonly number[]) => boolean) | null,
): Int32Array {
  const count = steps.reduce((n, step) => n * step.size, 1);
  const map = new Int32Array(count);
  const index = steps.map(() => 0);
  let place = offset;
  for (let i = 0; i < count; i++) {
    map[i] = valid === null || valid(index) ? place : -1;
    for (let d = steps.length - 1; d >= 0; d--) {
      const { size, stride } = steps[d] as Step;
      place += stride;
      const next = (index[d] as number) + 1;
      if (next < size) {
        index[d] = next;
        break;
      }
      index[d] = 0;
      place -= stride * size;
    }
  }
  return map;
}

function mergeMap(axes: readonly string[], into: string, from: readonly Axis[], to: readonly Axis[]): Int32Array {
  const parts = axes.map((name) => axisNamed(from, name));
  const split = to.flatMap((axis) => (axis.name === into ? parts : [axis]));
  return broadcastMap(split, from);
}

/** For every element of a tensor with axes `to`, its place in a tensor with axes `from`, aligned by name. */
export function broadcastMap(to: readonly Axis[], from: readonly Axis[]): Int32Array {
  const strides = rowMajorStrides(from);
  const steps = to.map((axis) => {
    const position = from.findIndex((other) => other.name === axis.name);
    return { size: axis.size, stride: position < 0 ? 0 : (strides[position] as number) };
  });
  return walk(steps, 0, null);
}
