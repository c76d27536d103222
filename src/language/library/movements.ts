import { isAny } from '../../tensor/extent';
import { axisNamed, fixedSize } from '../../tensor/movement';
import type { Node } from '../../tensor/node';
import { sharedAxes } from '../../tensor/rewrite';
import type { Builtin } from '../builtin';
import { axisName, type Call } from '../call';
import { chosenAlong, placeOf } from '../chosen';
import { picked, positionOf } from '../picked';
import { spanNamed, tensorValue } from '../scope';
import { elementOf, padded, segmentsOf, spanOfLength, updated } from '../segments';
import { staticInteger } from '../static-value';
import { transposeOf } from '../transpose';

/** `concat(a, b, …)` along their one axis, or `concat(a, b, axis)`. */
function concatenate(call: Call): Node {
  const parts: Node[] = [];
  let axis: string | null = null;
  for (let i = 0; i < call.count; i++) {
    const name = axisName(call.syntax(i));
    const last =
      i === call.count - 1 &&
      i > 0 &&
      name !== null &&
      parts.some((part) => part.axes.some((own) => own.name === name));
    if (last) axis = name;
    else parts.push(call.tensor(i));
  }
  const [first] = parts;
  const joined =
    axis ??
    (first?.axes.length === 1
      ? (first.axes[0]?.name as string)
      : call.fail('axis-needed', 'these tensors have several axes', 'Name the axis to join along: concat(a, b, n).'));
  return call.graph.concat(sharedAxes(call.graph, parts, joined), joined);
}

