import { type Axis, axisNames, showAxes } from './axis';
import type { Ordered } from './axis-order';
import { joinedSpan, lengthened, mergedSpan, reversedSpan, sameSpan, spanKey, windowed } from './extent';
import type { Movement } from './node';
import { between } from './segments';
import { ShapeError } from './shape-error';

const missing = (name: string, axes: readonly Axis[]): ShapeError =>
  new ShapeError(
    'unknown-axis',
    `there is no axis ${name} in ${showAxes(axes)}`,
    `name one of: ${axisNames(axes).join(', ') || 'none, it is a scalar'}`,
  );

export function axisPosition(axes: readonly Axis[], name: string): number {
  const position = axes.findIndex((axis) => axis.name === name);
  if (position < 0) throw missing(name, axes);
  return position;
}

export const axisNamed = (axes: readonly Axis[], name: string): Axis => axes[axisPosition(axes, name)] as Axis;

const withAxis = (axes: readonly Axis[], position: number, ...replacement: Axis[]): Axis[] => [
  ...axes.slice(0, position),
  ...replacement,
  ...axes.slice(position + 1),
];

/** Throws ShapeError if two axes have one name. */
export function requireDistinct(axes: readonly Axis[]): Axis[] {
  for (let i = 1; i < axes.length; i++) {
    const { name } = axes[i] as Axis;
    if (axes.findIndex((axis) => axis.name === name) < i)
      throw new ShapeError(
        'repeated-axis',
        `axis ${name} would occur twice in ${showAxes(axes)}`,
        "rename one of them, for example to its primed name: rename(x, n, n')",
      );
  }
  return [...axes];
}

/**
 * The number of elements of an axis, for what needs to know it.
 * @throws ShapeError where it is any number
 */
export function fixedSize(axis: Axis, what: string): number {
  if (axis.extent === undefined) return axis.size;
  throw new ShapeError(
    'any-size',
    `${what} of the axis ${axis.name}, which has any number ${spanKey(axis)} of elements, are not known`,
    'List the sizes: sizes: { n: 1..4 }.',
  );
}

/** The new name of an axis. */
export const renamed = (names: Readonly<Record<string, string>>, name: string): string =>
  (Object.hasOwn(names, name) ? names[name] : undefined) ?? name;

/** The axes of a moved tensor. Throws ShapeError where the movement does not fit. */
export function movedAxes(movement: Movement, axes: readonly Axis[]): Axis[] {
  switch (movement.move) {
    case 'rename': {
      for (const name of Object.keys(movement.names)) axisPosition(axes, name);
      return requireDistinct(axes.map((axis) => ({ ...axis, name: renamed(movement.names, axis.name) })));
    }
    case 'permute': {
      const first = movement.order.map((name) => axisNamed(axes, name));
      return requireDistinct([...first, ...axes.filter((axis) => !movement.order.includes(axis.name))]);
    }
    case 'expand':
      return requireDistinct([movement.axis, ...axes]);
    case 'slice':
      return slicedAxes(movement, axes);
    case 'segments': {
      const position = axisPosition(axes, movement.axis);
      const span = between(axes[position] as Axis, movement.from, movement.to);
      return withAxis(axes, position, { ...span, name: movement.axis });
    }
    case 'reverse': {
      const position = axisPosition(axes, movement.axis);
      const own = axes[position] as Axis;
      return withAxis(axes, position, {
        ...(reversedSpan(own) ?? { size: fixedSize(own, 'the order') }),
        name: own.name,
      });
    }
    case 'at':
      return axesWithout(movement, axes);
    case 'pad': {
      const position = axisPosition(axes, movement.axis);
      return withAxis(axes, position, {
        name: movement.axis,
        ...(lengthened(axes[position] as Axis, movement.before + movement.after) ??
          joinedSpan(
            [{ size: movement.before }, axes[position] as Axis, { size: movement.after }].filter(
              ({ size }) => size > 0,
            ),
          )),
      });
    }
    case 'window':
      return windowedAxes(movement, axes);
    case 'merge':
      return mergedAxes(movement, axes);
    case 'split':
      return splitAxes(movement, axes);
    case 'diagonal':
      return diagonalAxes(movement, axes);
  }
}

