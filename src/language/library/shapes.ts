import { mergedSpan } from '../../tensor/extent';
import type { Node } from '../../tensor/node';
import { lengthOf } from '../../tensor/sizes-in-formulas';
import type { Builtin } from '../builtin';
import type { Call } from '../call';
import { tensorValue } from '../scope';

/** The whole numbers of an array such as `[1, C, 1, 1]`. */
function shapeOf(call: Call, i: number): bigint[] {
  const node = call.tensor(i);
  const whole =
    node.kind === 'literal' &&
    node.axes.length <= 1 &&
    node.values.every((value) => value.denominator === 1n && value.numerator > 0n);
  if (!whole)
    return call.fail(
      'not-a-shape',
      'a shape is an array of positive whole numbers',
      'Write for example [1, C, 1, 1].',
      i,
    );
  return (node as Node<'literal'>).values.map((value) => value.numerator);
}

/** Shapes are aligned at their last axis; an axis of 1 stretches (NumPy and PyTorch broadcasting). */
function broadcastShape(call: Call): bigint[] {
  return Array.from({ length: call.count }, (_, i) => shapeOf(call, i)).reduce((a, b) => {
    const rank = Math.max(a.length, b.length);
    return Array.from({ length: rank }, (_, i) => {
      const [x, y] = [a[a.length - rank + i] ?? 1n, b[b.length - rank + i] ?? 1n];
      if (x !== y && x !== 1n && y !== 1n)
        return call.fail(
          'shapes-do-not-broadcast',
          `[${a.join(', ')}] and [${b.join(', ')}] do not broadcast: ${x} meets ${y}`,
          'From the last axis backwards, sizes must be equal or 1.',
        );
      return x === 1n ? y : x;
    });
  });
}

/** Arithmetic of positional shapes, for claims about code that has no axis names. */
export const shapes = {
  broadcastShape: {
    signature: 'broadcastShape([C], [1, C, 1, 1])',
    summary: 'the shape of a + b for positional shapes a and b, as NumPy and PyTorch broadcast them',
    most: Number.POSITIVE_INFINITY,
    compile: (call) => {
      const shape = broadcastShape(call);
      return tensorValue(
        call.graph.table([{ name: `${shape.length}`, size: shape.length }], (i) => shape[i] as bigint),
      );
    },
  },
  length: {
    signature: 'length(x)',
    summary: 'how many elements an array has',
    compile: (call) => tensorValue(lengthOf(call.graph, mergedSpan(call.tensor(0).axes))),
  },
} satisfies Record<string, Builtin>;