/** Moving, renaming, cutting and joining axes. */
export const movements = {
  rename: {
    signature: "rename(x, n, n')",
    summary: 'the same tensor with axis n called n′',
    compile: (call) => tensorValue(call.graph.rename(call.tensor(0), { [call.axis(1)]: call.axis(2) })),
  },
  permute: {
    signature: 'permute(x, a, b, …)',
    summary: 'the axes in this order; those not named follow in theirs',
    compile: (call) => {
      const x = call.tensor(0);
      const order = call.axesFrom(1, x);
      const isSaid = order.length + 1 >= x.axes.length;
      return tensorValue(isSaid ? call.graph.inOrder(x, order) : call.graph.move(x, { move: 'permute', order }));
    },
  },
  transpose: {
    signature: "transpose(A), A'",
    summary: 'rows and columns exchanged',
    compile: (call) => tensorValue(transposeOf(call.graph, call.tensor(0))),
  },
  concat: {
    signature: 'concat(a, b, …, axis)',
    summary: 'joined along an axis, which may be left out if there is only one',
    compile: (call) => tensorValue(concatenate(call)),
  },
  stack: {
    signature: 'stack(a, b, …, axis)',
    summary: 'a new first axis with one index for each argument',
    compile: (call) => {
      const axis = call.axis(call.count - 1);
      const parts = Array.from({ length: call.count - 1 }, (_, i) =>
        call.graph.move(call.tensor(i), { move: 'expand', axis: { name: axis, size: 1 } }),
      );
      return tensorValue(call.graph.concat(sharedAxes(call.graph, parts, axis), axis));
    },
  },
  expand: {
    signature: 'expand(x, n)',
    summary: 'repeated along a new axis n',
    most: 3,
    compile: (call) => {
      const name = call.axis(1);
      const span = spanNamed(call.session, name);
      if (span !== undefined && call.count > 2 && (isAny(span) || span.size !== call.integer(2)))
        return call.fail(
          'size-mismatch',
          `${name} is a size already, which says how long the axis is`,
          `Write expand(x, ${name}), or give the axis a name of its own.`,
          2,
        );
      if (span === undefined && call.count < 3)
        return call.fail(
          'unknown-size',
          `${name} is no declared size`,
          `Declare it under sizes, or say how long the axis is: expand(x, ${name}, 4).`,
          1,
        );
      const axis = { ...(span ?? { size: call.integer(2) }), name };
      return tensorValue(call.graph.move(call.tensor(0), { move: 'expand', axis }));
    },
  },
  merge: {
    signature: 'merge(x, a, b, …, c)',
    summary: 'axes a, b, … made into one axis c, in row-major order, at the place of the last',
    compile: (call) =>
      tensorValue(
        call.graph.move(call.tensor(0), {
          move: 'merge',
          axes: Array.from({ length: call.count - 2 }, (_, i) => call.axis(i + 1)),
          into: call.axis(call.count - 1),
        }),
      ),
  },
  split: {
    signature: 'split(x, c, a, b, …)',
    summary: 'axis c cut into axes a, b, …; the inverse of merge',
    compile: (call) => {
      const names = Array.from({ length: call.count - 2 }, (_, i) => call.axis(i + 2));
      const into = names.map((name, i) => ({
        ...(spanNamed(call.session, name) ??
          call.fail('unknown-size', `${name} is no declared size`, 'Declare it under sizes.', i + 2)),
        name,
      }));
      return tensorValue(call.graph.move(call.tensor(0), { move: 'split', axis: call.axis(1), into }));
    },
  },
  slice: {
    signature: 'slice(x, n, first, last)',
    summary: 'elements first to last (from 1) of the axis n',
    compile: (call) => {
      const [from, to] = [positionOf(call.value(2)), positionOf(call.value(3))];
      if (from !== null && from === to) {
        const one = picked(call.graph, call.tensor(0), call.axis(1), from);
        return tensorValue(call.graph.move(one, { move: 'expand', axis: { name: call.axis(1), size: 1 } }));
      }
      const [x, axis] = [call.tensor(0), call.axis(1)];
      if (isAny(axisNamed(x.axes, axis)))
        return tensorValue(segmentsOf(call.graph, x, axis, call.tensor(2), call.tensor(3)));
      const [first, last] = [call.integer(2), call.integer(3)];
      if (last < first)
        return call.fail(
          'empty-range',
          `the range ${first} to ${last} is empty`,
          'The first index must not exceed the last.',
        );
      return tensorValue(
        call.graph.move(x, {
          move: 'slice',
          axis,
          start: first - 1,
          step: 1,
          count: last - first + 1,
        }),
      );
    },
  },
  at: {
    signature: 'at(x, n, i)',
    summary: 'element i (from 1) of the axis n',
    compile: (call) => {
      const index = positionOf(call.value(2));
      if (index !== null) return tensorValue(picked(call.graph, call.tensor(0), call.axis(1), index));
      const [x, axis] = [call.tensor(0), call.axis(1)];
      if (isAny(axisNamed(x.axes, axis))) return tensorValue(elementOf(call.graph, x, axis, call.tensor(2)));
      fixedSize(axisNamed(x.axes, axis), 'numbered elements');
      const chosen = placeOf(call.value(2));
      const element = chosen === null ? null : chosenAlong(call.session, x, axis, chosen);
      return tensorValue(element ?? call.graph.move(x, { move: 'at', axis, index: call.integer(2) - 1 }));
    },
  },
  reverse: {
    signature: 'reverse(x, n)',
    summary: 'the axis n in opposite order',
    compile: (call) => {
      const [x, axis] = [call.tensor(0), call.axis(1)];
      if (isAny(axisNamed(x.axes, axis))) return tensorValue(call.graph.move(x, { move: 'reverse', axis }));
      const size = fixedSize(axisNamed(x.axes, axis), 'the order of the elements');
      return tensorValue(
        size === 1 ? x : call.graph.move(x, { move: 'slice', axis, start: size - 1, step: -1, count: size }),
      );
    },
  },
  pad: {
    signature: 'pad(x, n, before, after)',
    summary: 'zeros added at both ends of the axis n',
    compile: (call) => {
      const [x, axis] = [call.tensor(0), call.axis(1)];
      const [start, end] = [call.tensor(2), call.tensor(3)];
      if (isAny(axisNamed(x.axes, axis)) || staticInteger(start) === null || staticInteger(end) === null) {
        const spans = [start, end].map((node) => spanOfLength(call.session, node));
        const [more, another] = spans;
        if (more && another) return tensorValue(padded(call.graph, x, axis, more, another));
      }
      const [before, after] = [call.integer(2), call.integer(3)];
      if (before < 0 || after < 0)
        return call.fail('negative-padding', 'padding cannot be negative', 'Use slice to cut.');
      return tensorValue(call.graph.move(x, { move: 'pad', axis, before, after }));
    },
  },
  update: {
    signature: 'update(x, n, first, y)',
    summary: 'x with the elements of y in place of its own, from first (from 1) on, along the axis n',
    compile: (call) => tensorValue(updated(call.graph, call.tensor(0), call.axis(1), call.tensor(2), call.tensor(3))),
  },
  window: {
    signature: 'window(x, n, k, stride, dilation)',
    summary: 'sliding windows of the axis n along a new axis k; out[i, j] = x[(i−1)·stride + (j−1)·dilation + 1]',
    compile: (call) => {
      const name = call.axis(2);
      const span = spanNamed(call.session, name) ?? { size: call.integer(2) };
      const [stride, dilation] = [call.integer(3, 1), call.integer(4, 1)];
      if (stride < 1 || dilation < 1)
        return call.fail('bad-stride', 'stride and dilation are at least 1', 'Use a positive whole number.');
      return tensorValue(
        call.graph.move(call.tensor(0), {
          move: 'window',
          axis: call.axis(1),
          window: { ...span, name },
          stride,
          dilation,
        }),
      );
    },
  },
  diagonal: {
    signature: "diagonal(A, n, n')",
    summary: 'the elements at which both indices agree, along n',
    compile: (call) =>
      tensorValue(
        call.graph.move(call.tensor(0), { move: 'diagonal', axes: [call.axis(1), call.axis(2)], into: call.axis(1) }),
      ),
  },
} satisfies Record<string, Builtin>;