type Moved<M extends Movement['move']> = Extract<Movement, { move: M }>;

function slicedAxes(movement: Moved<'slice'>, axes: readonly Axis[]): Axis[] {
  const position = axisPosition(axes, movement.axis);
  const size = fixedSize(axes[position] as Axis, 'slices');
  const last = movement.start + (movement.count - 1) * movement.step;
  const isInside = (index: number): boolean => index >= 0 && index < size;
  if (movement.count < 1 || !isInside(movement.start) || !isInside(last)) {
    throw new ShapeError(
      'index-out-of-range',
      `elements ${movement.start + 1} to ${last + 1} of axis ${movement.axis}, which has ${size}`,
      `use indices from 1 to ${size}`,
    );
  }
  return withAxis(axes, position, { name: movement.axis, size: movement.count });
}

function axesWithout(movement: Moved<'at'>, axes: readonly Axis[]): Axis[] {
  const position = axisPosition(axes, movement.axis);
  const { size } = axes[position] as Axis;
  if (movement.index < 0 || movement.index >= size) {
    throw new ShapeError(
      'index-out-of-range',
      `element ${movement.index + 1} of axis ${movement.axis}, which has ${size}`,
      `use an index from 1 to ${size}`,
    );
  }
  return withAxis(axes, position);
}

function windowedAxes(movement: Moved<'window'>, axes: readonly Axis[]): Axis[] {
  const position = axisPosition(axes, movement.axis);
  const whole = axes[position] as Axis;
  const reach = (fixedSize(movement.window, 'windows') - 1) * movement.dilation + 1;
  const span = windowed(whole, reach, movement.stride) ?? { size: fixedSize(whole, 'windows') };
  if (span.size < 1)
    throw new ShapeError(
      'window-too-large',
      `a window of ${reach} does not fit in axis ${movement.axis} of ${whole.size}`,
      'use a smaller kernel or more padding',
    );
  return requireDistinct([...withAxis(axes, position, { ...span, name: movement.axis }), movement.window]);
}

function mergedAxes(movement: Moved<'merge'>, axes: readonly Axis[]): Axis[] {
  const merged = requireDistinct(movement.axes.map((name) => axisNamed(axes, name)));
  const anchor = movement.axes.at(-1);
  if (anchor === undefined) throw new ShapeError('no-axes', 'there is nothing to merge', 'Name the axes to merge.');
  const rest = axes.filter((axis) => axis.name === anchor || !movement.axes.includes(axis.name));
  return requireDistinct(
    rest.map((axis) => (axis.name === anchor ? { ...mergedSpan(merged), name: movement.into } : axis)),
  );
}

function splitAxes(movement: Moved<'split'>, axes: readonly Axis[]): Axis[] {
  const position = axisPosition(axes, movement.axis);
  const whole = axes[position] as Axis;
  if (!sameSpan(mergedSpan(movement.into), whole)) {
    throw new ShapeError(
      'size-mismatch',
      `axis ${movement.axis} has ${spanKey(whole)} elements, ${showAxes(movement.into)} has ${spanKey(mergedSpan(movement.into))}`,
      'the product of the new sizes must equal the old size',
    );
  }
  return requireDistinct(withAxis(axes, position, ...movement.into));
}

function diagonalAxes(movement: Moved<'diagonal'>, axes: readonly Axis[]): Axis[] {
  const [a, b] = requireDistinct(movement.axes.map((name) => axisNamed(axes, name))) as [Axis, Axis];
  if (!sameSpan(a, b))
    throw new ShapeError(
      'size-mismatch',
      `the diagonal needs axes of one size, ${a.name} has ${spanKey(a)} and ${b.name} has ${spanKey(b)}`,
      'slice the longer axis first',
    );
  return requireDistinct(
    axes
      .filter((axis) => axis.name !== b.name)
      .map((axis) => (axis.name === a.name ? { ...a, name: movement.into } : axis)),
  );
}

/** Whether the axes stand in that order already, and stay as they are. */
export function isInPlace({ order, becomes }: Moved<'permute'>, { axes, isOpen }: Ordered): boolean {
  for (let i = 0; i < order.length; i++) if (axes[i]?.name !== order[i]) return false;
  return becomes === undefined || isOpen === (becomes === 'open' && axes.length > 1);
}
